import { describe, expect, it } from 'vitest'
import { outcomeByPublicShare, ventureExitParameters } from '../../../src/mechanisms/venture-exits.js'
import { raiseVentureFunds } from '../../../src/mechanisms/venture.js'
import type { FundOrder } from '../../../src/population/funds.js'
import { countryOfFundsAndPlaces, sumOf, worldOf } from '../../mechanisms/a-country-of-funds-and-places.js'

const order = (crowdingOut: number, commitment: number): FundOrder => ({ key: 2016 * 64, programme: 'guidance', province: 0, commitment,
  publicShare: 0.25, realised: 0.43, crowdingOut, recycling: 0, skill: 0 })

/** Money raised in 2016 by private funds, and by all, in a country where private funds raise about so much. */
function raised(orders: readonly FundOrder[], privateMoney: number): { privately: number, together: number } {
  const world = worldOf(countryOfFundsAndPlaces(2000, 1, privateMoney))
  world.advance()
  world.fundOrders.push(...orders)
  raiseVentureFunds(world)
  const { funds: f } = world
  const now = (i: number): boolean => f.vintage[i] === 2016
  return { privately: sumOf(f.raised, f.count, (i) => now(i) && f.kind[i] === 0), together: sumOf(f.raised, f.count, now) }
}

describe('guidance funds and private venture funds', () => {
  it('take from each other: the new private money is the part 1 − χ of what is matched', () => {
    const without = raised([], 20e9)
    for (const crowdingOut of [0, 0.4, 1]) {
      const fund = order(crowdingOut, 2e8)
      const both = raised([fund], 20e9)
      const matched = 0.75 * 0.43 * 8e8
      expect(without.privately - both.privately).toBeCloseTo(crowdingOut * matched, -1)
      expect(both.together - without.together).toBeCloseTo(0.43 * 8e8 - crowdingOut * matched, -1)
    }
  })

  it('stand in each other’s way more the more government crowds out, and cannot take more than there is', () => {
    const gain = (privateMoney: number): number => raised([order(1, 1e11)], privateMoney).together - raised([], privateMoney).together
    expect(gain(20e9)).toBeLessThan(gain(2e9))
    expect(raised([order(1, 1e11)], 2e9).privately).toBe(0)
  })

  it('do better together than apart while government holds a small share, and worse where it holds most', () => {
    const { publicGain, publicLoss } = ventureExitParameters.central()
    const outcome = (share: number): number => outcomeByPublicShare(share, publicGain, publicLoss)
    expect(outcome(0.25)).toBeGreaterThan(outcome(0))
    expect(outcome(0.9)).toBeLessThan(outcome(0))
    expect(outcome(0.25)).toBeGreaterThan(outcome(0.9))
  })
})
