import { describe, expect, it } from 'vitest'
import {
  acceleratedDepreciation, brandBuilding, capacityRetirement, importTaxRelief, smallProcurement, smeRenovation,
} from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import { LeverFrame } from '../../src/levers/frame.js'
import { Ledger } from '../../src/levers/ledger.js'
import type { LedgerRow } from '../../src/levers/ledger.js'
import { outdatedBelow } from '../../src/levers/outdated.js'
import { worthOfInstalments, worthOfWaiting } from '../../src/levers/tax/founders.js'
import { allowanceValue } from '../../src/law/depreciation.js'
import { createDraws } from '../../src/kernel/draws.js'
import type { Enterprises } from '../../src/population/enterprises.js'
import type { Population } from '../../src/population/population.js'
import { policyYear, smallCountry } from './small-country.js'

const enact = (lever: unknown, changes: object) => ({ lever: lever as Lever, changes: changes as never })
const paid = (rows: readonly LedgerRow[], account: string): number =>
  rows.filter((row) => row.account === account).reduce((sum, { amount }) => sum + amount, 0)
const maker = { industry: 1, size: 3, revenue: 1e9, profit: 5e7, taxRate: 0.25, performsRd: 1 } as const

describe('faster depreciation', () => {
  const lever = enact(acceleratedDepreciation, { claimLarge: 1, pieces: 0.5, equipment: 0.05, interest: 0.06 })

  it('gives nothing beyond the base year until pieces of five million are written off at once', () => {
    const population = smallCountry([maker])
    expect(policyYear(population, [lever], [2017]).ledger.rows()).toEqual([])
    expect(population.enterprises.allowanceGain[0]).toBe(0)
    policyYear(population, [lever], [2018])
    expect(population.enterprises.allowanceGain[0]).toBeCloseTo(0.5 * (1 - allowanceValue(6, 0.06)), 6)
  })

  it('opens the shorter life to manufacturing that was on no list', () => {
    const gain = (industry: number, year: number): number => {
      const population = smallCountry([{ ...maker, industry }])
      policyYear(population, [lever], [year])
      return population.enterprises.allowanceGain[0]!
    }
    // Tobacco (16) was on no list, special machinery (35) on that of 2014.
    expect(gain(0, 2018)).toBeCloseTo(0.5 * (1 - allowanceValue(10, 0.06)), 6)
    expect(gain(0, 2019)).toBeGreaterThan(gain(0, 2018))
    expect(gain(1, 2019)).toBe(gain(1, 2018))
  })

  it('defers tax, which comes back: cash falls from year to year while the worth of the delay stays', () => {
    const cash = (years: readonly number[]): number => paid(policyYear(smallCountry([maker]), [lever], years).ledger.rows(), 'tax-cash')
    const [first, second, third] = [cash([2019]), cash([2019, 2020]) - cash([2019]), cash([2019, 2020, 2021]) - cash([2019, 2020])]
    expect(first).toBeGreaterThan(second)
    expect(second).toBeGreaterThan(third)
    expect(third).toBeGreaterThan(0)
    const worth = paid(policyYear(smallCountry([maker]), [lever], [2019]).ledger.rows(), 'tax-accrual')
    expect(worth).toBeLessThan(0.5 * first)
  })

  it('costs little at a low rate, and nothing for who makes a loss', () => {
    const cash = (over: object): number => paid(policyYear(smallCountry([{ ...maker, ...over }]), [lever], [2019]).ledger.rows(), 'tax-cash')
    expect(cash({ taxRate: 0.05 }) / cash({})).toBeCloseTo(0.2, 3)
    expect(cash({ profit: -1 })).toBe(0)
  })
})

describe('import-tax relief', () => {
  it('costs the centre the duty on imported R&D equipment, and makes it cheaper by as much', () => {
    const population = smallCountry([{ ...maker, effort: 1e8 }])
    const rows = policyYear(population, [enact(importTaxRelief, { reach: 1, duty: 0.1, imported: 0.2, equipment: 0.1 })], [2017]).ledger.rows()
    expect(population.enterprises.equipmentRelief[0]).toBeCloseTo(0.02, 6)
    expect(rows).toMatchObject([{ account: 'tax-cash', payer: 'central', amount: 2e5 }])
  })
})

describe('late taxation of equity', () => {
  it('is worth the interest: a quarter of the tax over five years, half of that in five parts', () => {
    expect(worthOfWaiting(5, 0.06)).toBeCloseTo(0.253, 3)
    expect(worthOfInstalments(5, 0.06)).toBeCloseTo(0.107, 3)
    expect(worthOfWaiting(0, 0.06)).toBe(0)
  })
})

describe('outdated enterprises', () => {
  const productivity = Array.from({ length: 40 }, (_, i) => ({ productivity: -0.05 * i, industry: 1, size: 1 }))

  it('are as unproductive as the lowest tenth of the base year', () => {
    const population = smallCountry(productivity)
    const below = outdatedBelow(population)
    expect(population.enterprises.productivity.filter((x) => x < below)).toHaveLength(4)
  })

  it('are closed where their industry has too much capacity, and nobody else', () => {
    const population = smallCountry(productivity)
    const rows = policyYear({ ...population, industries: ['16', '31', '06', '25', '30', '32', '35', '39'].map((code) => ({ ...population.industries[1]!, code })) },
      [enact(capacityRetirement, { reach: 1 })], [2017]).ledger.rows()
    expect([...population.enterprises.exitOdds].filter((x) => x > 1)).toHaveLength(4)
    expect(paid(rows, 'grant')).toBe(4 * 5e6)
  })
})

/** Demand that a lever lifts for the one enterprise of a country, by year; `reach` is dated. */
function demandOver(lever: unknown, changes: object, row: Partial<Record<keyof Enterprises, number>>, years: readonly number[]): number[] {
  const population: Population = smallCountry([row])
  const draws = createDraws('small', 0)
  const frame = new LeverFrame([enact(lever, changes)], population, draws, new Ledger(2), false)
  const { scene } = policyYear(smallCountry([{}]), [], [2015])
  const { enterprises: e } = population
  return years.map((year) => {
    e.demandLift.fill(0)
    frame.write({ ...scene, year, population, enterprises: e, regions: population.regionStates, facilities: population.facilities, draws: draws.at(year) })
    return e.demandLift[0]!
  })
}

describe('demand', () => {
  it('of a supplier of government rises once, and falls back when the preference ends', () => {
    const row = { ...maker, size: 1, revenue: 5e7 }
    const lifts = demandOver(smallProcurement, { reach: { 2017: 1, 2019: 0 }, sold: 0.1 }, row, [2016, 2017, 2018, 2019, 2020])
    expect(lifts[1]).toBeCloseTo(Math.log(1.1), 6)
    expect([lifts[0], lifts[2], lifts[4]]).toEqual([0, 0, 0])
    expect(lifts[3]).toBeCloseTo(-Math.log(1.1), 6)
  })

  it('of a brand grows ever less while it is built, and falls when it fades', () => {
    const lifts = demandOver(brandBuilding, { reach: { 2017: 1, 2019: 0 }, built: 0.5, premium: 0.02, fading: 0.2 }, maker, [2017, 2018, 2019])
    expect(lifts[0]).toBeCloseTo(0.02 * Math.log(1.5), 6)
    expect(lifts[1]).toBeLessThan(lifts[0]!)
    expect(lifts[1]).toBeGreaterThan(0)
    expect(lifts[2]).toBeLessThan(0)
  })
})

describe('renovation of small enterprises', () => {
  it('serves as many as its budget, and gives a small one more equipment for its size', () => {
    const population = smallCountry([5e7, 1e8, 1e8, 1e8].map((revenue) => ({ ...maker, size: 1, revenue })))
    const rows = policyYear(population, [enact(smeRenovation, { budget: 2e6, apply: 1, response: 0 })], [2017]).ledger.rows()
    expect(paid(rows, 'grant')).toBe(2e6)
    const { renewal, revenue } = population.enterprises
    const bought = [...renewal].map((x, i) => x * revenue[i]!).filter((x) => x > 0)
    expect(bought).toHaveLength(2)
    for (const amount of bought) expect(amount).toBeCloseTo(1e6, -1)
  })
})
