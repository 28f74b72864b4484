import { claimedRd, realSpending } from '../../population/rd-accounts.js'
import type { LeverYear } from '../lever.js'
import type { LeverParameters } from '../parameters.js'

/** R&D that an enterprise claims for tax relief this year, yuan of 2015: e·(P·Q − G) + M, P the local price of research. */
export function claimedBy(context: Pick<LeverYear<LeverParameters>, 'enterprises' | 'population' | 'researchPrice' | 'accounts' | 'generalPrice'>):
(row: number) => number {
  const { enterprises: e, population: { industries, technologyClasses }, researchPrice, accounts, generalPrice } = context
  const classOf = Uint8Array.from(industries, ({ technologyClass }) => technologyClass)
  const classes = technologyClasses.length
  return (row) => {
    const price = researchPrice[e.province[row]! * classes + classOf[e.industry[row]!]!]!
    return claimedRd(realSpending(e.effort[row]!, price), e.relabelled[row]!, accounts.eligibleShare, e.rdGrant[row]! / generalPrice)
  }
}
