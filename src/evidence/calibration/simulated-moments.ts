import { normalFrom } from '../../kernel/distributions.js'
import type { Stream } from '../../kernel/draws.js'
import { gaussNewton } from '../../statistics/gauss-newton.js'
import type { LeastSquaresPoint } from '../../statistics/gauss-newton.js'
import { cholesky, solveLower, timesLower } from '../../statistics/linear-algebra.js'
import { observationVariance, observedOf } from './problem.js'
import type { CalibrationProblem } from './problem.js'

/** A mean of simulated moments, and the covariance of the observed ones around it at the truth. */
export interface MomentSurface {
  readonly meanAt: (scores: Float64Array) => Promise<Float64Array> | Float64Array
  readonly covariance: Float64Array
}

/** Covariance of what was observed around the mean of the model: chance, error of the observation, and what the model leaves out. */
export function totalCovariance({ moments }: Pick<CalibrationProblem, 'moments'>, chance: Float64Array): Float64Array {
  const total = chance.slice()
  observationVariance(moments).forEach((variance, k) => { total[k * moments.length + k] += variance })
  return total
}

/** How wide differences are, in standard deviations of the prior: small against its width, large against jumps of single enterprises. */
const SEARCH = { step: 0.25, mostIterations: 10, tolerance: 0.03, derivatives: 'updated' } as const

/**
 * Simulated moments with optimal weights (McFadden 1989): the point that minimises
 *   (m − m̄(z))ᵀ·V⁻¹·(m − m̄(z)) + zᵀz,
 * V the covariance of the observed moments around their simulated mean and z normal scores, whose prior holds what moments
 * leave free. As the weights are the inverse of V, the sandwich covariance is (GᵀV⁻¹G + I)⁻¹, G the derivatives of m̄.
 */
export async function momentFit(problem: CalibrationProblem, surface: MomentSurface, start?: Float64Array): Promise<LeastSquaresPoint> {
  const observed = observedOf(problem.moments)
  const m = observed.length
  const d = problem.parameters.length
  const lower = cholesky(surface.covariance, m)
  const residuals = async (scores: Float64Array): Promise<Float64Array> => {
    const mean = await surface.meanAt(scores)
    const white = solveLower(lower, m, mean.map((x, k) => x - observed[k]))
    const all = new Float64Array(m + d)
    all.set(white)
    all.set(scores, m)
    return all
  }
  return gaussNewton(residuals, start ?? new Float64Array(d), SEARCH)
}

/** Draws of the normal distribution around a fit: those of the estimator's large-sample distribution. */
export function normalDraws({ point, covariance }: LeastSquaresPoint, count: number, stream: Stream, widened = 1): Float64Array[] {
  const n = point.length
  const lower = cholesky(covariance, n)
  return Array.from({ length: count }, (_, row) => {
    const normals = Float64Array.from({ length: n }, (__, i) => widened * normalFrom(stream.uniform(row, i)))
    return timesLower(lower, n, normals).map((x, i) => point[i] + x)
  })
}
