import { describe, expect, it } from 'vitest'
import { betaBinomialFrom } from '../../src/kernel/beta-binomial.js'
import { betaFrom, binomialFrom } from '../../src/kernel/distributions.js'

const points = Array.from({ length: 4000 }, (_, i) => (i + 0.5) / 4000)

describe('a beta-binomial count', () => {
  it.each([[1, 0.5, 9.5], [7, 2, 3], [60, 0.45, 14.55], [900, 3, 20]])('of %i trials with Beta(%f, %f) has its mean and variance', (n, a, b) => {
    const counts = points.map((u) => betaBinomialFrom(u, n, a, b, 0.5))
    const mean = counts.reduce((x, y) => x + y, 0) / counts.length
    const variance = counts.reduce((x, y) => x + (y - mean) * (y - mean), 0) / counts.length
    const expected = (n * a * b * (a + b + n)) / ((a + b) * (a + b) * (a + b + 1))
    expect(mean).toBeCloseTo((n * a) / (a + b), 1)
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.03)
  })

  it('rises with its uniform, from none to all', () => {
    const counts = points.map((u) => betaBinomialFrom(u, 30, 1, 4, 0.5))
    expect(counts.every((k, i) => i === 0 || k >= counts[i - 1]!)).toBe(true)
    expect(betaBinomialFrom(0, 30, 1, 4, 0.5)).toBe(0)
    expect(betaBinomialFrom(1, 30, 1, 4, 0.5)).toBe(30)
  })

  it('goes by way of a beta and a binomial where the count is large', () => {
    expect(betaBinomialFrom(0.3, 5000, 2, 3, 0.7)).toBe(binomialFrom(0.7, 5000, betaFrom(0.3, 2, 3)))
  })

  it('is not a number outside its domain', () => {
    for (const bad of [betaBinomialFrom(2, 3, 1, 1, 0.5), betaBinomialFrom(0.5, -1, 1, 1, 0.5), betaBinomialFrom(0.5, 3, 0, 1, 0.5)]) expect(bad).toBeNaN()
  })
})
