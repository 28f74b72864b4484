import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { bestFirst, rankByScore, serveGreedy } from '../../src/kernel/order.js'

const claims = fc.array(fc.record({ score: fc.oneof(fc.nat(5), fc.double({ noNaN: true })), load: fc.nat(1000) }), { maxLength: 80 })

describe('a ranking', () => {
  it('puts high scores first, equal ones by key, whatever order the rows came in', () => {
    fc.assert(fc.property(claims, fc.array(fc.nat(), { minLength: 1 }), (list, by) => {
      const scores = Float64Array.from(list, ({ score }) => score)
      const keys = Uint32Array.from(list, (_, i) => (i * 2654435761) >>> 0)
      const rows = Uint32Array.from(list, (_, i) => i)
      const mixed = rows.slice().sort((a, b) => by[a % by.length] - by[b % by.length])
      const order = rankByScore(mixed, scores, keys)
      expect([...order]).toEqual([...rankByScore(rows, scores, keys)])
      expect([...order]).toEqual([...rows].sort((a, b) => scores[b] - scores[a] || keys[a] - keys[b]))
    }))
  })

  it('leaves the list of rows as it was, and ranks a part of a table', () => {
    const rows = Uint32Array.of(4, 2, 0)
    expect([...rankByScore(rows, [1, 9, 3, 9, 2], [0, 1, 2, 3, 4])]).toEqual([2, 4, 0])
    expect([...rows]).toEqual([4, 2, 0])
    expect([...rankByScore(new Uint32Array(0), [], [])]).toEqual([])
  })

  it('treats both zeros alike and infinities as the ends', () => {
    expect([...rankByScore(Uint32Array.of(0, 1, 2, 3), [0, -0, -Infinity, Infinity], [5, 4, 3, 2])]).toEqual([3, 1, 0, 2])
  })

  it('is refused where it would not be total', () => {
    expect(() => rankByScore(Uint32Array.of(0, 1), [1, NaN], [0, 1])).toThrow(InputError)
    expect(() => rankByScore(Uint32Array.of(0, 1), [1, 1], [7, 7])).toThrow(InputError)
    expect(() => rankByScore(Uint32Array.of(0, 0), [1], [7])).toThrow(InputError)
  })
})

describe('the best first', () => {
  it('are those that a ranking puts first, in its order, and it ends with them', () => {
    fc.assert(fc.property(claims, (list) => {
      const scores = Float64Array.from(list, ({ score }) => score)
      const keys = Uint32Array.from(list, (_, i) => (i * 2654435761) >>> 0)
      const rows = Uint32Array.from(list, (_, i) => i).reverse()
      const next = bestFirst(rows, scores, keys)
      expect(list.map(() => next())).toEqual([...rankByScore(rows, scores, keys)])
      expect(next).toThrow(InputError)
      expect([...rows]).toEqual(list.map((_, i) => i).reverse())
    }))
  })

  it('are refused where their order would not be total', () => {
    expect(() => bestFirst(Uint32Array.of(0, 1), [1, NaN], [0, 1])).toThrow(InputError)
    expect(() => bestFirst(Uint32Array.of(0, 1), [1, 1], [7, 7])()).toThrow(InputError)
  })
})

describe('a budget', () => {
  it('is never exceeded, and used up when anybody goes short', () => {
    fc.assert(fc.property(claims, fc.nat(20_000), (list, budget) => {
      const loads = list.map(({ load }) => load)
      const order = rankByScore(Uint32Array.from(list, (_, i) => i), list.map(({ score }) => score), list.map((_, i) => i))
      const { served, full, spent } = serveGreedy(order, loads, budget)
      expect(spent).toBe(served.reduce((a, b) => a + b, 0))
      expect(spent).toBeLessThanOrEqual(budget)
      expect(spent).toBe(Math.min(budget, loads.reduce((a, b) => a + b, 0)))
      for (let n = 0; n < order.length; n++) {
        // Whole loads, then at most one in part, then nothing.
        if (n < full) expect(served[n]).toBe(loads[order[n]])
        else if (n > full) expect(served[n]).toBe(0)
        else expect(served[n]).toBeLessThan(loads[order[n]])
      }
    }))
  })

  it('serves the marginal claimant in part', () => {
    const { served, full, spent } = serveGreedy(Uint32Array.of(2, 0, 1), [40, 50, 30], 60)
    expect({ served: [...served], full, spent }).toEqual({ served: [30, 30, 0], full: 1, spent: 60 })
  })

  it('of nothing serves only those who ask for nothing', () => {
    expect(serveGreedy(Uint32Array.of(0, 1, 2), [0, 5, 0], 0)).toEqual({ served: Float64Array.of(0, 0, 0), full: 1, spent: 0 })
  })

  it('and loads are whole numbers', () => {
    for (const budget of [-1, 0.5, NaN, 2 ** 53]) expect(() => serveGreedy(Uint32Array.of(0), [1], budget)).toThrow(InputError)
    for (const load of [-1, 0.5, NaN]) expect(() => serveGreedy(Uint32Array.of(0), [load], 1)).toThrow(InputError)
  })
})
