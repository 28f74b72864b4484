/** Forecasts from origins that are past, beside naive ones and what came: `docs/hindcast-protocol.md`. */
export { checkEnsemble, MACRO_PATHS, runsOf } from './ensemble.js'
export type { Ensemble, MacroKnowledge, ProjectionOptions, ProjectOrigin } from './ensemble.js'
export { LEVELS, NATION, observed, regionsOf } from './observed.js'
export type { Level } from './observed.js'
export * as protocol from './protocol.js'
export { isHindcastable, rivalForecast, rivalsOf, trainingOf } from './rivals.js'
export type { Training } from './rivals.js'
