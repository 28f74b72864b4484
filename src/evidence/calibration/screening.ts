import { cholesky, inverseOf, momentsOf, solveLower } from '../../statistics/linear-algebra.js'
import type { Evaluations } from './evaluations.js'
import { valuesAt } from './problem.js'
import { totalCovariance } from './simulated-moments.js'

/** What the moments can say about a parameter. */
export interface Identification {
  readonly parameter: string
  /** Change of each moment when the parameter rises by one standard deviation of its prior, in standard deviations of the moment. */
  readonly effects: readonly number[]
  /** Length of these changes, whitened: how many standard deviations apart two worlds are that differ by that much. */
  readonly signal: number
  /** Standard deviation of the posterior over the prior if all other screened parameters were known. */
  readonly alone: number
  /** The same when all are unknown: near 1, others can do what it does. Linear approximation at the centre. */
  readonly jointly: number
}

/** Which parameter moves which moment. */
export interface IdentifiabilityMap {
  readonly moments: readonly string[]
  /** Standard deviation of each moment: chance and other parameters, error of observation, and what the model leaves out. */
  readonly spread: readonly number[]
  readonly rows: readonly Identification[]
}

/** Worlds at the centre, whose spread is that of chance. */
const CENTRE_WORLDS = 40
/** First number of the chance of screenings, and worlds with common random numbers at either end. */
const FIRST_CHANCE = 400_000

/**
 * Screens parameters one at a time: every one raised from the median of its prior to the 84 % point, the others at their medians,
 * in the same `worlds` (common random numbers; at most 40). The elementary effects of Morris (1991), from one starting point.
 */
export async function identifiability(evaluations: Evaluations, worlds: number): Promise<IdentifiabilityMap> {
  const { problem } = evaluations
  const m = problem.moments.length
  const d = problem.parameters.length
  const centre = valuesAt(problem, new Float64Array(d))
  const simulated: Float64Array[] = []
  for (let w = 0; w < CENTRE_WORLDS; w++) simulated.push(await evaluations.at(centre, FIRST_CHANCE + w))
  const covariance = totalCovariance(problem, momentsOf(simulated, m).covariance)
  const lower = cholesky(covariance, m)
  const spread = Array.from({ length: m }, (_, k) => Math.sqrt(covariance[k * m + k]))
  const effects: Float64Array[] = []
  for (let i = 0; i < d; i++) {
    const raised = new Float64Array(d)
    raised[i] = 1
    const effect = new Float64Array(m)
    for (let w = 0; w < worlds; w++) {
      (await evaluations.at(valuesAt(problem, raised), FIRST_CHANCE + w)).forEach((x, k) => { effect[k] += (x - simulated[w][k]) / worlds })
    }
    effects.push(effect)
  }
  const white = effects.map((effect) => solveLower(lower, m, effect.slice()))
  const information = new Float64Array(d * d)
  white.forEach((a, i) => white.forEach((b, j) => { information[i * d + j] = a.reduce((sum, x, k) => sum + x * b[k], Number(i === j)) }))
  const posterior = inverseOf(cholesky(information, d), d)
  return { moments: problem.moments.map(({ id }) => id), spread, rows: problem.parameters.map(({ id }, i) => {
    const squared = information[i * d + i] - 1
    return { parameter: id, effects: [...effects[i]].map((x, k) => x / spread[k]), signal: Math.sqrt(squared),
      alone: 1 / Math.sqrt(1 + squared), jointly: Math.sqrt(posterior[i * d + i]) }
  }) }
}

/** The parameters worth estimating, strongest signal first: at most `most`, each with a signal of at least `least`. */
export const informed = ({ rows }: IdentifiabilityMap, most: number, least: number): string[] =>
  [...rows].filter(({ signal }) => signal >= least).sort((a, b) => b.signal - a.signal || (a.parameter < b.parameter ? -1 : 1))
    .slice(0, most).map(({ parameter }) => parameter)
