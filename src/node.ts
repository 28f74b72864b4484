/**
 * What only Node can do: read documents from files.
 * @module technopole/node
 */
export { readDocument } from './node/read-document.js'
export { InputError } from './kernel/input-error.js'
