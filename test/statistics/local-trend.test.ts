import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { gammaFrom, normalFrom } from '../../src/kernel/distributions.js'
import { localTrends } from '../../src/statistics/local-trend.js'

const CHANCE = decision('test.local trend')

interface Spreads { trend: number, lasting: number, passing: number }

/**
 * Units whose trends, lasting and passing shocks have known standard deviations; the trends are returned too. With `tails` all shocks of a
 * unit are as large as a draw of Student's t with five degrees has it.
 */
function units(count: number, years: number, spreads: Spreads, tails = false): { levels: number[][], trends: number[] } {
  const stream = createDraws('trend', 0).stream(CHANCE)
  const size = (i: number): number => (tails ? Math.sqrt(0.6 / (gammaFrom(stream.uniform(i, 1000), 2.5) / 2.5)) : 1)
  const z = (i: number, k: number): number => size(i) * normalFrom(stream.uniform(i, k))
  const trends = Array.from({ length: count }, (_, i) => spreads.trend * z(i, 0))
  const levels = trends.map((trend, i) => {
    let level = 0
    return Array.from({ length: years }, (_, t) => {
      if (t > 0) level += trend + spreads.lasting * z(i, 2 * t)
      return level + spreads.passing * z(i, 2 * t + 1)
    })
  })
  return { levels, trends }
}

const correlation = (x: ArrayLike<number>, y: readonly number[]): number => {
  const n = y.length
  const mean = (a: ArrayLike<number>): number => Array.from(a).reduce((s, v) => s + v, 0) / n
  const [mx, my] = [mean(x), mean(y)]
  let [xy, xx, yy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    xy += (x[i]! - mx) * (y[i]! - my)
    xx += (x[i]! - mx) ** 2
    yy += (y[i]! - my) ** 2
  }
  return xy / Math.sqrt(xx * yy)
}

describe('trends of many units with few years', () => {
  it('finds the spreads that made them when there are many units', () => {
    const { levels } = units(1500, 6, { trend: 0.04, lasting: 0.03, passing: 0.02 }, true)
    const found = localTrends(levels)
    expect(found.trendSpread / 0.04).toBeCloseTo(1, 0)
    expect(Math.abs(found.trendSpread - 0.04)).toBeLessThan(0.006)
    expect(Math.abs(found.lastingSpread - 0.03)).toBeLessThan(0.006)
    expect(Math.abs(found.passingSpread - 0.02)).toBeLessThan(0.006)
    // Where no unit is out of the common, tails that are not there make spreads a fifth too wide.
    expect(localTrends(units(1500, 6, { trend: 0.04, lasting: 0.03, passing: 0.02 }).levels).trendSpread / 0.05).toBeLessThan(1)
  })

  it('believes in past growth where trends differ, and little where all is chance', () => {
    const real = units(200, 6, { trend: 0.05, lasting: 0.02, passing: 0.005 })
    const found = localTrends(real.levels)
    expect(correlation(found.trend, real.trends)).toBeGreaterThan(0.9)
    const luck = localTrends(units(200, 6, { trend: 0, lasting: 0.05, passing: 0.005 }).levels)
    const growth = luck.trend.map(Math.abs).reduce((a, b) => Math.max(a, b), 0)
    expect(growth).toBeLessThan(0.5 * found.trend.map(Math.abs).reduce((a, b) => Math.max(a, b), 0))
  })

  it('takes part of a jump in the last year for passing where levels are noisy', () => {
    const { levels } = units(200, 6, { trend: 0.01, lasting: 0.02, passing: 0.2 })
    const before = localTrends(levels)
    const jumped = localTrends(levels.map((x, i) => (i === 0 ? [...x.slice(0, -1), x.at(-1)! + 0.5] : x)))
    expect(jumped.passing[0]! - before.passing[0]!).toBeGreaterThan(0.3)
  })

  it('leaves out a unit with a gap and refuses too little to go on', () => {
    const { levels } = units(40, 4, { trend: 0.04, lasting: 0.02, passing: 0.01 })
    levels[3]![1] = NaN
    expect(localTrends(levels).trend[3]).toBe(0)
    expect(() => localTrends(levels.map((x) => x.slice(0, 2)))).toThrow(InputError)
    expect(() => localTrends(levels.slice(0, 4))).toThrow(InputError)
  })
})
