import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { InputError } from '../../src/kernel/input-error.js'
import { dated, setBy } from '../../src/law/dated.js'
import { recalled, seen } from '../../src/law/legal-reference.js'

const rate = dated('share', { '2008-01-01': 0.5, '2018-01-01': 0.75 }, seen('a statute'))

describe('a dated rule', () => {
  it('holds each value until the next one', () => {
    expect([2008, 2017, 2018, 2035].map((year) => rate.on(year))).toEqual([0.5, 0.5, 0.75, 0.75])
  })

  it('is refused for a year before it existed, in one clear line', () => {
    expect(() => rate.on(2007)).toThrow(InputError)
    expect(() => rate.on(2007)).toThrow('year: allowed a year from 2008, when the rule (share) began; given 2007')
  })

  it('says what held before it existed, where that is known', () => {
    const relief = dated('share', { 2017: 0.75 }, seen('a notice'), { before: 0 })
    expect([relief.on(2016), relief.on(2017)]).toEqual([0, 0.75])
    expect(relief.referenceOn(2016)).toBeUndefined()
  })

  it('counts a rule that starts within the year for the whole tax year', () => {
    const ceiling = dated('CNY', { '2015-01-01': 200_000, '2015-10-01': 300_000 }, recalled('notices'))
    expect(ceiling.on(2015)).toBe(300_000)
    expect(ceiling.spans(2015)).toEqual([{ share: 273 / 365, value: 200_000 }, { share: 92 / 365, value: 300_000 }])
  })

  it('or averages it by days, where the tax is monthly', () => {
    const tax = dated('share', { '2009-01-01': 0.17, '2018-05-01': 0.16 }, seen('a regulation'), { within: 'days' })
    expect(tax.on(2018)).toBeCloseTo((120 * 0.17 + 245 * 0.16) / 365, 15)
    expect(tax.on(2019)).toBe(0.16)
  })

  it('counts the leap day', () => {
    const half = dated('share', { '2000-01-01': 0, '2016-03-01': 1 }, seen('a statute'), { within: 'days' })
    expect(half.on(2016)).toBeCloseTo(306 / 366, 15)
  })

  it('says when it repeats the last law that is known', () => {
    expect(rate.isAssumed(2024)).toBe(false)
    expect(rate.isAssumed(2025)).toBe(true)
  })

  it('can be frozen at a year, which forgets later law and says so', () => {
    const frozen = rate.held(2015)
    expect(frozen.on(2035)).toBe(0.5)
    expect(frozen.lastKnown).toBe(2015)
    expect(frozen.isAssumed(2016)).toBe(true)
  })

  it('can be frozen before it existed, if it says what held then', () => {
    const relief = dated('share', { 2017: 0.75 }, seen('a notice'), { before: 0 })
    expect(relief.held(2015).on(2020)).toBe(0)
    expect(() => rate.held(2005)).toThrow(InputError)
  })

  it('can be changed two years early without losing what follows', () => {
    const enacted = dated('share', { 2008: 0.5, 2018: 0.75, 2023: 1 }, seen('a statute'))
    const early = enacted.withChange({ 2016: 0.75 }, 'a bill')
    expect([2015, 2016, 2019, 2023].map((year) => early.on(year))).toEqual([0.5, 0.75, 0.75, 1])
    expect(early.referenceOn(2016)?.text).toBe('a bill')
    expect(early.referenceOn(2018)?.text).toBe('a statute')
  })

  it('leaves the original as it was when changed or frozen', () => {
    rate.withChange({ 2010: 1 })
    rate.held(2010)
    expect(rate.on(2010)).toBe(0.5)
    expect(rate.on(2020)).toBe(0.75)
  })

  it('lists its values by tax year, only where they change', () => {
    expect(rate.yearly(2008, 2035)).toEqual({ 2008: 0.5, 2018: 0.75 })
  })

  it('names the instrument in force', () => {
    const by = dated('share', { 2008: setBy(0.5, seen('law A')), 2018: setBy(0.75, recalled('law B')) })
    expect(by.referenceOn(2017)).toEqual({ text: 'law A', confidence: 'seen' })
    expect(by.referenceOn(2018)).toEqual({ text: 'law B', confidence: 'recalled' })
  })

  it.each([
    ['a half year', () => rate.on(2015.5)],
    ['a year out of this world', () => rate.on(12)],
    ['a day that does not exist', () => dated('share', { '2015-02-30': 1 }, seen('x'))],
    ['a month that does not exist', () => dated('share', { '2015-13-01': 1 }, seen('x'))],
    ['a date in another format', () => dated('share', { '1/5/2018': 1 }, seen('x'))],
    ['a value without an instrument', () => dated('share', { 2015: 1 })],
    ['a rule without values', () => dated('share', {}, seen('x'))],
  ])('refuses %s', (_, make) => {
    expect(make).toThrow(InputError)
  })

  it('has spans that fill every year, whatever the dates', () => {
    const day = fc.record({ year: fc.integer({ min: 1950, max: 2040 }), month: fc.integer({ min: 1, max: 12 }),
      date: fc.integer({ min: 1, max: 28 }), value: fc.double({ min: 0, max: 1, noNaN: true }) })
    const several = fc.array(day, { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(several, fc.integer({ min: 1950, max: 2040 }), (days, year) => {
      const values = Object.fromEntries(days.map(({ year: y, month, date, value }) =>
        [`${y}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`, value]))
      const rule = dated('share', values, seen('x'), { before: 0, within: 'days' })
      const spans = rule.spans(year)
      const total = spans.reduce((sum, { share }) => sum + share, 0)
      expect(total).toBeCloseTo(1, 12)
      expect(spans.every(({ share }) => share > 0 && share <= 1)).toBe(true)
      const inside = [...spans.map(({ value }) => value)]
      expect(rule.on(year)).toBeGreaterThanOrEqual(Math.min(...inside) - 1e-12)
      expect(rule.on(year)).toBeLessThanOrEqual(Math.max(...inside) + 1e-12)
    }))
  })
})
