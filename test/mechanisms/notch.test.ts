import { describe, expect, it } from 'vitest'
import { annuity, costOfRelabelling, curvatureFor, lossOfExcess, thresholdAt, worthOfCertificate } from '../../src/mechanisms/notch.js'
import type { Rules } from '../../src/mechanisms/world.js'

describe('the least R&D over revenue', () => {
  it('falls with revenue, in three bands', () => {
    const rules = { hnteThresholdSmall: 0.05, hnteThresholdMedium: 0.04, hnteThresholdLarge: 0.03 } as Rules
    expect([30e6, 50e6, 51e6, 200e6, 201e6].map((revenue) => thresholdAt(revenue, rules))).toEqual([0.05, 0.05, 0.04, 0.04, 0.03])
  })
})

describe('spending more than one wants', () => {
  /** Area between the cost of a yuan and what it is worth, (1 + x/R)^(−1/ε), summed in small steps. */
  const area = (extra: number, optimum: number, elasticity: number): number => {
    const steps = 20000
    let sum = 0
    for (let k = 0; k < steps; k++) sum += (1 - (1 + ((k + 0.5) / steps) * extra / optimum) ** (-1 / elasticity)) * (extra / steps)
    return sum
  }

  it.each([[0.1, 1.4], [0.8, 1.4], [0.5, 1], [2, 0.9]])('loses the area between cost and worth: %f of the optimum at elasticity %f', (extra, elasticity) => {
    expect(lossOfExcess(extra, 1, 1, elasticity)).toBeCloseTo(area(extra, 1, elasticity), 6)
    expect(lossOfExcess(extra * 1e6, 1e6, 0.8, elasticity)).toBeCloseTo(0.8e6 * area(extra, 1, elasticity), 0)
  })

  it('loses nothing at first, and much less than the usual formula when the gap is wide', () => {
    expect(lossOfExcess(0, 1, 1, 1.4)).toBe(0)
    expect(lossOfExcess(0.01, 1, 1, 1.4)).toBeCloseTo(0.5 * 0.01 ** 2 / 1.4, 6)
    expect((0.5 * 1 / 1.4) / lossOfExcess(1, 1, 1, 1.4)).toBeGreaterThan(1.3)
  })
})

describe('relabelling', () => {
  it('takes forty-five hundredths of a small gap when its cost is curved by 1.22', () => {
    const curvature = curvatureFor(0.45)
    expect(curvature).toBeCloseTo(1.22, 2)
    const cost = (share: number): number => lossOfExcess((1 - share) * 0.01, 1, 0.8, 1.4) + costOfRelabelling(share * 0.01, 1, 0.8, curvature, 1.4)
    const shares = Array.from({ length: 101 }, (_, k) => k / 100)
    expect(shares.reduce((best, share) => (cost(share) < cost(best) ? share : best))).toBeCloseTo(0.45, 1)
  })
})

describe('a certificate', () => {
  const worth = (gap: number, audit = 0, relief = 0): number => worthOfCertificate(0.6, gap, 0.45, relief, audit, 1.5, 0.8, 1.4)

  it('is worth the tax it saves to whoever meets the line anyway', () => {
    expect(worth(0)).toBe(0.6)
    expect(worth(-1, 0.05)).toBe(0.6)
  })

  it('is worth less the wider the gap, and in the end not worth it', () => {
    expect(worth(0.5)).toBeLessThan(0.6)
    expect(worth(1.5)).toBeGreaterThan(0)
    expect(worth(4)).toBeLessThan(0)
  })

  it('is worth less when audits are likely, and more when relabelled cost earns a deduction too', () => {
    expect(worth(1, 0.05)).toBeCloseTo(worth(1) - 0.03, 12)
    expect(worth(1, 0, 0.1)).toBeCloseTo(worth(1) + 0.045, 12)
  })

  it('is out of reach without any R&D of one\'s own', () => {
    expect(worthOfCertificate(0.6, 1, 0.45, 0, 0, 0, 0.8, 1.4)).toBe(-Infinity)
  })

  it('that lasts three years is worth less than three times a year', () => {
    expect(annuity(3, 0.06)).toBeCloseTo(1 + 1 / 1.06 + 1 / 1.06 ** 2, 12)
    expect(annuity(0, 0.06)).toBe(0)
  })
})
