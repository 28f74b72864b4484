import { describe, expect, it } from 'vitest'
import type { Enactment } from '../../../src/levers/enactment.js'
import { innovationVoucher, stateAssessment } from '../../../src/levers/index.js'
import { OWNERSHIPS } from '../../../src/population/classes.js'
import { pathOf, reference } from '../a-country.js'

const STATE = OWNERSHIPS.indexOf('state')
const others = reference.filter(({ lever }) => lever.id !== stateAssessment.id && lever.id !== innovationVoucher.id)
/** Vouchers go to private enterprises only. */
const funding = { lever: innovationVoucher, changes: { budget: 5e10, applyMicro: 0.3, applySmall: 0.5, applyMedium: 0.5 } }
const weight = { lever: stateAssessment, changes: { weight: 0.15 } }

/** Real R&D of enterprises that do not belong to the state after the first year, yuan of 2015. */
function privateRd(given: readonly object[], wages: boolean, world = 0): number {
  const { run } = pathOf([...others, ...given as Enactment[]], { to: 2016, closures: { wages, spillovers: false } }, world)
  const { enterprises: e } = run.world
  let sum = 0
  for (let i = 0; i < e.count; i++) if (e.ownership[i] !== STATE) sum += e.weight[i]! * e.effort[i]!
  return sum
}
const interaction = (wages: boolean, world = 0): number =>
  privateRd([funding, weight], wages, world) - privateRd([funding], wages, world) - privateRd([weight], wages, world) + privateRd([], wages, world)

describe('the weight of innovation in state enterprises and the funding of private ones', () => {
  it('take from each other: state enterprises bid for the same staff, and the money of the others buys less', () => {
    expect(privateRd([weight], true)).toBeLessThan(privateRd([], true))
    // It is a thousandth of either, so that one world can be luck.
    expect([0, 1, 2, 3, 4, 5].reduce((sum, world) => sum + interaction(true, world), 0)).toBeLessThan(0)
  })

  it('do so through wages and nothing else', () => {
    expect(privateRd([weight], false)).toBe(privateRd([], false))
    expect(interaction(false)).toBe(0)
  })
})
