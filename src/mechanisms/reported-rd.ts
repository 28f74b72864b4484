import { wholeYuan } from '../kernel/sums.js'
import { claimedRd, rdPrices, realSpending, surveyedRd } from '../population/rd-accounts.js'
import { researchCells } from './research-cells.js'
import type { World } from './world.js'

/** Price of real R&D by market for research staff (row of the labour table), relative to the base year. */
export const researchPrices = ({ labour, parameters: { rdAccounts } }: World): Float64Array =>
  rdPrices(labour.wage, labour.count, rdAccounts.labourShare)

/** R&D of one enterprise in the three accounts, whole yuan of 2015 a year. */
export interface ReportedRd {
  /** What its research really costs, R. */
  readonly real: number
  /** What it may claim for tax relief, e·(R − G) + M. */
  readonly claimed: number
  /** What the survey finds, R + ω·M. */
  readonly surveyed: number
}

/** The three accounts of each enterprise this year, as a function of its row. For reading, tracing and tests. */
export function reportedRd(world: World): (row: number) => ReportedRd {
  const { enterprises: e, parameters: { rdAccounts }, macro, population } = world
  const prices = researchPrices(world)
  const cells = researchCells(population)
  const generalPrice = macro.generalPrice[world.year - world.baseYear]
  return (row) => {
    const real = realSpending(e.effort[row], prices[cells.market(e.province[row], e.industry[row])])
    return {
      real: wholeYuan(real),
      claimed: wholeYuan(claimedRd(real, e.relabelled[row], rdAccounts.eligibleShare, e.rdGrant[row] / generalPrice)),
      surveyed: wholeYuan(surveyedRd(real, e.relabelled[row], rdAccounts.surveyedShare)),
    }
  }
}
