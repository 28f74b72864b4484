import { describe, expect, it } from 'vitest'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { jeffreysInterval, wilsonAt } from '../../src/statistics/probability-intervals.js'

const stream = createDraws('coverage of probabilities', 0).at(1).stream(decision('test/coverage of probabilities'))

/** Share of repetitions whose interval holds the true probability. */
function coverage(p: number, n: number, interval: typeof wilsonAt): number {
  const repetitions = 4000
  let held = 0
  for (let r = 0; r < repetitions; r++) {
    let successes = 0
    for (let i = 0; i < n; i++) if (stream.uniform(r * n + i, Math.round(p * 1000) * 1000 + n) < p) successes++
    const { low, high } = interval(successes, n, 0.95)
    if (low <= p && p <= high) held++
  }
  return held / repetitions
}

describe('intervals of a probability at a nominal 95 %', () => {
  const cases = [0.1, 0.2, 0.35, 0.5, 0.8, 0.9].flatMap((p) => [20, 50, 200].map((n) => [p, n] as const))

  it.each(cases)('of Wilson hold a true probability of %d in 90 to 99 %% of samples of %i', (p, n) => {
    const share = coverage(p, n, wilsonAt)
    expect(share).toBeGreaterThanOrEqual(0.9)
    expect(share).toBeLessThanOrEqual(0.99)
  })

  it('hold nearly as often when they are posterior', () => {
    for (const [p, n] of cases) expect(Math.abs(coverage(p, n, jeffreysInterval) - 0.95)).toBeLessThan(0.06)
  })

  it('agree with published values: 0 of 10 and 7 of 10', () => {
    expect(wilsonAt(0, 10, 0.95).high).toBeCloseTo(0.2775, 4)
    expect(wilsonAt(7, 10, 0.95).low).toBeCloseTo(0.3968, 4)
    expect(wilsonAt(7, 10, 0.95).high).toBeCloseTo(0.8922, 4)
    expect(jeffreysInterval(0, 10, 0.95).high).toBeCloseTo(0.2172, 3)
  })

  it('are refused for counts that cannot be', () => {
    expect(() => wilsonAt(3, 2, 0.95)).toThrow(InputError)
    expect(() => jeffreysInterval(1, 2, 1)).toThrow(InputError)
  })
})
