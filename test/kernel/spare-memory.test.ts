import { describe, expect, it } from 'vitest'
import { takeSpare } from '../../src/kernel/spare-memory.js'
import type { Spare } from '../../src/kernel/spare-memory.js'

const spares = (...capacities: number[]): Spare[] => capacities.map((capacity) => ({ capacity, arrays: {}, extras: [] }))
const capacities = (kept: readonly Spare[]): number[] => kept.map(({ capacity }) => capacity)

describe('memory that countries give back', () => {
  it('goes to the next one, the smallest that has room', () => {
    const kept = spares(900, 500, 700)
    expect(takeSpare(kept, 600)?.capacity).toBe(700)
    expect(capacities(kept)).toEqual([500, 900])
  })

  it('does not pile up when countries grow: what is too small makes way for what is made in its stead', () => {
    const kept = spares(500, 700)
    expect(takeSpare(kept, 800)).toBeUndefined()
    expect(capacities(kept)).toEqual([500])
    expect(takeSpare(kept, 800)).toBeUndefined()
    expect(takeSpare(kept, 800)).toBeUndefined()
    expect(kept).toEqual([])
  })
})
