import { describe, expect, it } from 'vitest'
import { createDraws } from '../../src/kernel/draws.js'
import { macroParameters } from '../../src/mechanisms/macro-parameters.js'
import { centralMacro, drawMacro } from '../../src/mechanisms/macro-path.js'
import { growthOfBoth, steadiedProvinces } from '../../src/mechanisms/regional-research.js'
import { dampedYears } from '../../src/mechanisms/structural-drift.js'
import { provinceTrends } from '../../src/population/china/momentum.js'
import { provinceSeries } from '../../src/data/provinces.js'
import { localTrends } from '../../src/statistics/local-trend.js'
import { smallIndustry } from './a-small-industry.js'

const central = macroParameters.central()
const plain = smallIndustry(50)
const momentum = { revenue: 0.01, research: 0.04, inventions: 0.02, contractsPassing: 0.2 }
const moving = { ...plain, regions: plain.regions.map((r, i) => (i === 1 ? { ...r, momentum } : r)) }

describe('provinces against the nation', () => {
  it('go on as they went, less and less, and drop what was passing at once', () => {
    const { regional, province } = centralMacro({ population: moving, years: 5 }, central)
    for (let h = 1; h <= 5; h++) {
      const damped = dampedYears(central.damping, h)
      expect(regional.research[h * 3 + 1]).toBeCloseTo(0.04 * damped, 12)
      expect(regional.propensity[h * 3 + 1]).toBeCloseTo(0.03 * damped, 12)
      expect(regional.contracts[h * 3 + 1]).toBeCloseTo(-0.2, 12)
      expect(regional.research[h * 3]).toBe(0)
    }
    expect(province[4]).toBeCloseTo(0.01 * central.damping, 12)
  })

  it('move by their momentum whatever their composition brings: enterprises want so much more that they get there in time', () => {
    const path = centralMacro({ population: moving, years: 5 }, central)
    const adjustment = 0.35
    const { regional } = steadiedProvinces(path, moving, adjustment, central.damping)
    for (let h = 1, actual = 0; h <= 5; h++) {
      const wanted = regional.propensity[h * 3 + 1]! + 0.01 * dampedYears(central.damping, h)
      actual += adjustment * (wanted - actual)
      expect(actual).toBeCloseTo(regional.research[h * 3 + 1]!, 12)
    }
    // A province of which nothing is known keeps what it has; where all has grown alike, composition brings nothing.
    expect(regional.propensity[5 * 3]).toBe(path.regional.propensity[5 * 3])
    expect(growthOfBoth(0.3, 0.1, 0.1)).toBeCloseTo(0.1, 12)
    expect(growthOfBoth(0.3, 0.1, 0.2)).toBeGreaterThan(growthOfBoth(0.7, 0.1, 0.2))
    expect(steadiedProvinces(path, plain, adjustment, central.damping)).toBe(path)
  })

  it('part by chance that keeps the mean of levels at one', () => {
    const levels = Array.from({ length: 3000 }, (_, run) => drawMacro({ population: plain, years: 4 }, central, createDraws('regional', run)).regional)
    for (const path of ['research', 'staffing', 'grants'] as const) {
      const at = levels.map((regional) => Math.exp(regional[path][4 * 3]!))
      const mean = at.reduce((a, b) => a + b, 0) / at.length
      const error = Math.sqrt(at.reduce((s, x) => s + (x - mean) ** 2, 0)) / at.length
      expect(Math.abs(mean - 1)).toBeLessThan(4 * error)
      expect(error).toBeGreaterThan(0)
    }
  })

  it('have the spreads that the years up to 2015 show', () => {
    const people = provinceTrends('research', 2015)
    expect(people.trendError).toBeCloseTo(central.researchTrendSpread, 2)
    const ratio = (above: string, below: string): number[][] => {
      const years = [2010, 2011, 2012, 2013, 2014, 2015]
      const sum = (x: Float64Array): number => x.reduce((a, b) => a + b, 0)
      const logs = years.map((y) => {
        const [a, b] = [provinceSeries(above, y), provinceSeries(below, y)]
        return a.map((x, p) => Math.log(x / sum(a)) - Math.log(b[p]! / sum(b)))
      })
      return Array.from({ length: 31 }, (_, p) => logs.map((x) => x[p]!))
    }
    // Revenue of industry varies more than GDP: what it brings of that is not counted again.
    const beyondGdp = central.provinceSpread ** 2 - provinceTrends('revenue', 2015).lastingSpread ** 2
    const left = Math.sqrt(localTrends(ratio('rd-expenditure', 'gdp')).lastingSpread ** 2 - beyondGdp)
    expect(Math.abs(left - central.researchSpread)).toBeLessThan(0.003)
    const [money, staff, apart] = [ratio('rd-expenditure', 'gdp'), ratio('rd-personnel', 'gdp'), ratio('rd-personnel', 'rd-expenditure')]
      .map((levels) => localTrends(levels).lastingSpread ** 2)
    const together = (staff! + money! - apart!) / 2
    expect(together / money!).toBeCloseTo(central.staffFollows, 1)
    expect(Math.sqrt(staff! - together ** 2 / money!)).toBeCloseTo(central.staffingSpread, 2)
    expect(provinceTrends('inventions', 2015).lastingSpread / 0.33).toBeCloseTo(central.grantSpread, 2)
  })
})
