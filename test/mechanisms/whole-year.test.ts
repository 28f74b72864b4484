import { describe, expect, it } from 'vitest'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { cloneWorld } from '../../src/mechanisms/create-world.js'
import { growthParameters, noiseScale } from '../../src/mechanisms/growth.js'
import { openTheYear } from '../../src/mechanisms/opening.js'
import { mechanismParameters } from '../../src/mechanisms/parameter-catalogue.js'
import { centralParameters, overrideParameters } from '../../src/mechanisms/parameters.js'
import type { Parameters } from '../../src/mechanisms/parameters.js'
import type { World } from '../../src/mechanisms/world.js'
import { year } from '../../src/mechanisms/year.js'
import { china2015 } from '../../src/population/china-2015.js'
import { enterpriseTable } from '../../src/population/enterprises.js'
import type { Enterprises } from '../../src/population/enterprises.js'
import { smallIndustry } from './a-small-industry.js'
import { live, totals, worldOf } from './a-small-world.js'

const CORNER = decision('test.corner')
const SHUFFLE = decision('test.shuffle')
const columnOf = (e: Enterprises, name: string): Float64Array => (e as unknown as Record<string, Float64Array>)[name]!
const names = Object.keys(enterpriseTable.columns)

/** Every parameter at one end of its prior or the other (the outer hundredth), by the toss of a coin. */
function corner(n: number): Parameters {
  const coin = createDraws('corner', n).stream(CORNER)
  const values: Record<string, Record<string, number>> = {}
  const central = centralParameters() as unknown as Record<string, Record<string, number>>
  mechanismParameters.forEach(({ id, prior, range }, k) => {
    const [group, name] = id.split('.') as [string, string]
    const ends = prior.kind === 'triangular' ? [prior.arguments[0]!, prior.arguments[2]!] : prior.kind === 'uniform' ? prior.arguments
      : prior.kind === 'normal' ? [prior.arguments[0]! - 2.3 * prior.arguments[1]!, prior.arguments[0]! + 2.3 * prior.arguments[1]!]
        : [central[group]![name]!, central[group]![name]!]
    const end = ends[coin.uniform(k) < 0.5 ? 0 : 1]!
    ;(values[group] ??= {})[name] = Math.min(range[1], Math.max(range[0], end))
  })
  return overrideParameters(values)
}

describe('the year', () => {
  it('reads as a list, in order, with three steps open', () => {
    expect(year.describe().split('\n')[0]).toBe('1. open the year: macro path, lags')
    expect(year.steps.filter((step) => step.does === undefined).map((step) => step.name)).toEqual(
      ['policy writes', 'policy settles', 'indicators are read'])
  })

  it('leaves no figure that is not a number, no negative stock and no broken yuan, at any corner of the priors', () => {
    const population = smallIndustry(600)
    for (let n = 0; n < 25; n++) {
      const world = live(worldOf({ population, parameters: corner(n), years: 6, run: n }), 6)
      for (const name of names) {
        const column = columnOf(world.enterprises, name)
        for (let i = 0; i < world.enterprises.count; i++) {
          if (!Number.isFinite(column[i])) expect({ n, name, i, value: column[i] }).toBe('a number')
        }
      }
      for (const stock of ['revenue', 'effort', 'knowledge', 'cash', 'reliefPool', 'inventions', 'spillover'] as const) {
        expect(Math.min(...world.enterprises[stock].subarray(0, world.enterprises.count))).toBeGreaterThanOrEqual(0)
      }
      // Whole yuan, so that sums over enterprises depend on no order of rows.
      for (const amount of ['revenue', 'effort', 'knowledge', 'knowledgeOneYearAgo', 'cash'] as const) {
        expect(world.enterprises[amount].subarray(0, world.enterprises.count).every(Number.isInteger)).toBe(true)
      }
    }
  }, 60000)

  it('is not changed by a bit when rows are shuffled before every step', () => {
    const population = smallIndustry(1500, 4)
    const plain = live(worldOf({ population, years: 4 }), 4)
    let times = 0
    const shuffled = live(worldOf({ population, years: 4 }), 4, (_, { enterprises: e }: World) => {
      const luck = createDraws('shuffle', times++).stream(SHUFFLE)
      e.reorder(Uint32Array.from({ length: e.count }, (_, i) => i).sort((a, b) => luck.u32(e.key[a]!) - luck.u32(e.key[b]!)))
    })
    expect(totals(shuffled)).toEqual(totals(plain))
    const byKey = ({ enterprises: e }: World): Uint32Array =>
      Uint32Array.from({ length: e.count }, (_, i) => i).sort((a, b) => e.key[a]! - e.key[b]!)
    const [left, right] = [byKey(plain), byKey(shuffled)]
    for (const name of names) {
      const [a, b] = [columnOf(plain.enterprises, name), columnOf(shuffled.enterprises, name)]
      expect({ name, differ: left.filter((row, n) => !Object.is(a[row], b[right[n]!])).length }).toEqual({ name, differ: 0 })
    }
  }, 30000)

  it('opens only as far as the macro path goes, with last year in the lags', () => {
    const world = worldOf({ population: smallIndustry(50), years: 1 })
    const before = world.enterprises.revenue.slice(0, 50)
    world.year++
    openTheYear(world)
    expect(world.enterprises.revenueOneYearAgo.slice(0, 50)).toEqual(before)
    world.year++
    expect(() => openTheYear(world)).toThrow('a year from 2016 to 2016')
  })
})

describe('a world', () => {
  it('leaves the population it was made from, and the world it was cloned from, as they were', () => {
    const population = smallIndustry(300)
    const before = population.enterprises.clone()
    const start = worldOf({ population, years: 3 })
    const one = totals(live(cloneWorld(start), 3))
    expect(totals(live(cloneWorld(start), 3))).toEqual(one)
    expect(totals(start)).toEqual(totals(worldOf({ population, years: 3 })))
    for (const name of names) expect(columnOf(population.enterprises, name)).toEqual(columnOf(before, name))
    expect(population.enterprises.count).toBe(300)
  })
})

describe('the luck of single enterprises', () => {
  it('moves the nation little at any scale: common shocks make it vary, and small samples are not wilder by much', () => {
    const p = growthParameters.central()
    const spread = [0.05, 0.2].map((scale) => {
      const { enterprises: e } = china2015({ scale })
      let [weight, total, variance] = [0, 0, 0]
      for (let i = 0; i < e.count; i++) {
        weight += e.weight[i]!
        total += e.weight[i]! * e.revenue[i]!
      }
      for (let i = 0; i < e.count; i++) {
        const b = noiseScale(e.revenue[i]! * weight / total, p.noise, p.noiseSize, p.mostNoise)
        variance += (e.weight[i]! * e.revenue[i]!) ** 2 * ((1 - b * b) ** 2 / (1 - 4 * b * b) - 1)
      }
      return Math.sqrt(variance) / total
    })
    expect(spread[0]).toBeLessThan(0.0025)
    expect(spread[0]! / spread[1]!).toBeLessThan(1.5)
  }, 60000)
})
