import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, expInto, ln, lnInto, pow, powInto, sigmoid, sigmoidInto } from '../../src/kernel/math.js'

const ODD = [0, -0, -1, 5e-324, 2 ** -1022, Number.MAX_VALUE, Infinity, -Infinity, NaN, 708, -708, 709.9, -745.2, 1e300, -1e300]
const any = fc.oneof({ weight: 8, arbitrary: fc.double({ min: -700, max: 700, noNaN: true }) },
  { weight: 1, arbitrary: fc.double() }, { weight: 1, arbitrary: fc.constantFrom(...ODD) })
const positive = any.map(Math.abs)

/** The same length of each, filled by repeating; long enough to need several blocks, the last one not full. */
const repeated = (values: readonly number[]): Float64Array => Float64Array.from({ length: 1300 }, (_, n) => values[n % values.length])

describe('a column of exponentials, logarithms, logistic values or powers', () => {
  it('has the bits that the functions give one by one, whatever numbers stand beside each other', () => {
    fc.assert(fc.property(fc.array(any, { minLength: 1 }), fc.array(positive, { minLength: 1 }), fc.array(any, { minLength: 1 }), (a, b, c) => {
      const [x, y, z] = [repeated(a), repeated(b), repeated(c)]
      const into = new Float64Array(x.length)
      expInto(into, x)
      expect(into).toEqual(x.map(exp))
      lnInto(into, x)
      expect(into).toEqual(x.map(ln))
      sigmoidInto(into, x)
      expect(into).toEqual(x.map(sigmoid))
      powInto(into, y, z)
      expect(into).toEqual(y.map((base, n) => pow(base, z[n])))
      powInto(into, x, z)
      expect(into).toEqual(x.map((base, n) => pow(base, z[n])))
      powInto(into, y, c[0])
      expect(into).toEqual(y.map((base) => pow(base, c[0])))
    }), { numRuns: 60 })
  })

  it('has them also where every number is ordinary, which takes the fast loops', () => {
    const x = Float64Array.from({ length: 100_000 }, (_, n) => (n * 7919 % 100_003) / 997 + 1e-3)
    const y = Float64Array.from({ length: 100_000 }, (_, n) => (n * 104_729 % 100_003) / 9973 - 5)
    const into = new Float64Array(x.length)
    expInto(into, y)
    expect(into).toEqual(y.map(exp))
    sigmoidInto(into, y)
    expect(into).toEqual(y.map(sigmoid))
    lnInto(into, x)
    expect(into).toEqual(x.map(ln))
    powInto(into, x, y)
    expect(into).toEqual(x.map((base, n) => pow(base, y[n])))
  })

  it('touches the rows asked for and no others', () => {
    const x = Float64Array.of(1, 2, 3)
    const into = new Float64Array(3).fill(7)
    expInto(into, x, 1)
    expect([...into]).toEqual([exp(1), 7, 7])
    lnInto(into, x, 2)
    expect([...into]).toEqual([0, ln(2), 7])
    powInto(into, x.subarray(1), x, 2)
    expect([...into]).toEqual([2, 9, 7])
  })
})
