import { describe, expect, it } from 'vitest'
import { laplaceFrom, normalFrom } from '../../src/kernel/distributions.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { accumulatedDrift, correctionTable, laplaceCumulant, meanCorrection } from '../../src/mechanisms/mean-correction.js'
import type { LaggedResponse } from '../../src/mechanisms/mean-correction.js'

const LUCK = decision('test.mean-correction')
const ENTERPRISES = 100000

/** Mean R&D of many enterprises after `years`, relative to the start, when wanted R&D follows revenue alone. */
function meanEffort({ adjustment, shock, revenueNoise }: LaggedResponse, years: number, correct: boolean): number {
  const luck = createDraws('mean correction', 0).stream(LUCK)
  const balance = Math.log(1 - revenueNoise ** 2)
  const corrections = Array.from({ length: years }, (_, t) => (correct ? meanCorrection({ adjustment, shock, revenueNoise }, t + 1) : 0))
  let sum = 0
  for (let i = 0; i < ENTERPRISES; i++) {
    let revenue = 0
    let effort = 0
    for (let t = 0; t < years; t++) {
      revenue += (revenueNoise > 0 ? laplaceFrom(luck.uniform(i, 2 * t), revenueNoise) : 0) + balance
      effort += adjustment * (revenue - effort) + shock * normalFrom(luck.uniform(i, 2 * t + 1)) - corrections[t]!
    }
    sum += Math.exp(effort)
  }
  return sum / ENTERPRISES
}

describe('expected R&D of enterprises that follow their revenue with a lag', () => {
  it.each([
    [{ adjustment: 0.35, shock: 0.2, revenueNoise: 0.18 }],
    [{ adjustment: 0.35, shock: 0.3, revenueNoise: 0 }],
    [{ adjustment: 0.35, shock: 0, revenueNoise: 0.3 }],
    [{ adjustment: 0.15, shock: 0.35, revenueNoise: 0.35 }],
    [{ adjustment: 0.6, shock: 0.1, revenueNoise: 0.12 }],
  ])('is flat over one, three and five years once corrected: %o', (response) => {
    for (const years of [1, 3, 5]) expect(meanEffort(response, years, true)).toBeCloseTo(1, 2)
  })

  it('would rise by 8 % in five years from shocks of .3 alone', () => {
    expect(meanEffort({ adjustment: 0.35, shock: 0.3, revenueNoise: 0 }, 5, false)).toBeCloseTo(1.08, 2)
    expect(Math.exp(accumulatedDrift({ adjustment: 0.35, shock: 0.3, revenueNoise: 0 }, 5))).toBeCloseTo(1.08, 2)
  })

  it('would fall by 9 % in five years from uneven revenue alone', () => {
    expect(meanEffort({ adjustment: 0.35, shock: 0, revenueNoise: 0.3 }, 5, false)).toBeCloseTo(0.91, 1)
    expect(Math.exp(accumulatedDrift({ adjustment: 0.35, shock: 0, revenueNoise: 0.3 }, 5))).toBeCloseTo(0.913, 2)
  })
})

describe('the correction', () => {
  it('is nothing when nothing is uneven, and nothing before the first year', () => {
    expect(meanCorrection({ adjustment: 0.35, shock: 0, revenueNoise: 0 }, 3)).toBe(0)
    expect(meanCorrection({ adjustment: 0.35, shock: 0.2, revenueNoise: 0.2 }, 0)).toBe(0)
  })

  it('knows that who does not respond, or responds at once, keeps the mean of its revenue', () => {
    expect(laplaceCumulant(0, 0.3)).toBeCloseTo(0, 15)
    expect(laplaceCumulant(1, 0.3)).toBeCloseTo(0, 15)
    expect(laplaceCumulant(0.5, 0.3)).toBeLessThan(0)
  })

  it('is read from its table as it is computed, at any noise', () => {
    const at = correctionTable(3, { adjustment: 0.35, shock: 0.2, noise: 0.18, most: 0.4 })
    for (const n of [0.1, 0.5, 0.99, 1.3, 2, 2.2]) {
      const exact = meanCorrection({ adjustment: 0.35, shock: 0.2 * Math.min(1, n), revenueNoise: Math.min(0.4, 0.18 * n) }, 3)
      expect(Math.abs(at(n) - exact)).toBeLessThan(0.0003)
    }
    expect(at(50)).toBe(at(0.4 / 0.18))
  })
})
