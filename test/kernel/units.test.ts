import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { formatUnit, isUnit, UNITS } from '../../src/kernel/units.js'

describe('a unit', () => {
  it('has a name in both languages', () => {
    for (const [unit, { en, zh }] of Object.entries(UNITS)) {
      expect(isUnit(unit)).toBe(true)
      expect(en).not.toBe('')
      expect(zh).not.toBe('')
      expect(formatUnit(unit, 'en')).toBe(en)
      expect(formatUnit(unit, 'zh')).toBe(zh)
    }
  })

  it('joins others into rates', () => {
    expect(formatUnit('CNY per year', 'en')).toBe('yuan per year')
    expect(formatUnit('CNY a year', 'zh')).toBe('元/年')
    expect(formatUnit('log points a year', 'en')).toBe('log points per year')
    expect(formatUnit('CNY of 2015 per person-year', 'zh')).toBe('2015年价元/人年')
    expect(formatUnit('piece per 10000 persons', 'zh')).toBe('件/万人')
  })

  it('is refused when the vocabulary lacks it', () => {
    for (const unit of ['', 'euro', 'CNY per', 'CNY per fortnight', 'per year', 'a year', 'constructor', 'CNY  per year']) {
      expect(isUnit(unit)).toBe(false)
      expect(() => formatUnit(unit, 'en')).toThrow(InputError)
    }
  })
})
