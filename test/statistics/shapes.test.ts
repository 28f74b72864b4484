import { describe, expect, it } from 'vitest'
import { laplaceFrom, normalFrom, paretoFrom } from '../../src/kernel/distributions.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { bunching } from '../../src/statistics/bunching.js'
import { hazardByAge, survival } from '../../src/statistics/hazard.js'
import { fitSubbotin } from '../../src/statistics/subbotin.js'
import { hillExponent, rankExponent } from '../../src/statistics/tail-exponent.js'

const stream = createDraws('shapes', 0).stream(decision('test.shapes'))
const drawn = (n: number, from: (u: number) => number, k = 0): number[] => Array.from({ length: n }, (_, i) => from(stream.uniform(i, k)))

describe('the exponent of a tail', () => {
  it('is that of a Pareto distribution, by ranks and by Hill, within their errors', () => {
    for (const zeta of [0.7, 1.05, 2]) {
      const values = drawn(4000, (u) => paretoFrom(u, 1, zeta, 1e12))
      for (const found of [rankExponent(values, 0.25), hillExponent(values, 0.25)]) {
        expect(Math.abs(found.exponent - zeta)).toBeLessThan(2.6 * found.error)
      }
      expect(rankExponent(values, 1000).error).toBeCloseTo(rankExponent(values, 1000).exponent * Math.sqrt(2 / 1000), 12)
      expect(hillExponent(values, 1000).error).toBeCloseTo(hillExponent(values, 1000).exponent / Math.sqrt(999), 12)
    }
  })

  it('is nearly exact by ranks where values lie at the middle of their ranks, as it is not without the half', () => {
    const values = Array.from({ length: 500 }, (_, i) => ((i + 0.5) / 500) ** (-1 / 1.1))
    expect(rankExponent(values, 500).exponent).toBeCloseTo(1.1, 10)
  })

  it('counts a row of weight two as two', () => {
    const values = drawn(2000, (u) => paretoFrom(u, 1, 1.2, 1e12), 1)
    const twice = rankExponent([...values, ...values], 0.2)
    const weighted = rankExponent(values, 0.2, values.map(() => 2))
    expect(weighted.exponent / twice.exponent).toBeCloseTo(1, 2)
    expect(weighted.observations).toBe(800)
    expect(hillExponent(values, 0.2, values.map(() => 2)).exponent).toBeCloseTo(hillExponent(values, 0.2).exponent, 10)
  })

  it('is refused where there is no tail to speak of', () => {
    expect(() => rankExponent([1, 2, 3], 0.5)).toThrow(InputError)
    expect(() => hillExponent(drawn(100, (u) => u), 5)).toThrow(InputError)
  })
})

describe('the shape of rates of growth', () => {
  it('is 1 for Laplace and 2 for normal ones, with their scales', () => {
    const laplace = fitSubbotin(drawn(20_000, (u) => 0.05 + laplaceFrom(u, 0.3)))
    expect(laplace.shape).toBeCloseTo(1, 1)
    expect(laplace.scale).toBeCloseTo(0.3, 1)
    expect(laplace.middle).toBeCloseTo(0.05, 1)
    const normal = fitSubbotin(drawn(20_000, (u) => 2 * normalFrom(u), 1))
    expect(Math.abs(normal.shape - 2)).toBeLessThan(0.08)
    expect(Math.abs(normal.scale - 2)).toBeLessThan(0.05)
  })

  it('stays when values are shifted and stretched', () => {
    const values = drawn(2000, (u) => laplaceFrom(u, 1), 2)
    const plain = fitSubbotin(values)
    const moved = fitSubbotin(values.map((x) => 7 + 3 * x))
    expect(moved.shape).toBeCloseTo(plain.shape, 6)
    expect(moved.scale).toBeCloseTo(3 * plain.scale, 5)
  })
})

describe('bunching', () => {
  const smooth = Array.from({ length: 40 }, (_, j) => 1000 - 30 * j + 0.4 * j * j)

  it('finds none in a smooth density', () => {
    const found = bunching({ counts: smooth, notch: 20, below: 4, above: 3 })
    expect(found.excess).toBeCloseTo(0, 8)
    expect(found.missing).toBeCloseTo(0, 8)
    expect(found.error).toBeCloseTo(0, 8)
  })

  it('counts who moved from just below to just above, and no more', () => {
    const counts = smooth.map((c, j) => (j >= 16 && j < 20 ? c - 200 : j >= 20 && j < 23 ? c + 800 / 3 : c))
    const found = bunching({ counts, notch: 20, below: 4, above: 3 })
    const mean = (from: number, to: number): number => smooth.slice(from, to).reduce((a, b) => a + b, 0) / (to - from)
    expect(found.excess).toBeCloseTo(800 / mean(20, 23), 8)
    expect(found.missing).toBeCloseTo(800 / mean(16, 20), 8)
    found.counterfactual.forEach((c, j) => expect(c).toBeCloseTo(smooth[j], 6))
  })

  it('has an error that grows with the noise around the polynomial, the same for the same seed', () => {
    const noisy = (sd: number): number[] => smooth.map((c, j) => c + sd * normalFrom(stream.uniform(j, 7)))
    const [little, much] = [5, 50].map((sd) => bunching({ counts: noisy(sd), notch: 20, below: 4, above: 3 }))
    expect(much.error).toBeGreaterThan(5 * little.error)
    expect(bunching({ counts: noisy(50), notch: 20, below: 4, above: 3 }).error).toBe(much.error)
    expect(Math.abs(much.excess)).toBeLessThan(3 * much.error)
  })

  it('refuses a window that leaves no bins', () => {
    expect(() => bunching({ counts: smooth, notch: 20, below: 20, above: 3 })).toThrow(InputError)
  })
})

describe('hazards by age', () => {
  it('are shares of those at risk, and multiply to survival', () => {
    const rows = hazardByAge([1, 1, 1, 1, 2, 2, 2], [0, 1, 0, 0, 0, 0, 1], [1, 1, 1, 1, 1, 1, 2])
    expect(rows).toEqual([{ age: 1, atRisk: 4, left: 1, hazard: 0.25 }, { age: 2, atRisk: 4, left: 2, hazard: 0.5 }])
    expect(survival(rows)).toBe(0.375)
  })
})
