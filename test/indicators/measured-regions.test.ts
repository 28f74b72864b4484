import { describe, expect, it } from 'vitest'
import { deviationFrom, measuredRegions, trueOverImputed } from '../../src/indicators/measured-regions.js'
import { createDraws } from '../../src/kernel/draws.js'
import { imputedFigures, imputedMargins } from '../../src/population/china/imputation.js'
import type { ImputedFigures, Population } from '../../src/population/population.js'

const imputed = imputedFigures()
const NAMES = Object.keys(imputed) as (keyof ImputedFigures)[]
/** As much of a population as says which provinces it holds. */
const holding = (codes: readonly string[]): Population =>
  ({ regions: codes.map((code) => ({ code })), published: { imputed } }) as unknown as Population
const all = imputed.revenue.map(({ of }) => of)
const runs = Array.from({ length: 2000 }, (_, run) => measuredRegions(holding(all), createDraws('doubt', run)))
const at = (code: string): number => all.indexOf(code)
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
const spread = (values: readonly number[]): number => Math.sqrt(mean(values.map((x) => (x - mean(values)) ** 2)))

describe('a deviation from an imputed figure', () => {
  const of = (below: number, above: number): number[] => Array.from({ length: 20_000 }, (_, n) => deviationFrom((n + 0.5) / 20_000, below, above))

  it('stays within two spreads on either side, rises with its uniform, and has mean nothing', () => {
    for (const [below, above] of [[0.1, 0.1], [0.003, 0.03], [0.03, 0.012]] as const) {
      const deviations = of(below, above)
      expect(Math.min(...deviations)).toBeGreaterThanOrEqual(-2 * below)
      expect(Math.max(...deviations)).toBeLessThanOrEqual(2 * above)
      expect(deviations.every((x, n) => n === 0 || x >= deviations[n - 1]!)).toBe(true)
      expect(Math.abs(mean(deviations))).toBeLessThan(1e-5)
    }
  })

  it('is nothing where the figure is known', () => {
    expect(new Set(of(0, 0))).toEqual(new Set([0]))
  })
})

describe.each(NAMES)('the %s of provinces', (name) => {
  const figures = imputed[name]
  const of = (n: number): number[] => runs.map((run) => run[name][n]!)

  it('vary between runs as much as their priors say, less what the published sum of the nation takes away', () => {
    figures.forEach(({ of: code, sd, low, high }, n) => {
      const bound = Math.min(1 - low, high - 1) < 1.8 * sd
      // Cutting a normal at two spreads leaves 0.88 of its spread; a large province bears what the others leave over.
      expect({ code, wide: spread(of(n)) < 1.15 * sd + 1e-12 }).toEqual({ code, wide: true })
      if (!bound) expect({ code, narrow: spread(of(n)) > 0.6 * sd }).toEqual({ code, narrow: sd > 0 })
    })
  })

  it('have mean one in every province', () => {
    figures.forEach(({ sd }, n) => { expect(Math.abs(mean(of(n)) - 1)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(runs.length)) })
  })

  it('sum to the nation in every run, whose own figure stays exactly what it is', () => {
    for (const run of runs) {
      expect(figures.reduce((sum, { share }, n) => sum + share * run[name][n]!, 0)).toBeCloseTo(1, 12)
      expect(run[name][all.length]).toBe(1)
    }
  })
})

describe('what is published of the revenue of provinces', () => {
  it('holds in every run: the six above 1 % R&D intensity, and no other that could cross the line', () => {
    imputed.revenue.forEach(({ of: code, sd, low, high }, n) => {
      if (Math.min(1 - low, high - 1) >= 1.8 * sd) return
      for (const run of runs) {
        expect({ code, within: run.revenue[n]! >= low - 1e-12 && run.revenue[n]! <= high + 1e-12 }).toEqual({ code, within: true })
      }
    })
    expect(Math.max(...runs.map((run) => run.revenue[at('CN-JS')]!))).toBeLessThan(1.03)
    expect(Math.min(...runs.map((run) => run.revenue[at('CN-HN')]!))).toBeGreaterThan(0.99)
  })
})

describe('the certified enterprises of Guangdong', () => {
  it('are known, since its government counts them', () => {
    expect(imputedMargins().find(({ margin, of }) => margin === 'certified enterprises' && of === 'CN-GD')).toMatchObject({ sd: 0 })
    expect(new Set(runs.map((run) => run.certificates[at('CN-GD')]))).toEqual(new Set([1]))
  })
})

describe('a part of the country', () => {
  const draws = createDraws('doubt', 7)
  const whole = measuredRegions(holding(all), draws).revenue

  it('keeps the luck that each province has in the whole', () => {
    expect([...measuredRegions(holding(['CN-HI']), draws).revenue]).toEqual([whole[at('CN-HI')], expect.closeTo(whole[at('CN-HI')]!, 12)])
    const two = measuredRegions(holding(['CN-HI', 'CN-JS']), draws).revenue
    expect([...two.subarray(0, 2)]).toEqual([whole[at('CN-HI')], whole[at('CN-JS')]])
  })

  it('has together what its provinces have, weighed by their revenue', () => {
    const [hainan, jiangsu] = ['CN-HI', 'CN-JS'].map((code) => imputed.revenue[at(code)]!.share) as [number, number]
    const [a, b, both] = measuredRegions(holding(['CN-HI', 'CN-JS']), draws).revenue as unknown as [number, number, number]
    expect(both).toBeCloseTo((hainan * a + jiangsu * b) / (hainan + jiangsu), 12)
  })
})

describe('where nothing is drawn', () => {
  it('every region is as imputed: at central values, for a country without imputed figures, and where nobody is free to move', () => {
    const ones = [...new Float64Array(all.length + 1).fill(1)]
    expect([...measuredRegions(holding(all)).revenue]).toEqual(ones)
    expect([...measuredRegions({ regions: holding(all).regions } as Population, createDraws('doubt', 0)).revenue]).toEqual(ones)
    expect([...trueOverImputed([{ of: 'A', share: 1, sd: 0, low: 1, high: 1 }], () => 0.9)]).toEqual([1])
  })
})
