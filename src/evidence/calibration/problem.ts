import { normalBelow } from '../../kernel/normal.js'
import { InputError } from '../../kernel/input-error.js'
import type { Prior } from '../../data/prior.js'

/** A parameter to estimate. */
export interface CalibratedParameter {
  /** `group.name`, as in the catalogue of parameters. */
  readonly id: string
  readonly prior: Prior
  /** Values that make sense at all; draws of the prior are held inside. */
  readonly range: readonly [number, number]
}

/** A statistic of the world that the model should bring about. */
export interface Moment {
  readonly id: string
  readonly unit: string
  readonly observed: number
  /** Standard deviation of the observation around what it measures. */
  readonly standardError: number
  /** Standard deviation of what the model leaves out: what it may be off by although every parameter is right. */
  readonly discrepancy: number
}

/** What is estimated, from what, by which simulation. */
export interface CalibrationProblem {
  /** Names everything that a simulated value depends on besides its arguments; kept evaluations of another are refused. */
  readonly id: string
  readonly parameters: readonly CalibratedParameter[]
  readonly moments: readonly Moment[]
  /** Moments of one simulated world; `chance` numbers its luck, and the same number is the same luck (common random numbers). */
  readonly simulate: (values: Float64Array, chance: number) => Float64Array | Promise<Float64Array>
}

/** Throws InputError where a problem cannot be estimated at all. */
export function checkProblem({ parameters, moments }: CalibrationProblem): void {
  if (parameters.length === 0) throw new InputError('problem.parameters', 'at least one parameter', 0)
  if (moments.length === 0) throw new InputError('problem.moments', 'at least one moment', 0)
  for (const { id, prior } of parameters) if (prior.kind === 'fixed') throw new InputError(`problem.parameters.${id}`, 'a prior with a spread', 'a fixed value')
  for (const { id, observed, standardError, discrepancy } of moments) {
    if (!Number.isFinite(observed)) throw new InputError(`problem.moments.${id}.observed`, 'a finite number', observed)
    if (!(standardError >= 0 && discrepancy >= 0 && standardError + discrepancy > 0)) {
      throw new InputError(`problem.moments.${id}`, 'a standard error or a discrepancy above 0', [standardError, discrepancy])
    }
  }
}

/**
 * Estimators work on normal scores z of the prior: each parameter is the quantile of its prior at Φ(z), so that the prior of z is
 * standard normal whatever the parameter, and no estimate can leave the support.
 */
export function valuesAt({ parameters }: CalibrationProblem, scores: Float64Array): Float64Array {
  return Float64Array.from(parameters, ({ prior, range: [low, high] }, i) =>
    Math.min(high, Math.max(low, prior.quantile(Math.min(1 - 1e-15, Math.max(1e-15, normalBelow(scores[i])))))))
}

/** Scores are tabulated from −LIMIT to LIMIT in STEPS steps; beyond, the ends hold. */
const LIMIT = 6
const STEPS = 1200

/**
 * From normal scores to values in standard deviations of their prior from its mean, which simulations answer to more smoothly.
 * Tabulated, and linear between steps of .01: chains ask for it millions of times. Mean and spread are those of 2000 equally
 * likely values. The function returned gives `into` back.
 */
export function standardising(problem: CalibrationProblem): (scores: Float64Array, into: Float64Array) => Float64Array {
  const COUNT = 2000
  const tables = problem.parameters.map(({ prior, range: [low, high] }) => {
    const at = (u: number): number => Math.min(high, Math.max(low, prior.quantile(Math.min(1 - 1e-15, Math.max(1e-15, u)))))
    const values = Float64Array.from({ length: COUNT }, (_, i) => at((i + 0.5) / COUNT))
    const mean = values.reduce((sum, x) => sum + x, 0) / COUNT
    const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / COUNT)
    return Float64Array.from({ length: STEPS + 1 }, (_, i) => (at(normalBelow((2 * LIMIT * i) / STEPS - LIMIT)) - mean) / sd)
  })
  return (scores, into) => {
    for (let i = 0; i < tables.length; i++) {
      const place = (Math.min(LIMIT, Math.max(-LIMIT, scores[i])) + LIMIT) * (STEPS / (2 * LIMIT))
      const step = Math.min(STEPS - 1, Math.floor(place))
      const table = tables[i]
      into[i] = table[step] + (place - step) * (table[step + 1] - table[step])
    }
    return into
  }
}

/** Variance of each observed moment around the simulated mean that neither chance nor the emulator brings. */
export const observationVariance = (moments: readonly Moment[]): Float64Array =>
  Float64Array.from(moments, ({ standardError, discrepancy }) => standardError * standardError + discrepancy * discrepancy)

/** Observed moments, in order. */
export const observedOf = (moments: readonly Moment[]): Float64Array => Float64Array.from(moments, ({ observed }) => observed)

/** The same problem with other figures observed: a synthetic world to recover. */
export const observing = (problem: CalibrationProblem, observed: Float64Array): CalibrationProblem =>
  ({ ...problem, moments: problem.moments.map((moment, k) => ({ ...moment, observed: observed[k] })) })
