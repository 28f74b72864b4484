import { weightedQuantiles } from '../../statistics/weighted-quantiles.js'
import { valuesAt } from './problem.js'
import type { CalibrationProblem } from './problem.js'

/** The estimators that share one interface. */
export const ESTIMATORS = ['simulated-moments', 'abc', 'emulator'] as const
/** Name of an estimator. */
export type EstimatorName = typeof ESTIMATORS[number]

/** What an estimator says about the parameters. */
export interface Estimate {
  readonly estimator: EstimatorName
  /** Draws of the posterior as normal scores of the prior, equally likely. */
  readonly scores: readonly Float64Array[]
  /** The same as values of the parameters, in their units. */
  readonly draws: readonly Float64Array[]
  /** How well the computation went; which numbers depends on the estimator. */
  readonly diagnostics: Readonly<Record<string, number>>
}

/** One parameter of an estimate. */
export interface MarginalSummary {
  readonly mean: number
  readonly sd: number
  /** Standard deviation over that of the prior, both of normal scores: 1 where the moments say nothing. */
  readonly ratioToPrior: number
  readonly p05: number
  readonly p50: number
  readonly p95: number
}

/** An estimate from its draws. */
export const estimateFrom = (
  problem: CalibrationProblem, estimator: EstimatorName, scores: readonly Float64Array[], diagnostics: Readonly<Record<string, number>>,
): Estimate => ({ estimator, scores, draws: scores.map((row) => valuesAt(problem, row)), diagnostics })

function meanAndSd(values: readonly number[]): { mean: number, sd: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  return { mean, sd: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1)) }
}

/** Mean, spread and quantiles of every parameter. */
export function marginals({ scores, draws }: Estimate): MarginalSummary[] {
  return Array.from(draws[0], (_, i) => {
    const values = draws.map((row) => row[i])
    const [p05, p50, p95] = weightedQuantiles(values, [0.05, 0.5, 0.95])
    return { ...meanAndSd(values), ratioToPrior: meanAndSd(scores.map((row) => row[i])).sd, p05, p50, p95 }
  })
}
