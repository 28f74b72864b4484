import { scratchDoubles } from '../kernel/scratch.js'
import { rowsAbove0 } from '../population/chosen-rows.js'
import { claimedRd, realSpending } from '../population/rd-accounts.js'
import type { PolicyScene } from './policy-scene.js'

/**
 * Extra deductions that enterprises earn this year, D = d·(e·(P·Q − G) + M), yuan of 2015 by row; 0 for those who earn none. d extra
 * deduction · e share of real R&D that is claimed · P local price of research · Q real R&D · G grants · M relabelled cost. Good until
 * it is asked for again.
 */
export function deductionsOf({ enterprises: e, population: { industries, technologyClasses }, researchPrice, accounts, generalPrice }:
PolicyScene): Float64Array {
  const { extraDeduction, province, industry, effort, relabelled, rdGrant, count } = e
  const deductions = scratchDoubles('deductions', count)
  deductions.fill(0, 0, count)
  const classOf = Uint8Array.from(industries, ({ technologyClass }) => technologyClass)
  const classes = technologyClasses.length
  const claiming = rowsAbove0(extraDeduction, count)
  for (let n = 0; n < claiming.length; n++) {
    const i = claiming[n]!
    const spending = realSpending(effort[i]!, researchPrice[province[i]! * classes + classOf[industry[i]!]!]!)
    deductions[i] = extraDeduction[i]! * claimedRd(spending, relabelled[i]!, accounts.eligibleShare, rdGrant[i]! / generalPrice)
  }
  return deductions
}
