/**
 * What only Node can do: read documents from files, write answers to a directory.
 * @module technopole/node
 */
export { readDocument } from './node/read-document.js'
export { writeAnswer, type WritingOptions } from './node/write-answer.js'
export { InputError } from './kernel/input-error.js'
