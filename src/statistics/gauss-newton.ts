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
  /** Derivatives by differences at every step, or once, corrected by what each step showed (Broyden 1965): fewer evaluations. */
  readonly derivatives: 'every step' | 'updated'
}

/** Corrects derivatives so that they explain what the last step did: J + (Δr − J·move)·moveᵀ/|move|². */
function learn(jacobian: readonly Float64Array[], before: Float64Array, after: Float64Array, move: Float64Array): void {
  const squared = move.reduce((sum, x) => sum + x * x, 0)
  if (!(squared > 0)) return
  jacobian.forEach((row, k) => {
    const missed = after[k] - before[k] - row.reduce((sum, x, i) => sum + x * move[i], 0)
    for (let i = 0; i < row.length; i++) row[i] += (missed * move[i]) / squared
  })
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
  const { step, mostIterations, tolerance, derivatives } = options
  const lengthOf = (v: Float64Array): number => v.reduce((sum, x) => sum + x * x, 0)
  let point = start.slice()
  let residuals = await residualsAt(point)
  const differences = async (): Promise<Float64Array[]> => {
    const rows = Array.from(residuals, () => new Float64Array(n))
    for (let i = 0; i < n; i++) {
      const aside = point.slice()
      aside[i] += step
      const there = await residualsAt(aside)
      there.forEach((x, k) => { rows[k][i] = (x - residuals[k]) / step })
    }
    return rows
  }
  let damping = 1e-3
  let iterations = 0
  let converged = false
  let jacobian = await differences()
  let fresh = true
  while (!converged && iterations < mostIterations) {
    iterations++
    const { normal, slope } = normalEquations(jacobian, residuals, n)
    let better = false
    for (let tries = 0; tries < 6 && !better; tries++) {
      const damped = normal.slice()
      for (let i = 0; i < n; i++) damped[i * n + i] *= 1 + damping
      const move = solveSymmetric(cholesky(damped, n), n, slope)
      const next = point.map((x, i) => x + move[i])
      const there = await residualsAt(next)
      better = lengthOf(there) < lengthOf(residuals)
      damping = better ? Math.max(damping / 10, 1e-9) : damping * 10
      if (!better) continue
      converged = Math.sqrt(lengthOf(move)) < tolerance
      // The last steps are so short that rounding, or chance, would teach more than they do.
      if (derivatives === 'updated' && !converged) learn(jacobian, residuals, there, move)
      point = next
      residuals = there
    }
    // At the bottom no step is better; with old derivatives it may only seem so.
    if (!better && fresh) converged = true
    fresh = derivatives === 'every step' || !better
    if (fresh && !(converged && !better)) jacobian = await differences()
  }
  const { normal } = normalEquations(jacobian, residuals, n)
  return { point, sum: lengthOf(residuals), covariance: inverseOf(cholesky(normal, n), n), jacobian, iterations, converged }
}
