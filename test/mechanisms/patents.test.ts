import { describe, expect, it } from 'vitest'
import { normalFrom, poissonFrom } from '../../src/kernel/distributions.js'
import { decision } from '../../src/kernel/draws.js'
import { exp } from '../../src/kernel/math.js'
import { centralParameters } from '../../src/mechanisms/parameters.js'
import { impliedYield } from '../../src/mechanisms/patent-base.js'
import { cappedMultiplier, examinationPaceOf, examined, expectedFilings, fileInventions, filingLevel, filingsExpected, grantInventions, researchBehind } from '../../src/mechanisms/patents.js'
import { baseYear } from '../../src/mechanisms/base-year.js'
import type { World } from '../../src/mechanisms/world.js'
import { regionTable } from '../../src/population/regions.js'
import { OWNERSHIPS } from '../../src/population/classes.js'
import type { Population } from '../../src/population/population.js'
import { smallIndustry } from './a-small-industry.js'
import { beforeTheBaseYear, live, worldOf } from './a-small-world.js'

const RUNS = 60

/** The small industry with applications and patents of the base year, a few for each performer. */
function inventive(rows: number, weight = 1): Population {
  const population = smallIndustry(rows, weight)
  const { enterprises: e } = population
  for (let i = 0; i < e.count; i++) {
    if (e.performsRd[i] === 0) continue
    const filed = e.weight[i]! * (1 + e.key[i]! % 4)
    for (const name of ['filings', 'filingsOneYearAgo', 'filingsTwoYearsAgo', 'filingsThreeYearsAgo', 'filingsFourYearsAgo'] as const) e[name][i] = filed
    e.inventions[i] = 5 * filed
  }
  return population
}

const sum = (column: ArrayLike<number>, count: number): number => {
  let total = 0
  for (let i = 0; i < count; i++) total += column[i]!
  return total
}

describe('expected applications', () => {
  it('follow R&D of this year most, and of the two before less', () => {
    expect(researchBehind(1e6, 0, 0)).toBe(6e5)
    expect(researchBehind(1e6, 1e6, 1e6)).toBeCloseTo(1e6, 6)
  })

  it('rise less than R&D, with spillovers a little, and not at all without R&D', () => {
    const at = (research: number, spillover = 1e9): number => expectedFilings(research, spillover, 1, 1, 1, 0.6, 0.1)
    expect(at(2e6) / at(1e6)).toBeCloseTo(2 ** 0.6, 9)
    expect(at(1e6, 2e9) / at(1e6)).toBeCloseTo(2 ** 0.1, 9)
    expect(at(0)).toBe(0)
  })

  it('are at most doubled by all levers together', () => {
    expect(cappedMultiplier(1.3)).toBe(1.3)
    expect(cappedMultiplier(3)).toBe(2)
  })
})

describe('applications', () => {
  const expectedTotal = (population: Population): { mean: number, variance: number } => {
    const totals = Array.from({ length: RUNS }, (_, run) => {
      const world = worldOf({ population, run, closures: { growth: false, turnover: false } })
      world.draws = world.runDraws.at(2016)
      world.year = 2016
      fileInventions(world)
      return sum(world.enterprises.filings, world.enterprises.count)
    })
    const mean = totals.reduce((a, b) => a + b) / RUNS
    return { mean, variance: totals.reduce((s, x) => s + (x - mean) ** 2, 0) / (RUNS - 1) }
  }

  it('are for every enterprise of a country what the rules say of it alone', () => {
    const world = live(worldOf({ population: inventive(1500) }), 1)
    const { enterprises: e, parameters: { patents: p }, macro } = world
    e.inventiveness[e.performsRd.indexOf(1)] = 0
    const propensity = OWNERSHIPS.map((owner) => (owner === 'state' ? p.statePropensity : 1))
    const behind = (i: number): number => researchBehind(e.effort[i]!, e.effortOneYearAgo[i]!, e.effortTwoYearsAgo[i]!)
      + world.calibration.ventureWorth * e.ventureMoney[i]!
    const expected = (i: number): number => expectedFilings(behind(i), e.spillover[i]!, e.inventiveness[i]!, propensity[e.ownership[i]!]!,
      e.inventionMultiplier[i]!, p.rdElasticity, p.spilloverElasticity)
    filingsExpected(world, Uint32Array.of(e.performsRd.indexOf(1)))
    const level = filingLevel(world)
    const drift = exp(macro.drift.patenting[1]!)
    const filing = world.draws.stream(decision('patents.filing'))
    const luck = world.draws.stream(decision('patents.luck'))
    const filed = [...e.key.subarray(0, e.count)].map((key, i) => {
      if (e.performsRd[i] === 0 && e.effort[i] === 0) return 0
      const spread = p.yearlyNoise / Math.sqrt(e.weight[i]!)
      const good = exp(spread * normalFrom(luck.uniform(key)) - 0.5 * spread * spread)
      return poissonFrom(filing.uniform(key), e.weight[i]! * expected(i) * level(i) * drift * good)
    })
    e.inventiveness[e.performsRd.indexOf(1)] = 0
    fileInventions(world)
    expect([...e.filings.subarray(0, e.count)]).toEqual(filed)
    expect(filed.filter((n) => n > 0).length).toBeGreaterThan(50)
    expect(e.inventiveness[e.performsRd.indexOf(1)]).toBeGreaterThan(0)
  })

  it('are in expectation those of the base year when R&D is', () => {
    const population = inventive(1500)
    const { mean, variance } = expectedTotal(population)
    expect(Math.abs(mean / sum(population.enterprises.filings, 1500) - 1)).toBeLessThan(4 * Math.sqrt(variance / RUNS) / mean + 0.002)
  }, 30000)

  it('vary as much for rows that stand for eight as for rows that stand for one: chance does not grow with the weight', () => {
    const [one, eight] = [expectedTotal(inventive(1600, 1)), expectedTotal(inventive(1600, 8))]
    const [single, grouped] = [one.variance / one.mean, eight.variance / eight.mean]
    expect(single).toBeLessThan(2)
    expect(grouped / single).toBeGreaterThan(0.5)
    expect(grouped / single).toBeLessThan(2)
  }, 30000)

  it('would vary eight times as much if each row drew for one enterprise and counted it eight times', () => {
    const draws = Array.from({ length: 4000 }, (_, k) => 8 * poissonFrom((k + 0.5) / 4000, 3))
    const mean = draws.reduce((a, b) => a + b) / draws.length
    const variance = draws.reduce((s, x) => s + (x - mean) ** 2, 0) / draws.length
    expect(variance / mean).toBeGreaterThan(7)
  })

  it('reproduce industries, provinces and classes of size in the base year', () => {
    const world = worldOf({ population: inventive(1500) })
    const { calibration: c, enterprises: e } = world
    expect(c.filingByIndustry.every((x) => x > 0 && Number.isFinite(x))).toBe(true)
    expect(c.filingByProvince.every((x) => x > 0 && Number.isFinite(x))).toBe(true)
    expect(new Set(e.filings.subarray(0, e.count)).size).toBeGreaterThan(2)
  })
})

describe('grants', () => {
  it('come two to four years after the application', () => {
    expect(examined(100, 0, 0)).toBe(40)
    expect(examined(100, 100, 100)).toBeCloseTo(100, 12)
  })

  it('were as many in the base year as its growth of patents needs', () => {
    const granted = impliedYield(1000, 0.25, 0.05, 300) * 300
    expect(1000 / 1.25 * 0.95 + granted).toBeCloseTo(1000, 9)
    expect(impliedYield(1000, 0.25, 0.05, 0)).toBe(0)
  })

  it('keep the stock as it is when applications have long been what they are', () => {
    const world = worldOf({ population: inventive(1500), closures: { growth: false, turnover: false, wages: false } })
    const before = sum(world.enterprises.inventions, world.enterprises.count)
    for (let t = 0; t < 3; t++) grantInventions(world)
    expect(sum(world.enterprises.inventions, world.enterprises.count) / before).toBeCloseTo(1, 6)
  })

  it('follow examiners more than a rush of applications, and what policy adds waits no longer than the rest', () => {
    expect(examinationPaceOf(0, Math.log(1.1), 2)).toBeCloseTo(0, 12)
    expect(examinationPaceOf(1, Math.log(1.1), 2)).toBeCloseTo(Math.log(1.1 / 2), 12)
    const rush = inventive(1500)
    const { enterprises: e } = rush
    const regionStates = regionTable.create(3)
    regionStates.append(3)
    for (let r = 0; r < 3; r++) [regionStates.key[r], regionStates.domesticInventionShare[r]] = [r, 1]
    for (let i = 0; i < e.count; i++) { e.filings[i] *= 4; e.filingsOneYearAgo[i] *= 2 }
    const grants = (capacityShare: number): number => {
      const parameters = centralParameters()
      const patents = { ...parameters.patents, capacityShare }
      const world = worldOf({ population: { ...rush, regionStates }, parameters: { ...parameters, patents }, closures: { turnover: false } })
      world.year += 1
      const before = sum(world.enterprises.inventions, world.enterprises.count)
      for (let i = 0; i < e.count; i++) world.enterprises.filingsTwoYearsAgo[i] = 2 * e.filingsTwoYearsAgo[i]!
      grantInventions(world)
      return sum(world.enterprises.inventions, world.enterprises.count) - before
    }
    expect(grants(1)).toBeLessThan(grants(0.5))
    expect(grants(0.5)).toBeLessThan(grants(0))
  })

  it('let policy move the stock little before 2019, though it moves applications at once', () => {
    const population = inventive(2500)
    const under = (multiplier: number): { filings: number[], stock: number[] } => {
      const world = beforeTheBaseYear({ population, closures: { turnover: false }, years: 6 })
      baseYear.run(world)
      const path = { filings: [] as number[], stock: [] as number[] }
      for (let t = 0; t < 6; t++) {
        live(world, 1, (step, { enterprises: e }: World) => {
          if (step === 'venture and guidance funds raise and call money') e.inventionMultiplier.fill(multiplier, 0, e.count)
        })
        path.filings.push(sum(world.enterprises.filings, world.enterprises.count))
        path.stock.push(sum(world.enterprises.inventions, world.enterprises.count))
      }
      return path
    }
    const [with10, without] = [under(1.1), under(1)]
    const effect = (what: 'filings' | 'stock', year: number): number => with10[what][year - 2016]! / without[what][year - 2016]! - 1
    expect(effect('filings', 2016)).toBeGreaterThan(0.07)
    expect(effect('stock', 2017)).toBe(0)
    expect(effect('stock', 2018)).toBeLessThan(0.015)
    expect(effect('stock', 2021)).toBeGreaterThan(2 * effect('stock', 2018))
  }, 30000)
})
