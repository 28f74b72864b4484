import { describe, expect, it } from 'vitest'
import { normalFrom } from '../../src/kernel/distributions.js'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { leastCost, undominated } from '../../src/statistics/least-cost.js'
import type { Package } from '../../src/statistics/least-cost.js'

const where = decision('test/least-cost')

/**
 * A toy world of seven instruments with four levels each: returns diminish, two instruments help one another and two crowd one
 * another out; in nine of ten runs the outcome must reach a level that needs somewhat more than half of everything.
 */
function toyWorld(seed: number) {
  const stream = createDraws(`toy ${seed}`, 0).stream(where)
  const instruments = 7
  const runs = 40
  const price = Array.from({ length: instruments }, (_, i) => 1 + 4 * stream.uniform(i, 0))
  const power = Array.from({ length: instruments }, (_, i) => 1 + 3 * stream.uniform(i, 1))
  const chance = Array.from({ length: runs }, (_, run) => normalFrom(stream.uniform(run, 2)))
  const effect = (choice: Package): number => choice.reduce((sum, level, i) => sum + power[i] * Math.sqrt(level), 0)
    + 0.3 * choice[0] * choice[1] - 0.2 * choice[2] * choice[3]
  const wanted = 0.55 * effect([3, 3, 3, 3, 3, 3, 3])
  const appraisal = (choice: Package) => {
    const reached = chance.filter((shock) => effect(choice) + 0.3 * shock >= wanted).length
    return { cost: choice.reduce((sum, level, i) => sum + price[i] * level, 0), missing: Math.max(0, 0.9 - reached / runs) }
  }
  return { stream, appraisal, levels: Array.from({ length: instruments }, () => 4) }
}

/** The planted optimum: the cheapest of all 16,384 packages that reaches what is wanted. */
function plantedCost({ appraisal, levels }: ReturnType<typeof toyWorld>): number {
  let best = Infinity
  for (let n = 0; n < 4 ** levels.length; n++) {
    const { cost, missing } = appraisal(levels.map((_, i) => (n >> (2 * i)) & 3))
    if (missing === 0 && cost < best) best = cost
  }
  return best
}

describe('the cheapest package that reaches a target', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('is within two per cent of the planted optimum of toy world %i, with a fifth of all packages looked at', async (seed) => {
    const world = toyWorld(seed)
    const found = (await leastCost({ ...world, appraise: (choices) => Promise.resolve(choices.map(world.appraisal)), budget: 3200 }))!
    expect(found.best.missing).toBe(0)
    expect(found.complete).toBe(false)
    expect(found.best.cost).toBeLessThanOrEqual(1.02 * plantedCost(world))
  })

  it('is exact where every package can be looked at, and keeps to what is allowed', async () => {
    const world = toyWorld(1)
    const appraise = (choices: readonly Package[]) =>
      Promise.resolve(choices.map(([a, b, c]) => ({ cost: 3 * a + 2 * b + 2 * c, missing: Math.max(0, 2 - 2 * a - b - c) })))
    const small = { ...world, levels: [2, 2, 2], budget: 8, appraise }
    expect((await leastCost(small))!).toMatchObject({ best: { choice: [1, 0, 0], cost: 3 }, complete: true })
    expect((await leastCost({ ...small, allowed: ([a]) => a === 0 }))!.best).toMatchObject({ choice: [0, 1, 1], cost: 4 })
    expect((await leastCost({ ...small, allowed: ([a, b]) => a + b === 0 }))!.best).toMatchObject({ choice: [0, 0, 1], missing: 1 })
  })

  it('is nothing when it was stopped, and the same when asked again', async () => {
    const world = toyWorld(3)
    let left = 3
    const appraise = (choices: readonly Package[]) => Promise.resolve(choices.map(world.appraisal))
    expect(await leastCost({ ...world, budget: 500, appraise: (choices) => (left-- > 0 ? appraise(choices) : Promise.resolve(undefined)) })).toBeUndefined()
    expect(await leastCost({ ...world, budget: 300, appraise })).toEqual(await leastCost({ ...world, budget: 300, appraise }))
    await expect(leastCost({ ...world, levels: [], budget: 1, appraise })).rejects.toThrow(InputError)
  })
})

describe('the front of cost against what is missing', () => {
  it('holds packages that no other beats, cheapest first', () => {
    const of = (cost: number, missing: number) => ({ choice: [cost, missing], cost, missing })
    expect(undominated([of(3, 0), of(1, 2), of(2, 2), of(2, 1), of(4, 0)]).map(({ cost }) => cost)).toEqual([1, 2, 3])
  })
})
