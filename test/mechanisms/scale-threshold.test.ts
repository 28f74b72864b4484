import { describe, expect, it } from 'vitest'
import { sizeAfter, sizeBounds, yearsAcrossAfter } from '../../src/mechanisms/scale-threshold.js'
import { codeOf, SIZES } from '../../src/population/classes.js'

const [micro, small, medium, large] = SIZES.map((size) => codeOf(SIZES, size))
const bounds = sizeBounds(1.11e6, 1)

describe('the scale threshold', () => {
  it('lets an enterprise cross only after two years in a row on the other side', () => {
    const sides = (across: boolean[]): number[] => {
      let count = 0
      return across.map((side) => { count = Math.max(0, yearsAcrossAfter(count, side, 2)); return count })
    }
    expect(yearsAcrossAfter(0, true, 2)).toBe(1)
    expect(yearsAcrossAfter(1, true, 2)).toBe(-1)
    expect(sides([true, false, true, false])).toEqual([1, 0, 1, 0])
    expect(yearsAcrossAfter(0, true, 1)).toBe(-1)
  })

  it('lets a large enterprise fall when its revenue is below what the law asks, through several classes if need be', () => {
    expect(sizeAfter(large!, 500e6, 450e6, bounds)).toBe(large)
    expect(sizeAfter(large!, 500e6, 399e6, bounds)).toBe(medium)
    expect(sizeAfter(large!, 500e6, 2e6, bounds)).toBe(micro)
  })

  it('lifts an enterprise that passes the revenue of the staff the law asks for', () => {
    expect(sizeAfter(small!, 300e6, 340e6, bounds)).toBe(medium)
    expect(sizeAfter(medium!, 1.0e9, 1.2e9, bounds)).toBe(large)
    expect(sizeAfter(micro!, 10e6, 2e9, bounds)).toBe(large)
  })

  it('takes back what it gave when revenue falls through the same step', () => {
    expect(sizeAfter(medium!, 340e6, 330e6, bounds)).toBe(small)
    expect(sizeAfter(large!, 1.2e9, 1.0e9, bounds)).toBe(medium)
    expect(sizeAfter(small!, 23e6, 21e6, bounds)).toBe(small)
  })

  it('leaves an enterprise the class of its base year while it moves with the rest', () => {
    expect(sizeAfter(small!, 2e9, 2.2e9, bounds)).toBe(small)
    expect(sizeAfter(medium!, 25e6, 24e6, bounds)).toBe(medium)
    expect(sizeBounds(1.11e6, 1.5).step[3]).toBeCloseTo(1.5 * bounds.step[3]!, 3)
    expect(sizeBounds(1.11e6, 1.5).floor).toEqual(bounds.floor)
  })
})
