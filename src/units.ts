/**
 * Units of measure: the vocabulary, and units in words.
 * @module technopole/units
 */
export { formatUnit, isUnit, UNITS, type BaseUnit, type Label } from './kernel/units.js'
