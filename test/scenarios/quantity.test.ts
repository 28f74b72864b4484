import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { isQuantity, readQuantity } from '../../src/scenarios/quantity.js'

describe('a quantity', () => {
  it.each([
    ['2 billion CNY', 'CNY a year', 2e9],
    ['2 billion CNY per year', 'CNY a year', 2e9],
    ['100 thousand CNY', 'CNY per voucher', 1e5],
    ['20 亿元', 'CNY a year', 2e9],
    ['5 万元', 'CNY per voucher', 5e4],
    ['2.3 billion yuan', 'CNY a year', 2300000000],
    ['50 %', 'share of claimed R&D', 0.5],
    ['75%', 'share', 0.75],
    ['3 %', 'probability per year', 0.03],
    ['6 %', 'R&D over revenue', 0.06],
    ['3 years', 'year', 3],
    ['-0.4 log points', 'log points', -0.4],
  ])('reads %s for a parameter in %s', (text, unit, value) => {
    expect(isQuantity(text)).toBe(true)
    expect(readQuantity(text, unit, 'budget')).toBe(value)
  })

  it('is read in decimal, without rounding on the way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999 }), (n) => {
        expect(readQuantity(`${n / 10} billion CNY`, 'CNY', 'p')).toBe(n * 1e8)
      }),
    )
  })

  it.each([
    ['2 billion USD', 'CNY a year'],
    ['2 billion', 'CNY a year'],
    ['2 billion CNY', 'share'],
    ['50 %', 'CNY a year'],
    ['50 million %', 'share'],
    ['3 years', 'share'],
    ['2 CNY per voucher', 'CNY a year'],
    ['1 constructor', 'CNY'],
    ['2 billion billion CNY', 'CNY'],
  ])('refuses %s for a parameter in %s', (text, unit) => {
    expect(() => readQuantity(text, unit, 'params.budget')).toThrow(InputError)
    expect(() => readQuantity(text, unit, 'params.budget')).toThrow(unit)
  })

  it('is not a formula', () => {
    expect(isQuantity('0.5')).toBe(false)
    expect(isQuantity('2018 - year')).toBe(false)
    expect(isQuantity('0.5 + 0.25 * (year >= 2018)')).toBe(false)
  })
})
