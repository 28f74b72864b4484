import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { provinces } from '../../src/data/provinces.js'
import { feasibleRanges, feasibleRevenue, imputedMargins } from '../../src/population/china/imputation.js'
import { chinaPack } from '../../src/population/china/pack.js'

describe('margins that had to be imputed', () => {
  const imputed = imputedMargins()

  it('each say their unit, their source, the width of their prior and what is feasible', () => {
    for (const { margin, of, unit, central, sd, low, high, source } of imputed) {
      const where = `${margin} ${of ?? ''}`
      expect(unit, where).not.toBe('')
      expect(source.title, where).not.toBe('')
      expect(sd, where).toBeGreaterThanOrEqual(0)
      expect(low, where).toBeLessThanOrEqual(central)
      expect(high, where).toBeGreaterThanOrEqual(central)
    }
  })

  it('are all there for every province', () => {
    for (const margin of ['revenue of above-scale industry', 'above-scale enterprises', 'certified enterprises', 'R&D of enterprises outside above-scale industry']) {
      expect(imputed.filter((row) => row.margin === margin).map((row) => row.of), margin).toEqual(provinces.map(({ code }) => code))
    }
  })

  it('keep the certificates of Guangdong where its government counts them, and doubt Hainan and Tibet most', () => {
    expect(chinaPack(2015).regions.find(({ code }) => code === 'CN-GD')!.certificates).toBe(11_105)
    const revenue = imputed.filter((row) => row.margin === 'revenue of above-scale industry')
    expect(Math.max(...revenue.map(({ sd }) => sd))).toBe(0.25)
    expect(revenue.filter(({ sd }) => sd === 0.25).map(({ of }) => of)).toEqual(['CN-HI', 'CN-XZ'])
  })

  it('are as wide as the linear programme over provinces and divisions finds', () => {
    const { rows } = JSON.parse(readFileSync('docs/results/feasible-margins.json', 'utf8')) as
      { rows: { code: string, recalled: number, withRecall: [number, number] }[] }
    const closed = feasibleRevenue(true)
    rows.forEach(({ code, recalled, withRecall }, p) => {
      expect(provinces[p].code).toBe(code)
      expect(closed[p].low / 1e9 / recalled - 1).toBeCloseTo(withRecall[0], 2.9)
      expect(closed[p].high / 1e9 / recalled - 1).toBeCloseTo(withRecall[1], 2.9)
    })
  })

  it('leave Jiangsu, Hunan and Chongqing little room around 1 % R&D intensity', () => {
    const range = (code: string): { low: number, high: number, rd: number } => {
      const p = provinces.findIndex((x) => x.code === code)
      return { ...feasibleRevenue(true)[p], rd: chinaPack(2015).regions[p].industry.rd }
    }
    expect(range('CN-JS').high).toBeCloseTo(100 * range('CN-JS').rd, -3)
    expect(range('CN-HN').low).toBeCloseTo(100 * range('CN-HN').rd, -3)
    expect(range('CN-CQ').low).toBeCloseTo(100 * range('CN-CQ').rd, -3)
  })

  it('without recall leave a province anything the total allows', () => {
    const free = feasibleRevenue(false)
    const hebei = provinces.findIndex(({ code }) => code === 'CN-HE')
    expect(free[hebei].high).toBeGreaterThan(0.4 * national('revenue-industry', 2015))
  })
})

describe('feasible ranges under one sum', () => {
  it('narrow each unknown by what the others can give', () => {
    expect(feasibleRanges([0, 0], [10, 3], 8)).toEqual([{ low: 5, high: 8 }, { low: 0, high: 3 }])
  })
})
