import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalFrom } from '../../src/kernel/distributions.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { empiricalCrps, normalCrps, sampleCrps } from '../../src/statistics/crps.js'
import { clusteredDieboldMariano, dieboldMariano } from '../../src/statistics/diebold-mariano.js'
import {
  centralInterval, intervalScore, isCovered, meanAbsoluteScaledError, quantileOfSorted, quantileScore, randomisedPit, rootMeanSquare,
} from '../../src/statistics/forecast-scores.js'
import { studentBelow, studentTwoSided } from '../../src/statistics/student.js'

describe('the continuous ranked probability score', () => {
  it('of three values is what paper and pencil give', () => {
    expect(sampleCrps([4, 1, 2], 3)).toBeCloseTo(4 / 3 - 1, 14)
    expect(empiricalCrps([4, 1, 2], 3)).toBeCloseTo(4 / 3 - 2 / 3, 14)
  })

  it('of one value is its absolute error', () => {
    expect(sampleCrps([5], 3)).toBe(2)
    expect(empiricalCrps([5], 3)).toBe(2)
  })

  it('of a standard normal at its mean is (√2 − 1)/√π', () => {
    expect(normalCrps(0, 1, 0)).toBeCloseTo((Math.SQRT2 - 1) / Math.sqrt(Math.PI), 14)
    expect(normalCrps(2, 3, 2)).toBeCloseTo((3 * (Math.SQRT2 - 1)) / Math.sqrt(Math.PI), 14)
    expect(normalCrps(2, 0, 5)).toBe(3)
  })

  it('of many normal draws tends to that of the normal, the fair one without bias in small samples', () => {
    const stream = createDraws('crps', 0).stream(decision('test.crps'))
    const draws = Float64Array.from({ length: 20_000 }, (_, i) => normalFrom(stream.uniform(i)))
    expect(Math.abs(sampleCrps(draws, 0.7) - normalCrps(0, 1, 0.7))).toBeLessThan(0.01)
    let fair = 0
    let plain = 0
    for (let k = 0; k < 4000; k++) {
      fair += sampleCrps(draws.subarray(5 * k, 5 * k + 5), 0.7) / 4000
      plain += empiricalCrps(draws.subarray(5 * k, 5 * k + 5), 0.7) / 4000
    }
    expect(Math.abs(fair - normalCrps(0, 1, 0.7))).toBeLessThan(0.015)
    // The plain one is off by half the mean distance of two draws over five: 1/(5·√π) = .113.
    expect(Math.abs(plain - normalCrps(0, 1, 0.7) - 0.1128)).toBeLessThan(0.015)
  })

  it('of an empirical distribution is never below 0, and moves with the unit', () => {
    const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 20 })
    fc.assert(fc.property(values, fc.double({ min: -1e3, max: 1e3, noNaN: true }), (x, y) => {
      const score = empiricalCrps(x, y)
      expect(score).toBeGreaterThanOrEqual(-1e-9)
      expect(empiricalCrps(x.map((value) => 2 * value), 2 * y)).toBeCloseTo(2 * score, 8)
    }))
  })
})

describe('quantiles and intervals of a sample', () => {
  it('are interpolated between neighbours', () => {
    expect(quantileOfSorted([1, 2, 3, 4], 0.5)).toBe(2.5)
    expect(quantileOfSorted([10, 20, 40], 0.75)).toBe(30)
    expect(quantileOfSorted([7], 0.9)).toBe(7)
    const { low, high } = centralInterval([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.8)
    expect(low).toBeCloseTo(1, 12)
    expect(high).toBeCloseTo(9, 12)
  })

  it('cover with their ends, and pay for width and for what lies outside', () => {
    expect(isCovered({ low: 1, high: 2 }, 2)).toBe(true)
    expect(isCovered({ low: 1, high: 2 }, 2.001)).toBe(false)
    expect(intervalScore({ low: 1, high: 3 }, 0.8, 2)).toBe(2)
    expect(intervalScore({ low: 1, high: 3 }, 0.8, 4)).toBeCloseTo(2 + 10, 12)
    expect(quantileScore(3, 0.95, 5)).toBeCloseTo(2 * 0.95 * 2, 12)
    expect(quantileScore(3, 0.95, 2)).toBeCloseTo(2 * 0.05 * 1, 12)
  })

  it('refuse samples without values', () => {
    expect(() => quantileOfSorted([], 0.5)).toThrow(InputError)
    expect(() => sampleCrps([], 0)).toThrow(InputError)
  })
})

describe('the probability integral transform', () => {
  it('is the share of runs below, with ties spread by chance', () => {
    expect(randomisedPit([1, 2, 3, 4], 2.5, 0.3)).toBe(0.5)
    expect(randomisedPit([1, 2, 2, 4], 2, 0)).toBe(0.25)
    expect(randomisedPit([1, 2, 2, 4], 2, 1)).toBe(0.75)
    expect(randomisedPit([1, 2], 9, 0.5)).toBe(1)
  })
})

describe('scaled errors', () => {
  it('are errors over the mean change in training', () => {
    // Training changes 2 and 4: mean 3. Errors 3 and −6: mean 4.5.
    expect(meanAbsoluteScaledError([3, -6], [10, 12, 16])).toBe(1.5)
    expect(rootMeanSquare([3, -4])).toBeCloseTo(Math.sqrt(12.5), 14)
  })
})

describe("Student's distribution", () => {
  it.each([[2.228, 10, 0.975], [1.8125, 10, 0.95], [12.706, 1, 0.975], [2.0423, 30, 0.975], [-2.228, 10, 0.025]])(
    'has %f at its printed place with %i degrees', (t, degrees, printed) => {
      expect(Math.abs(studentBelow(t, degrees) - printed)).toBeLessThan(2e-5)
    })

  it('with one degree is that of Cauchy', () => {
    expect(studentBelow(1, 1)).toBeCloseTo(0.75, 12)
    expect(studentBelow(0, 5)).toBe(0.5)
  })
})

describe('the test of Diebold and Mariano', () => {
  it('one step ahead is the t test of the mean of the differences', () => {
    const { meanDifference, statistic, degrees, pValue } = dieboldMariano([1, 2, 3, 4])
    expect(meanDifference).toBe(2.5)
    expect(statistic).toBeCloseTo(2.5 / (Math.sqrt(5 / 3) / 2), 12)
    expect(degrees).toBe(3)
    expect(pValue).toBeCloseTo(0.03047, 4)
  })

  it('two steps ahead counts the overlap and corrects for few forecasts', () => {
    // γ₀ = 1.25, γ₁ = .3125: variance of the mean .46875; correction √((5 − 4 + 2/4)/4).
    expect(dieboldMariano([1, 2, 3, 4], 2).statistic).toBeCloseTo((2.5 / Math.sqrt(0.46875)) * Math.sqrt(0.375), 12)
  })

  it('pooled with one difference a province is the same test', () => {
    const one = dieboldMariano([0.3, -0.1, 0.2, 0.4, -0.2])
    const pooled = clusteredDieboldMariano([0.3, -0.1, 0.2, 0.4, -0.2], ['a', 'b', 'c', 'd', 'e'])
    expect(pooled.statistic).toBeCloseTo(one.statistic, 12)
    expect(pooled.pValue).toBeCloseTo(one.pValue, 12)
  })

  it('learns nothing from the same province told twice', () => {
    const once = clusteredDieboldMariano([0.3, -0.1, 0.2], [0, 1, 2])
    const twice = clusteredDieboldMariano([0.3, -0.1, 0.2, 0.3, -0.1, 0.2], [0, 1, 2, 0, 1, 2])
    expect(twice.statistic).toBeCloseTo(once.statistic, 12)
    expect(twice.degrees).toBe(2)
  })

  it('refuses what cannot be tested, and says where nothing varies', () => {
    expect(() => dieboldMariano([1, 2], 2)).toThrow(InputError)
    expect(() => clusteredDieboldMariano([1, 2], ['a', 'a'])).toThrow(InputError)
    expect(dieboldMariano([1, 1, 1]).statistic).toBeNaN()
    expect(studentTwoSided(0, 4)).toBe(1)
  })
})
