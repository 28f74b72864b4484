import { describe, expect, it } from 'vitest'
import { affordableEffort, cashAfter, collateralOf, financeCost, financeParameters } from '../../src/mechanisms/finance.js'
import { smallFirmLaw, smallRevenueCeiling, taxableProfit, treatForTax } from '../../src/mechanisms/taxes.js'
import type { World } from '../../src/mechanisms/world.js'
import { TAX_STATUSES } from '../../src/population/classes.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

const p = financeParameters.central()

describe('profit and tax', () => {
  it('gives one enterprise in eight a loss at a margin of six per cent', () => {
    const losses = Array.from({ length: 1000 }, (_, n) => taxableProfit(1e8, 0.06, 0.05, 1, (n + 0.5) / 1000)).filter((x) => x < 0)
    expect(losses.length).toBeGreaterThan(60)
    expect(losses.length).toBeLessThan(140)
  })

  it('is worth less when the prices of industry fall against all others', () => {
    expect(taxableProfit(1e8, 0.06, 0, 0.9, 0.5)).toBeCloseTo(5.4e6, 6)
  })

  it('sees smallness by staff or by assets, whichever binds', () => {
    expect(smallRevenueCeiling({ employees: 100, assets: 30e6 }, 1.11e6, 0.864)).toBeCloseTo(30e6 / 0.864, 3)
    expect(smallRevenueCeiling({ employees: 10, assets: 30e6 }, 1.11e6, 0.864)).toBeCloseTo(11.1e6, 3)
  })
})

describe('the tax treatment of an enterprise', () => {
  const world = worldOf({ population: smallIndustry(40) })
  const { enterprises: e } = world
  /** Terms of the law of 2019: 5 % up to a million yuan of income, 10 % on the next two; nothing else of policy. */
  const terms = { smallFirmStaffIndustry: 300, smallFirmStaffOther: 300, smallFirmAssetsIndustry: 50e6, smallFirmAssetsOther: 50e6,
    smallFirmIncome: 3e6, smallFirmTierCeiling: 1e6, smallFirmFirstShare: 0.25, smallFirmSecondShare: 0.5, smallFirmTiersMarginal: 1 }
  /** Status and rate of an enterprise in industry with so much revenue and profit. */
  function treated(revenue: number, profit: number, write: (world: World) => void = () => undefined): readonly [string, number] {
    Object.assign(world.rules, terms)
    e.smallFirmRate.fill(0.2)
    e.certifiedRate.fill(1)
    e.hnteUntil[0] = 0
    e.industry[0] = 0
    e.revenue[0] = revenue
    e.profit[0] = profit
    write(world)
    treatForTax(world)
    return [TAX_STATUSES[e.taxStatus[0]!]!, e.taxRate[0]!]
  }
  const certify = ({ year }: World): void => { e.hnteUntil[0] = year; e.certifiedRate[0] = 0.15 }

  it('is that of the standard rate where no policy is written, whatever it earns', () => {
    for (const profit of [-1e6, 1e5, 1e8]) {
      expect(treated(1e6, profit, ({ rules }) => {
        e.smallFirmRate.fill(1)
        for (const rule of Object.keys(terms)) rules[rule as keyof typeof terms] = 0
      })).toEqual(['standard', 0.25])
    }
  })

  it('is small up to the ceilings of assets and income, at the rate of the tier that the last yuan reaches', () => {
    expect(treated(40e6, 0.9e6)).toEqual(['small-low-profit', 0.05])
    expect(treated(40e6, 1.1e6)).toEqual(['small-low-profit', 0.1])
    expect(treated(40e6, 3.1e6)).toEqual(['standard', 0.25])
    expect(treated(60e6, 0.9e6)).toEqual(['standard', 0.25])
    expect(treated(40e6, -1e6)).toEqual(['small-low-profit', 0.05])
  })

  it('counts the tiers of the law in force, and not those of the calendar', () => {
    const of2015 = ({ rules }: World): void => { Object.assign(rules, { smallFirmIncome: 3e5, smallFirmTierCeiling: 3e5,
      smallFirmFirstShare: 0.5, smallFirmSecondShare: 1, smallFirmTiersMarginal: 0, smallFirmAssetsIndustry: 30e6 }) }
    expect(treated(30e6, 2.9e5, of2015)).toEqual(['small-low-profit', 0.1])
    expect(treated(30e6, 0.9e6, of2015)).toEqual(['standard', 0.25])
    for (const year of [2016, 2019, 2023]) {
      const { isSmall, averageRate } = smallFirmLaw({ ...world, year, baseYear: year })
      expect([isSmall(0, 2.9e5), isSmall(0, 3.1e5), averageRate(0, 2.9e5)]).toEqual([true, false, 0.1])
    }
  })

  it('of a holder of a certificate is that of the certificate unless it pays even less as a small one', () => {
    expect(treated(60e6, 5e6, certify)).toEqual(['hnte', 0.15])
    expect(treated(40e6, 2e6, certify)).toEqual(['small-low-profit', 0.1])
    expect(treated(40e6, 2e6, (at) => { certify(at); e.certifiedRate[0] = 0.05 })).toEqual(['hnte', 0.05])
    expect(treated(60e6, 5e6, (at) => { certify(at); e.certifiedRate[0] = 1 })).toEqual(['hnte', 0.25])
  })

  it('is not that of a small one where no rate is on offer, however little of its profit would count', () => {
    const offeredElsewhere = ({ rules }: World): void => { e.smallFirmRate.fill(1); rules.smallFirmFirstShare = 0.1 }
    expect(treated(40e6, 0.5e6, offeredElsewhere)).toEqual(['standard', 0.25])
    const { isSmall, averageRate } = smallFirmLaw(world)
    expect([isSmall(0, 0.5e6), averageRate(0, 0.5e6)]).toEqual([false, 1])
  })

  it('averages the tiers where they are marginal', () => {
    treated(40e6, 2e6)
    const { averageRate } = smallFirmLaw(world)
    expect(averageRate(0, 0.5e6)).toBeCloseTo(0.05, 12)
    expect(averageRate(0, 3e6)).toBeCloseTo(0.25 / 3, 12)
  })
})

describe('finance', () => {
  it('costs small and young enterprises more, never less than the safe rate', () => {
    expect(financeCost(1e6, 0, p)).toBeCloseTo(p.safeRate + p.premium, 12)
    expect(financeCost(1e8, 0, p)).toBeLessThan(financeCost(1e7, 0, p))
    expect(financeCost(1e7, 0.01, p)).toBeLessThan(financeCost(1e7, 0, p))
    expect(financeCost(1e15, 0.01, p)).toBe(p.safeRate)
  })

  it('limits only the increase of R&D: what owners and lenders carry already, they carry on', () => {
    expect(affordableEffort(50, 60, -100, 0, 0.4)).toBe(50)
    expect(affordableEffort(100, 60, -100, 0, 0.4)).toBe(60)
    expect(affordableEffort(100, 60, 10, 50, 0.4)).toBe(90)
    expect(collateralOf(-5, 100, 0.3)).toBe(30)
  })

  it('brings liquid funds back to what is usual, keeps part of luck, and never goes below nothing', () => {
    expect(cashAfter(100, 100, 0, p)).toBe(100)
    expect(cashAfter(200, 100, 0, p)).toBeCloseTo(200 - 100 * p.cashReturn, 12)
    expect(cashAfter(100, 100, 50, p)).toBeCloseTo(100 + 50 * p.retention, 12)
    expect(cashAfter(100, 100, -1e9, p)).toBe(0)
  })
})
