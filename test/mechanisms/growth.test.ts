import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decision } from '../../src/kernel/draws.js'
import { wholeYuan } from '../../src/kernel/sums.js'
import { revenueOfNewNumbers } from '../../src/mechanisms/entry.js'
import { growRevenue, growthParameters, nextRevenue, noiseScale } from '../../src/mechanisms/growth.js'
import { smallIndustry } from './a-small-industry.js'
import { live, worldOf } from './a-small-world.js'

const p = growthParameters.central()

/** Mean over the unit interval by midpoints of many cells, finer towards both ends where the tails are. */
function meanOver(f: (u: number) => number): number {
  let sum = 0
  const cells = 4000
  for (let n = 0; n < cells; n++) {
    const edge = (k: number): number => { const v = k / cells; return v * v * (3 - 2 * v) }
    const [low, high] = [edge(n), edge(n + 1)]
    sum += (high - low) * f((low + high) / 2)
  }
  return sum
}

describe('growth of revenue', () => {
  it('is what it is expected to be, whatever the noise of the enterprise', () => {
    for (const scale of [0, 0.05, 0.18, 0.3, 0.4]) {
      expect(meanOver((u) => nextRevenue(100, 0.07, scale, u))).toBeCloseTo(100 * Math.exp(0.07), 1)
    }
  })

  it('is more even for large enterprises, and never wilder than the cap', () => {
    expect(noiseScale(1, p.noise, p.noiseSize, p.mostNoise)).toBe(p.noise)
    expect(noiseScale(100, p.noise, p.noiseSize, p.mostNoise)).toBeLessThan(0.5 * p.noise)
    expect(noiseScale(1e-6, p.noise, p.noiseSize, p.mostNoise)).toBe(p.mostNoise)
  })

  it('rises with luck and with growth, and stays finite at the ends of chance', () => {
    fc.assert(fc.property(fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true }), fc.double({ min: 0, max: 0.4, noNaN: true }), (u, scale) => {
      const y = nextRevenue(1e8, 0.02, scale, u)
      expect(Number.isFinite(y) && y > 0).toBe(true)
      expect(nextRevenue(1e8, 0.03, scale, u)).toBeGreaterThan(y)
      expect(nextRevenue(1e8, 0.02, scale, Math.min(1 - 1e-16, u + 1e-3))).toBeGreaterThanOrEqual(y)
    }))
  })

  it('is for every enterprise of a country what the rule says of it alone; who sells nothing still does not', () => {
    const world = live(worldOf({ population: smallIndustry(1500) }), 1)
    world.year++
    world.draws = world.runDraws.at(world.year)
    const { enterprises: e, macro, baseline } = world
    e.revenue[700] = 0
    const before = e.revenue.slice(0, e.count)
    growRevenue(world)
    const luck = world.draws.stream(decision('enterprise.growth'))
    const nation = macro.nation[2]! - revenueOfNewNumbers(world)
    const perMean = 1 / baseline.meanRevenue
    const expected = before.map((revenue, i) => {
      if (revenue === 0) return 0
      const growth = nation + macro.industry[2 * 3 + e.industry[i]!]! + macro.province[2 * 3 + e.province[i]!]! + e.productivityGrowth[i]!
      const scale = noiseScale(revenue * perMean, p.noise, p.noiseSize, p.mostNoise)
      return Math.max(1, wholeYuan(nextRevenue(revenue, growth, scale, luck.uniform(e.key[i]!))))
    })
    expect(e.revenue.slice(0, e.count)).toEqual(expected)
  })
})
