import { describe, expect, it } from 'vitest'
import { CALLS, FIRST_SALE, calledBy, soldShare, standingAt } from '../../src/population/fund-life.js'
import { guidanceFundKey, privateFundKey, ventureVintages } from '../../src/population/venture-vintages.js'

const margins = { baseYear: 2015, capital: 665_330_000_000, shares: [4, 3, 2, 1],
  vintages: new Map([[2010, 261], [2011, 250], [2012, 204], [2013, 147], [2014, 230], [2015, 283]]) }

describe('the life of a fund', () => {
  it('calls everything within six years and nothing twice', () => {
    expect(CALLS.reduce((sum, call) => sum + call, 0)).toBeCloseTo(1, 12)
    let before = 0
    for (let age = 0; age < 12; age++) {
      const called = calledBy(1_000_000_007, age)
      expect(Number.isInteger(called)).toBe(true)
      expect(called).toBeGreaterThanOrEqual(before)
      before = called
    }
    expect(before).toBe(1_000_000_007)
    expect(calledBy(1_000_000_007, -1)).toBe(0)
  })

  it('sells nothing before its fifth year and everything in the end', () => {
    for (let age = 0; age < FIRST_SALE; age++) expect(soldShare(age)).toBe(0)
    expect(soldShare(FIRST_SALE)).toBeGreaterThan(0)
    expect(soldShare(30)).toBe(1)
    expect(standingAt(1e9, 30).holdings).toBe(0)
  })
})

describe('venture funds of the base year', () => {
  const funds = ventureVintages(margins)
  const managed = (i: number): number => funds.raised[i] - funds.called[i] + funds.netAssetValue[i]

  it('manage the published capital', () => {
    let capital = 0
    for (let i = 0; i < funds.count; i++) capital += managed(i)
    // Each row is rounded to whole yuan a few times.
    expect(Math.abs(capital - margins.capital)).toBeLessThan(20 * funds.count)
  })

  it('raised in the base year about what the published number and mean size of new funds say', () => {
    let raised = 0
    for (let i = 0; i < funds.count; i++) if (funds.vintage[i] === 2015) raised += funds.raised[i]
    expect(raised / (283 * 466e6)).toBeGreaterThan(0.85)
    expect(raised / (283 * 466e6)).toBeLessThan(1.15)
  })

  it('account for every yuan of the base year', () => {
    for (let i = 0; i < funds.count; i++) {
      expect(funds.calledThisYear[i] + funds.proceedsThisYear[i])
        .toBe(funds.feesThisYear[i] + funds.investedThisYear[i] + funds.distributedThisYear[i] + funds.cash[i])
      expect(funds.called[i]).toBeLessThanOrEqual(funds.raised[i])
    }
  })

  it('lie in provinces in proportion to their shares', () => {
    const raised = new Float64Array(4)
    for (let i = 0; i < funds.count; i++) raised[funds.province[i]] += funds.raised[i]
    const total = raised.reduce((a, b) => a + b, 0)
    for (let r = 0; r < 4; r++) expect(raised[r] / total).toBeCloseTo(margins.shares[r] / 10, 6)
  })

  it('have keys that no other province, vintage or guidance fund has', () => {
    const keys = new Set(funds.key.subarray(0, funds.count))
    expect(keys.size).toBe(funds.count)
    expect(privateFundKey(30, 2035) % 2).toBe(0)
    expect(guidanceFundKey(2016 * 64 + 3) % 2).toBe(1)
  })
})
