import { describe, expect, it } from 'vitest'
import { overrideParameters } from '../../../src/mechanisms/parameters.js'
import { chooseEffort, startAndStopRd } from '../../../src/mechanisms/rd.js'
import type { World } from '../../../src/mechanisms/world.js'
import { smallIndustry } from '../../mechanisms/a-small-industry.js'
import { live, totals, worldOf } from '../../mechanisms/a-small-world.js'

const closures = { growth: false, turnover: false, wages: false, spillovers: false }
// In the first year the same enterprises do R&D whatever policy is, so that only how much they do differs.
const sameEnterprises = { rd: { participationResponse: 0 } }

/** What two policies bring together beyond the sum of what each brings alone, by a function of whether each is on. */
function beyondTheSum(effort: (tax: boolean, credit: boolean) => number): { tax: number, credit: number, beyond: number } {
  const none = effort(false, false)
  const [tax, credit] = [effort(true, false) - none, effort(false, true) - none]
  return { tax, credit, beyond: effort(true, true) - none - tax - credit }
}

describe('credit and tax relief for R&D', () => {
  it('bring more together than each alone while the same enterprises do R&D: cheap money and a cheap project multiply', () => {
    const population = smallIndustry(3000)
    const { tax, credit, beyond } = beyondTheSum((withTax, withCredit) => {
      const write = (step: string, { enterprises: e }: World): void => {
        if (step !== 'tax treatment follows') return
        e.extraDeduction.fill(withTax ? 0.5 : 0)
        e.premiumRelief.fill(withCredit ? 0.02 : 0)
      }
      return totals(live(worldOf({ population, closures, parameters: overrideParameters(sameEnterprises) }), 1, write)).effort
    })
    expect(tax).toBeGreaterThan(0)
    expect(credit).toBeGreaterThan(0)
    expect(beyond).toBeGreaterThan(0)
  })

  it('need each other where means are short: what tax relief makes worth doing, a loan pays for', () => {
    const population = smallIndustry(500)
    const nothingToPledge = { ...sameEnterprises, finance: { tangibleShare: 0, pledge: 0 } }
    // Enterprises that lost money and own nothing can do no more than last year, unless somebody lends.
    const { credit, beyond } = beyondTheSum((withTax, withCredit) => {
      const world = worldOf({ population, closures, parameters: overrideParameters(nothingToPledge) })
      const { enterprises: e } = world
      live(world, 1)
      for (let i = 0; i < e.count; i++) {
        e.profit[i] = Math.min(0, e.profit[i]!)
        e.cash[i] = 0
        e.taxRate[i] = 0.25
        e.extraDeduction[i] = withTax ? 1 : 0
        e.rdLoan[i] = withCredit ? 0.5 * e.effortOneYearAgo[i]! : 0
      }
      world.year++
      world.draws = world.runDraws.at(world.year)
      e.effortOneYearAgo.set(e.effort.subarray(0, e.count))
      startAndStopRd(world)
      chooseEffort(world)
      return totals(world).effort
    })
    expect(credit).toBeGreaterThanOrEqual(0)
    expect(beyond).toBeGreaterThan(0)
  })
})
