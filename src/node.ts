/**
 * What only Node can do: read documents from files, write answers to a directory.
 * @module technopole/node
 */
export { evaluationsIn, type EvaluationFile } from './node/evaluation-journal.js'
export { JOURNAL, journalIn } from './node/journal.js'
export { chartDocument } from './node/chart-document.js'
export { chartPng, type PngOptions } from './node/chart-png.js'
export { readDocument } from './node/read-document.js'
export { processes, threads, type WorkersOptions } from './node/workers.js'
export { writeAnswer, type WritingOptions } from './node/write-answer.js'
export type { TableFormat } from './node/write-tables.js'
export { InputError } from './kernel/input-error.js'
