import { sampleCrps } from '../../statistics/crps.js'
import { weightedQuantiles } from '../../statistics/weighted-quantiles.js'
import { calibrate } from './calibrate.js'
import type { CalibrateOptions } from './calibrate.js'
import { ESTIMATORS } from './posterior.js'
import type { EstimatorName } from './posterior.js'
import { observing } from './problem.js'
import type { CalibrationProblem } from './problem.js'
import type { SyntheticWorld } from './rank-check.js'

/** How well an estimator recovers what is true in synthetic worlds; parameters in normal scores, so 1 is the spread of the prior. */
export interface TournamentRow {
  readonly estimator: EstimatorName
  readonly worlds: number
  /** Root mean square error of the posterior mean; 1 is what the centre of the prior would do. */
  readonly error: number
  /** Mean continuous ranked probability score; .564 is what the prior would do. */
  readonly crps: number
  /** Share of true values inside the central 50, 80 and 90 % of the posterior. */
  readonly covers50: number
  readonly covers80: number
  readonly covers90: number
  /** Simulations of the model that one estimate takes, those shared by all estimates included. */
  readonly simulations: number
  /** Root mean square error of every parameter. */
  readonly errors: Readonly<Record<string, number>>
}

const LEVELS = [0.5, 0.8, 0.9] as const

/**
 * Lets every estimator recover the same synthetic worlds. `only` are the places of the parameters that count, by default all;
 * `options` are those of `calibrate`, with the reference table that all worlds share.
 */
export async function tournament(
  problem: CalibrationProblem, worlds: readonly SyntheticWorld[], options: CalibrateOptions, only?: readonly number[],
): Promise<TournamentRow[]> {
  const counted = only ?? problem.parameters.map((_, i) => i)
  const rows: TournamentRow[] = []
  for (const estimator of ESTIMATORS) {
    const squares = new Float64Array(problem.parameters.length)
    const covered = new Float64Array(LEVELS.length)
    let crps = 0
    let simulations = 0
    for (const { truth, observed } of worlds) {
      const { scores, diagnostics } = await calibrate(observing(problem, observed), estimator, options)
      simulations += diagnostics.evaluations / worlds.length
      for (const i of counted) {
        const sample = scores.map((row) => row[i])
        const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length
        squares[i] += (mean - truth[i]) * (mean - truth[i]) / worlds.length
        crps += sampleCrps(sample, truth[i]) / worlds.length / counted.length
        LEVELS.forEach((level, l) => {
          const [low, high] = weightedQuantiles(sample, [(1 - level) / 2, (1 + level) / 2])
          if (truth[i] >= low && truth[i] <= high) covered[l] += 1 / worlds.length / counted.length
        })
      }
    }
    rows.push({ estimator, worlds: worlds.length, crps, covers50: covered[0], covers80: covered[1], covers90: covered[2],
      error: Math.sqrt(counted.reduce((sum, i) => sum + squares[i], 0) / counted.length), simulations: Math.round(simulations),
      errors: Object.fromEntries(counted.map((i) => [problem.parameters[i].id, Math.sqrt(squares[i])])) })
  }
  return rows
}

/**
 * The estimator to use: of those whose 80 % intervals hold the truth in 70 to 90 % of the cases, or are nearest to that, the one
 * with the least CRPS, which rewards being near and being sure alike.
 */
export function winnerOf(rows: readonly TournamentRow[]): EstimatorName {
  const beside = ({ covers80 }: TournamentRow): number => Math.max(0, Math.abs(covers80 - 0.8) - 0.1)
  const least = Math.min(...rows.map(beside))
  return rows.filter((row) => beside(row) <= least + 1e-12).reduce((best, row) => (row.crps < best.crps ? row : best)).estimator
}
