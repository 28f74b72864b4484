import stdExp from '@stdlib/math-base-special-exp'
import stdLn from '@stdlib/math-base-special-ln'
import stdPow from '@stdlib/math-base-special-pow'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asin, cos, exp, expm1, greatCircle, ln, ln1p, logit, pow, sigmoid, sin } from '../../src/kernel/math.js'
import { mathConstants, mathTables } from '../../src/kernel/math-tables.js'
import { exact, reference, ulps, worst } from './exact-reference.js'
import { points, powPoints } from './math-points.js'

const POINTS = 4000
const EDGES = [0, -0, 1, -1, 2, 0.5, -0.5, 5e-324, -5e-324, 2 ** -1022, 2 ** -1022 - 2 ** -1074, Number.MAX_VALUE, -Number.MAX_VALUE,
  Infinity, -Infinity, NaN, 1 - 2 ** -53, 1 + 2 ** -52, 709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412,
  -708, 708, 709, -708.4, 3, -3, 1e19, -1e19, 1e300, -1e300, 2 ** 53, 2 ** 53 + 2, 4503599627370497, 1e-300, Math.E, 10]

/** Distance in doubles: 0 is the same double, 1 its neighbour. */
function doublesBetween(a: number, b: number): number {
  if (Object.is(a, b)) return 0
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Infinity
  const place = (x: number): bigint => {
    const bits = new BigInt64Array(Float64Array.of(x).buffer)[0]
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
  }
  return Math.abs(Number(place(a) - place(b)))
}

describe('exp, ln and pow', () => {
  it('are within 0.8 units of the last place of exact arithmetic', () => {
    expect(worst(exp, reference.exp, points.exp(POINTS)).ulps).toBeLessThan(0.8)
    expect(worst(ln, reference.ln, points.ln(POINTS)).ulps).toBeLessThan(0.8)
    expect(worst(pow, reference.pow, powPoints(POINTS)).ulps).toBeLessThan(0.8)
  })

  it('agree with an independent library to two doubles', () => {
    let most = 0
    for (const [x] of points.exp(30_000)) most = Math.max(most, doublesBetween(exp(x), stdExp(x)))
    for (const [x] of points.ln(30_000)) most = Math.max(most, doublesBetween(ln(x), stdLn(x)))
    for (const [x, y] of powPoints(30_000)) {
      // With exponents beyond 2^31 and bases near one the library is hundreds of doubles off; exact arithmetic judges there.
      if (Math.abs(y) < 2 ** 31) most = Math.max(most, doublesBetween(pow(x, y), stdPow(x, y)))
    }
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(2)
  })

  it('agree with the engine at every edge', () => {
    for (const x of EDGES) {
      expect(doublesBetween(exp(x), Math.exp(x)), `exp(${x})`).toBeLessThanOrEqual(1)
      expect(doublesBetween(ln(x), Math.log(x)), `ln(${x})`).toBeLessThanOrEqual(1)
      for (const y of EDGES) expect(doublesBetween(pow(x, y), Math.pow(x, y)), `pow(${x}, ${y})`).toBeLessThanOrEqual(1)
    }
  })

  it('are exact where the answer is a small whole number or a power of two', () => {
    for (let n = -1074; n < 1024; n++) expect(pow(2, n)).toBe(2 ** n)
    for (let n = 0; n < 400; n++) {
      expect(pow(n, 2)).toBe(n * n)
      expect(pow(-n, 3)).toBe(n === 0 ? -0 : -(n * n * n))
      expect(pow(n * n, 0.5)).toBe(n)
      expect(pow(n / 8, 1)).toBe(n / 8)
    }
    expect([exp(0), ln(1), pow(1, 1e300), exp(-0)]).toEqual([1, 0, 1, 1])
    expect([ln1p(0), ln1p(-0), expm1(0), expm1(-0)]).toEqual([0, -0, 0, -0])
  })

  it('never fall where the true function rises, from one double to the next', () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      const step = Math.max(Math.abs(x) * 2 ** -50, 2 ** -60)
      expect(exp(x + step)).toBeGreaterThanOrEqual(exp(x))
      const y = Math.abs(x) + 1e-9
      expect(ln(y + y * 2 ** -50)).toBeGreaterThanOrEqual(ln(y))
    }), { numRuns: 5000 })
  })

  it('have the bits they have always had', () => {
    // A checksum over thousands of results: any engine, any machine and any version must give this one.
    let sum = 0n
    const bits = (x: number): bigint => new BigUint64Array(Float64Array.of(x).buffer)[0]
    const add = (x: number): void => void (sum = (sum * 1099511628211n + bits(x)) & 0xffffffffffffffffn)
    for (let i = 0; i < 5000; i++) {
      const x = (i - 2500) / 7
      add(exp(x))
      add(ln(i / 977))
      add(pow(i / 3000, x / 100))
      add(expm1(x / 100))
      add(ln1p(i / 2500))
      add(sin(x))
      add(cos(x))
      add(asin(x / 358))
    }
    expect(sum.toString(16)).toBe('ce175cdb2f502bd7')
  })
})

describe('the tables', () => {
  it('hold the powers, roots and logarithms they say, to the last bit', () => {
    const { powers, roots, logarithms } = mathTables()
    for (let e = -1074; e <= 1023; e++) expect(powers[e + 1074]).toBe(2 ** e)
    for (let j = 0; j < 256; j++) {
      expect(ulps(roots[2 * j], reference.pow(2, j / 256))).toBeLessThanOrEqual(0.5)
      expect(Math.abs(roots[2 * j + 1])).toBeLessThanOrEqual(2 ** -53)
    }
    for (let i = 0; i <= 256; i++) {
      const reciprocal = logarithms[3 * i] * 2 ** 20
      expect(Math.abs(reciprocal - 256 / (256 + i))).toBeLessThanOrEqual(2 ** -13)
      const truth = reference.ln(reciprocal)
      expect(ulps(-(logarithms[3 * i + 1] + logarithms[3 * i + 2]), truth)).toBeLessThanOrEqual(0.5001)
    }
  })

  it('go with the constants written into the functions', () => {
    expect(mathConstants()).toEqual({
      ln2High: 0.6931471805598903, ln2Low: 5.497923018708371e-14,
      stepHigh: 0.002707606173999011, stepLow: 6.327543041662719e-14, stepsPerUnit: 369.3299304675746,
    })
  })
})

describe('the functions made from them', () => {
  it('stay within two units of the last place, those of angles within four', () => {
    expect(worst(expm1, reference.expm1, points.expm1(POINTS)).ulps).toBeLessThan(2)
    expect(worst(ln1p, reference.ln1p, points.ln1p(POINTS)).ulps).toBeLessThan(2)
    expect(worst(sigmoid, reference.sigmoid, points.sigmoid(POINTS)).ulps).toBeLessThan(2)
    expect(worst(logit, reference.logit, points.logit(POINTS)).ulps).toBeLessThan(2)
    expect(worst(sin, reference.sin, points.sin(POINTS)).ulps).toBeLessThan(4)
    expect(worst(cos, reference.cos, points.cos(POINTS)).ulps).toBeLessThan(4)
    expect(worst(asin, reference.asin, points.asin(POINTS)).ulps).toBeLessThan(4)
  })

  it('have their limits at the edges', () => {
    for (const x of EDGES) {
      expect(doublesBetween(expm1(x), Math.expm1(x)), `expm1(${x})`).toBeLessThanOrEqual(1)
      expect(doublesBetween(ln1p(x), Math.log1p(x)), `ln1p(${x})`).toBeLessThanOrEqual(1)
      expect(doublesBetween(asin(x), Math.asin(x)), `asin(${x})`).toBeLessThanOrEqual(2)
    }
    expect([sigmoid(-Infinity), sigmoid(0), sigmoid(Infinity), sigmoid(-1000), sigmoid(NaN)]).toEqual([0, 0.5, 1, 0, NaN])
    expect([logit(0), logit(0.5), logit(1), logit(-0.1), logit(1.1), logit(NaN)]).toEqual([-Infinity, 0, Infinity, NaN, NaN, NaN])
    expect([sin(0), cos(0), sin(Infinity), cos(NaN), sin(1e7)]).toEqual([0, 1, NaN, NaN, NaN])
  })

  it('undo each other', () => {
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
      expect(sigmoid(logit(p))).toBeCloseTo(p, 14)
      expect(ln1p(expm1(p))).toBeCloseTo(p, 14)
    }))
  })
})

describe('a distance', () => {
  it('is known between cities, symmetric and zero to oneself', () => {
    // Beijing to Shanghai and to Guangzhou, kilometres along the great circle.
    expect(greatCircle(39.9042, 116.4074, 31.2304, 121.4737)).toBeCloseTo(1067, -1)
    expect(greatCircle(39.9042, 116.4074, 23.1291, 113.2644)).toBeCloseTo(1888, -1)
    expect(greatCircle(30, 100, 30, 100)).toBe(0)
    expect(greatCircle(0, 0, 0, 180)).toBeCloseTo(Math.PI * 6371.0088, 6)
    expect(greatCircle(20, 110, 45, 90)).toBe(greatCircle(45, 90, 20, 110))
  })
})

describe('the reference itself', () => {
  it('reads doubles exactly and counts errors in the last place', () => {
    expect(exact(0.75)).toEqual({ mantissa: 0x18000000000000n, exponent: -53 })
    expect(ulps(1 + 2 ** -52, exact(1))).toBe(1)
    expect(ulps(5e-324, exact(0.5 * 2 ** -1073))).toBe(0)
    expect(worst(Math.exp, reference.exp, points.exp(1000)).ulps).toBeLessThan(1)
    expect(worst((x: number) => Math.exp(x) * (1 + 2 ** -50), reference.exp, points.exp(1000)).ulps).toBeGreaterThan(2)
  })
})
