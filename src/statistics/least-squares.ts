import { InputError } from '../kernel/input-error.js'
import { dot, inverseOfTriangle, orthogonalise } from './orthogonal.js'

/** A linear regression. */
export interface Regression {
  /** β by regressor, in units of the outcome for a unit of the regressor. */
  readonly coefficients: Float64Array
  /** Robust standard errors of β. */
  readonly errors: Float64Array
  /** Robust covariance of β, `[row * k + column]`. */
  readonly covariance: Float64Array
  readonly residuals: Float64Array
  readonly observations: number
  /** Clusters of the errors; observations where there are none. */
  readonly clusters: number
}

/** How a regression is done. */
export interface RegressionOptions {
  /** How much each observation counts, above 0; all alike by default. */
  readonly weights?: ArrayLike<number>
  /** A number for each observation: errors of one number may hang together. */
  readonly clusters?: ArrayLike<number>
  /** Degrees of freedom that were taken before, by effects absorbed. 0. */
  readonly absorbed?: number
}

/**
 * Least squares, β = (X'WX)⁻¹X'Wy, with errors that hold whatever the spread of the residuals e:
 * (X'WX)⁻¹·M·(X'WX)⁻¹ with M = n/(n − k)·Σ w²e²xx' (HC1, White 1980), or, by clusters g of G,
 * M = G/(G − 1)·(n − 1)/(n − k)·Σ_g (Σ_i w·e·x)(Σ_i w·e·x)' (CR1, Liang and Zeger 1986). A constant is a column of ones that the
 * caller gives. k counts regressors and what was absorbed. Few clusters (below 30 or so) make errors too small.
 */
export function leastSquares(outcome: ArrayLike<number>, regressors: readonly ArrayLike<number>[], options: RegressionOptions = {}): Regression {
  const { weights, clusters, absorbed = 0 } = options
  const n = outcome.length
  const k = regressors.length
  if (k === 0 || n <= k + absorbed) throw new InputError('observations', `more than the ${k + absorbed} coefficients`, n)
  for (const column of [...regressors, weights ?? outcome, clusters ?? outcome]) {
    if (column.length !== n) throw new InputError('regressors', `as many rows as the outcome, ${n}`, column.length)
  }
  const root = Float64Array.from({ length: n }, (_, i) => (weights ? Math.sqrt(weights[i]) : 1))
  const scaled = (column: ArrayLike<number>): Float64Array => root.map((w, i) => w * column[i])
  const { q, r } = orthogonalise(regressors.map(scaled))
  const inverse = inverseOfTriangle(r, k)
  const y = scaled(outcome)
  const onto = q.map((column) => dot(column, y))
  const coefficients = new Float64Array(k)
  for (let j = 0; j < k; j++) for (let l = j; l < k; l++) coefficients[j] += inverse[j * k + l] * onto[l]
  const residuals = Float64Array.from({ length: n }, (_, i) => outcome[i] - regressors.reduce((sum, column, j) => sum + coefficients[j] * column[i], 0))
  const scores = scoresOf(q, root, residuals, clusters)
  const groups = scores.length
  const factor = clusters ? (groups / (groups - 1)) * ((n - 1) / (n - k - absorbed)) : n / (n - k - absorbed)
  // In the orthonormal columns the bread is R⁻¹ on one side and its transpose on the other.
  const meat = new Float64Array(k * k)
  for (const score of scores) for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) meat[a * k + b] += score[a] * score[b]
  const covariance = sandwich(inverse, meat, k).map((x) => factor * x)
  return { coefficients, errors: Float64Array.from({ length: k }, (_, j) => Math.sqrt(covariance[j * k + j])), covariance, residuals,
    observations: n, clusters: groups }
}

/** Σ w·e·q over each cluster, or of each observation where there are none. */
function scoresOf(q: readonly Float64Array[], root: Float64Array, residuals: Float64Array, clusters?: ArrayLike<number>): Float64Array[] {
  const k = q.length
  const sums = new Map<number, Float64Array>()
  for (let i = 0; i < residuals.length; i++) {
    const group = clusters ? clusters[i] : i
    let score = sums.get(group)
    if (!score) sums.set(group, score = new Float64Array(k))
    for (let j = 0; j < k; j++) score[j] += root[i] * residuals[i] * q[j][i]
  }
  return [...sums.values()]
}

/** A·M·A' for k × k matrices. */
function sandwich(a: Float64Array, m: Float64Array, k: number): Float64Array {
  const times = (x: Float64Array, cell: (l: number, column: number) => number): Float64Array => Float64Array.from({ length: k * k }, (_, at) => {
    let sum = 0
    for (let l = 0; l < k; l++) sum += x[Math.floor(at / k) * k + l] * cell(l, at % k)
    return sum
  })
  return times(times(a, (l, column) => m[l * k + column]), (l, column) => a[column * k + l])
}
