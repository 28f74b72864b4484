import type { Draws } from '../../kernel/draws.js'
import { decision } from '../../kernel/draws.js'
import { effectiveSampleSize, splitRhat } from '../../statistics/convergence.js'
import { cholesky, solveLower } from '../../statistics/linear-algebra.js'
import { metropolis } from '../../statistics/metropolis.js'
import { quadraticEmulator } from '../../statistics/quadratic-emulator.js'
import type { Emulator } from '../../statistics/quadratic-emulator.js'
import { observedOf, standardising } from './problem.js'
import type { CalibrationProblem } from './problem.js'
import type { ReferenceTable } from './reference-table.js'
import { momentFit, normalDraws, totalCovariance } from './simulated-moments.js'

const START = decision('calibration.start')
const CHAIN = decision('calibration.chain')

/** The model replaced by quadratic functions of its parameters. */
export interface ModelEmulator {
  /** Mean of the moments at normal scores of the parameters; `into` is returned. */
  readonly meanAt: (scores: Float64Array, into?: Float64Array) => Float64Array
  /** The functions and how far they are off. */
  readonly fit: Emulator
}

/** Fits the emulator of a problem to a reference table. */
export function emulatorOf(problem: CalibrationProblem, { scores, moments }: ReferenceTable): ModelEmulator {
  const standard = standardising(problem)
  const scratch = new Float64Array(problem.parameters.length)
  const fit = quadraticEmulator(scores.map((row) => standard(row, scratch).slice()), moments)
  return { fit, meanAt: (row, into) => fit.mean(standard(row, scratch), into) }
}

/** How long chains are. */
export interface ChainLength {
  readonly chains: number
  readonly warmUp: number
  /** Rows kept of each chain, and steps between them. */
  readonly kept: number
  readonly thin: number
}

/** What is known of the parameters once an emulator stands for the model. */
export interface EmulatorPosterior {
  readonly scores: readonly Float64Array[]
  /** Largest split R-hat and least effective sample size of the parameters; mean share of proposals accepted. */
  readonly rhat: number
  readonly effective: number
  readonly accepted: number
}

/**
 * Samples p(z | m) ∝ N(m; μ(z), V)·N(z; 0, I): μ the emulator, V the covariance of a simulation around it (chance and error of
 * the emulator), of the observation and of what the model leaves out. Chains of adaptive Metropolis start apart, around the
 * mode, with proposals of the shape that the curvature there gives. `draws` keys the run: one run of draws, one posterior.
 */
export async function emulatorPosterior(
  problem: CalibrationProblem, { fit, meanAt }: ModelEmulator, { chains, warmUp, kept, thin }: ChainLength, draws: Draws,
): Promise<EmulatorPosterior> {
  const observed = observedOf(problem.moments)
  const covariance = totalCovariance(problem, fit.covariance)
  const lower = cholesky(covariance, observed.length)
  const scratch = new Float64Array(observed.length)
  const logDensity = (scores: Float64Array): number => {
    meanAt(scores, scratch)
    for (let k = 0; k < scratch.length; k++) scratch[k] = observed[k] - scratch[k]
    solveLower(lower, observed.length, scratch)
    let squares = 0
    for (let k = 0; k < scratch.length; k++) squares += scratch[k] * scratch[k]
    for (let i = 0; i < scores.length; i++) squares += scores[i] * scores[i]
    return -0.5 * squares
  }
  const mode = await momentFit(problem, { meanAt: (scores) => meanAt(scores), covariance })
  const starts = normalDraws(mode, chains, draws.stream(START), 1.5)
  const made = starts.map((start, c) =>
    metropolis(logDensity, { start, shape: mode.covariance, warmUp, kept, thin }, draws.at(c).stream(CHAIN)))
  const d = problem.parameters.length
  const byParameter = Array.from({ length: d }, (_, i) => made.map(({ rows }) => rows.map((row) => row[i])))
  return {
    scores: made.flatMap(({ rows }) => rows), accepted: made.reduce((sum, chain) => sum + chain.accepted, 0) / chains,
    rhat: Math.max(...byParameter.map(splitRhat)), effective: Math.min(...byParameter.map(effectiveSampleSize)),
  }
}
