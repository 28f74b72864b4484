/**
 * From priors to a posterior: estimators of the parameters of a simulation over one interface, and the checks that say whether to
 * believe them.
 * @module calibration
 */
export { calibrate } from './calibrate.js'
export type { CalibrateOptions } from './calibrate.js'
export { emulatorOf, emulatorPosterior } from './emulator-posterior.js'
export type { ChainLength, EmulatorPosterior, ModelEmulator } from './emulator-posterior.js'
export { evaluationsOf, identityOf } from './evaluations.js'
export type { EvaluationJournal, EvaluationOptions, Evaluations } from './evaluations.js'
export { ESTIMATORS, marginals } from './posterior.js'
export type { Estimate, EstimatorName, MarginalSummary } from './posterior.js'
export type { CalibratedParameter, CalibrationProblem, Moment } from './problem.js'
export { observing, valuesAt } from './problem.js'
export { emulatedWorlds, modelledWorlds, rankCheck, rankVerdicts } from './rank-check.js'
export type { RankCheck, RankVerdict, SyntheticWorld } from './rank-check.js'
export { referenceTable } from './reference-table.js'
export type { ReferenceTable } from './reference-table.js'
export { identifiability, informed } from './screening.js'
export type { Identification, IdentifiabilityMap } from './screening.js'
export { tournament, winnerOf } from './tournament.js'
export type { TournamentRow } from './tournament.js'
export type { Emulator } from '../../statistics/quadratic-emulator.js'
export type { RankBand } from '../../statistics/rank-band.js'
