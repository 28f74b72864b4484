/**
 * Dated law and the tax arithmetic that follows from it.
 * @module law
 */
export * from './b-index.js'
export * from './calendar.js'
export * from './corporate-income-tax.js'
export * from './dated.js'
export * from './depreciation.js'
export * from './hnte-criteria.js'
export * from './legal-reference.js'
export * from './revenue-definition.js'
export * from './size-classes.js'
export * from './sme-criteria.js'
export * from './super-deduction.js'
export * from './tax-sharing.js'
export * from './value-added-tax.js'
export * from './venture-deduction.js'
