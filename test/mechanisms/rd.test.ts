import { describe, expect, it } from 'vitest'
import { normalFrom } from '../../src/kernel/distributions.js'
import { decision } from '../../src/kernel/draws.js'
import { exp, pow } from '../../src/kernel/math.js'
import { wholeYuan } from '../../src/kernel/sums.js'
import { feasibleEffort } from '../../src/mechanisms/finance.js'
import { correctionTable } from '../../src/mechanisms/mean-correction.js'
import { overrideParameters } from '../../src/mechanisms/parameters.js'
import { adjustEffort, chooseEffort, desiredEffort } from '../../src/mechanisms/rd.js'
import { baseYear } from '../../src/mechanisms/base-year.js'
import { researchPrices } from '../../src/mechanisms/reported-rd.js'
import { researchCells } from '../../src/mechanisms/research-cells.js'
import { stillRegions } from '../../src/mechanisms/regional-paths.js'
import { noDrift } from '../../src/mechanisms/structural-drift.js'
import { elasticities } from '../../src/mechanisms/user-cost.js'
import type { Closures, World } from '../../src/mechanisms/world.js'
import { smallIndustry } from './a-small-industry.js'
import { live, totals, worldOf } from './a-small-world.js'

const YEARS = 5

/** A world in which enterprises have luck of their own, but nothing happens to them in common. */
function withoutCommonGrowth(options: Parameters<typeof worldOf>[0]): World {
  const world = worldOf({ years: YEARS, ...options })
  const still = (path: Float64Array): Float64Array => new Float64Array(path.length)
  const { nation, industry, province, producerPrice, generalPrice } = world.macro
  return { ...world, macro: { ...world.macro, nation: still(nation), industry: still(industry), province: still(province),
    producerPrice: still(producerPrice).fill(1), generalPrice: still(generalPrice).fill(1), drift: noDrift(producerPrice.length),
    regional: stillRegions(world.population.regions.length, YEARS) } }
}

/** Mean and standard error of R&D after five years over that of the base year, in worlds of own luck only. */
function fiveYearsLater(parameters: Parameters<typeof overrideParameters>[0], closures: Partial<Closures> = {}): { mean: number, error: number } {
  const population = smallIndustry(4000)
  const ratios = Array.from({ length: 12 }, (_, run) => {
    const world = withoutCommonGrowth({ population, parameters: overrideParameters(parameters), run, closures: { turnover: false, ...closures } })
    const { effort } = totals(world)
    return totals(live(world, YEARS)).effort / effort
  })
  const mean = ratios.reduce((a, b) => a + b) / ratios.length
  return { mean, error: Math.sqrt(ratios.reduce((s, x) => s + (x - mean) ** 2, 0) / (ratios.length - 1) / ratios.length) }
}

describe('wanted R&D', () => {
  it('is the usual share of revenue at the cost of the base year', () => {
    expect(desiredEffort(0.02, 1e8, 1, 1.4)).toBe(2e6)
  })

  it('rises by its elasticity when R&D becomes cheaper', () => {
    expect(desiredEffort(0.02, 1e8, Math.exp(-0.1), 1.4)).toBeCloseTo(2e6 * Math.exp(0.14), 3)
  })
})

describe('actual R&D', () => {
  it('moves part of the way, in logs, from what it was to what is wanted', () => {
    expect(adjustEffort(1e6, 2e6, 0.35, 0)).toBeCloseTo(1e6 * 2 ** 0.35, 3)
    expect(adjustEffort(1e6, 2e6, 1, 0)).toBeCloseTo(2e6, 3)
    expect(adjustEffort(1e6, 1e6, 0.35, 0.1)).toBeCloseTo(1e6 * Math.exp(0.1), 3)
  })

  it('is for every enterprise of a country what the rules say of it alone', () => {
    const world = live(worldOf({ population: smallIndustry(1500) }), 1)
    const { enterprises: e, macro, parameters: { rd, growth }, baseline } = world
    let compared = 0
    live(world, 1, (step) => {
      if (step !== 'performers choose R&D') return
      // Who begins, who stops with support, and who is supported beside its own R&D.
      const some = [...e.key.keys()].filter((i) => i < e.count && e.performsRd[i] === 1)
      e.effortOneYearAgo[some[0]!] = 0
      e.performsRd[some[1]!] = 0
      e.addedEffort[some[1]!] = 5e6
      e.addedEffort[some[2]!] = 7e6
      e.extraEffort[some[3]!] = 1000
      const prices = researchPrices(world)
      const feasible = feasibleEffort(world)
      const luck = world.draws.stream(decision('rd.effort'))
      const elasticity = elasticities(rd)
      const correction = correctionTable(2, { adjustment: rd.adjustment, shock: rd.shock, noise: growth.noise, most: growth.mostNoise })
      const provinces = world.population.regions.length
      const drift = Array.from({ length: provinces }, (_, r) => exp(macro.drift.propensity[2]! + macro.regional.research[2 * provinces + r]!))
      const expected = [...e.effort.subarray(0, e.count)].map((before, i) => {
        const price = prices[researchCells(world.population).market(e.province[i]!, e.industry[i]!)]!
        const last = Math.max(0, before - e.extraEffort[i]!)
        let own = last
        if (last > 0 && e.effortOneYearAgo[i]! > 0) {
          const wanted = drift[e.province[i]!]! * desiredEffort(e.propensity[i]!, e.revenue[i]!, e.costRatio[i]! * price, elasticity[e.size[i]!]!)
          const unevenness = pow(e.revenue[i]! / baseline.meanRevenue, growth.noiseSize)
          const shock = rd.shock * Math.min(1, unevenness) * normalFrom(luck.uniform(e.key[i]!))
          own = feasible(i, adjustEffort(last, wanted, rd.adjustment, shock - correction(unevenness)))
          compared++
        }
        const extra = e.addedEffort[i] === 0 ? 0 : wholeYuan(e.addedEffort[i]! / price)
        return { extra, effort: (e.performsRd[i] === 0 ? 0 : Math.max(1, wholeYuan(own))) + extra }
      })
      chooseEffort(world)
      expect([...e.effort.subarray(0, e.count)]).toEqual(expected.map(({ effort }) => effort))
      expect([...e.extraEffort.subarray(0, e.count)]).toEqual(expected.map(({ extra }) => extra))
    })
    expect(compared).toBeGreaterThan(200)
  })

  it.each([
    ['at central parameters', {}],
    ['when R&D is very uneven', { rd: { shock: 0.35 } }],
    ['when revenue is very uneven and R&D slow', { growth: { noise: 0.28 }, rd: { adjustment: 0.15 } }],
    ['when R&D is even and quick', { rd: { shock: 0.1, adjustment: 0.6 } }],
  ])('is in expectation what it was, five years later, without growth and policy: %s', (_, parameters) => {
    const { mean, error } = fiveYearsLater(parameters)
    expect(error).toBeLessThan(0.02)
    expect(Math.abs(mean - 1)).toBeLessThan(4 * error + 0.004)
  }, 60000)
})

/** Take-up of the super-deduction by size: micro, small, medium, large. */
const TAKE_UP = [0.2, 0.35, 0.55, 0.7]
const CLAIM = decision('test.claim')
const AFTER_POLICY = 'venture and guidance funds raise and call money'

/** R&D after three years when claimants deduct `extra` from the first year on; the base year deducts half. Everybody pays 25 %. */
function underDeduction(extra: number, run: number, closures: Partial<Closures> = {}): { effort: number, others: number, wage: number } {
  const parameters = overrideParameters({ rd: { participationResponse: 0 } })
  const world = worldOf({ population: smallIndustry(3000), parameters, run, closures: { turnover: false, ...closures }, years: 3 })
  const claims = world.runDraws.stream(CLAIM)
  const claimed = ({ enterprises: e }: World, row: number): boolean => claims.uniform(e.key[row]!) < TAKE_UP[e.size[row]!]!
  const write = (to: World, share: number): void => {
    for (let i = 0; i < to.enterprises.count; i++) {
      if (claimed(to, i)) to.enterprises.extraDeduction[i] = share
      to.enterprises.taxRate[i] = 0.25
      to.enterprises.profit[i] = Math.max(1, to.enterprises.profit[i]!)
    }
  }
  write(world, 0.5)
  baseYear.run(world)
  const incumbents = new Set(world.enterprises.key.filter((_, i) => world.enterprises.performsRd[i] === 1))
  live(world, 3, (step, now) => { if (step === AFTER_POLICY) write(now, extra) })
  const { enterprises: e, labour } = world
  const sum = { effort: 0, others: 0, wage: 0 }
  for (let i = 0; i < e.count; i++) {
    sum.effort += e.weight[i]! * e.effort[i]!
    if (incumbents.has(e.key[i]!) && !claimed(world, i)) sum.others += e.weight[i]! * e.effort[i]!
  }
  for (let m = 0; m < labour.count; m++) sum.wage += Math.log(labour.wage[m]!) / labour.count
  return sum
}

describe('raising the super-deduction from half to three quarters', () => {
  const runs = [0, 1, 2, 3]
  const meanEffect = (closures?: Partial<Closures>): number =>
    runs.reduce((sum, run) => sum + underDeduction(0.75, run, closures).effort / underDeduction(0.5, run, closures).effort - 1, 0) / runs.length

  it('adds 2.5 % to real R&D in three years, give or take one, at the take-up of 2015', () => {
    expect(meanEffect()).toBeGreaterThan(0.015)
    expect(meanEffect()).toBeLessThan(0.035)
  }, 30000)

  it('adds more where research staff does not become dearer, and crowds out nobody there', () => {
    expect(meanEffect({ wages: false })).toBeGreaterThan(meanEffect())
    expect(underDeduction(0.75, 0, { wages: false, spillovers: false }).wage).toBe(0)
  }, 30000)

  it('raises wages of research staff, so that those who claim nothing do less R&D', () => {
    const alone = { spillovers: false }
    const [before, after] = [underDeduction(0.5, 0, alone), underDeduction(0.75, 0, alone)]
    expect(after.wage).toBeGreaterThan(before.wage)
    expect(after.others).toBeLessThan(before.others)
  }, 30000)

  it('changes no R&D at all when nobody reacts: static costing', () => {
    expect(underDeduction(0.75, 0, { behaviour: false })).toEqual(underDeduction(0.5, 0, { behaviour: false }))
  }, 30000)
})
