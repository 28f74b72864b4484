import { describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { chooseDonor } from '../../src/mechanisms/donors.js'
import { entrantKeys } from '../../src/mechanisms/entrant-keys.js'
import { enterMarket, entryRatio } from '../../src/mechanisms/entry.js'
import { exitHazard, exitParameters, exitRule, leaveMarket } from '../../src/mechanisms/exit.js'
import { openTheYear } from '../../src/mechanisms/opening.js'
import { centralParameters, overrideParameters } from '../../src/mechanisms/parameters.js'
import { EXIT_UNIT, turnoverCells } from '../../src/mechanisms/turnover-cells.js'
import type { World } from '../../src/mechanisms/world.js'
import { smallIndustry } from './a-small-industry.js'
import { live, totals, worldOf } from './a-small-world.js'

const LIKENESS = decision('test.likeness')
const rule = exitRule(exitParameters.central(), -0.4)
const population = smallIndustry(4000)

/** A world in which the year has turned: enterprises have left and others entered. */
function turned(replacement = 1, run = 0, growth?: Record<number, number>): World {
  const parameters = overrideParameters({ entry: { replacement } }, centralParameters())
  const world = worldOf({ population, parameters, run, growth })
  world.year++
  openTheYear(world)
  leaveMarket(world)
  enterMarket(world)
  return world
}
const entrantsOf = ({ enterprises: e }: World): Map<number, number> =>
  new Map(Array.from({ length: e.count }, (_, i) => [e.key[i]!, e.revenue[i]!] as const).filter(([key]) => key >= 2 ** 31))

describe('exit', () => {
  it('is as likely as the register says for young small enterprises, and rarer for large, old and productive ones', () => {
    const usual = exitHazard(20e6, 3, -0.4, rule)
    expect(usual).toBeCloseTo(0.09, 12)
    expect(exitHazard(5e9, 10, -0.4, rule)).toBeGreaterThan(0.015)
    expect(exitHazard(5e9, 10, -0.4, rule)).toBeLessThan(0.035)
    expect(exitHazard(20e6, 12, -0.4, rule)).toBeLessThan(usual)
    expect(exitHazard(20e6, 3, 0, rule)).toBeLessThan(usual)
  })

  it('never takes an enterprise that would be reorganised instead', () => {
    expect(exitHazard(1e10, 1, -3, rule)).toBe(0)
  })

  it('is a probability even where there is no revenue and no sense', () => {
    for (const [y, age, a] of [[0, 0, 0], [1, -5, 9], [9e9, 500, -9]] as const) {
      const hazard = exitHazard(y, age, a, rule)
      expect(hazard > 0 && hazard < 1).toBe(true)
    }
  })
})

describe('entry', () => {
  it('adds to the number of enterprises as history did when nominal revenue grows, and takes from it when it falls', () => {
    const years = [2012, 2013, 2014, 2015]
    const growth = (id: string, y: number): number => Math.log(national(id, y) / national(id, y - 1))
    const products = years.map((y) => growth('revenue-industry', y) * growth('enterprises-industry', y))
    const squares = years.map((y) => growth('revenue-industry', y) ** 2)
    const slope = products.reduce((a, b) => a + b) / squares.reduce((a, b) => a + b)
    expect(centralParameters().entry.numbers).toBeCloseTo(slope, 2)
    expect(entryRatio(1, slope, 0.1, 0.06)).toBeCloseTo(1 + slope * 0.1 / 0.06, 12)
    expect(entryRatio(1, slope, -0.5, 0.06)).toBe(0)
    const fast = turned(1, 0, { 2016: 0.2 })
    const still = turned(1, 0, { 2016: 0 })
    const more = totals(fast).enterprises - totals(still).enterprises
    expect(more / 4000).toBeGreaterThan(0.5 * slope * 0.2)
    expect(more / 4000).toBeLessThan(1.5 * slope * 0.2)
  })

  it('expects as many to enter as to leave, by province and industry, when nothing grows', () => {
    const world = turned()
    const expected = world.leaving.enterprises.reduce((sum, x) => sum + x, 0) / EXIT_UNIT
    const runs = Array.from({ length: 30 }, (_, run) => entrantsOf(turned(1, run, { 2016: 0 })).size)
    const mean = runs.reduce((a, b) => a + b) / runs.length
    expect(expected).toBeGreaterThan(150)
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / runs.length))
  })

  it('gives entrants keys that do not depend on how many others enter, so that fewer are the first of more', () => {
    const few = entrantsOf(turned(0.6))
    const many = entrantsOf(turned(1.4))
    expect(many.size).toBeGreaterThan(few.size)
    for (const [key, revenue] of few) expect(many.get(key)).toBe(revenue)
  })

  it('gives every entrant of every year a key of its own, in a boom too', () => {
    // 5,952 cells of which the third holds half of all enterprises: 8,192 entrants a year fill a block of keys.
    const start = Uint32Array.from({ length: 5953 }, (_, cell) => (cell <= 2 ? cell : 5948 + cell))
    const { of, yearsUntilEntry } = entrantKeys(start)
    const keys = new Set<number>()
    for (const years of [1, 2, 31]) {
      for (const [cell, most] of [[0, 8192], [2, 1_000_000], [5951, 8192]] as const) {
        for (let ordinal = 0; ordinal < most; ordinal += 7) {
          const key = of(years, cell, ordinal)
          keys.add(key)
          if (yearsUntilEntry(key) !== years || key < 2 ** 31 || key >= 2 ** 32) throw new Error(`key ${key} of year ${years}`)
        }
      }
    }
    expect(keys.size).toBe(3 * (2 * Math.ceil(8192 / 7) + Math.ceil(1_000_000 / 7)))
    expect(of(1, 4, 5)).toBe(2 ** 31 + 2 ** 26 + 4 * 8192 + 5)
    expect(yearsUntilEntry(of(1, 4, 5))).toBe(1)
    expect(yearsUntilEntry(4)).toBe(0)
    expect(() => of(32, 0, 0)).toThrow('years after the base year')
    expect(() => of(1, 0, 8192)).toThrow('fewer entrants')
    expect(() => of(1, 2, 50_000_000)).toThrow('fewer entrants')
  })

  it('takes the likeness of those who leave: revenue expected in is revenue expected out', () => {
    const world = worldOf({ population })
    const { baseline: { donors, meanProductivity } } = world
    const { enterprises: e } = population
    const atWork = exitRule(exitParameters.central(), meanProductivity)
    const cells = turnoverCells(population)
    const cell = cells.of(0, 0, 1)
    let out = 0
    let hazards = 0
    for (let i = 0; i < e.count; i++) {
      if (cells.of(e.province[i]!, e.industry[i]!, e.size[i]!) !== cell) continue
      const hazard = exitHazard(e.revenue[i]!, 2015 - e.founded[i]!, e.productivity[i]!, atWork)
      out += hazard * e.revenue[i]!
      hazards += hazard
    }
    const luck = createDraws('likeness', 0).stream(LIKENESS)
    const chosen = Array.from({ length: 20000 }, (_, n) => e.revenue[chooseDonor(donors, cell, luck.uniform(n))]!)
    const mean = chosen.reduce((a, b) => a + b) / chosen.length
    expect(mean / (out / hazards)).toBeGreaterThan(0.98)
    expect(mean / (out / hazards)).toBeLessThan(1.02)
  })

  it('founds small industry this year, uncertified and unfunded, and lets older enterprises grow into view', () => {
    const { enterprises: e, population: { industries } } = turned()
    let founded = 0
    for (let i = 0; i < e.count; i++) {
      if (e.key[i]! < 2 ** 31) continue
      if (e.aboveScale[i] === 0 && industries[e.industry[i]!]!.section !== 'services') {
        founded++
        expect([e.founded[i], e.hnteUntil[i], e.ventureStage[i]]).toEqual([2016, 0, 0])
      } else expect(e.founded[i]!).toBeLessThanOrEqual(2016)
      expect([e.inventionMultiplier[i], e.certifiedRate[i], e.extraDeduction[i]]).toEqual([1, 1, 0])
      expect(e.revenueOneYearAgo[i]).toBe(e.revenue[i])
    }
    expect(founded).toBeGreaterThan(50)
  })

  it('brings certificates as far as leavers take them along, so that none come where none are held any more', () => {
    const certified = smallIndustry(3000)
    for (let i = 0; i < 3000; i++) certified.enterprises.hnteUntil[i] = certified.enterprises.aboveScale[i] === 1 ? 2017 : 0
    const share = (held: boolean): number => {
      const world = worldOf({ population: certified })
      if (!held) world.enterprises.hnteUntil.fill(0)
      world.year++
      openTheYear(world)
      leaveMarket(world)
      enterMarket(world)
      const { enterprises: e } = world
      const entered = Array.from({ length: e.count }, (_, i) => i).filter((i) => e.key[i]! >= 2 ** 31 && e.aboveScale[i] === 1)
      return entered.filter((i) => e.hnteUntil[i] === 2018).length / entered.length
    }
    expect(share(true)).toBe(1)
    expect(share(false)).toBe(0)
  })

  it('happens neither way when turnover is off', () => {
    const world = worldOf({ population, closures: { turnover: false } })
    world.year++
    openTheYear(world)
    leaveMarket(world)
    enterMarket(world)
    expect(world.enterprises.count).toBe(4000)
  })
})

describe('policy and the turn of the year', () => {
  /** Entrants of 2017 in the first province where policy of 2016 lifts entry by so much. */
  const entrantsWith = (lift: number): number => {
    const { enterprises: e } = live(worldOf({ population }), 2, (step, { year, regions }) => {
      if (step === 'tax treatment follows' && year === 2016) regions.entryLift[0] = lift
    })
    let entered = 0
    for (let i = 0; i < e.count; i++) if (e.key[i]! >= 2 ** 31 && e.province[i] === 0) entered += e.weight[i]!
    return entered
  }

  it('brings more entrants the year after entry is lifted, because the year turns before policy writes', () => {
    expect(entrantsWith(0.5)).toBeGreaterThan(1.1 * entrantsWith(0))
  })
})
