import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { InputError } from '../../src/kernel/input-error.js'
import { bIndex, deferralFactor, reliefShare } from '../../src/law/b-index.js'
import {
  circuitsAndMachineToolsDeduction, extraDeduction, generalDeduction, isExcluded, isManufacturing, negativeList,
  technologySmeDeduction,
} from '../../src/law/super-deduction.js'

describe('the super-deduction', () => {
  const maker = { industry: '39' }
  const smallMaker = { industry: '39', technologySme: true }
  const softwareHouse = { industry: '65' }

  it('is half of R&D until 2017 and three quarters for everybody from 2018', () => {
    expect([2008, 2015, 2017].map((year) => extraDeduction(maker, year))).toEqual([0.5, 0.5, 0.5])
    expect([2018, 2020].map((year) => extraDeduction(maker, year))).toEqual([0.75, 0.75])
  })

  it('reached technology SMEs one year earlier', () => {
    expect([2016, 2017, 2018].map((year) => extraDeduction(smallMaker, year))).toEqual([0.5, 0.75, 0.75])
  })

  it('is the whole of R&D for manufacturing from 2021, and for all from 2023', () => {
    expect([2020, 2021, 2023].map((year) => extraDeduction(maker, year))).toEqual([0.75, 1, 1])
    expect([2021, 2023].map((year) => extraDeduction(softwareHouse, year))).toEqual([0.75, 1])
  })

  it('counts the higher rate of the last quarter of 2022 by its days', () => {
    expect(extraDeduction(softwareHouse, 2022)).toBeCloseTo((273 * 0.75 + 92) / 365, 12)
    expect(extraDeduction({ industry: '65', technologySme: true }, 2022)).toBe(1)
  })

  it('is not known before 2008', () => {
    expect(() => generalDeduction.on(2007)).toThrow(InputError)
    expect(technologySmeDeduction.on(2007)).toBe(0)
  })

  it('shuts whole industries out from 2016, not before', () => {
    expect(extraDeduction({ industry: '16' }, 2015)).toBe(0.5)
    expect(extraDeduction({ industry: '16' }, 2016)).toBe(0)
    expect(isExcluded('70', 2018)).toBe(true)
    expect(isExcluded('39', 2018)).toBe(false)
  })

  it('excludes no manufacturing but tobacco', () => {
    expect([...negativeList].filter(isManufacturing)).toEqual(['16'])
  })

  it('under the law of end-2015 stays at half for ever', () => {
    expect(generalDeduction.held(2015).on(2030)).toBe(0.5)
    expect(technologySmeDeduction.held(2015).on(2019)).toBe(0)
  })

  it('gives makers of circuits more than others from 2023', () => {
    expect(circuitsAndMachineToolsDeduction.on(2022)).toBe(0)
    expect(circuitsAndMachineToolsDeduction.on(2023)).toBe(1.2)
  })
})

describe('the B-index', () => {
  it.each([
    [0.25, 0.833, 0.75], [0.15, 0.912, 0.868], [0.1, 0.944, 0.917], [0.05, 0.974, 0.961],
  ])('at a tax rate of %d is %d with half deducted on top, %d with three quarters', (taxRate, half, threeQuarters) => {
    expect(bIndex({ taxRate, extraDeduction: 0.5 })).toBeCloseTo(half, 3)
    expect(bIndex({ taxRate, extraDeduction: 0.75 })).toBeCloseTo(threeQuarters, 3)
  })

  it('with full claim and no deferral is (1 − t(1 + d)) / (1 − t)', () => {
    const share = fc.double({ min: 0, max: 0.6, noNaN: true })
    fc.assert(fc.property(share, fc.double({ min: 0, max: 2, noNaN: true }), (t, d) => {
      expect(bIndex({ taxRate: t, extraDeduction: d })).toBeCloseTo((1 - t * (1 + d)) / (1 - t), 12)
    }))
  })

  it('is one for an enterprise that does not claim', () => {
    expect(bIndex({ taxRate: 0.25, extraDeduction: 0.75, claimedShare: 0 })).toBe(1)
  })

  it('falls with the tax rate: the certificate makes the deduction worth about half', () => {
    const standard = reliefShare({ taxRate: 0.25, extraDeduction: 0.5 })
    const certified = reliefShare({ taxRate: 0.15, extraDeduction: 0.5 })
    expect(standard).toBeCloseTo(0.167, 3)
    expect(certified).toBeCloseTo(0.088, 3)
  })

  it('refuses a tax rate that takes everything', () => {
    expect(() => reliefShare({ taxRate: 1, extraDeduction: 0.5 })).toThrow(InputError)
    expect(() => reliefShare({ taxRate: NaN, extraDeduction: 0.5 })).toThrow(InputError)
  })
})

describe('relief that waits for profit', () => {
  it('keeps 0.82 of its value over five years and 0.87 over ten', () => {
    expect(deferralFactor(5, 0.4, 0.06)).toBeCloseTo(0.82, 2)
    expect(deferralFactor(10, 0.4, 0.06)).toBeCloseTo(0.87, 2)
  })

  it('is worth nothing when it may not be carried, and never more than its face', () => {
    expect(deferralFactor(0, 0.4, 0.06)).toBe(0)
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.3, noNaN: true }), (years, hazard, interest) => {
        const now = deferralFactor(years, hazard, interest)
        expect(now).toBeLessThanOrEqual(1)
        expect(deferralFactor(years + 1, hazard, interest)).toBeGreaterThanOrEqual(now)
      }))
  })
})
