import { observationVariance } from './problem.js'
import type { CalibrationReport } from './chain.js'

/** A moment beside what the posterior says of it. */
export interface FitRow {
  readonly moment: string
  readonly observed: number
  /** Mean of the emulator over the posterior, and standard deviation of an observation around it. */
  readonly mean: number
  readonly sd: number
  /** Observed less mean, in these standard deviations: beyond 2 the model cannot bring it about whatever its parameters. */
  readonly apart: number
}

/** How well the model brings about the moments it was fitted to, chance and all that is not known included. */
export function fitOf({ problem, emulator, estimate }: CalibrationReport): FitRow[] {
  const means = estimate.scores.map((row) => emulator.meanAt(row))
  const m = problem.moments.length
  const error = observationVariance(problem.moments)
  return problem.moments.map(({ id, observed }, k) => {
    const mean = means.reduce((sum, row) => sum + row[k], 0) / means.length
    const spread = means.reduce((sum, row) => sum + (row[k] - mean) * (row[k] - mean), 0) / means.length
    const sd = Math.sqrt(spread + error[k] + emulator.fit.covariance[k * m + k])
    return { moment: id, observed, mean, sd, apart: (observed - mean) / sd }
  })
}
