/** Matrices are row-major `Float64Array`s; a symmetric one of order n has n·n entries, both triangles filled. */

/**
 * Lower triangle L with L·Lᵀ = `matrix`, a symmetric positive definite matrix of order `n` (Cholesky). Throws Error where it is
 * not positive definite: to rounding, a direction that the data leave free.
 */
export function cholesky(matrix: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]
      for (let k = 0; k < j; k++) sum -= lower[i * n + k] * lower[j * n + k]
      if (i > j) lower[i * n + j] = sum / lower[j * n + j]
      else if (sum > 0) lower[i * n + i] = Math.sqrt(sum)
      else throw new Error(`matrix of order ${n} is not positive definite at row ${i}: ${sum}`)
    }
  }
  return lower
}

/** Solves L·x = b in place for a lower triangle of order `n`. */
export function solveLower(lower: Float64Array, n: number, b: Float64Array): Float64Array {
  for (let i = 0; i < n; i++) {
    let sum = b[i]
    for (let k = 0; k < i; k++) sum -= lower[i * n + k] * b[k]
    b[i] = sum / lower[i * n + i]
  }
  return b
}

/** Solves Lᵀ·x = b in place for a lower triangle of order `n`. */
export function solveUpper(lower: Float64Array, n: number, b: Float64Array): Float64Array {
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]
    for (let k = i + 1; k < n; k++) sum -= lower[k * n + i] * b[k]
    b[i] = sum / lower[i * n + i]
  }
  return b
}

/** Solves L·Lᵀ·x = b; `b` is left as it is. */
export const solveSymmetric = (lower: Float64Array, n: number, b: Float64Array): Float64Array =>
  solveUpper(lower, n, solveLower(lower, n, b.slice()))

/** Inverse of L·Lᵀ, both triangles. */
export function inverseOf(lower: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n)
  const unit = new Float64Array(n)
  for (let j = 0; j < n; j++) {
    unit.fill(0)
    unit[j] = 1
    const column = solveUpper(lower, n, solveLower(lower, n, unit))
    for (let i = j; i < n; i++) inverse[i * n + j] = inverse[j * n + i] = column[i]
  }
  return inverse
}

/** L·x for a lower triangle of order `n`. */
export function timesLower(lower: Float64Array, n: number, x: Float64Array, into = new Float64Array(n)): Float64Array {
  for (let i = n - 1; i >= 0; i--) {
    let sum = 0
    for (let k = 0; k <= i; k++) sum += lower[i * n + k] * x[k]
    into[i] = sum
  }
  return into
}

/** xᵀ·(L·Lᵀ)⁻¹·x, the squared Mahalanobis length. */
export function squaredLength(lower: Float64Array, n: number, x: Float64Array): number {
  const white = solveLower(lower, n, x.slice())
  let sum = 0
  for (let i = 0; i < n; i++) sum += white[i] * white[i]
  return sum
}

/** Mean and covariance of the rows of `rows`, `n` columns; divides by the number of rows less `lost` (1). */
export function momentsOf(rows: readonly Float64Array[], n: number, lost = 1): { mean: Float64Array, covariance: Float64Array } {
  const mean = new Float64Array(n)
  for (const row of rows) for (let i = 0; i < n; i++) mean[i] += row[i] / rows.length
  const covariance = new Float64Array(n * n)
  for (const row of rows) {
    for (let i = 0; i < n; i++) {
      const from = row[i] - mean[i]
      for (let j = 0; j <= i; j++) covariance[i * n + j] += (from * (row[j] - mean[j])) / (rows.length - lost)
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) covariance[j * n + i] = covariance[i * n + j]
  return { mean, covariance }
}
