import { InputError } from '../kernel/input-error.js'

/** A column that others explain but for this part of its length adds nothing. */
const COLLINEAR = 1e-11

/** The columns of X, orthonormal, and the triangle that makes X of them: X = Q·R. */
export interface Orthogonal {
  readonly q: readonly Float64Array[]
  /** R, `[row * k + column]`, 0 below the diagonal. */
  readonly r: Float64Array
}

/** Σ a·b. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

/**
 * Makes columns orthonormal by modified Gram and Schmidt, twice, so that nearly collinear regressors (Longley's) lose no more
 * than their condition takes. Throws InputError if one column is a combination of those before it.
 */
export function orthogonalise(columns: readonly ArrayLike<number>[], path = 'regressors'): Orthogonal {
  const k = columns.length
  const r = new Float64Array(k * k)
  const q: Float64Array[] = []
  columns.forEach((column, j) => {
    const v = Float64Array.from(column)
    const length = Math.sqrt(dot(v, v))
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < j; i++) {
        const share = dot(q[i], v)
        r[i * k + j] += share
        for (let n = 0; n < v.length; n++) v[n] -= share * q[i][n]
      }
    }
    const rest = Math.sqrt(dot(v, v))
    if (!(rest > COLLINEAR * length)) throw new InputError(`${path}[${j}]`, 'no combination of the columns before it', 'one')
    r[j * k + j] = rest
    for (let n = 0; n < v.length; n++) v[n] /= rest
    q.push(v)
  })
  return { q, r }
}

/** Inverse of an upper triangle R, `[row * k + column]`. */
export function inverseOfTriangle(r: Float64Array, k: number): Float64Array {
  const inverse = new Float64Array(k * k)
  for (let j = 0; j < k; j++) {
    inverse[j * k + j] = 1 / r[j * k + j]
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0
      for (let l = i + 1; l <= j; l++) sum += r[i * k + l] * inverse[l * k + j]
      inverse[i * k + j] = -sum / r[i * k + i]
    }
  }
  return inverse
}
