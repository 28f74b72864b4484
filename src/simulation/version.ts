/** Version of the package. */
export const PACKAGE_VERSION = '0.1.0'
/** Version of the model: it changes whenever any output changes, so that results of one version can be compared. */
export const MODEL_VERSION = '2'
