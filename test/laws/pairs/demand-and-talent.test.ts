import { describe, expect, it } from 'vitest'
import type { Enactment } from '../../../src/levers/enactment.js'
import { leverById } from '../../../src/levers/index.js'
import { overrideParameters } from '../../../src/mechanisms/parameters.js'
import { pathOf, reference } from '../a-country.js'

const enact = (id: string, changes: object): Enactment => ({ lever: leverById(id)!, changes: changes as never })

/** Levers that make enterprises want more R&D: tax, grants and vouchers. */
const demands = [
  enact('rd-super-deduction', { extra: 1.5 }),
  enact('national-programmes', { budget: 2e10, apply: 1 }),
  enact('innovation-voucher', { budget: 1e11, applyMicro: 0.9, applySmall: 0.9, applyMedium: 0.9 }),
]
const talent = enact('overseas-recruitment', { incentive: 4 })

/**
 * Real R&D of all enterprises in 2018, yuan of 2015, of a country in which the same enterprises do R&D and none does more for a
 * certificate: starting, stopping and the threshold come in jumps as large as what the two policies do to each other.
 */
function realRd(changed: readonly Enactment[], wages: boolean): number {
  const others = reference.filter(({ lever }) => lever.id !== 'hnte-tax-rate' && !changed.some((one) => one.lever.id === lever.id))
  const { enterprises: e } = pathOf([...others, ...changed], { closures: { wages, turnover: false, spillovers: false }, to: 2018,
    overrides: (base) => overrideParameters({ rd: { participationResponse: 0 } }, base) }).run.world
  let sum = 0
  for (let i = 0; i < e.count; i++) sum += e.weight[i]! * e.effort[i]!
  return sum
}

/** What demand and talent bring each, and together beyond the sum of both. */
function effects(demand: Enactment, wages: boolean): { demand: number, talent: number, beyond: number } {
  const none = realRd([], wages)
  const [one, other] = [realRd([demand], wages) - none, realRd([talent], wages) - none]
  return { demand: one, talent: other, beyond: realRd([demand, talent], wages) - none - one - other }
}

describe.each(demands.map((demand) => [demand.lever.id, demand] as const))('%s and a larger supply of talent', (_, demand) => {
  it('bring more real R&D together than each alone while the same enterprises do R&D, since more staff keeps the wage down', () => {
    const found = effects(demand, true)
    expect(found.demand).toBeGreaterThan(0)
    expect(found.talent).toBeGreaterThan(0)
    expect(found.beyond).toBeGreaterThan(0)
  })

  it('have nothing to do with each other where the wage does not clear the market', () => {
    expect(effects(demand, false)).toMatchObject({ talent: 0, beyond: 0 })
  })
})
