import { cholesky, inverseOf, solveSymmetric } from './linear-algebra.js'

/** Least point of a sum of squared residuals. */
export interface LeastSquaresPoint {
  readonly point: Float64Array
  /** Sum of squares there. */
  readonly sum: number
  /** Inverse of JᵀJ: covariance of the point where residuals are independent with variance 1. */
  readonly covariance: Float64Array
  /** Derivatives of residuals, `[residual][parameter]`. */
  readonly jacobian: readonly Float64Array[]
  readonly iterations: number
  /** Whether the last step was smaller than the tolerance. */
  readonly converged: boolean
}

/** How to search. */
export interface GaussNewtonOptions {
  /** Step of the one-sided differences. */
  readonly step: number
  readonly mostIterations: number
  /** Length of a step at which the search ends. */
  readonly tolerance: number
}

type Residuals = (point: Float64Array) => Promise<Float64Array>

function normalEquations(jacobian: readonly Float64Array[], residuals: Float64Array, n: number): { normal: Float64Array, slope: Float64Array } {
  const normal = new Float64Array(n * n)
  const slope = new Float64Array(n)
  jacobian.forEach((row, k) => {
    for (let i = 0; i < n; i++) {
      slope[i] -= row[i] * residuals[k]
      for (let j = 0; j < n; j++) normal[i * n + j] += row[i] * row[j]
    }
  })
  return { normal, slope }
}

/**
 * Gauss-Newton with the damping of Levenberg and Marquardt, derivatives by differences. Residuals may come from a simulation as
 * long as the same chance enters each. They must fix every parameter: add residuals of a prior where data do not.
 */
export async function gaussNewton(residualsAt: Residuals, start: Float64Array, options: GaussNewtonOptions): Promise<LeastSquaresPoint> {
  const n = start.length
  const { step, mostIterations, tolerance } = options
  const lengthOf = (v: Float64Array): number => v.reduce((sum, x) => sum + x * x, 0)
  let point = start.slice()
  let residuals = await residualsAt(point)
  let damping = 1e-3
  let iterations = 0
  let converged = false
  let jacobian: Float64Array[] = []
  for (;;) {
    jacobian = Array.from(residuals, () => new Float64Array(n))
    for (let i = 0; i < n; i++) {
      const aside = point.slice()
      aside[i] += step
      const there = await residualsAt(aside)
      there.forEach((x, k) => { jacobian[k][i] = (x - residuals[k]) / step })
    }
    if (converged || iterations >= mostIterations) break
    iterations++
    const { normal, slope } = normalEquations(jacobian, residuals, n)
    let better = false
    for (let tries = 0; tries < 8 && !better; tries++) {
      const damped = normal.slice()
      for (let i = 0; i < n; i++) damped[i * n + i] *= 1 + damping
      const move = solveSymmetric(cholesky(damped, n), n, slope)
      const next = point.map((x, i) => x + move[i])
      const there = await residualsAt(next)
      if (lengthOf(there) < lengthOf(residuals)) {
        better = true
        damping = Math.max(damping / 10, 1e-9)
        point = next
        residuals = there
        converged = Math.sqrt(lengthOf(move)) < tolerance
      } else damping *= 10
    }
    if (!better) converged = true
  }
  const { normal } = normalEquations(jacobian, residuals, n)
  return { point, sum: lengthOf(residuals), covariance: inverseOf(cholesky(normal, n), n), jacobian, iterations, converged }
}
