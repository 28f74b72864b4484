import { describe, expect, it } from 'vitest'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { sin } from '../../src/kernel/math.js'
import { elementaryEffects, morrisTrajectories } from '../../src/statistics/morris.js'
import { sobolIndices } from '../../src/statistics/sobol.js'

const PI = 3.141592653589793
const stream = createDraws('sensitivity', 0).stream(decision('test/sensitivity'))

/** The function of Ishigami and Homma (1990) with a = 7, b = 0.1, on the unit cube. */
const ishigami = ([u, v, w]: readonly number[]): number => {
  const [x, y, z] = [u, v, w].map((one) => PI * (2 * one - 1))
  return sin(x) + 7 * sin(y) * sin(y) + 0.1 * z * z * z * z * sin(x)
}
/** The g-function of Sobol with a = 0, 1, 4.5, 9, 99, 99, 99, 99 (Saltelli and Sobol 1995). */
const a = [0, 1, 4.5, 9, 99, 99, 99, 99]
const g = (u: readonly number[]): number => u.reduce((product, x, i) => (product * (Math.abs(4 * x - 2) + a[i])) / (1 + a[i]), 1)

function indicesOf(model: (u: readonly number[]) => number, factors: number, n: number) {
  const draw = (k: number) => Array.from({ length: n }, (_, i) => Array.from({ length: factors }, (_, f) => stream.uniform(i, k * 100 + f)))
  const [A, B] = [draw(1), draw(2)]
  const mixed = Array.from({ length: factors }, (_, f) => A.map((row, i) => model(row.map((x, j) => (j === f ? B[i][f] : x)))))
  return sobolIndices(A.map(model), B.map(model), mixed, stream, 5)
}

describe('Sobol indices', () => {
  it('of the Ishigami function are within 0.02 of the analytic ones at 65,536 rows', () => {
    const found = indicesOf(ishigami, 3, 65_536)
    // Analytic: V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 = 13.8446.
    const first = [0.3139, 0.4424, 0]
    const total = [0.5576, 0.4424, 0.2437]
    found.forEach((of, i) => {
      expect(Math.abs(of.first - first[i])).toBeLessThan(0.02)
      expect(Math.abs(of.total - total[i])).toBeLessThan(0.02)
      expect(of.totalLow).toBeLessThanOrEqual(of.total)
      expect(of.totalHigh).toBeGreaterThanOrEqual(of.total)
    })
  })

  it('of the g-function are near the published 0.72, 0.18, 0.02, 0.01', () => {
    const found = indicesOf(g, 8, 16_384)
    for (const [i, published] of [0.716, 0.179, 0.0237, 0.0072].entries()) expect(Math.abs(found[i].first - published)).toBeLessThan(0.03)
    for (const [i, published] of [0.787, 0.242, 0.0343, 0.0105].entries()) expect(Math.abs(found[i].total - published)).toBeLessThan(0.03)
  })

  it('are 0 where nothing varies', () => {
    const flat = [1, 1, 1]
    expect(sobolIndices(flat, flat, [flat], stream, 10)[0]).toMatchObject({ first: 0, total: 0, totalHigh: 0 })
  })
})

describe('elementary effects', () => {
  it('rank the factors of the g-function by their a', () => {
    const trajectories = morrisTrajectories(8, 40, stream)
    const sizes = elementaryEffects(trajectories, trajectories.map(({ points }) => points.map(g))).map(({ meanSize }) => meanSize)
    const ranked = [0, 1, 2, 3, 4, 5, 6, 7].sort((x, y) => sizes[y] - sizes[x])
    expect(ranked.slice(0, 4)).toEqual([0, 1, 2, 3])
    expect(Math.max(...sizes.slice(4))).toBeLessThan(sizes[3])
  })

  it('of a straight line are its slopes, without spread', () => {
    const trajectories = morrisTrajectories(3, 6, stream)
    const line = ([x, y, z]: readonly number[]): number => 2 * x - 3 * y + 0 * z
    const found = elementaryEffects(trajectories, trajectories.map(({ points }) => points.map(line)))
    expect(found.map(({ mean }) => Math.round(mean * 1e9) / 1e9)).toEqual([2, -3, 0])
    for (const { deviation } of found) expect(deviation).toBeLessThan(1e-12)
  })

  it('move each factor once a trajectory, and stay inside', () => {
    for (const { points, moved } of morrisTrajectories(5, 10, stream)) {
      expect([...moved].sort()).toEqual([0, 1, 2, 3, 4])
      for (const u of points.flat()) expect(u > 0 && u < 1).toBe(true)
    }
  })
})
