import { ledgerRows } from '../levers/ledger.js'
import type { Account, Party } from '../levers/ledger.js'
import type { SimulationResult } from '../simulation/result.js'
import { regionsOf } from '../simulation/result.js'

/** What was paid because of a lever: the mean over runs, yuan of the year. */
export interface LedgerMean {
  readonly scenario: string
  readonly lever: string
  readonly region: string
  readonly year: number
  readonly account: Account
  readonly payer: Party
  readonly payee: Party
  readonly amount: number
  readonly unit: 'CNY'
}

/** A row of the ledger whoever paid: central and local together. Accounts are never added to one another. */
export type LedgerTotal = Omit<LedgerMean, 'payer' | 'payee'>

/** Mean over the finished runs of every line of the ledger, by province and for the nation. */
export function ledgerMeans(result: SimulationResult): LedgerMean[] {
  const nation = result.regions.length - 1
  const shown = new Set(regionsOf(result))
  return result.scenarios.flatMap(({ id }, s) => {
    const sums = new Map<string, { row: LedgerMean, sum: number }>()
    for (const ledger of result.ledgers[s].slice(0, result.finished)) {
      for (const { province, amount, ...line } of ledgerRows(ledger)) {
        for (const r of [province, nation]) {
          if (!shown.has(r)) continue
          const region = result.regions[r].code
          const key = [line.lever, region, line.year, line.account, line.payer, line.payee].join('|')
          const known = sums.get(key)
          if (known) known.sum += amount
          else sums.set(key, { row: { scenario: id, ...line, region, amount: 0, unit: 'CNY' }, sum: amount })
        }
      }
    }
    return [...sums.keys()].sort().map((key) => {
      const { row, sum } = sums.get(key)!
      return { ...row, amount: sum / result.finished }
    })
  })
}

/** Lines of the same lever, region, year and account added up over payers and payees. */
export function ledgerTotals(lines: readonly LedgerMean[]): LedgerTotal[] {
  const totals = new Map<string, { -readonly [K in keyof LedgerTotal]: LedgerTotal[K] }>()
  for (const { scenario, lever, region, year, account, amount, unit } of lines) {
    const key = [scenario, lever, region, year, account].join('|')
    const known = totals.get(key)
    if (known) known.amount += amount
    else totals.set(key, { scenario, lever, region, year, account, amount, unit })
  }
  return [...totals.values()]
}
