import stdGamma from '@stdlib/stats-base-dists-gamma-quantile'
import stdNormal from '@stdlib/stats-base-dists-normal-quantile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  betaFrom, binomialFrom, binomialInto, exponentialFrom, gammaFrom, laplaceFrom, laplaceInto, logisticFrom, lognormalFrom, normalFrom, normalInto,
  paretoFrom, poissonFrom, poissonInto, triangularFrom, truncatedNormalFrom, uniformFrom,
} from '../../src/kernel/distributions.js'
import { betaBelow } from '../../src/kernel/incomplete-beta.js'
import { gammaAbove, gammaBelow } from '../../src/kernel/incomplete-gamma.js'
import { normalBelow } from '../../src/kernel/normal.js'

const inside = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true })
const relative = (a: number, b: number): number => Math.abs(a / b - 1)
const evenly = (n: number): number[] => Array.from({ length: n }, (_, i) => (i + 0.5) / n)

describe('the normal quantile', () => {
  it('has the values of high-precision arithmetic', () => {
    const known = [[0.45, -0.125661346855074006], [0.3, -0.524400512708040816], [0.07, -1.47579102817917069],
      [0.025, -1.95996398454005421], [0.0001, -3.71901648545568055], [1e-10, -6.3613409024040562],
      [1e-12, -7.03448382530113193], [1e-30, -11.4640246884436157], [1e-100, -21.2734535609653243],
      [1e-300, -37.0470962993611992]]
    for (const [u, z] of known) expect(relative(normalFrom(u), z)).toBeLessThan(6e-16)
  })

  it('agrees with an independent library', () => {
    for (let i = 1; i < 20_000; i++) {
      const u = i / 20_000
      if (u !== 0.5) expect(relative(normalFrom(u), stdNormal(u, 0, 1))).toBeLessThan(1e-14)
    }
  })

  it('is odd about one half, and undoes the distribution function', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (m) => {
      const u = m / 2 ** 31
      expect(normalFrom(1 - u) + normalFrom(u)).toBe(0)
      expect(relative(normalBelow(normalFrom(u)), u)).toBeLessThan(1e-13)
    }))
  })
})

describe('gamma and beta quantiles', () => {
  it('have the values of high-precision arithmetic', () => {
    const gammas = [[0.1, 0.3, 0.000323724621823432731], [0.5, 0.6, 0.315702017016107847], [0.9, 0.3, 0.884810773360244039],
      [0.01, 5, 1.27910608009360304], [0.99, 50, 67.9033615855133874], [0.5, 1000, 999.666686426965182]]
    for (const [u, shape, x] of gammas) expect(relative(gammaFrom(u, shape), x)).toBeLessThan(2e-14)
    const betas = [[0.3, 2, 3, 0.272383942075105341], [0.5, 0.5, 0.5, 0.5], [0.95, 2, 8, 0.429135547031434493],
      [0.05, 30, 4, 0.781496797297832728]]
    for (const [u, a, b, x] of betas) expect(relative(betaFrom(u, a, b), x)).toBeLessThan(2e-14)
  })

  it('agree with an independent library', () => {
    for (const shape of [0.3, 0.6, 1, 1.5, 4, 30, 400]) {
      for (const u of evenly(50)) expect(relative(gammaFrom(u, shape), stdGamma(u, shape, 1))).toBeLessThan(1e-10)
    }
  })

  it('undo their distribution functions, for shapes of every size', () => {
    const shape = fc.double({ min: -5, max: 11, noNaN: true }).map((e) => Math.exp(e))
    fc.assert(fc.property(inside, shape, fc.double({ min: -0.7, max: 6, noNaN: true }).map((e) => Math.exp(e)), (u, a, b) => {
      const x = gammaFrom(u, a)
      // A uniform near 1 is judged by what is left above it.
      fc.pre(x > 1e-290)
      expect(u < 0.5 ? Math.abs(gammaBelow(a, x) / u - 1) : Math.abs(gammaAbove(a, x) / (1 - u) - 1)).toBeLessThan(1e-8)
      const y = betaFrom(u, Math.min(a, 500), b)
      expect(Math.abs(betaBelow(Math.min(a, 500), b, y, 1 - y) - u)).toBeLessThan(1e-8)
    }), { numRuns: 400 })
  })

  it('are exponential at shape one and uniform at shapes one and one', () => {
    for (const u of evenly(40)) {
      expect(relative(gammaFrom(u, 1), exponentialFrom(u, 1))).toBeLessThan(1e-14)
      expect(betaFrom(u, 1, 1)).toBeCloseTo(u, 14)
    }
  })
})

/** The smallest k at which a running sum of probabilities reaches u, in exact whole numbers. */
function smallestReaching(u: number, weights: bigint[]): number {
  const total = weights.reduce((a, b) => a + b)
  const target = BigInt(Math.round(u * 2 ** 53)) * total
  let below = 0n
  for (let k = 0; k < weights.length; k++) {
    below += weights[k]
    if (below << 53n >= target) return k
  }
  return weights.length - 1
}

describe('counts', () => {
  it('of rare events are the exact inverse', () => {
    for (const [numerator, denominator] of [[1n, 10n], [5n, 2n], [12n, 1n], [97n, 1n], [230n, 1n]]) {
      // mean^k / k!, scaled to whole numbers far below the smallest uniform.
      const weights: bigint[] = [1n << 1200n]
      for (let k = 1n; k < 700n; k++) weights.push((weights[Number(k) - 1] * numerator) / (denominator * k))
      const mean = Number(numerator) / Number(denominator)
      for (const u of [...evenly(200), 1e-6, 1e-9, 1 - 1e-6]) {
        const m = Math.round(u * 2 ** 53) / 2 ** 53
        expect(poissonFrom(m, mean), `${m} at mean ${mean}`).toBe(smallestReaching(m, weights))
      }
    }
  })

  it('of successes are the exact inverse', () => {
    for (const [n, num, den] of [[1, 1, 3], [5, 2, 7], [60, 1, 2], [60, 9, 10], [400, 1, 100], [700, 3, 5]]) {
      let choose = 1n
      const weights: bigint[] = []
      for (let k = 0; k <= n; k++) {
        weights.push(choose * BigInt(num) ** BigInt(k) * BigInt(den - num) ** BigInt(n - k))
        choose = (choose * BigInt(n - k)) / BigInt(k + 1)
      }
      for (const u of evenly(200)) expect(binomialFrom(u, n, num / den), `${u} of ${n} at ${num}/${den}`).toBe(smallestReaching(u, weights))
    }
  })

  it('stay exact and quick at large means', () => {
    fc.assert(fc.property(inside, fc.double({ min: 5, max: 12, noNaN: true }), (u, size) => {
      const mean = Math.exp(size)
      const k = poissonFrom(u, mean)
      const reached = (at: number): boolean => (u <= 0.5 ? gammaAbove(at + 1, mean) >= u : gammaBelow(at + 1, mean) <= 1 - u)
      expect(reached(k)).toBe(true)
      expect(k === 0 || !reached(k - 1)).toBe(true)
      expect(Math.abs(k - mean - normalFrom(u) * Math.sqrt(mean))).toBeLessThan(15)
    }), { numRuns: 100 })
  })

  it('never fall when the mean, the chance or the trials rise', () => {
    fc.assert(fc.property(inside, fc.double({ min: 0, max: 400, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), fc.nat(500),
      fc.double({ min: 0, max: 1, noNaN: true }), (u, mean, more, n, p) => {
        expect(poissonFrom(u, mean + more)).toBeGreaterThanOrEqual(poissonFrom(u, mean))
        expect(binomialFrom(u, n + 1, p)).toBeGreaterThanOrEqual(binomialFrom(u, n, p))
        expect(binomialFrom(u, n, Math.min(1, p * 1.1))).toBeGreaterThanOrEqual(binomialFrom(u, n, p))
      }))
  })
})

describe('closed forms', () => {
  const cases: Record<string, { from: (u: number) => number, below: (x: number) => number }> = {
    laplace: { from: (u) => laplaceFrom(u, 0.2), below: (x) => (x < 0 ? Math.exp(x / 0.2) / 2 : 1 - Math.exp(-x / 0.2) / 2) },
    exponential: { from: (u) => exponentialFrom(u, 3), below: (x) => 1 - Math.exp(-x / 3) },
    logistic: { from: (u) => logisticFrom(u, 1, 2), below: (x) => 1 / (1 + Math.exp(-(x - 1) / 2)) },
    uniform: { from: (u) => uniformFrom(u, -2, 5), below: (x) => (x + 2) / 7 },
    triangular: { from: (u) => triangularFrom(u, 1, 2, 5), below: (x) => (x < 2 ? (x - 1) ** 2 / 4 : 1 - (5 - x) ** 2 / 12) },
    lognormal: { from: (u) => lognormalFrom(u, 0.3, 1.1), below: (x) => normalBelow((Math.log(x) - 0.3) / 1.1) },
    pareto: { from: (u) => paretoFrom(u, 2, 1.05), below: (x) => 1 - (2 / x) ** 1.05 },
    'pareto with a maximum': { from: (u) => paretoFrom(u, 2, 1.05, 50), below: (x) => (1 - (2 / x) ** 1.05) / (1 - (2 / 50) ** 1.05) },
    'truncated normal': { from: (u) => truncatedNormalFrom(u, 1, 2, 0, 4),
      below: (x) => (normalBelow((x - 1) / 2) - normalBelow(-0.5)) / (normalBelow(1.5) - normalBelow(-0.5)) },
  }

  it.each(Object.keys(cases))('of the %s distribution undo it and rise with the uniform', (name) => {
    const { from, below } = cases[name]
    let before = -Infinity
    for (const u of evenly(2000)) {
      const x = from(u)
      expect(Math.abs(below(x) - u)).toBeLessThan(1e-13)
      expect(x).toBeGreaterThan(before)
      before = x
    }
  })

  it('keep to their bounds', () => {
    for (const u of [0, 2 ** -55, 0.5, 1 - 2 ** -53, 1]) {
      expect(paretoFrom(u, 2, 1.05, 50)).toBeGreaterThanOrEqual(2)
      expect(paretoFrom(u, 2, 1.05, 50)).toBeLessThanOrEqual(50)
      for (const [low, high] of [[0, 4], [30, 31], [-31, -30], [40, 41], [-60, -50], [-1, -1], [38, Infinity]]) {
        const x = truncatedNormalFrom(u, 0, 1, low, high)
        expect(x).toBeGreaterThanOrEqual(low)
        expect(x).toBeLessThanOrEqual(high)
      }
      expect(triangularFrom(u, 1, 1, 3)).toBeGreaterThanOrEqual(1)
      expect(triangularFrom(u, 1, 3, 3)).toBeLessThanOrEqual(3)
      expect(triangularFrom(u, 2, 2, 2)).toBe(2)
    }
  })

  it('follow the tail where a truncated normal lies far out', () => {
    // Beyond 40 standard deviations the excess over the bound is exponential with rate 40 and a little more.
    expect(truncatedNormalFrom(0.5, 0, 1, 40, Infinity)).toBeCloseTo(40 + Math.LN2 / 40, 4)
    expect(truncatedNormalFrom(0.5, 0, 1, -Infinity, -40)).toBeCloseTo(-40 - Math.LN2 / 40, 4)
    expect(truncatedNormalFrom(0.25, 5, 2, -Infinity, Infinity)).toBeCloseTo(5 + 2 * normalFrom(0.25), 12)
  })
})

describe('the ends', () => {
  it('of the uniform give the ends of the support, never NaN', () => {
    expect([0, 1].map((u) => normalFrom(u))).toEqual([-Infinity, Infinity])
    expect([0, 0.5, 1].map((u) => laplaceFrom(u, 1))).toEqual([-Infinity, 0, Infinity])
    expect([0, 1].map((u) => exponentialFrom(u, 2))).toEqual([0, Infinity])
    expect([0, 1].map((u) => logisticFrom(u, 0, 1))).toEqual([-Infinity, Infinity])
    expect([0, 1].map((u) => lognormalFrom(u, 0, 1))).toEqual([0, Infinity])
    expect([0, 1].map((u) => paretoFrom(u, 3, 1))).toEqual([3, Infinity])
    expect([0, 1].map((u) => gammaFrom(u, 0.6))).toEqual([0, Infinity])
    expect([0, 1].map((u) => betaFrom(u, 2, 3))).toEqual([0, 1])
    expect([0, 1].map((u) => poissonFrom(u, 3))).toEqual([0, Infinity])
    expect([0, 1].map((u) => binomialFrom(u, 9, 0.4))).toEqual([0, 9])
  })

  it('of the parameters are taken as they are', () => {
    expect(poissonFrom(0.999, 0)).toBe(0)
    expect([binomialFrom(0.5, 0, 0.5), binomialFrom(0.5, 7, 0), binomialFrom(0.5, 7, 1)]).toEqual([0, 0, 7])
    expect(gammaFrom(1e-5, 1e-3)).toBe(0)
    expect(gammaFrom(0.99, 1e-3)).toBeGreaterThan(0)
  })

  it('beyond the domain are not numbers', () => {
    for (const bad of [gammaFrom(0.5, 0), gammaFrom(0.5, -1), gammaFrom(2, 1), poissonFrom(0.5, -1), poissonFrom(0.5, NaN),
      poissonFrom(0.5, Infinity), binomialFrom(0.5, 3, 1.5), betaFrom(0.5, 0, 1), betaFrom(-1, 1, 1), normalFrom(1.5), normalFrom(NaN),
      truncatedNormalFrom(0.5, 0, 1, 2, 1)]) expect(bad).toBeNaN()
  })
})

describe('moments', () => {
  it('over even uniforms are those of the distribution', () => {
    const moments = (from: (u: number) => number): [number, number] => {
      const values = evenly(20_000).map(from)
      const mean = values.reduce((a, b) => a + b) / values.length
      return [mean, values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length]
    }
    const close = ([mean, variance]: [number, number], m: number, v: number): void => {
      expect(Math.abs(mean - m)).toBeLessThan(0.002 * Math.sqrt(v))
      expect(Math.abs(variance / v - 1)).toBeLessThan(0.01)
    }
    close(moments((u) => gammaFrom(u, 0.6)), 0.6, 0.6)
    close(moments((u) => gammaFrom(u, 40)), 40, 40)
    close(moments((u) => betaFrom(u, 2, 6)), 0.25, 12 / (64 * 9))
    close(moments((u) => poissonFrom(u, 0.7)), 0.7, 0.7)
    close(moments((u) => poissonFrom(u, 200)), 200, 200)
    close(moments((u) => binomialFrom(u, 30, 0.2)), 6, 4.8)
    close(moments((u) => laplaceFrom(u, 1)), 0, 2)
  })
})

describe('a column of Laplace draws', () => {
  it('has the bits of the draws one by one, with a scale for each or one for all', () => {
    fc.assert(fc.property(fc.array(inside, { minLength: 1 }), fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1 }), (us, scales) => {
      const u = Float64Array.from({ length: 1300 }, (_, n) => us[n % us.length]!)
      const scale = Float64Array.from({ length: 1300 }, (_, n) => scales[n % scales.length]!)
      const into = new Float64Array(1300)
      laplaceInto(into, u, scale, 1300)
      expect(into).toEqual(u.map((chance, n) => laplaceFrom(chance, scale[n]!)))
      laplaceInto(into, u, 0.3, 1300)
      expect(into).toEqual(u.map((chance) => laplaceFrom(chance, 0.3)))
    }), { numRuns: 60 })
  })
})

describe('columns of normal, Poisson and binomial draws', () => {
  const chance = fc.oneof(inside, fc.constantFrom(0, 1, 0.075, 0.925, 0.999999, 1e-9, 1 - 1e-9, NaN, -0.5))
  const column = (values: readonly number[]): Float64Array => Float64Array.from({ length: 1300 }, (_, n) => values[n % values.length]!)

  it('have the bits of the draws one by one, also in the tails and outside', () => {
    const means = fc.oneof(fc.double({ min: 0, max: 20, noNaN: true }), fc.constantFrom(0, 1e-9, 150, 151, 1e5, NaN, -1))
    fc.assert(fc.property(fc.array(chance, { minLength: 1 }), fc.array(means, { minLength: 1 }), (us, ms) => {
      const [u, mean, into] = [column(us), column(ms), new Float64Array(1300)]
      normalInto(into, u, 1300)
      expect(into).toEqual(u.map((x) => normalFrom(x)))
      poissonInto(into, u, mean, 1300)
      expect(into).toEqual(u.map((x, n) => poissonFrom(x, mean[n]!)))
    }), { numRuns: 60 })
  })

  it('have the bits of binomial draws one by one, for any odds and any number of trials', () => {
    const odds = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.5, 1e-12, 1 - 1e-12, NaN, -0.1, 1.1))
    const trials = fc.oneof(fc.nat(300), fc.constantFrom(0, 1, 1e5, NaN, -1))
    fc.assert(fc.property(fc.array(chance, { minLength: 1 }), fc.array(odds, { minLength: 1 }), fc.array(trials, { minLength: 1 }), (us, ps, ns) => {
      const [u, p, n, into] = [column(us), column(ps), column(ns), new Float64Array(1300)]
      binomialInto(into, u, n, p, 1300)
      expect(into).toEqual(u.map((x, k) => binomialFrom(x, n[k]!, p[k]!)))
    }), { numRuns: 200 })
  })
})
