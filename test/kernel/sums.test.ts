import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { assertExact, exactSum, largestRemainder, LARGEST_EXACT, onGrid, prefixSums, weightedSum, wholeYuan } from '../../src/kernel/sums.js'

const shuffled = <T>(list: readonly T[], by: readonly number[]): T[] =>
  list.map((item, i) => ({ item, at: by[i % by.length] ?? i })).sort((a, b) => a.at - b.at).map(({ item }) => item)
const yuan = fc.integer({ min: -1e12, max: 1e12 })

describe('whole yuan', () => {
  it('are the nearest integers, and paying rounds like receiving', () => {
    fc.assert(fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (x) => {
      expect(Number.isInteger(wholeYuan(x))).toBe(true)
      expect(Math.abs(wholeYuan(x) - x)).toBeLessThanOrEqual(0.5)
      expect(wholeYuan(-x) + wholeYuan(x)).toBe(0)
      expect(Object.is(wholeYuan(x), -0)).toBe(false)
    }))
    expect([2.5, -2.5, 0.4, -0.4, 0.49999999999999994, -0].map(wholeYuan)).toEqual([3, -3, 0, 0, 0, 0])
  })

  it('add up to the same total in any order, and so do values on the grid', () => {
    fc.assert(fc.property(fc.array(yuan, { maxLength: 200 }), fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 200 }),
      fc.array(fc.nat(), { minLength: 1 }), (money, others, by) => {
        expect(exactSum(shuffled(money, by))).toBe(exactSum(money))
        const grid = others.map(onGrid)
        expect(exactSum(shuffled(grid, by), grid.length, 2 ** -20)).toBe(exactSum(grid, grid.length, 2 ** -20))
        for (const [i, x] of others.entries()) expect(Math.abs(grid[i] - x)).toBeLessThanOrEqual(2 ** -21)
      }))
  })

  it('weighted by integers give exactly the sum of copies', () => {
    fc.assert(fc.property(fc.array(fc.tuple(yuan, fc.nat(40)), { maxLength: 40 }), (rows) => {
      const copies = rows.flatMap(([value, weight]) => Array<number>(weight).fill(value))
      expect(weightedSum(rows.map(([v]) => v), Uint16Array.from(rows, ([, w]) => w), rows.length)).toBe(exactSum(copies))
      expect(BigInt(exactSum(copies))).toBe(copies.reduce((sum, x) => sum + BigInt(x), 0n))
    }))
  })

  it('are refused where sums would stop being exact', () => {
    expect(assertExact(LARGEST_EXACT, 'total')).toBe(LARGEST_EXACT)
    for (const bad of [LARGEST_EXACT + 1, -LARGEST_EXACT - 1, 0.5, NaN, Infinity]) expect(() => assertExact(bad, 'total')).toThrow(InputError)
    // Parts too large although their total is small: the way there was not exact.
    expect(() => exactSum([LARGEST_EXACT, 7, -LARGEST_EXACT])).toThrow(InputError)
    expect(() => weightedSum([2 ** 52], [4], 1)).toThrow(InputError)
    expect(() => exactSum([0.1, 0.2])).toThrow(InputError)
    expect(() => prefixSums([LARGEST_EXACT, 1])).toThrow(InputError)
  })
})

describe('running totals', () => {
  it('start at nothing and end at the sum', () => {
    expect([...prefixSums([3, 0, 4])]).toEqual([0, 3, 3, 7])
    expect([...prefixSums([3, 0, 4], 1)]).toEqual([0, 3])
    expect([...prefixSums([])]).toEqual([0])
  })
})

describe('largest remainders', () => {
  const shares = fc.array(fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.nat(5)), { minLength: 1, maxLength: 60 })
    .filter((list) => list.some((share) => share > 1e-300))

  it('give everybody the quota rounded down or up, and all of the total', () => {
    fc.assert(fc.property(shares, fc.nat(1_000_000), (list, total) => {
      const parts = largestRemainder(list, total)
      const whole = list.reduce((a, b) => a + b, 0)
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
      for (const [i, part] of parts.entries()) {
        expect(Number.isInteger(part) && part >= 0).toBe(true)
        expect(Math.abs(part - (list[i] / whole) * total)).toBeLessThan(1 + 1e-6)
        if (list[i] === 0) expect(part).toBe(0)
      }
    }))
  })

  it('give what is left to those whose quota was cut most', () => {
    expect([...largestRemainder([5.4, 3.35, 1.25], 10)]).toEqual([6, 3, 1])
    expect([...largestRemainder([1.1, 5.6, 3.3], 10)]).toEqual([1, 6, 3])
    const wholes = fc.array(fc.nat(1000), { minLength: 2, maxLength: 20 }).filter((list) => list.some((share) => share > 0))
    fc.assert(fc.property(wholes, fc.nat(500), (list, total) => {
      const parts = largestRemainder(list, total)
      const whole = list.reduce((a, b) => a + b, 0)
      const cut = list.map((share) => (share * total) % whole)
      const [up, down] = [true, false].map((raised) => cut.filter((_, i) => (parts[i]! > Math.floor((list[i]! * total) / whole)) === raised))
      expect(Math.min(...up!)).toBeGreaterThanOrEqual(Math.max(0, ...down!))
    }))
  })

  it('do not depend on the order of the list when claimants have keys', () => {
    fc.assert(fc.property(shares, fc.nat(1000), fc.array(fc.nat(), { minLength: 1 }), (list, total, by) => {
      const claims = list.map((share, key) => ({ share, key }))
      const mixed = shuffled(claims, by)
      const first = largestRemainder(list, total, claims.map(({ key }) => key))
      const again = largestRemainder(mixed.map(({ share }) => share), total, mixed.map(({ key }) => key))
      for (const [i, { key }] of mixed.entries()) expect(again[i]).toBe(first[key])
    }))
  })

  it('break ties by the smallest key', () => {
    expect([...largestRemainder([1, 1, 1], 2)]).toEqual([1, 1, 0])
    expect([...largestRemainder([1, 1, 1], 2, [9, 4, 5])]).toEqual([0, 1, 1])
  })

  it('split totals as large as numbers get', () => {
    const parts = largestRemainder([1, 1, 1, 0.5], LARGEST_EXACT)
    expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(LARGEST_EXACT))
    expect([...largestRemainder([0, 0], 0)]).toEqual([0, 0])
    // Here the quotas, rounded to doubles, come to a unit more than there is: who has the smallest remainder gives it back.
    for (const [shares, total] of [[[2, 8], 9007199254740709], [[5, 9], 9007199254740405], [[0, 4, 1], 9007199254740404]] as const) {
      const split = largestRemainder(shares, total)
      expect(split.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total))
      for (const [i, part] of split.entries()) expect(part === 0).toBe(shares[i] === 0)
    }
  })

  it('need shares and a whole total', () => {
    for (const bad of [() => largestRemainder([0, 0], 5), () => largestRemainder([-1, 2], 5), () => largestRemainder([NaN], 5),
      () => largestRemainder([1], 0.5), () => largestRemainder([1], -1), () => largestRemainder([1, 2], 5, [1]),
      () => largestRemainder([1e308, 1e308], 5), () => largestRemainder([], 5)]) expect(bad).toThrow(InputError)
  })
})
