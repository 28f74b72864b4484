import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { bestFirst, endOfService, rankByScore } from '../../src/kernel/order.js'

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

/** Who is served by a budget, one after the other. */
function oneByOne(list: readonly { score: number, load: number }[], budget: number) {
  const order = rankByScore(Uint32Array.from(list, (_, i) => i), list.map(({ score }) => score), list.map((_, i) => i))
  let left = budget
  for (const key of order) {
    if (list[key].load > left) return { score: list[key].score, key, left }
    left -= list[key].load
  }
  return undefined
}

const endOf = (list: readonly { score: number, load: number }[], budget: number) => endOfService(Float64Array.from(list, ({ score }) => score),
  Uint32Array.from(list, (_, i) => i), Float64Array.from(list, ({ load }) => load), list.length, budget)

describe('a budget', () => {
  it('ends where claimants served one after the other, best first, find too little', () => {
    fc.assert(fc.property(claims, fc.nat(20_000), (list, budget) => {
      const askers = list.map(({ score, load }) => ({ score, load: load + 1 }))
      expect(endOf(askers, budget)).toEqual(oneByOne(askers, budget))
    }))
  })

  it('leaves the marginal claimant what the better ones left', () => {
    expect(endOf([{ score: 2, load: 40 }, { score: 1, load: 50 }, { score: 3, load: 30 }], 60)).toEqual({ score: 2, key: 0, left: 30 })
    expect(endOf([{ score: 2, load: 40 }, { score: 1, load: 50 }], 40)).toEqual({ score: 1, key: 1, left: 0 })
    expect(endOf([{ score: 2, load: 40 }], 40)).toBeUndefined()
  })

  it('and loads are whole numbers, scores numbers, keys those of one claimant', () => {
    for (const budget of [-1, 0.5, NaN, 2 ** 53]) expect(() => endOf([{ score: 1, load: 1 }], budget)).toThrow(InputError)
    for (const load of [-1, 0, 0.5, NaN]) expect(() => endOf([{ score: 1, load }], 1)).toThrow(InputError)
    expect(() => endOf([{ score: NaN, load: 1 }], 0)).toThrow(InputError)
    expect(() => endOfService(Float64Array.of(1, 1), Uint32Array.of(7, 7), Float64Array.of(1, 1), 2, 1)).toThrow(InputError)
  })
})
