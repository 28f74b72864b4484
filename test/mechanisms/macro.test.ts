import { describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { InputError } from '../../src/kernel/input-error.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { macroParameters } from '../../src/mechanisms/macro-parameters.js'
import { centralMacro, drawMacro, steadyMacro } from '../../src/mechanisms/macro-path.js'
import { momentum, withMomentum } from '../../src/mechanisms/structural-drift.js'
import { smallIndustry } from './a-small-industry.js'

const SPREAD = decision('test.macro spread')
const hash = (id: string): number => [...id].reduce((key, c) => (key * 31 + c.charCodeAt(0)) % 4294967296, 0)
const central = macroParameters.central()
const population = smallIndustry(400)
const shape = { population, years: 5 }
const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const growthOf = (id: string, from = 2012): number[] => years(from, 2015).map((y) => Math.log(national(id, y) / national(id, y - 1)))
const prices = (from = 2012): number[] => years(from, 2015).map((y) => Math.log1p(national('producer-price-change', y)))
/** Deflator of GDP from revised nominal and real growth. */
const deflator = (from = 2012): number[] =>
  growthOf('gdp-revised', from).map((g, i) => g - Math.log1p(national('gdp-growth', from + i)))
const mean = (x: readonly number[]): number => x.reduce((a, b) => a + b, 0) / x.length
const sd = (x: readonly number[]): number => Math.sqrt(x.reduce((s, v) => s + (v - mean(x)) ** 2, 0) / (x.length - 1))
const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((x, i) => x - b[i]!)

/** Generalised least squares mean of an AR(1) series, its standard error, and the spread of its shocks. */
function fitMean(x: readonly number[], persistence: number): { mean: number; error: number; shock: number } {
  const n = x.length
  const between = (2 + (n - 2) * (1 - persistence))
  const m = (x[0]! + x[n - 1]! + (1 - persistence) * x.slice(1, -1).reduce((a, b) => a + b, 0)) / between
  let correlated = 0
  for (let k = 1; k < n; k++) correlated += (2 * (n - k) * persistence ** k) / (n * (n - 1))
  const shock = Math.sqrt(sd(x) ** 2 / (1 - correlated) * (1 - persistence ** 2))
  return { mean: m, error: shock / Math.sqrt((1 - persistence) * (n - (n - 2) * persistence)), shock }
}

describe('the fit of the macro path repeats the arithmetic of its page', () => {
  const real = minus(growthOf('revenue-industry', 2011), prices(2011))

  it('growth: history and prior, weighted by precision, less what R&D brings inside the model', () => {
    const fit = fitMean(real, central.growthPersistence)
    expect(fit.shock).toBeCloseTo(central.growthSpread, 3)
    const precision = 1 / fit.error ** 2 + 1 / 0.02 ** 2
    expect((fit.mean / fit.error ** 2 + 0.06 / 0.02 ** 2) / precision - 0.003).toBeCloseTo(central.growthMean, 3)
    expect(1 / Math.sqrt(precision)).toBeCloseTo(macroParameters.specs.growthMean.prior.arguments[1]!, 3)
    expect(real[4]).toBeCloseTo(central.growthBefore, 3)
  })

  it('producer prices: mean and shocks of 2005 to 2015', () => {
    const fit = fitMean(prices(2005), central.inflationPersistence)
    expect(fit.mean).toBeCloseTo(central.inflationMean, 3)
    expect(fit.error).toBeCloseTo(macroParameters.specs.inflationMean.prior.arguments[1]!, 2)
    expect(fit.shock).toBeCloseTo(central.inflationSpread, 3)
    expect(prices()[3]).toBeCloseTo(central.inflationBefore, 3)
  })

  it('general prices: the line through the deflator of GDP', () => {
    const [x, y] = [prices(2011), deflator(2011)]
    const slope = x.reduce((s, v, i) => s + (v - mean(x)) * (y[i]! - mean(y)), 0) / x.reduce((s, v) => s + (v - mean(x)) ** 2, 0)
    expect(slope).toBeCloseTo(central.passThrough, 2)
    expect(mean(y) - slope * mean(x)).toBeCloseTo(central.generalInflation, 3)
  })

  it('drifts: mean yearly changes up to 2015, less what the model explains', () => {
    const realRd = minus(growthOf('rd-expenditure-industry'), deflator())
    const performers = growthOf('rd-performers-industry')
    expect(mean(growthOf('rd-intensity-industry'))).toBeCloseTo(central.intensityDrift, 3)
    const odds = (y: number): number => national('rd-performer-share-industry', y) / (1 - national('rd-performer-share-industry', y))
    expect(Math.log(odds(2015) / odds(2011)) / 4).toBeCloseTo(central.participationDrift, 3)
    const explained = minus(growthOf('invention-applications-industry'),
      performers.map((n, i) => n + 0.6 * (realRd[i]! - n) + 0.1 * realRd[i]!))
    expect(mean(explained)).toBeCloseTo(central.patentingDrift, 2)
    expect(mean(growthOf('pct-applications')) - mean(growthOf('invention-applications-industry'))).toBeCloseTo(central.internationalDrift, 2)
    expect(mean(growthOf('hnte-count-surveyed')) - mean(performers)).toBeCloseTo(central.certificationDrift, 2)
    expect(mean(growthOf('technology-contracts', 2011)) - mean(realRd)).toBeCloseTo(central.contractCountDrift, 3)
    const value = minus(growthOf('technology-contract-turnover', 2011), growthOf('technology-contracts', 2011))
    expect(mean(minus(value, deflator(2011)))).toBeCloseTo(central.contractValueDrift, 3)
    const research = (y: number): number => national('institute-rd', y) + national('higher-education-rd', y)
    expect(Math.log(research(2015) / research(2010)) / 5 - mean(deflator(2011))).toBeCloseTo(central.publicResearchDrift, 3)
    expect(mean(growthOf('rd-personnel-industry')) - mean(realRd)).toBeCloseTo(central.staffingDrift, 3)
    expect(mean(growthOf('vc-capital', 2011)) - mean(deflator(2011))).toBeCloseTo(central.ventureDrift, 2)
  })
})

describe('the macro path', () => {
  it('makes nominal national revenue vary from year to year like that of the nation in 2011 to 2015', () => {
    const history = sd(growthOf('revenue-industry', 2011))
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
