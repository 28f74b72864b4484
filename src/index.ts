/**
 * The contents page of technopole: what a program may import. Runs in Node and in a browser.
 * @module technopole
 */
export { InputError } from './kernel/input-error.js'
