import { describe, expect, it } from 'vitest'
import { seriesBehind } from '../../../src/evidence/hindcast/frozen.js'
import type { FrozenRow } from '../../../src/evidence/hindcast/frozen.js'
import { observed, regionsOf } from '../../../src/evidence/hindcast/observed.js'
import { outturnsFrom } from '../../../src/evidence/hindcast/outturns.js'
import { scoreFrozen } from '../../../src/evidence/hindcast/score-frozen.js'
import { InputError } from '../../../src/kernel/input-error.js'

/** A projection that has GERD of every province grow by a tenth a year, give or take a tenth. */
const frozen: FrozenRow[] = [...regionsOf('provinces'), 'CN'].flatMap((province) => [2016, 2017].map((year) => {
  const p50 = observed('rd-expenditure', province, 2015)! * (1 + 0.1 * (year - 2015))
  return { province, indicator: 'rd-expenditure', year, unit: 'CNY a year', mean: p50, p05: 0.9 * p50, p50, p95: 1.1 * p50 }
}))
const intensity: FrozenRow[] = [['rd-intensity-industry', 0.01], ['rd-intensity-industry@published', 0.012]].map(([indicator, p50]) =>
  ({ province: 'CN', indicator: indicator as string, year: 2018, unit: 'share of revenue', mean: p50 as number, p05: 0.9 * Number(p50), p50: p50 as number, p95: 1.1 * Number(p50) }))

const row = (cells: Partial<Record<'series' | 'region' | 'year' | 'unit' | 'value', string>> = {}, line = 2) =>
  ({ line, cells: { series: 'rd-expenditure', region: 'CN-JS', year: '2016', unit: 'CNY a year', value: '2e11', ...cells } })

describe('figures that a user brings', () => {
  it('are read when series, region, year and unit are those of the projection', () => {
    expect(outturnsFrom([row(), row({ region: 'CN', value: '1567675000000' }, 3)], frozen, 'mine.csv')).toEqual([
      { series: 'rd-expenditure', region: 'CN-JS', year: 2016, unit: 'CNY a year', value: 2e11 },
      { series: 'rd-expenditure', region: 'CN', year: 2016, unit: 'CNY a year', value: 1567675000000 },
    ])
  })

  it.each([
    ['series', 'gdp', 'rd-expenditure'], ['region', 'Jiangsu', 'ISO 3166-2'], ['region', '', 'ISO 3166-2'], ['year', '2015', '2016 to 2017'], ['year', '2016.5', '2016 to 2017'],
    ['unit', '亿元', 'CNY a year'], ['value', '', 'a number'], ['value', 'NaN', 'a number'], ['value', '-1', 'a number'], ['value', '1e999', 'a number'],
    ['value', '0x10', 'a number'], ['value', '1,5', 'a number'], ['value', 'Infinity', 'a number'], ['series', '__proto__', 'rd-expenditure'], ['region', 'toString', 'ISO 3166-2'],
  ])('are refused with their place when the %s is "%s"', (column, given, allowed) => {
    const wrong = (): unknown => outturnsFrom([row(), row({ year: '2017', [column]: given }, 7)], frozen, 'mine.csv')
    expect(wrong).toThrow(InputError)
    expect(wrong).toThrow(`mine.csv line 7, ${column}: allowed`)
    expect(wrong).toThrow(allowed)
  })

  it('may not come twice, and there must be one', () => {
    expect(() => outturnsFrom([row(), row({}, 3)], frozen, 'mine.csv')).toThrow(/line 3, value: .* line 2 has it/)
    expect(() => outturnsFrom([], frozen, 'mine.csv')).toThrow(/at least one figure/)
  })
})

describe('a frozen projection beside what came', () => {
  const came = frozen.map(({ province: region, indicator: series, year, unit, p50 }) => ({ series, region, year, unit, value: 1.05 * p50 }))

  it('that errs by a twentieth everywhere is told so, beside seven rivals that train on 2010 to 2015', () => {
    const { scores, comparisons, notHindcastable } = scoreFrozen(frozen, came)
    const provinces = scores.filter(({ level, year }) => level === 'provinces' && year === 2017)
    expect(provinces.map(({ forecaster }) => forecaster)).toEqual(
      ['model', 'random-walk', 'drift', 'damped-drift', 'damped-total-drift', 'log-trend', 'ar-1', 'panel-ar'])
    expect(provinces[0]).toMatchObject({ cases: 31, cover90: 1, horizon: 2, definition: 'none' })
    expect(provinces[0].rmseLog).toBeCloseTo(Math.log(1.05), 9)
    // Of the log at 5, 50 and 95 %: 2·p·distance below what came, 2·(1 − p)·distance above it.
    const distances = [Math.log(1.05 / 0.9) * 0.05, Math.log(1.05) * 0.5, Math.log(1.1 / 1.05) * 0.05]
    expect(provinces[0].quantileScore).toBeCloseTo((2 / 3) * distances.reduce((sum, x) => sum + x, 0), 9)
    const walk = provinces[1]
    expect(walk.rmseLog).toBeCloseTo(Math.log(1.05 * 1.2), 9)
    expect(comparisons.map(({ rival, cases }) => [rival, cases])).toHaveLength(7)
    expect(comparisons.find(({ rival }) => rival === 'random-walk')).toMatchObject({ cases: 62, degrees: 30 })
    expect(comparisons.find(({ rival }) => rival === 'random-walk')!.meanDifference).toBeLessThan(0)
    expect(notHindcastable).toEqual([])
  })

  it('is scored where figures came and nowhere else', () => {
    const { scores, comparisons } = scoreFrozen(frozen, came.filter(({ region, year }) => region === 'CN-JS' && year === 2016))
    expect(scores.every(({ cases, year, level }) => cases === 1 && year === 2016 && level === 'provinces')).toBe(true)
    expect(comparisons).toEqual([])
  })

  it('counts a ratio to revenue under both definitions of revenue', () => {
    const { scores } = scoreFrozen(intensity, [{ series: 'rd-intensity-industry', region: 'CN', year: 2018, unit: 'share of revenue', value: 0.012 }])
    const ours = scores.filter(({ forecaster }) => forecaster === 'model')
    expect(ours.map(({ definition, cover90 }) => [definition, cover90])).toEqual([['legacy', 0], ['published', 1]])
    expect(ours[1].rmseLog).toBeCloseTo(0, 12)
    expect(seriesBehind('rd-intensity-industry@published')).toBe('rd-intensity-industry')
  })

  it('names series that no rival can be trained on', () => {
    const hnte = { province: 'CN', indicator: 'hnte-count', year: 2016, unit: 'enterprise', mean: 9e4, p05: 8e4, p50: 9e4, p95: 1e5 }
    const { scores, notHindcastable } = scoreFrozen([hnte], [{ series: 'hnte-count', region: 'CN', year: 2016, unit: 'enterprise', value: 1e5 }])
    expect(scores.map(({ forecaster }) => forecaster)).toEqual(['model'])
    expect(notHindcastable).toEqual(['nation hnte-count'])
  })
})
