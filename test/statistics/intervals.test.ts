import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { normalFrom } from '../../src/kernel/distributions.js'
import { meanInterval, studentPoint95, wilsonInterval } from '../../src/statistics/intervals.js'

describe("the 95 % point of Student's t", () => {
  it.each([
    [1, 6.314],
    [2, 2.92],
    [3, 2.353],
    [4, 2.132],
    [5, 2.015],
    [9, 1.833],
    [19, 1.729],
    [30, 1.697],
    [99, 1.66],
    [1_000_000, 1.645],
  ])('agrees with printed tables at %i degrees of freedom', (degrees, printed) => {
    expect(Math.abs(studentPoint95(degrees) - printed)).toBeLessThan(0.0016)
  })

  it('falls towards the normal point', () => {
    for (let degrees = 1; degrees < 300; degrees++) {
      expect(studentPoint95(degrees + 1)).toBeLessThan(studentPoint95(degrees))
      expect(studentPoint95(degrees)).toBeGreaterThan(1.6448)
    }
  })
})

describe('the interval of a mean', () => {
  it('holds the true mean in nine of ten small samples', () => {
    const stream = createDraws('coverage', 0).at(1).stream(decision('test/coverage'))
    const samples = 4000
    let held = 0
    for (let s = 0; s < samples; s++) {
      const sample = Array.from({ length: 5 }, (_, i) => normalFrom(stream.uniform(s * 5 + i)))
      const mean = sample.reduce((a, b) => a + b, 0) / 5
      const sd = Math.sqrt(sample.reduce((a, b) => a + (b - mean) * (b - mean), 0) / 4)
      const { low, high } = meanInterval(mean, sd, 5)
      if (low <= 0 && high >= 0) held++
    }
    expect(held / samples).toBeGreaterThan(0.885)
    expect(held / samples).toBeLessThan(0.915)
  })

  it('has no width where all runs agree', () => {
    expect(meanInterval(3, 0, 2)).toEqual({ low: 3, high: 3 })
  })

  it('cannot be had from one run', () => {
    expect(() => meanInterval(3, 0, 1)).toThrow(InputError)
  })
})

describe('the interval of a probability', () => {
  it('is that of Wilson: 5 of 10 at 90 % is 0.27 to 0.73', () => {
    const { low, high } = wilsonInterval(5, 10)
    expect(low).toBeCloseTo(0.2693, 3)
    expect(high).toBeCloseTo(0.7307, 3)
  })

  it('lies within 0 and 1, around the share, and is not empty', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (n, k) => {
        const successes = Math.min(k, n)
        const { low, high } = wilsonInterval(successes, n)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(successes / n)
        expect(high).toBeGreaterThanOrEqual(successes / n)
        expect(high).toBeGreaterThan(low)
      }),
    )
  })

  it('refuses more successes than runs, and no runs', () => {
    expect(() => wilsonInterval(3, 2)).toThrow(InputError)
    expect(() => wilsonInterval(0, 0)).toThrow(InputError)
  })
})
