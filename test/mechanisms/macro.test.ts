import { describe, expect, it } from 'vitest'
import { growthOf, mean, meanOfSeries, yearsBetween as years } from '../../src/evidence/hindcast/history.js'
import { knownBy } from '../../src/evidence/hindcast/known-by.js'
import { InputError } from '../../src/kernel/input-error.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { macroParameters } from '../../src/mechanisms/macro-parameters.js'
import { centralMacro, drawMacro, steadyMacro } from '../../src/mechanisms/macro-path.js'
import { momentum, withMomentum } from '../../src/mechanisms/structural-drift.js'
import { producerPrices } from '../../src/population/china/prices.js'
import { smallIndustry } from './a-small-industry.js'

const SPREAD = decision('test.macro spread')
const hash = (id: string): number => [...id].reduce((key, c) => (key * 31 + c.charCodeAt(0)) % 4294967296, 0)
const central = macroParameters.central()
const population = smallIndustry(400)
const shape = { population, years: 5 }
const sd = (x: readonly number[]): number => Math.sqrt(x.reduce((s, v) => s + (v - mean(x)) ** 2, 0) / (x.length - 1))

describe('the fit of the macro path repeats the arithmetic of its page', () => {
  it('growth: what of it lasts correlates means of two decades by .1 to .35, as those of countries do', () => {
    const correlation = (persistence: number): number => {
      const covariance = (first: number): number =>
        years(0, 9).flatMap((s) => years(first, first + 9).map((t) => persistence ** Math.abs(t - s))).reduce((a, b) => a + b, 0)
      return covariance(10) / covariance(0)
    }
    const [low, centre, high] = macroParameters.specs.growthPersistence.prior.arguments
    expect(correlation(low!)).toBeGreaterThan(0.1)
    expect(correlation(centre!)).toBeLessThan(0.4)
    expect(correlation(high!)).toBeLessThan(0.6)
  })

  it('producer prices: mean and shocks of 2005 to 2015', () => {
    const { error, shock } = meanOfSeries(producerPrices(2005, 2015), central.inflationPersistence)
    expect(error).toBeCloseTo(macroParameters.specs.inflationMean.prior.arguments[1]!, 2)
    expect(shock).toBeCloseTo(central.inflationSpread, 3)
  })

  it('every centre: the rule that is fitted on years up to an origin, on years up to 2015', () => {
    const places: Readonly<Record<string, number>> = {
      passThrough: 2, patentingDrift: 2, internationalDrift: 2, certificationDrift: 2, ventureDrift: 2, effortBefore: 2,
    }
    const found = Object.entries(knownBy(2015)).filter(([id]) => id.startsWith('macro.'))
    expect(found.length).toBeGreaterThan(15)
    for (const [id, { centre }] of found) {
      const name = id.slice('macro.'.length) as keyof typeof central
      expect({ name, apart: Math.abs(centre - central[name]) < 0.5 * 10 ** -(places[name] ?? 3) }).toEqual({ name, apart: true })
    }
  })
})

describe('the macro path', () => {
  it('makes nominal national revenue vary from year to year like that of the nation in 2011 to 2015', () => {
    const history = sd(growthOf('revenue-industry', 2011, 2015))
    expect(history).toBeCloseTo(0.068, 3)
    const spreads = years(1, 400).map((run) => {
      const draws = createDraws('sd', run)
      const p = macroParameters.draw((id) => draws.at(2000).stream(SPREAD).uniform(hash(id)))
      const { nation, producerPrice } = drawMacro(shape, p, draws)
      return sd(years(1, 5).map((h) => nation[h]! + Math.log(producerPrice[h]! / producerPrice[h - 1]!)))
    })
    const typical = Math.sqrt(mean(spreads.map((s) => s * s)))
    expect(typical).toBeGreaterThan(0.8 * history)
    expect(typical).toBeLessThan(1.25 * history)
  })

  it('is the same whatever else is drawn, differs between runs, and gives a province alone the luck it has in the country', () => {
    const one = drawMacro(shape, central, createDraws('m', 3))
    const again = drawMacro({ ...shape, years: 3 }, central, createDraws('m', 3))
    expect([...again.nation]).toEqual([...one.nation.subarray(0, 4)])
    expect([...drawMacro(shape, central, createDraws('m', 4)).nation]).not.toEqual([...one.nation])
    const alone = drawMacro({ ...shape, population: { ...population, regions: [population.regions[1]!] } }, central, createDraws('m', 3))
    expect(years(1, 5).map((h) => alone.province[h])).toEqual(years(1, 5).map((h) => one.province[h * 3 + 1]))
  })

  it('keeps the mean of provinces and industries at one, so that diversity alone makes no growth', () => {
    const levels = years(1, 2000).map((run) => {
      const { province } = drawMacro(shape, { ...central, provinceSpread: 0.08, provinceTrendSpread: 0.05 }, createDraws('mean', run))
      return Math.exp(years(1, 5).reduce((sum, h) => sum + province[h * 3]!, 0))
    })
    expect(Math.abs(mean(levels) - 1)).toBeLessThan(4 * sd(levels) / Math.sqrt(2000))
  })

  it('stands still to the last bit when growth is off', () => {
    for (const path of [steadyMacro(population, 5), drawMacro({ ...shape, growth: false }, central, createDraws('m', 0))]) {
      for (const zero of [path.nation, path.industry, path.province, ...Object.values(path.drift)]) {
        expect([...zero].every((x) => Object.is(x, 0))).toBe(true)
      }
      expect([...path.producerPrice, ...path.generalPrice].every((x) => x === 1)).toBe(true)
    }
  })

  it('damps every drift, and lets nominal R&D over nominal revenue drift as history did', () => {
    const { drift, producerPrice, generalPrice } = centralMacro(shape, central)
    for (let h = 2; h <= 5; h++) {
      expect(drift.contractValue[h]! - drift.contractValue[h - 1]!).toBeCloseTo(
        central.damping * (drift.contractValue[h - 1]! - drift.contractValue[h - 2]!), 12)
    }
    expect(drift.research[1]! + Math.log(generalPrice[1]! / producerPrice[1]!)).toBeCloseTo(central.intensityDrift * central.damping, 12)
    expect(drift.propensity[5]).toBeLessThan(drift.research[5]!)
  })

  it('takes paths that somebody fixes and goes on from them', () => {
    const fixed = drawMacro({ ...shape, fixedPath: { growth: { 2017: -0.1 }, generalInflation: { 2016: 0.02 } } }, central, createDraws('m', 1))
    const free = drawMacro(shape, central, createDraws('m', 1))
    expect(fixed.nation[2]).toBe(-0.1)
    expect(fixed.nation[1]).toBe(free.nation[1])
    expect(fixed.nation[3]! - free.nation[3]!).toBeCloseTo(central.growthPersistence * (-0.1 - free.nation[2]!), 12)
    expect(fixed.generalPrice[1]).toBeCloseTo(Math.exp(0.02), 12)
  })

  it('refuses paths outside its years and beyond reason', () => {
    expect(() => drawMacro({ ...shape, fixedPath: { growth: { 2015: 0 } } }, central, createDraws('m', 1))).toThrow(InputError)
    expect(() => drawMacro({ ...shape, fixedPath: { growth: { 2016: NaN } } }, central, createDraws('m', 1))).toThrow(InputError)
    expect(() => drawMacro({ ...shape, years: 1.5 }, central, createDraws('m', 1))).toThrow(InputError)
  })

  it('starts in motion: who has grown by g and moves a part of the way wants more than it does', () => {
    expect(momentum(1, 0.06)).toBe(0)
    const [adjustment, growth] = [0.35, 0.06]
    let [ln, wanted] = [0, momentum(adjustment, growth)]
    for (let t = 0; t < 5; t++) {
      wanted += growth
      const before = ln
      ln += adjustment * (wanted - ln)
      expect(ln - before).toBeCloseTo(growth, 12)
    }
    const still = steadyMacro(population, 2)
    expect([...withMomentum(still, 0.1).drift.propensity]).toEqual([0, 0.1, 0.1])
  })
})
