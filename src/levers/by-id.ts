import type * as catalogue from './catalogue.js'

/** The levers of the catalogue by the name they are exported under. */
type Catalogue = typeof catalogue
/** Some lever of the catalogue. */
type Any = Catalogue[keyof Catalogue]

/** Id of a lever of the catalogue. */
export type LeverId = Any['id']
/** A lever by its id: of the catalogue, which an editor offers, or of one's own. */
export type AnyLeverId = LeverId | (string & {})
/** Parameters of the levers of the catalogue, by id. */
export type LeverParametersById = { readonly [L in Any as L['id']]: L['params'] }
