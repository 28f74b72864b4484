import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  affordableEffort, cashAfter, collateralOf, financeCost, financeParameters, poolAfter,
} from '../../src/mechanisms/finance.js'
import { corporateTaxRate, smallRevenueCeiling, taxableProfit } from '../../src/mechanisms/taxes.js'

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

  it('taxes a certificate holder at the rate on offer to holders, and at the standard rate when there is none', () => {
    expect(corporateTaxRate('hnte', 0.15, 2016)).toBe(0.15)
    expect(corporateTaxRate('hnte', 1, 2016)).toBe(0.25)
    expect(corporateTaxRate('standard', 0.15, 2016)).toBe(0.25)
    expect(corporateTaxRate('small-low-profit', 1, 2016)).toBeCloseTo(0.1, 12)
    expect(corporateTaxRate('small-low-profit', 1, 2020)).toBeCloseTo(0.05, 12)
  })

  it('sees smallness by staff or by assets, whichever binds', () => {
    expect(smallRevenueCeiling({ employees: 100, assets: 30e6 }, 1.11e6, 0.864)).toBeCloseTo(30e6 / 0.864, 3)
    expect(smallRevenueCeiling({ employees: 10, assets: 30e6 }, 1.11e6, 0.864)).toBeCloseTo(11.1e6, 3)
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

  it('carries losses forward, uses them against profit, and lets one in five lapse', () => {
    expect(poolAfter(0, -100, 5)).toBe(80)
    expect(poolAfter(100, 30, 5)).toBe(56)
    expect(poolAfter(100, 300, 5)).toBe(0)
    fc.assert(fc.property(fc.nat(1e9), fc.integer({ min: -1e9, max: 1e9 }), (pool, balance) => {
      const after = poolAfter(pool, balance, 5)
      expect(after >= 0 && after <= pool + Math.max(0, -balance)).toBe(true)
    }))
  })

  it('brings liquid funds back to what is usual, keeps part of luck, and never goes below nothing', () => {
    expect(cashAfter(100, 100, 0, p)).toBe(100)
    expect(cashAfter(200, 100, 0, p)).toBeCloseTo(200 - 100 * p.cashReturn, 12)
    expect(cashAfter(100, 100, 50, p)).toBeCloseTo(100 + 50 * p.retention, 12)
    expect(cashAfter(100, 100, -1e9, p)).toBe(0)
  })
})
