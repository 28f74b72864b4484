import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { ChartOptions } from '../../src/plot.js'
import { attainmentChart, bunchingChart, costEffectChart, effectChart, fanChart, reliabilityChart, sizeDistributionChart, tileMap, waterfallChart } from '../../src/plot.js'
import { columnsOf } from '../../src/reports/charts/line-breaks.js'
import { apart } from '../../src/reports/charts/labels.js'
import { faultsIn } from './words-in-pictures.js'

const { document } = parseHTML('<p>')
const title = { en: 'A title', zh: '标题' }
const ids = Array.from({ length: 9 }, (_, n) => `s${n + 1}`)
const names = Object.fromEntries(ids.map((id, n) => [id, { en: `A scenario with a fairly long and descriptive name, number ${n + 1}`, zh: `一个名字相当冗长的政策情景组合方案第${n + 1}号` }]))
const years = [2015, 2016, 2017, 2018, 2019, 2020]
/** Scenarios whose figures of 2020 differ by a step. */
const levels = (count: number, step: number) => ids.slice(0, count).flatMap((scenario, n) => years.map((year) => {
  const p50 = 0.009 + (year - 2015) * (0.0004 + step * n)
  return { scenario, indicator: 'rd-intensity-industry', region: 'CN', group: 'all', unit: 'share of revenue', year, n: 9, mean: p50, sd: 0, p05: 0.93 * p50, p25: 0.97 * p50, p50, p75: 1.03 * p50, p95: 1.07 * p50 }
}))
const effects = (count: number) => ids.slice(0, count).flatMap((scenario, n) => years.slice(1).map((year) => ({ scenario, against: 'frozen-2015', indicator: 'rd-expenditure',
  region: 'CN', group: 'all', unit: 'CNY a year', year, mean: (year - 2015) * (1e9 + n * 1e7), low: 1e8, high: 9e9, p05: 1e8, p95: 9e9, pairedSd: 1, unpairedSd: 2 })))
const points = (places: readonly (readonly [cost: number, effect: number])[]) => places.map(([cost, effect], n) =>
  ({ name: { en: `Innovation vouchers for small enterprises, variant ${n + 1}`, zh: `小微企业创新券方案${n + 1}` }, cost, effect }))
const intensities = Array.from({ length: 500 }, (_, n) => ({ intensity: 0.005 + 0.075 * (n / 500) ** 2, weight: 1 }))
const parts = [3e9, -4.2e9, 0, 12, 3.4e6, -5.1e6].map((value, n) => ({ name: n === 1 || n === 5 ? { en: 'A loss', zh: '损失' } : names[ids[n]], value }))

const charts: Readonly<Record<string, (options: ChartOptions) => string>> = {
  'a fan of seven scenarios that end at one point': (options) => fanChart(levels(7, 1e-7), { ...options, indicator: 'rd-intensity-industry' }),
  'a fan of nine scenarios': (options) => fanChart(levels(9, 4e-5), { ...options, indicator: 'rd-intensity-industry' }),
  'a narrow fan of nine scenarios': (options) => fanChart(levels(9, 4e-5), { ...options, indicator: 'rd-intensity-industry', width: 360 }),
  'effects of eight scenarios': (options) => effectChart(effects(8), { ...options, indicator: 'rd-expenditure' }),
  'costs and effects that are nearly the same': (options) => costEffectChart(points([[1e9, 1e9], [1.01e9, 1.01e9], [1e9, 1e9], [9e9, 8e9], [8.99e9, 8.01e9], [0, 0]]), 'CNY a year', title, options),
  'twenty costs and effects': (options) => costEffectChart(points(ids.concat(ids).map((_, n) => [1e9 * (1 + (n * 7 % 20) / 20), 1e8 * (n * 3 % 20)])), 'CNY a year', title, options),
  'thresholds close to one another and to the edges': (options) => bunchingChart(intensities, title, { ...options, thresholds: [0.0051, 0.03, 0.031, 0.032, 0.04, 0.0405, 0.0799] }),
  'more thresholds than there is room for': (options) => bunchingChart(intensities, title, { ...options, thresholds: Array.from({ length: 40 }, (_, n) => 0.01 + n / 1000) }),
  'probabilities of eight scenarios': (options) => attainmentChart(ids.slice(0, 8).map((scenario, n) => ({ scenario, target: 'x', indicator: 'hnte-revenue', year: 2020, threshold: 1, probability: n / 7, low: n / 8, high: 1 })), options),
  'sizes': (options) => sizeDistributionChart(Array.from({ length: 20_000 }, (_, n) => ({ size: 5e11 / (n + 1), weight: 3 })), title, options),
  'parts of which two have one name': (options) => waterfallChart(parts, 'CNY a year', title, options),
  'narrow parts': (options) => waterfallChart(parts, 'CNY a year', title, { ...options, width: 320 }),
  'narrow probabilities': (options) => attainmentChart(ids.slice(0, 2).map((scenario) => ({ scenario, target: 'x', indicator: 'innovative-pilots', year: 2020, threshold: 1, probability: 0.9, low: 0.8, high: 1 })), { ...options, width: 320 }),
  'narrow costs and effects': (options) => costEffectChart(points([[1e9, 1e9], [1.01e9, 1.01e9], [0, 0]]), 'CNY a year', title, { ...options, width: 320 }),
  'a map': (options) => tileMap({ 'CN-JS': 120_000, 'CN-GD': 3e6 }, 'enterprises', title, options),
  'reliability of nine series': (options) => reliabilityChart(ids.flatMap((series, n) => [0.5, 0.95].map((nominal) => ({ series, name: names[series], nominal, found: nominal - n / 30 }))), title, options),
}

describe.each(['en', 'zh'] as const)('no words stand over others or beyond the edge (%s)', (language) => {
  it.each(Object.keys(charts))('%s', (which) => { expect(faultsIn(charts[which]({ document, language, names }))).toEqual([]) })

  it('nor do those of a line over what came after its end', () => {
    const svg = fanChart(levels(2, 1e-5), { document, language, names, indicator: 'rd-intensity-industry', outturn: { 2016: 0.0094, 2022: 0.0105 } })
    const start = (mark: RegExp): number => Number(mark.exec(svg)![1])
    expect(faultsIn(svg)).toEqual([])
    expect(start(/translate\(([\d.]+),[\d.]+\)"><tspan/)).toBeGreaterThan(Math.max(...[...svg.matchAll(/translate\(([\d.]+),[\d.]+\)" d="/g)].map(([, x]) => Number(x))))
  })
})

describe('labels along a side', () => {
  it('stand where they want as far as the others let them, in their order, within the side', () => {
    expect(apart([100, 20], [16, 16], [0, 200])).toEqual([100, 20])
    const near = apart([50, 49, 51], [16, 27, 16], [0, 200])
    expect(near[1] < near[0] && near[0] < near[2]).toBe(true)
    expect(near[0] - near[1]).toBeCloseTo(21.5)
    expect(near[2] - near[0]).toBeCloseTo(16)
    expect((near[0] + near[1] + near[2]) / 3).toBeCloseTo(50)
    expect(apart([0, 0], [16, 16], [0, 200])).toEqual([8, 24])
  })
})

describe('series', () => {
  it('have colours of their own, the eighth too', () => {
    const fills = (svg: string): Set<string> => new Set([...svg.matchAll(/<tspan[^>]* fill="([^"]+)"/g)].map(([, colour]) => colour))
    expect(fills(charts['probabilities of eight scenarios']({ document, language: 'en', names })).size).toBe(8)
    expect(fills(charts['reliability of nine series']({ document, language: 'en', names })).size).toBe(9)
  })

  it('are named in ink, so that no two names differ by a shade alone', () => {
    const svg = charts['a fan of nine scenarios']({ document, language: 'en', names })
    expect(new Set([...svg.matchAll(/<g[^>]*fill="([^"]+)"><text[^>]*><tspan/g)].map(([, colour]) => colour)).size).toBe(1)
    // A lead of each colour goes from the line to its name.
    expect(new Set([...svg.matchAll(/<path (?=[^>]*d="M490,)[^>]*stroke="(#[0-9a-f]+)"/g)].map(([, colour]) => colour)).size).toBe(10)
  })
})

describe('a waterfall', () => {
  const amounts = (svg: string): string[] => [...svg.matchAll(/>([+−]?[\d.]+)<\/text>/g)].map(([, text]) => text).filter((text) => text === '0' || text.includes('.'))

  it('writes what rounds to nothing like nothing, and all else with the decimals of the others', () => {
    expect(amounts(charts['parts of which two have one name']({ document, language: 'en', names })).filter((text) => /^[+−]?0\.0*$/.test(text))).toEqual([])
  })
})

describe('a unit', () => {
  it('has a Chinese name on a Chinese chart: by its word, by its English name, or as given; a sign is one in both languages', () => {
    const map = (unit: Parameters<typeof tileMap>[1]): string => tileMap({ 'CN-JS': 3e6 }, unit, title, { document, language: 'zh' })
    expect(map('enterprise')).toContain('>万家<')
    expect(map('enterprises')).toContain('>万家<')
    expect(map({ en: 'gadgets', zh: '台' })).toContain('>万台<')
    expect(map('%')).toContain('>万%<')
    expect(() => map('gadgets')).toThrow('unit: allowed a unit of the library')
  })
})

it('thresholds stand in a legend from the lowest up, where there is no room over the lines', () => {
  const svg = bunchingChart(intensities, title, { document, width: 240, thresholds: [0.06, 0.03, 0.031, 0.032, 0.04, 0.005] })
  expect([...svg.matchAll(/<\/tspan> ([\d.]+) %/g)].map(([, text]) => Number(text))).toEqual([0.5, 3, 3.1, 3.2, 4, 6])
})

it('a name in a legend that is longer than a row goes on below it', () => {
  const svg = charts['a narrow fan of nine scenarios']({ document, language: 'en', names })
  const rows = [...svg.matchAll(/<text x="12" y="\d+"><tspan[^>]*>.<\/tspan> ([^<]*)/g)].map(([, text]) => text)
  expect(rows.filter((text) => columnsOf(text) > 48)).toEqual([])
  expect(rows.join(' ')).toContain('number 9')
})
