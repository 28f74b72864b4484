import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatChange as inPrint, withMinus } from '../../src/reports/minus.js'
import { evenStyle, formatChange, formatNumber, formatProbability, formatValue, styleOf } from '../../src/reports/numbers.js'
import { valuesInWords } from '../../src/reports/parameter-words.js'

describe('a number in a report', () => {
  it('has commas between thousands and no minus on zero', () => {
    expect(formatNumber(1234567.891, 1)).toBe('1,234,567.9')
    expect(formatNumber(-1234.5, 0)).toBe('-1,235')
    expect(formatNumber(999, 2)).toBe('999.00')
    expect(formatNumber(-0.0001, 2)).toBe('0.00')
    expect(formatNumber(1e300, 0)).not.toContain('undefined')
  })

  it('reads back as what it was, to its decimals', () => {
    fc.assert(fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
      const back = Number(formatNumber(value, decimals).replaceAll(',', ''))
      expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 / Number(`1e${decimals}`) + Math.abs(value) * 1e-12)
    }))
  })

  it('is a per cent where data hold a fraction', () => {
    const style = styleOf('share of revenue', 'en')
    expect(`${formatValue(0.0090228, style)} ${style.unit}`).toBe('0.902 %')
    expect(styleOf('share of revenue', 'zh', true).unit).toBe('个百分点')
  })

  it('is billions of yuan in English and 亿元 in Chinese', () => {
    const amount = 1416988e6
    expect(formatValue(amount, styleOf('CNY a year', 'en'))).toBe('1,417')
    expect(formatValue(amount, styleOf('CNY a year', 'zh'))).toBe('14,170')
    expect(styleOf('CNY of 2015', 'zh').unit).toBe('亿元')
  })

  it('is counted where things are counted', () => {
    expect(styleOf('enterprise', 'en')).toEqual({ divisor: 1, decimals: 0, unit: 'enterprises' })
    expect(styleOf('piece a year', 'zh').unit).toBe('件')
    expect(styleOf('toString', 'en').unit).toBe('toString')
  })

  it('has fewer decimals the larger it is, and is in thousands where there are millions', () => {
    const money = styleOf('CNY', 'en')
    expect([1.234e9, 123.4e9, 1234.5e9].map((value) => formatValue(value, money))).toEqual(['1.23', '123.4', '1,235'])
    const staff = styleOf('person-year', 'en', false, 3758848)
    expect(`${formatValue(3758848, staff)} ${staff.unit}`).toBe('3,759 thousand person-years')
    const chinese = styleOf('person-year', 'zh', false, 3758848)
    expect(`${formatValue(3758848, chinese)} ${chinese.unit}`).toBe('375.9 万人年')
  })

  it('that is a change has a sign, and is 0 only when exactly nothing changed', () => {
    const style = styleOf('share of revenue', 'en', true)
    expect(formatChange(0, style)).toBe('0')
    expect(formatChange(0.000346, style)).toBe('+0.0346')
    expect(formatChange(-0.000346, style)).toBe('-0.0346')
  })

  it('has the decimals of its row, those of the largest, and more only where the smallest would look like 0', () => {
    const money = styleOf('CNY', 'en')
    const row = (values: number[], change = false): string[] =>
      values.map((value) => (change ? formatChange : formatValue)(value, evenStyle(values, money, change)))
    expect(row([1234.5e9, 98.7e9, 0])).toEqual(['1,235', '99', '0'])
    expect(row([123.4e9, 6.01e9])).toEqual(['123.4', '6.0'])
    expect(row([1234.5e9, 0.03e9])).toEqual(['1,234.50', '0.03'])
    expect(row([-1.254e9, 2.491e9, 0.6e9], true)).toEqual(['-1.254', '+2.491', '+0.600'])
    expect(row([0, 0])).toEqual(['0.00', '0.00'])
  })

  it('below 100 has three significant digits, in a row those of what it tells', () => {
    const [ratio, count, money] = [styleOf('ratio', 'en'), styleOf('facility', 'en'), styleOf('CNY', 'en')]
    expect([0.3412, 0.0223, 5.74, 40.51, 99.97, 100.4, 1, 0].map((value) => formatValue(value, ratio))).toEqual(['0.341', '0.0223', '5.74', '40.5', '100', '100', '1', '0'])
    expect([-0.02239, 3, 3.4].map((value) => formatChange(value, count))).toEqual(['-0.0224', '+3', '+3.40'])
    expect([0.03e9, 4.7e4].map((value) => formatValue(value, money))).toEqual(['0.0300', '0.0000470'])
    expect(formatChange(1e-17, ratio)).toBe('+0.0')
    const row = (mean: number, low: number, high: number): string[] => {
      const style = evenStyle([mean, low, high], ratio, true, [mean])
      return [mean, low, high].map((value) => formatChange(value, style))
    }
    expect(row(-0.02239, -0.0301, -0.015)).toEqual(['-0.0224', '-0.0301', '-0.0150'])
    expect(row(0.0034, -0.512, 0.519)).toEqual(['+0.00340', '-0.51200', '+0.51900'])
    expect(row(2, 1, 3)).toEqual(['+2', '+1', '+3'])
    expect(row(1e-5, -50.2, 50.2)).toEqual(['+0.000', '-50.200', '+50.200'])
  })

  it('is counted in 万亿元 in Chinese where there are ten of them', () => {
    const style = styleOf('CNY a year', 'zh', false, 46.4e12)
    expect(`${formatValue(46.4484e12, style)}${style.unit}`).toBe('46.45万亿元')
    expect(styleOf('CNY a year', 'zh', false, 1.4e12).unit).toBe('亿元')
  })

  it('of a parameter is counted in 万元 or 亿元 in Chinese, and has commas between thousands', () => {
    expect(valuesInWords([5e7, null], 'CNY', '无', 'zh')).toEqual({ unit: '万元', values: ['5,000', '无'] })
    expect(valuesInWords([2.35e9, 1e9], 'CNY a year', '无', 'zh')).toEqual({ unit: '亿元/年', values: ['23.5', '10'] })
    expect(valuesInWords([5e7, 0.1, 2000], 'CNY', 'none', 'en').values).toEqual(['50,000,000', '0.1', '2,000'])
    expect(valuesInWords([2016], 'year', 'none', 'zh').values).toEqual(['2016'])
  })

  it('has the minus sign of print on a page, and a name its hyphen', () => {
    expect(inPrint(-0.000346, styleOf('share', 'en', true))).toBe('\u22120.0346')
    expect(withMinus('-1,254 至 +2,491 (-3)')).toBe('\u22121,254 至 +2,491 (\u22123)')
    expect(withMinus('2015-2020, frozen-2015')).toBe('2015-2020, frozen-2015')
  })

  it('that is a probability is a whole per cent', () => {
    expect(formatProbability(0.254, 'en')).toBe('25 %')
    expect(formatProbability(0.254, 'zh')).toBe('25%')
  })
})
