import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  citRate, countedAtMargin, countedShare, firstTierCeiling, lossYears, lossYearsTechnology, poolAfter, smallLowProfitEffectiveRate,
  smallLowProfitTax, usedOfPool,
} from '../../src/law/corporate-income-tax.js'
import { allowanceValue, anyEquipmentCeiling, depreciatesFaster, rdEquipmentCeiling }
  from '../../src/law/depreciation.js'
import { centralShareOfIncomeTax, centralShareOfValueAddedTax } from '../../src/law/tax-sharing.js'
import { smallTaxpayerExemption, standardVat } from '../../src/law/value-added-tax.js'
import { partnersOfFunds, startupCeilings, startupsInPilotAreas, startupsNationwide }
  from '../../src/law/venture-deduction.js'

describe('corporate income tax', () => {
  it('is 25 % in general and 15 % for the certified, whatever they earn', () => {
    expect([citRate('standard', 1e9, 2015), citRate('hnte', 1e9, 2015)]).toEqual([0.25, 0.15])
  })

  it('was 20 % for the smallest before any tier, half of that below a ceiling that rose step by step', () => {
    expect(smallLowProfitEffectiveRate(30_000, 2009)).toBe(0.2)
    expect(smallLowProfitEffectiveRate(30_000, 2010)).toBe(0.1)
    expect(smallLowProfitEffectiveRate(50_000, 2011)).toBe(0.2)
    expect(smallLowProfitEffectiveRate(50_000, 2012)).toBe(0.1)
    expect(smallLowProfitEffectiveRate(300_000, 2016)).toBe(0.1)
    expect(smallLowProfitEffectiveRate(500_000, 2017)).toBe(0.1)
    expect(smallLowProfitEffectiveRate(1_000_000, 2018)).toBe(0.1)
  })

  it('splits the year of 2015 between the two ceilings', () => {
    expect(firstTierCeiling.on(2015)).toBe(300_000)
    expect(smallLowProfitEffectiveRate(150_000, 2015)).toBeCloseTo(0.1, 12)
    expect(smallLowProfitEffectiveRate(250_000, 2015)).toBeCloseTo((273 * 0.2 + 92 * 0.1) / 365, 12)
  })

  it('is 5 % to one million and 10 % on the next two in 2019, so that a yuan more never costs a yuan of tax', () => {
    expect(smallLowProfitEffectiveRate(1e6, 2019)).toBeCloseTo(0.05, 12)
    expect(smallLowProfitTax(3e6, 2019)).toBeCloseTo(50_000 + 200_000, 6)
    for (const income of [999_999, 1_000_000, 1_000_001]) {
      expect(smallLowProfitTax(income + 1, 2019) - smallLowProfitTax(income, 2019)).toBeLessThan(1)
    }
  })

  it('had a notch before 2019: a yuan above the ceiling doubled the tax', () => {
    expect(smallLowProfitTax(300_001, 2016)).toBeGreaterThan(1.9 * smallLowProfitTax(300_000, 2016))
  })

  it('treats as standard a small enterprise that earns too much to be one', () => {
    expect(citRate('small-low-profit', 300_000, 2015)).toBeLessThan(0.2)
    expect(citRate('small-low-profit', 300_001, 2015)).toBe(0.25)
    expect(citRate('small-low-profit', 900_000, 2018)).toBe(0.1)
  })

  it('takes nothing from a loss', () => {
    expect(smallLowProfitTax(-1e6, 2015)).toBe(0)
  })

  it('carries losses five years, ten for the certified from 2018', () => {
    expect([lossYears.on(2015), lossYears.on(2020)]).toEqual([5, 5])
    expect([lossYearsTechnology.on(2017), lossYearsTechnology.on(2018)]).toEqual([5, 10])
  })
})

describe('income that counts by tiers', () => {
  const tiers = { firstShare: 0.25, secondShare: 0.5, ceiling: 1e6 }

  it('grows by what the last yuan counts where tiers are marginal', () => {
    const marginal = { ...tiers, marginal: true }
    expect(3e6 * countedShare(3e6, marginal)).toBeCloseTo(0.25e6 + 1e6, 6)
    for (const income of [1, 5e5, 999_999, 1e6, 1_000_001, 7e6]) {
      expect((income + 1) * countedShare(income + 1, marginal) - income * countedShare(income, marginal))
        .toBeCloseTo(countedAtMargin(income + 1, marginal), 6)
    }
  })

  it('counts wholly by the tier it reaches where they are not', () => {
    const whole = { ...tiers, marginal: false }
    expect([1, 1e6, 1_000_001].map((income) => countedShare(income, whole))).toEqual([0.25, 0.25, 0.5])
  })
})

describe('losses carried forward', () => {
  it('are used against profit, and one in five lapses', () => {
    expect(poolAfter(0, -100, 5)).toBe(80)
    expect(poolAfter(100, 30, 5)).toBe(56)
    expect(poolAfter(100, 300, 5)).toBe(0)
    expect([usedOfPool(100, -30), usedOfPool(100, 30), usedOfPool(100, 300)]).toEqual([0, 30, 100])
    fc.assert(fc.property(fc.nat(1e9), fc.integer({ min: -1e9, max: 1e9 }), (pool, balance) => {
      const after = poolAfter(pool, balance, 5)
      expect(after >= 0 && after <= pool + Math.max(0, -balance)).toBe(true)
      expect(poolAfter(pool, balance, 10)).toBeGreaterThanOrEqual(after)
    }))
  })
})

describe('depreciation', () => {
  it('of machinery over ten years is worth 0.780, over six 0.869, at once 1', () => {
    expect(allowanceValue(10, 0.06)).toBeCloseTo(0.78, 3)
    expect(allowanceValue(6, 0.06)).toBeCloseTo(0.869, 3)
    expect(allowanceValue(1, 0.06)).toBe(1)
  })

  it('lets R&D kit up to a million go at once from 2014, any kit up to five million from 2018', () => {
    expect([2013, 2014, 2018].map((year) => rdEquipmentCeiling.on(year))).toEqual([0, 1e6, 5e6])
    expect([2013, 2014, 2018].map((year) => anyEquipmentCeiling.on(year))).toEqual([0, 5000, 5e6])
  })

  it('was sped up in six fields in 2014, in four more in 2015, in all manufacturing in 2019', () => {
    expect([2013, 2014].map((year) => depreciatesFaster('27', year))).toEqual([false, true])
    expect([2014, 2015].map((year) => depreciatesFaster('36', year))).toEqual([false, true])
    expect([2018, 2019].map((year) => depreciatesFaster('31', year))).toEqual([false, true])
    expect(depreciatesFaster('44', 2019)).toBe(false)
  })
})

describe('value-added tax', () => {
  it('fell from 17 to 16 % in May 2018 and to 13 % in April 2019', () => {
    expect(standardVat.on(2017)).toBe(0.17)
    expect(standardVat.on(2018)).toBeCloseTo((120 * 0.17 + 245 * 0.16) / 365, 12)
    expect(standardVat.on(2019)).toBeCloseTo((90 * 0.16 + 275 * 0.13) / 365, 12)
    expect(standardVat.on(2020)).toBe(0.13)
  })

  it('spared no small taxpayer before 2013', () => {
    expect([2012, 2013, 2014].map((year) => smallTaxpayerExemption.on(year))).toEqual([0, 20_000, 30_000])
  })
})

describe('the sharing of taxes', () => {
  it('gives the centre 60 % of income tax', () => {
    expect(centralShareOfIncomeTax.on(2015)).toBe(0.6)
  })

  it('gives it three quarters of value-added tax until April 2016 and half after', () => {
    expect(centralShareOfValueAddedTax.on(2015)).toBe(0.75)
    expect(centralShareOfValueAddedTax.on(2016)).toBeCloseTo((121 * 0.75 + 245 * 0.5) / 366, 12)
    expect(centralShareOfValueAddedTax.on(2017)).toBe(0.5)
  })
})

describe('the deduction for venture investment', () => {
  it('came to partners of funds in 2015, to start-ups in pilot areas in 2017, everywhere in 2018', () => {
    expect([partnersOfFunds.on(2014), partnersOfFunds.on(2015)]).toEqual([0, 0.7])
    expect([startupsInPilotAreas.on(2016), startupsInPilotAreas.on(2017)]).toEqual([0, 0.7])
    expect([startupsNationwide.on(2017), startupsNationwide.on(2018)]).toEqual([0, 0.7])
  })

  it('widened what a start-up is in 2019', () => {
    expect([startupCeilings.employees.on(2018), startupCeilings.employees.on(2019)]).toEqual([200, 300])
  })
})
