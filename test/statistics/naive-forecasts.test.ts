import { describe, expect, it } from 'vitest'
import { normalFrom } from '../../src/kernel/distributions.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { accumulated, firstAutocorrelation, naiveForecast, NAIVE_FORECASTS } from '../../src/statistics/naive-forecasts.js'
import type { NaiveForecastId } from '../../src/statistics/naive-forecasts.js'

const PHI = 0.8
/** Logs that grew by .1 and .2. */
const one = { series: [Float64Array.of(0, 0.1, 0.3)] }
/** Two provinces and their total. */
const two = { series: [Float64Array.of(0, 0.1, 0.3), Float64Array.of(0, 0.2, 0.2)], total: Float64Array.of(0, 0.15, 0.25) }

describe('naive forecasts of a series with three figures are what paper and pencil give', () => {
  it.each<[NaiveForecastId, number, number, number]>([
    ['random-walk', 2, 0.3, 2 * 0.025],
    ['drift', 2, 0.6, 2 * 0.005 + 4 * 0.0025],
    ['damped-drift', 1, 0.3 + 0.8 * 0.15, 0.005 + 0.64 * 0.0025],
    ['damped-drift', 2, 0.3 + 1.44 * 0.15, 2 * 0.005 + 1.44 * 1.44 * 0.0025],
    // Line .1333 + .15·(t − 1); residuals 1/60, −2/60, 1/60.
    ['log-trend', 1, 0.4 / 3 + 0.3, (6 / 3600) * (1 + 1 / 3 + 4 / 2)],
    // ρ = −½.
    ['ar-1', 1, 0.45 - 0.025, 0.005 * 0.75 + 0.0025],
    ['ar-1', 2, 0.6 - 0.0125, 0.005 * 0.75 * 1.25 + 4 * 0.0025],
  ])('%s, %i years ahead', (id, h, centre, variance) => {
    const [path] = naiveForecast(id, one, h, PHI)
    expect(path!.centre[h - 1]).toBeCloseTo(centre, 12)
    expect(path!.sd[h - 1]! * path!.sd[h - 1]!).toBeCloseTo(variance, 12)
  })
})

describe('naive forecasts of a panel', () => {
  it('pool the variance of the series', () => {
    const paths = naiveForecast('random-walk', two, 1, PHI)
    // Mean squares of changes .025 and .02.
    for (const { sd } of paths) expect(sd[0]! * sd[0]!).toBeCloseTo(0.0225, 12)
  })

  it('lean on the growth of the total, damped', () => {
    const [first, second] = naiveForecast('damped-total-drift', two, 1, PHI)
    expect(first!.centre[0]).toBeCloseTo(0.3 + 0.8 * 0.125, 12)
    expect(second!.centre[0]).toBeCloseTo(0.2 + 0.8 * 0.125, 12)
    // s² = (.003125 + .010625)/2; variance of the total's growth .00125.
    expect(first!.sd[0]! * first!.sd[0]!).toBeCloseTo(0.006875 + 0.64 * 0.000625, 12)
  })

  it('let gaps to the total fade by what the panel shows, kept within bounds', () => {
    // Gaps −.05, .10 and .05, −.10: least squares gives −2, kept at −.95.
    const [first] = naiveForecast('panel-ar', two, 2, PHI)
    expect(first!.centre[0]).toBeCloseTo(0.3 + 0.1 - 0.095, 12)
    expect(first!.centre[1]).toBeCloseTo(0.3 + 1.44 * 0.125 + (-0.95 + 0.9025) * 0.1, 12)
    const s2 = 0.0525 * 0.0525
    expect(first!.sd[0]! * first!.sd[0]!).toBeCloseTo(s2 + 0.00125 + 0.64 * 0.000625, 12)
    expect(first!.sd[1]! * first!.sd[1]!).toBeCloseTo(s2 * (1 + 0.05 * 0.05) + 2 * 0.00125 + 1.44 * 1.44 * 0.000625, 12)
  })

  it('find the persistence that made it', () => {
    const stream = createDraws('panel', 0).stream(decision('test.panel'))
    const total = Float64Array.from({ length: 40 }, (_, t) => 0.1 * t)
    const series = Array.from({ length: 30 }, (_, i) => {
      const y = new Float64Array(40)
      for (let t = 1, gap = 0; t < 40; t++) {
        gap = 0.6 * gap + 0.05 * normalFrom(stream.uniform(i, t))
        y[t] = y[t - 1]! + 0.1 + gap
      }
      return y
    })
    const paths = naiveForecast('panel-ar', { series, total }, 1, 1)
    const implied = paths.map(({ centre }, i) => [centre[0]! - series[i]![39]! - 0.1, series[i]![39]! - series[i]![38]! - 0.1] as const)
    for (const [fades, gap] of implied) expect(Math.abs(fades - 0.6 * gap)).toBeLessThan(0.08 * Math.abs(gap) + 1e-12)
    expect(paths[0]!.sd[0]).toBeCloseTo(0.05, 2)
  })
})

describe('every naive forecast', () => {
  it.each([...NAIVE_FORECASTS])('%s expects nothing of a series that never moved, and is sure of it', (id) => {
    const still = Float64Array.of(2, 2, 2, 2)
    for (const { centre, sd } of naiveForecast(id, { series: [still, still], total: still }, 3, PHI)) {
      for (const value of centre) expect(value).toBeCloseTo(2, 12)
      for (const value of sd) expect(value).toBeCloseTo(0, 12)
    }
  })

  it.each([...NAIVE_FORECASTS])('%s asks for three figures, all of them finite', (id) => {
    const short = Float64Array.of(1, 2)
    expect(() => naiveForecast(id, { series: [short], total: short }, 1, PHI)).toThrow(InputError)
    const broken = Float64Array.of(1, NaN, 2)
    expect(() => naiveForecast(id, { series: [broken], total: broken }, 1, PHI)).toThrow(InputError)
  })

  it('that leans on a total refuses to do without', () => {
    expect(() => naiveForecast('panel-ar', one, 1, PHI)).toThrow(/total/)
    expect(() => naiveForecast('damped-total-drift', one, 1, PHI)).toThrow(/total/)
  })
})

describe('what an AR(1) is made of', () => {
  it('two changes always have an autocorrelation of −½', () => {
    expect(firstAutocorrelation(Float64Array.of(0.1, 0.4))).toBeCloseTo(-0.5, 12)
    expect(firstAutocorrelation(Float64Array.of(0.2, 0.2, 0.2))).toBe(0)
  })

  it('shocks add up as (1 + ρ + …)²', () => {
    expect(accumulated(0.5, 3)).toBeCloseTo(1 + 1.5 * 1.5 + 1.75 * 1.75, 12)
    expect(accumulated(0, 4)).toBe(4)
  })
})
