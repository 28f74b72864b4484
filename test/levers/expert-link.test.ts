import { describe, expect, it } from 'vitest'
import { linked, timeAway } from '../../src/levers/expert-link.js'

describe('an expert sent to an enterprise', () => {
  it('takes the part of public research that the time away is of its staff, and none where there is no staff or nobody is sent', () => {
    const away = (reached: number, staff: number): number => timeAway(0.1, { reached, province: 1, regions: { publicFte: Float64Array.of(7, staff) } } as never)
    expect([away(50, 100), away(100, 100), away(50, 200)]).toEqual([-0.05, -0.1, -0.025])
    expect([away(50, 0), away(0, 100), away(0, 0)]).toEqual([0, 0, 0])
  })

  it('doubles applications where they rise in proportion to links, and leaves them where they do not rise', () => {
    expect([linked(0), linked(1)]).toEqual([1, expect.closeTo(2, 14)])
  })
})
