import { cholesky, solveSymmetric, squaredLength } from './linear-algebra.js'

/** Penalised least squares of several outputs on the same regressors. */
export interface RidgeRegression {
  /** Coefficients by `[output][regressor]`. */
  readonly coefficients: readonly Float64Array[]
  /** Residuals of every row by output when that row is left out of the fit, in closed form: e/(1 − leverage). */
  readonly leftOut: readonly Float64Array[]
  /** Trace of the hat matrix: parameters that the penalty leaves. */
  readonly degrees: number
}

/**
 * Ridge regression: the coefficients b that minimise Σ w·(y − x·b)² + Σ penalty·b², of each output apart. `penalty` has one
 * entry a regressor, in units of w·x²; zeros give ordinary (weighted) least squares. Throws Error if regressors without a
 * penalty depend on each other.
 */
export function ridgeRegression(
  regressors: readonly Float64Array[], outputs: readonly Float64Array[], penalty: Float64Array, weights?: Float64Array,
): RidgeRegression {
  const p = penalty.length
  const m = outputs.length === 0 ? 0 : outputs[0].length
  const normal = new Float64Array(p * p)
  const right = Array.from({ length: m }, () => new Float64Array(p))
  regressors.forEach((x, row) => {
    const w = weights ? weights[row] : 1
    for (let i = 0; i < p; i++) {
      const wx = w * x[i]
      if (wx === 0) continue
      for (let j = 0; j <= i; j++) normal[i * p + j] += wx * x[j]
      for (let k = 0; k < m; k++) right[k][i] += wx * outputs[row][k]
    }
  })
  for (let i = 0; i < p; i++) {
    normal[i * p + i] += penalty[i]
    for (let j = 0; j < i; j++) normal[j * p + i] = normal[i * p + j]
  }
  const lower = cholesky(normal, p)
  const coefficients = right.map((b) => solveSymmetric(lower, p, b))
  let degrees = 0
  const leftOut = regressors.map((x, row) => {
    const leverage = (weights ? weights[row] : 1) * squaredLength(lower, p, x)
    degrees += leverage
    return Float64Array.from(coefficients, (b, k) => {
      let fitted = 0
      for (let i = 0; i < p; i++) fitted += b[i] * x[i]
      return (outputs[row][k] - fitted) / Math.max(1 - leverage, 1e-9)
    })
  })
  return { coefficients, leftOut, degrees }
}
