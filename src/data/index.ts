/**
 * What was observed up to 2015, and who says so.
 * @module data
 */
export * from './baselines.js'
export * from './figure.js'
export * from './industries.js'
export * from './national.js'
export * from './parameter.js'
export * from './places.js'
export * from './prior.js'
export * from './provinces.js'
export * from './sources.js'
export * from './targets.js'
export * from './venture.js'
export * from './vouchers.js'
