import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { provinces } from '../../src/data/provinces.js'
import { InputError } from '../../src/kernel/input-error.js'
import type { IndicatorRow } from '../../src/questions/summary.js'
import {
  TILES, attainmentChart, bunchingChart, costEffectChart, doseResponseChart, effectChart, fanChart, reliabilityChart,
  sizeDistributionChart, tileMap, waterfallChart,
} from '../../src/plot.js'
import { lines } from '../../src/reports/charts/line-breaks.js'

const { document } = parseHTML('<p>')
const english = { document }
const chinese = { document, language: 'zh' } as const
const row = (year: number, p50: number): IndicatorRow => ({ scenario: 'as-enacted', indicator: 'rd-intensity-industry', region: 'CN', group: 'all', year,
  unit: 'share of revenue', n: 9,
  mean: p50, sd: 0, p05: 0.9 * p50, p25: 0.95 * p50, p50, p75: 1.05 * p50, p95: 1.1 * p50 })
const title = { en: 'Title <b>', zh: '标题' }

describe('charts', () => {
  it('show where an indicator goes beside its history and target, in both languages', () => {
    const rows = [row(2015, 0.009), row(2016, 0.0095), row(2020, 0.0105)]
    const [en, zh] = [fanChart(rows, { ...english, indicator: 'rd-intensity-industry' }), fanChart(rows, { ...chinese, indicator: 'rd-intensity-industry' })]
    expect(en).toContain('R&amp;D intensity of above-scale industry')
    expect(en).toContain('target')
    expect(zh).toContain('规模以上工业企业研发投入强度')
    expect(zh).toContain('目标')
    // Five figures of 2011 to 2015 are known.
    expect(en.match(/<circle/g)!.length).toBe(5)
    expect(fanChart(rows, { ...english, indicator: 'rd-intensity-industry', history: false })).not.toContain('<circle')
    expect(() => fanChart(rows, { ...english, indicator: 'rd-expenditure' })).toThrow(InputError)
  })

  it('write a value that is nothing in every year as 0 and no more, and one that never moves within the frame', () => {
    const figures = (svg: string): string[] => [...parseHTML(svg).document.querySelectorAll('svg svg text')].map((text) => text.textContent).filter((text) => /^[\d.]/.test(text) && !/^20\d\d$/.test(text))
    const flat = (value: number): IndicatorRow[] => [2015, 2020].map((year) => ({ ...row(year, value), p05: value, p25: value, p75: value, p95: value, region: 'CN-XZ' }))
    const none = { scenario: 'plan', against: 'frozen-2015', indicator: 'rd-expenditure', region: 'CN', group: 'all', unit: 'CNY a year', mean: 0, low: 0, high: 0, p05: 0, p95: 0, pairedSd: 0, unpairedSd: 2 }
    for (const options of [english, chinese, { ...english, width: 320 }]) {
      expect(figures(fanChart(flat(0), { ...options, indicator: 'rd-intensity-industry', region: 'CN-XZ' }))).toEqual(['0'])
      expect(figures(effectChart([{ ...none, year: 2016 }, { ...none, year: 2020 }], { ...options, indicator: 'rd-expenditure' }))).toEqual(['0'])
      expect(figures(fanChart(flat(0.02), { ...options, indicator: 'rd-intensity-industry', region: 'CN-XZ' }))).toContain('2.0')
    }
  })

  it('draw parts, costs and effects that are nothing without a length, on axes that say 0', () => {
    const texts = (svg: string): string[] => [...parseHTML(svg).document.querySelectorAll('svg svg text')].map((text) => text.textContent)
    const figures = (svg: string): string[] => texts(svg).filter((text) => /^[\d.]/.test(text))
    const waterfall = waterfallChart([{ name: title, value: 0 }, { name: title, value: 0 }], 'CNY a year', title, english)
    const bars = [...parseHTML(waterfall).document.querySelectorAll('g[fill-opacity] rect')].map((rect) => rect.getAttribute('width'))
    expect(bars).toEqual(['0', '0', '0'])
    expect(figures(waterfall)).toEqual(['0', '0', '0', '0'])
    const point = costEffectChart([{ name: title, cost: 0, effect: 0, low: 0, high: 0 }], 'CNY a year', title, english)
    expect(figures(point)).toEqual(['0', '0'])
    for (const line of parseHTML(point).document.querySelectorAll('g[stroke-opacity="0.5"] line')) expect(line.getAttribute('y1')).toBe(line.getAttribute('y2'))
    expect(figures(doseResponseChart([1, 2].map((dose) => ({ dose, effect: 0, low: 0, high: 0 })), 'piece', title, title, english)).filter((text) => text.startsWith('0'))).toEqual(['0'])
  })

  it('keep figures within a tile and beside an axis, however large or small', () => {
    const tiles = (values: Record<string, number>): string => tileMap(values, 'CNY a year', title, { ...english, change: true })
    expect(tiles({ 'CN-JS': 1.85184e18, 'CN-GD': 1.2e12 })).toContain('>1.85×10⁹<')
    expect(tiles({ 'CN-JS': -1 })).toContain('>\u22121.00×10⁻⁹<')
    expect(tiles({ 'CN-JS': -1.5e12 })).toContain('>\u22121,500<')
    const bunched = bunchingChart([{ intensity: 0.03, weight: 1e9 }], title, { ...english, thresholds: [0.03] })
    const left = Math.min(...[...bunched.matchAll(/translate\(([\d.]+),[\d.]+\)"[^>]*>1,000,000,000</g)].map(([, x]) => Number(x)))
    expect(left).toBeGreaterThan(13 * 6)
  })

  it('say their figures to those who cannot see them, when nobody else does', () => {
    const told = (svg: string): string | undefined => parseHTML(svg).document.querySelector('svg > desc')?.textContent
    const fan = [row(2015, 0.009), row(2020, 0.0105)]
    expect(told(fanChart(fan, { ...english, indicator: 'rd-intensity-industry' })))
      .toBe('“The law as it really changed”: median 0.900 % in 2015, 1.050 % in 2020, 90 % of runs 0.945 % to 1.155 %.')
    expect(told(fanChart(fan, { ...chinese, indicator: 'rd-intensity-industry' }))).toContain('中位数2015年0.900%，2020年1.050%')
  })

  it('give every province a tile of its own', () => {
    expect(Object.keys(TILES).sort()).toEqual(provinces.map(({ code }) => code).sort())
    expect(new Set(Object.values(TILES).map(String)).size).toBe(31)
    const map = tileMap({ 'CN-JS': 2e11, 'CN-GD': 3e11 }, 'CNY a year', title, english)
    expect(map).toContain('300.0')
    expect(map.match(/–/g)!.length).toBe(29)
    const few = tileMap({ 'CN-XZ': 12, 'CN-GD': 3e6 }, 'enterprises', title, chinese)
    expect(few).toContain('>0.001<')
    expect(few).not.toContain('>0.00<')
    expect(() => tileMap({ 'CN-XX': 1 }, 'CNY a year', title, english)).toThrow(InputError)
  })

  it('add parts up to the whole, the largest first', () => {
    const text = waterfallChart([{ name: { en: 'less', zh: '少' }, value: -1e9 }, { name: { en: 'more', zh: '多' }, value: 3e9 }], 'CNY a year', title, english)
    expect(text.indexOf('more')).toBeLessThan(text.indexOf('less'))
    expect(text).toContain('+2.00')
  })

  it('write hostile names as text', () => {
    const text = costEffectChart([{ name: { en: '<script>alert(1)</script>', zh: '名' }, cost: 1e9, effect: 1e9 }], 'CNY a year', title, english)
    expect(text).not.toContain('<script')
    expect(text).toContain('Title &lt;b&gt;')
  })

  it('draw what they are given, and refuse nothing to draw', () => {
    const attained = { scenario: 'plan', target: 'x', indicator: 'hnte-revenue', year: 2020, threshold: 1, probability: 0.5, low: 0.3, high: 0.7 }
    expect(attainmentChart([attained], english)).toContain('50 %')
    const effect = { scenario: 'plan', against: 'frozen-2015', indicator: 'rd-expenditure', region: 'CN', group: 'all', unit: 'CNY a year', mean: 2e9, low: 1e9, high: 3e9, p05: 1e9, p95: 3e9, pairedSd: 1, unpairedSd: 2 }
    expect(effectChart([{ ...effect, year: 2016 }, { ...effect, year: 2017 }], { ...chinese, indicator: 'rd-expenditure' })).toContain('相对于')
    expect(doseResponseChart([1, 2].map((dose) => ({ dose, effect: dose, low: 0, high: 3 })), 'piece', title, title, chinese)).toContain('标题')
    expect(bunchingChart([{ intensity: 0.031, weight: 5 }], title, { ...english, thresholds: [0.03] })).toContain('3 %')
    expect(sizeDistributionChart(Array.from({ length: 20 }, (_, n) => ({ size: 1e6 * (n + 1), weight: 1 })), title, english)).toContain('million yuan')
    expect(reliabilityChart([{ series: 's', nominal: 0.5, found: 0.4 }], title, english)).toContain('probability said')
    for (const nothing of [() => attainmentChart([], english), () => waterfallChart([], 'piece', title, english), () => costEffectChart([], 'piece', title, english),
      () => bunchingChart([], title, { ...english, thresholds: [0.03] }), () => reliabilityChart([], title, english),
      () => sizeDistributionChart([], title, english)]) expect(nothing).toThrow(InputError)
    expect(() => reliabilityChart([{ series: 's', nominal: 0.5, found: 0.4 }], title, {} as never)).toThrow(InputError)
  })

  it('break long names, Chinese by characters', () => {
    expect(lines('National technology innovation centres', 20)).toBe('National technology\ninnovation centres')
    expect(lines('国家技术创新中心试点', 10)).toBe('国家技术创\n新中心试点')
  })

  it('cut a word that is longer than a line after a hyphen, not within a number', () => {
    expect(lines('the-island-deducts-100', 20)).toBe('the-island-deducts-\n100')
    expect(lines('The law of end-2015 held', 20)).toBe('The law of\nend-2015 held')
  })

  it('leave no character alone on a line, nor a comma at its beginning', () => {
    expect(lines('保持2015年底的政策不变', 20)).toBe('保持2015年底\n的政策不变')
    expect(lines('The law of end-2015 held', 20)).toBe('The law of\nend-2015 held')
    expect(lines('孵化、平台与服务', 4).split('\n')).not.toContainEqual(expect.stringMatching(/^、/))
  })

  it('name the target beside the lines, not over the bands', () => {
    const rows = [row(2015, 0.009), row(2020, 0.0105)]
    const x = (svg: string, text: string): number => Number(new RegExp(`translate\\(([\\d.]+),[\\d.]+\\)"[^>]*>${text}<`).exec(svg)![1])
    expect(x(fanChart(rows, { ...english, indicator: 'rd-intensity-industry' }), '× target')).toBeGreaterThanOrEqual(490)
    expect(fanChart(rows, { ...english, indicator: 'rd-intensity-industry', width: 320 })).toContain('×</tspan> target')
  })

  it('put commas between the thousands of every axis', () => {
    const svg = sizeDistributionChart(Array.from({ length: 20_000 }, (_, n) => ({ size: 1e6 * (n + 1), weight: 1 })), title, english)
    expect(svg).toContain('>10,000<')
    expect(svg).not.toContain('>10000<')
  })
})

describe('a chart of what is none', () => {
  const { document } = parseHTML('<p>')
  const title = { en: 'A title', zh: '标题' }
  const row = { scenario: 'plan', indicator: 'rd-expenditure', region: 'CN', group: 'all', unit: 'CNY a year', year: 2020, p05: 1, p25: 2, p50: Number.NaN, p75: 4, p95: 5 }
  it.each([
    ['no rows', () => attainmentChart(undefined as never, { document }), 'rows: allowed a list of rows'],
    ['another row', () => attainmentChart([{ foo: 1 }] as never, { document }), 'rows[0].scenario: allowed a word; given nothing'],
    ['no number', () => fanChart([row] as never, { document, indicator: 'rd-expenditure' }), 'rows[0].p50: allowed a number; given NaN'],
    ['no options', () => fanChart([], undefined as never), 'options: allowed the options of a chart'],
    ['another language', () => fanChart([], { document, indicator: 'rd-expenditure', language: 'fr' as never }), 'language: allowed en, zh; given "fr"'],
    ['no document', () => tileMap({ 'CN-JS': 1 }, 'CNY a year', title, {} as never), 'document: allowed a document to draw in'],
    ['no value of a province', () => tileMap({ 'CN-GD': 1, 'CN-JS': Number.NaN }, 'CNY a year', title, { document }), 'values.CN-JS: allowed a number; given NaN'],
    ['an endless one', () => tileMap({ 'CN-JS': Number.POSITIVE_INFINITY }, 'CNY a year', title, { document }), 'values.CN-JS: allowed a number; given Infinity'],
    ['options in place of a title', () => bunchingChart([], { document } as never, undefined as never), 'options: allowed the options of a chart'],
    ['a step without a value', () => waterfallChart([{ name: title }] as never, 'CNY a year', title, { document }), 'steps[0].value: allowed a number; given nothing'],
  ])('is refused by the name of what is wrong: %s', (_what, draw, message) => { expect(draw).toThrow(message) })
})

describe('names that are far too long', () => {
  const { document } = parseHTML('<p>')
  const rows = [2015, 2020].map((year) => ({ scenario: 'long', indicator: 'rd-expenditure', region: 'CN', group: 'all', unit: 'CNY a year', year, n: 2, mean: 2e12, sd: 0,
    p05: 1e12, p25: 1.5e12, p50: 2e12, p75: 2.5e12, p95: 3e12 }))
  it.each(['a'.repeat(400), '很长的名字'.repeat(60)])('are cut to what a chart has room for: %s', (name) => {
    const svg = fanChart(rows, { document, indicator: 'rd-expenditure', names: { long: name } })
    expect(svg).toContain('…')
    for (const [run] of svg.replace(/<desc>.*<\/desc>/, '').matchAll(/(a{2,}|[很长的名字]{2,})/g)) expect(run.length).toBeLessThanOrEqual(40)
  })
  it('are cut within a word where it is longer than a line', () => { expect(lines('abcdef gh', 4)).toBe('abcd\nef\ngh') })
})
