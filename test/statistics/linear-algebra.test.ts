import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cholesky, inverseOf, momentsOf, solveSymmetric, squaredLength, timesLower } from '../../src/statistics/linear-algebra.js'
import { ridgeRegression } from '../../src/statistics/ridge-regression.js'
import { gaussNewton } from '../../src/statistics/gauss-newton.js'

const N = 4
/** B·Bᵀ + I, positive definite whatever B is. */
const definite = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: N * N, maxLength: N * N }).map((b) => {
  const a = new Float64Array(N * N)
  for (let i = 0; i < N; i++) for (let j = 0; j < N; j++) {
    a[i * N + j] = Number(i === j)
    for (let k = 0; k < N; k++) a[i * N + j] += b[i * N + k] * b[j * N + k]
  }
  return a
})
const vector = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: N, maxLength: N }).map((x) => Float64Array.from(x))
const times = (a: Float64Array, x: Float64Array): number[] =>
  Array.from({ length: N }, (_, i) => x.reduce((sum, v, j) => sum + a[i * N + j] * v, 0))

describe('linear algebra', () => {
  it('solves and inverts what it factored', () => {
    fc.assert(fc.property(definite, vector, (a, b) => {
      const lower = cholesky(a, N)
      const x = solveSymmetric(lower, N, b)
      times(a, x).forEach((y, i) => expect(y).toBeCloseTo(b[i], 8))
      times(inverseOf(lower, N), b).forEach((y, i) => expect(y).toBeCloseTo(x[i], 8))
      expect(squaredLength(lower, N, b)).toBeCloseTo(b.reduce((sum, v, i) => sum + v * x[i], 0), 8)
    }), { numRuns: 50 })
  })
  it('refuses a matrix with a direction of no length', () => {
    expect(() => cholesky(Float64Array.of(1, 1, 1, 1), 2)).toThrow(/not positive definite/)
  })
  it('gives correlated values the covariance asked for', () => {
    const lower = cholesky(Float64Array.of(4, 2, 2, 3), 2)
    const corners = [[1, 1], [1, -1], [-1, 1], [-1, -1]].map((z) => timesLower(lower, 2, Float64Array.from(z)))
    const { mean, covariance } = momentsOf(corners, 2, 0)
    expect([...mean]).toEqual([0, 0])
    ;[4, 2, 2, 3].forEach((x, i) => expect(covariance[i]).toBeCloseTo(x, 12))
  })
})

describe('ridge regression', () => {
  const x = [1, 2, 3, 5, 8].map((t) => Float64Array.of(1, t))
  const y = [2, 3, 5, 4, 9].map((v) => Float64Array.of(v, 3 * v))

  it('draws the line that a school book draws', () => {
    const { coefficients, degrees } = ridgeRegression(x, y, new Float64Array(2))
    // Slope Σ(t − t̄)(y − ȳ)/Σ(t − t̄)² with t̄ = 3.8, ȳ = 4.6.
    const slope = (2.8 * 2.6 + 1.8 * 1.6 + 0.8 * -0.4 + 1.2 * -0.6 + 4.2 * 4.4) / (2.8 ** 2 + 1.8 ** 2 + 0.8 ** 2 + 1.2 ** 2 + 4.2 ** 2)
    expect(coefficients[0][1]).toBeCloseTo(slope, 12)
    expect(coefficients[0][0]).toBeCloseTo(4.6 - 3.8 * slope, 12)
    expect(coefficients[1][1]).toBeCloseTo(3 * slope, 12)
    expect(degrees).toBeCloseTo(2, 10)
  })
  it('foretells a point left out as a fit without it does', () => {
    const { leftOut } = ridgeRegression(x, y, new Float64Array(2))
    x.forEach((row, i) => {
      const without = ridgeRegression(x.filter((_, j) => j !== i), y.filter((_, j) => j !== i), new Float64Array(2))
      expect(leftOut[i][0]).toBeCloseTo(y[i][0] - without.coefficients[0][0] - without.coefficients[0][1] * row[1], 9)
    })
  })
  it('counts a row of weight two twice', () => {
    const heavy = ridgeRegression(x, y, new Float64Array(2), Float64Array.of(2, 1, 1, 1, 1))
    const twice = ridgeRegression([x[0], ...x], [y[0], ...y], new Float64Array(2))
    expect(heavy.coefficients[0][1]).toBeCloseTo(twice.coefficients[0][1], 12)
  })
  it('shrinks what is penalised', () => {
    const slopes = [0, 10, 1000].map((penalty) => ridgeRegression(x, y, Float64Array.of(0, penalty)).coefficients[0][1])
    expect(slopes[0]).toBeGreaterThan(slopes[1])
    expect(slopes[1]).toBeGreaterThan(slopes[2])
    expect(slopes[2]).toBeGreaterThan(0)
  })
})

describe('Gauss-Newton', () => {
  it('finds the bottom of a bent valley (Rosenbrock 1960)', async () => {
    const fit = await gaussNewton(async ([a, b]) => Float64Array.of(1 - a, 10 * (b - a * a)), Float64Array.of(-1.2, 1),
      { step: 1e-6, mostIterations: 200, tolerance: 1e-8, derivatives: 'every step' })
    expect(fit.converged).toBe(true)
    fit.point.forEach((x) => expect(x).toBeCloseTo(1, 5))
    expect(fit.sum).toBeLessThan(1e-9)
  })
  it('finds it with derivatives that it corrects as it goes, in fewer evaluations', async () => {
    const search = async (derivatives: 'every step' | 'updated'): Promise<[number, number]> => {
      let evaluations = 0
      const fit = await gaussNewton(async (x) => {
        evaluations++
        return x.map((v, i) => v + 0.1 * v * x[(i + 1) % 8] - 1 + i / 8)
      }, new Float64Array(8), { step: 1e-4, mostIterations: 50, tolerance: 1e-3, derivatives })
      return [fit.sum, evaluations]
    }
    const [least, many] = await search('every step')
    const [sum, few] = await search('updated')
    expect(sum).toBeCloseTo(least, 4)
    expect(few).toBeLessThan(many)
  })
  it('gives the covariance of a straight line', async () => {
    const at = [0, 1, 2, 3]
    const fit = await gaussNewton(async ([a, b]) => Float64Array.from(at, (t) => a + b * t - 2 * t), new Float64Array(2),
      { step: 0.1, mostIterations: 20, tolerance: 1e-9, derivatives: 'updated' })
    expect(fit.point[1]).toBeCloseTo(2, 8)
    // Variance of a slope: 1/Σ(t − t̄)² = 1/5.
    expect(fit.covariance[3]).toBeCloseTo(0.2, 8)
  })
})
