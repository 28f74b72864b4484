import { BASIS } from '../../levers/cost.js'
import { isBooked } from '../../questions/costs.js'
import type { LedgerMean } from '../../questions/costs.js'

const governments: readonly string[] = ['central', 'local']
const ASSETS: readonly string[] = ['equity', 'equity-returned']

/** What governments paid in cash less what came back to them, equity in funds apart, over all years: yuan by scenario. */
export function publicCash(ledger: readonly LedgerMean[], region: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { scenario, region: where, account, payer, payee, amount } of ledger.filter(isBooked)) {
    if (where !== region || BASIS[account] !== 'cash' || ASSETS.includes(account)) continue
    const [pays, gets] = [governments.includes(payer), governments.includes(payee)]
    if (pays !== gets) sums.set(scenario, (sums.get(scenario) ?? 0) + (pays ? amount : -amount))
  }
  return sums
}
