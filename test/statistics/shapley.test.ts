import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { antitheticOrders, coalitionsAlong, marginalsAlong } from '../../src/statistics/permutation-values.js'
import { owenValues, shapleyInteractions, shapleyValues } from '../../src/statistics/shapley.js'

const game = (players: number, value: (has: (player: number) => boolean) => number): number[] =>
  Array.from({ length: 1 << players }, (_, s) => value((i) => (s & (1 << i)) !== 0))
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0)

/** One left glove and two right ones; a pair is worth 1. */
const gloves = game(3, (has) => Number(has(0) && (has(1) || has(2))))
/** Security council in small: shareholders of 50, 49 and 1 per cent, majority wins (Shapley and Shubik 1954). */
const shareholders = game(3, (has) => Number(50 * Number(has(0)) + 49 * Number(has(1)) + Number(has(2)) > 50))
/** Four parties of 45, 25, 15 and 15 seats of 100; 51 carry. */
const parties = game(4, (has) => Number(45 * Number(has(0)) + 25 * Number(has(1)) + 15 * Number(has(2)) + 15 * Number(has(3)) >= 51))

describe('Shapley values', () => {
  it('of the glove game are 2/3, 1/6 and 1/6', () => {
    const [left, right, other] = shapleyValues(gloves)
    expect(left).toBeCloseTo(2 / 3, 14)
    expect(right).toBeCloseTo(1 / 6, 14)
    expect(other).toBe(right)
  })

  it('of shareholders of 50, 49 and 1 per cent are 2/3, 1/6 and 1/6', () => {
    expect(Array.from(shapleyValues(shareholders)).map((x) => x.toFixed(12))).toEqual(['0.666666666667', '0.166666666667', '0.166666666667'])
  })

  it('of four parties of 45, 25, 15 and 15 seats are 1/2 and three times 1/6', () => {
    expect(Array.from(shapleyValues(parties)).map((x) => x.toFixed(12))).toEqual(['0.500000000000', '0.166666666667', '0.166666666667', '0.166666666667'])
  })

  it('sum to what all bring, give nothing to who adds nothing, and are equal for equals', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 16, maxLength: 16 }), (drawn) => {
      // Player 4 adds nothing to any coalition of the four others.
      const values = Array.from({ length: 32 }, (_, s) => drawn[s & 15])
      const shares = shapleyValues(values)
      expect(Math.abs(sum(shares) - (values[31] - values[0]))).toBeLessThan(1e-9 * 1e6)
      expect(shares[4]).toBe(0)
    }))
    const alike = game(4, (has) => Number(has(0)) * 5 + [1, 2, 3].filter(has).length ** 2)
    const [, a, b, c] = shapleyValues(alike)
    expect(b).toBeCloseTo(a, 12)
    expect(c).toBeCloseTo(a, 12)
  })

  it('need a value for each coalition', () => {
    expect(() => shapleyValues([1, 2, 3])).toThrow(InputError)
  })
})

describe('the interaction of two players', () => {
  it('is that of a product: two who are worth 3 only together interact by 3, and nobody else does', () => {
    const values = game(3, (has) => 3 * Number(has(0) && has(1)) + 5 * Number(has(2)))
    expect(Array.from(shapleyInteractions(values))).toEqual([0, 3, 0, 3, 0, 0, 0, 0, 0])
  })

  it('is negative between substitutes', () => {
    expect(shapleyInteractions(game(2, (has) => Number(has(0) || has(1))))[1]).toBe(-1)
  })
})

describe('Owen values', () => {
  it('of the glove game with the two right gloves in a union are 1/2 and twice 1/4', () => {
    expect(Array.from(owenValues(gloves, [[0], [1, 2]])).map((x) => x.toFixed(12))).toEqual(['0.500000000000', '0.250000000000', '0.250000000000'])
  })

  it('are Shapley values where everybody is alone, or all are in one union', () => {
    for (const unions of [[[0], [1], [2], [3]], [[3, 1, 0, 2]]]) {
      owenValues(parties, unions).forEach((value, i) => { expect(value).toBeCloseTo(shapleyValues(parties)[i], 12) })
    }
  })

  it('refuse a player who is in no union, or in two', () => {
    expect(() => owenValues(gloves, [[0], [1]])).toThrow(InputError)
    expect(() => owenValues(gloves, [[0, 1], [1, 2]])).toThrow(InputError)
  })
})

describe('values from random orders', () => {
  const stream = createDraws('orders', 0).stream(decision('test/orders'))
  const valueIn = (values: readonly number[]) => (name: string): number =>
    values[name === '' ? 0 : name.split(' ').reduce((mask, i) => mask | (1 << Number(i)), 0)]
  const estimate = (values: readonly number[], orders: readonly (readonly number[])[]): number[] => {
    const added = orders.map((order) => marginalsAlong(order, valueIn(values)))
    return Array.from(added[0], (_, i) => added.reduce((total, of) => total + of[i], 0) / orders.length)
  }

  it('come near the exact ones and sum to what all bring', () => {
    const shares = estimate(parties, antitheticOrders(4, 4000, stream))
    shapleyValues(parties).forEach((exact, i) => { expect(Math.abs(shares[i] - exact)).toBeLessThan(0.02) })
    expect(Math.abs(sum(shares) - 1)).toBeLessThan(1e-9)
  })

  it('come near Owen values where unions keep together', () => {
    const shares = estimate(gloves, antitheticOrders(3, 4000, stream, [[0], [1, 2]]))
    owenValues(gloves, [[0], [1, 2]]).forEach((exact, i) => { expect(Math.abs(shares[i] - exact)).toBeLessThan(0.02) })
  })

  it('are exact for an additive game, and look at each coalition once', () => {
    const orders = antitheticOrders(12, 3, stream)
    const value = (name: string): number => (name === '' ? 0 : name.split(' ').reduce((total, i) => total + 2 ** Number(i), 0))
    for (const order of orders) expect(Array.from(marginalsAlong(order, value))).toEqual(Array.from({ length: 12 }, (_, i) => 2 ** i))
    const names = coalitionsAlong(orders).map((members) => members.join(' '))
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeLessThanOrEqual(2 + 6 * 11)
  })
})
