import { describe, expect, it } from 'vitest'
import { betaBinomialFrom } from '../../src/kernel/beta-binomial.js'
import { betaFrom, binomialFrom, gammaFrom, laplaceInto, normalFrom, normalInto, poissonFrom, poissonInto, truncatedNormalFrom } from '../../src/kernel/distributions.js'
import { betaBelow } from '../../src/kernel/incomplete-beta.js'
import { gammaAbove, gammaBelow } from '../../src/kernel/incomplete-gamma.js'
import { exp, expInto, ln, ln1p, lnInto, pow, powInto, sigmoid, sigmoidInto } from '../../src/kernel/math.js'

/** The doubles next to x, below and above. */
function nextTo(x: number): readonly [number, number] {
  const step = 2 ** (Math.floor(Math.log2(x)) - 52)
  return [x - step, x + step]
}

describe('the domain of a draw', () => {
  const chance = { good: [0, 0.5, 1], bad: [-1e-9, 1 + 1e-9, NaN] }
  const positive = { good: [1e-3, 2, 500], bad: [0, -1, NaN, Infinity] }
  const whole = { good: [0, 7, 900], bad: [-1, NaN, Infinity] }
  const domains: Readonly<Record<string, [(...given: number[]) => number, ...{ good: number[], bad: number[] }[]]>> = {
    normal: [normalFrom as never, chance],
    gamma: [gammaFrom as never, chance, positive],
    beta: [betaFrom as never, chance, positive, positive],
    poisson: [poissonFrom as never, chance, whole],
    binomial: [binomialFrom as never, chance, whole, chance],
    'beta-binomial': [(u, n, a, b) => betaBinomialFrom(u, n, a, b, 0.5), chance, whole, { good: [1e-3, 2, 500], bad: [0, -1, NaN] }, { good: [1e-3, 2, 500], bad: [0, -1, NaN] }],
  }

  it.each(Object.keys(domains))('of the %s distribution ends where it is said to, for each of its arguments alone', (name) => {
    const [from, ...args] = domains[name]!
    for (const u of chance.good) args.forEach(({ good, bad }, at) => {
      const usual = [u, ...args.slice(1).map((arg) => arg.good[1]!)]
      const given = (value: number): number => from(...usual.map((other, n) => (n === at ? value : other)))
      for (const value of good) expect([at, value, Number.isNaN(given(value))]).toEqual([at, value, false])
      for (const value of bad) expect([at, value, given(value)]).toEqual([at, value, NaN])
    })
  })

  it('of a truncated normal may be a point, of which no more is known, but not empty', () => {
    expect(truncatedNormalFrom(0.9, 0, 1, 2, 2)).toBe(2)
    expect([-3, 3].map((mean) => truncatedNormalFrom(0.9, mean, 0, -1, 1))).toEqual([-1, 1])
    expect(truncatedNormalFrom(0.9, 0.5, 0, -1, 1)).toBe(0.5)
    expect(truncatedNormalFrom(0.9, 0, 1, 2, 1)).toBeNaN()
  })
})

describe('a distribution function', () => {
  it('is nothing up to the start of its support and everything from its end on', () => {
    for (const a of [0.3, 1, 40]) {
      expect([-Infinity, -1, -0, 0, Infinity].map((x) => [gammaBelow(a, x), gammaAbove(a, x)])).toEqual([[0, 1], [0, 1], [0, 1], [0, 1], [1, 0]])
      expect([[-1, 2], [0, 1], [1, 0], [2, -1]].map(([x, y]) => betaBelow(a, 2, x!, y!))).toEqual([0, 0, 1, 1])
      for (const nothing of [gammaBelow(a, NaN), gammaAbove(a, NaN), betaBelow(a, 2, NaN, 0.5)]) expect(nothing).toBeNaN()
    }
  })

  it('and its complement are one together, on both sides of where the way of working it out changes', () => {
    for (const a of [0.3, 1, 40]) {
      for (const x of [0.5 * a, ...nextTo(a + 1), a + 1, 3 * a]) expect(gammaBelow(a, x) + gammaAbove(a, x)).toBeCloseTo(1, 13)
      for (const x of [0.1, (a + 1) / (a + 4), 0.95]) expect(betaBelow(a, 2, x, 1 - x) + betaBelow(2, a, 1 - x, x)).toBeCloseTo(1, 13)
    }
  })
})

describe('the smallest count whose probability reaches u', () => {
  it('is reached by a u that is exactly that probability, and no longer by the next double', () => {
    for (const mean of [0.1, 1, 3, 149, 150]) {
      const none = exp(-mean)
      const [below, above] = nextTo(none)
      expect([mean, ...[below, none, above].map((u) => poissonFrom(u, mean))]).toEqual([mean, 0, 0, 1])
    }
    for (const [n, p] of [[1, 0.25], [2, 0.5], [9, 0.1], [60, 0.3]] as const) {
      const none = exp(n * ln1p(-p))
      const [below, above] = nextTo(none)
      expect([n, ...[below, none, above].map((u) => binomialFrom(u, n, p))]).toEqual([n, 0, 0, 1])
    }
    expect([0.25, 0.75, 0.76].map((u) => binomialFrom(u, 2, 0.5))).toEqual([0, 1, 2])
    expect([0.5, 0.51].map((u) => betaBinomialFrom(u, 1, 1, 1, 0.5))).toEqual([0, 1])
    expect(betaBinomialFrom(0.75, 3, 1, 1, 0.5)).toBe(2)
  })

  it('is as certain in the last millionth as before it', () => {
    for (const u of [0.999999, 0.9999995, 1 - 1e-12]) {
      for (const mean of [0.5, 20, 149]) expect(poissonFrom(u, mean)).toBeGreaterThanOrEqual(poissonFrom(0.99999, mean))
      const column = new Float64Array(3)
      poissonInto(column, new Float64Array(3).fill(u), Float64Array.of(0.5, 20, 149), 3)
      expect([...column]).toEqual([0.5, 20, 149].map((mean) => poissonFrom(u, mean)))
    }
  })

  it('of a common chance takes its second uniform only where more than four hundred are expected', () => {
    const differs = (n: number): boolean => betaBinomialFrom(0.4, n, 1, 1, 0.01) !== betaBinomialFrom(0.4, n, 1, 1, 0.99)
    expect([2, 800, 801, 5000].map(differs)).toEqual([false, false, true, true])
  })
})

describe('a column of draws', () => {
  it('has its first rows filled and no others, whatever was filled before it', () => {
    const fillers: Readonly<Record<string, (into: Float64Array, u: Float64Array, count: number) => void>> = {
      normal: normalInto, poisson: (into, u, count) => { poissonInto(into, u, new Float64Array(u.length).fill(2), count) },
      laplace: (into, u, count) => { laplaceInto(into, u, new Float64Array(u.length).fill(2), count) },
      'laplace of one scale': (into, u, count) => { laplaceInto(into, u, 2, count) },
    }
    for (const [name, fill] of Object.entries(fillers)) {
      fill(new Float64Array(40), new Float64Array(40).fill(0.999), 40)
      for (const last of [0.5, 0.999]) {
        const into = new Float64Array(40).fill(7)
        fill(into, Float64Array.from({ length: 40 }, (_, n) => (n === 4 ? last : 0.999)), 5)
        expect([name, last, [...into.subarray(5)]]).toEqual([name, last, Array<number>(35).fill(7)])
      }
    }
  })
})

describe('one row out of the ordinary in an ordinary column', () => {
  const ROWS = 1100
  const ODD = [0, -0, -1, 5e-324, 2.2e-308, 2 ** -1022, 1e-310, Number.MAX_VALUE, Infinity, -Infinity, NaN, 707.9, 708, -708, 709.9, 710, -745.2, -746.1, 1e300]
  const ordinary = (n: number): number => 0.5 + ((n * 7919) % 1009) / 100
  const columnWith = (odd: number, at: number): Float64Array => Float64Array.from({ length: ROWS }, (_, n) => (n === at ? odd : ordinary(n)))

  const differs = (into: Float64Array, of: (n: number) => number): boolean => into.some((value, n) => !Object.is(value, of(n)))

  it.each(ODD)('%s: it and its neighbours have the bits of the functions one by one, wherever it stands', (odd) => {
    const into = new Float64Array(ROWS)
    const plain = columnWith(1, 0)
    for (const at of [0, 512, ROWS - 1]) {
      const x = columnWith(odd, at)
      const columns: Readonly<Record<string, [() => void, (n: number) => number]>> = {
        exp: [() => { expInto(into, x) }, (n) => exp(x[n]!)],
        ln: [() => { lnInto(into, x) }, (n) => ln(x[n]!)],
        sigmoid: [() => { sigmoidInto(into, x) }, (n) => sigmoid(x[n]!)],
        'pow of it': [() => { powInto(into, x, plain) }, (n) => pow(x[n]!, plain[n]!)],
        'pow to it': [() => { powInto(into, plain, x) }, (n) => pow(plain[n]!, x[n]!)],
        normal: [() => { normalInto(into, x, ROWS) }, (n) => normalFrom(x[n]!)],
      }
      for (const [name, [fill, one]] of Object.entries(columns)) {
        fill()
        expect([name, at, differs(into, one)]).toEqual([name, at, false])
      }
    }
  })
})
