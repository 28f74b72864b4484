import type { Account, ClosedLedger, LedgerLine, Party } from '../levers/ledger.js'
import type { SimulationResult } from '../simulation/result.js'
import { regionsOf } from '../simulation/result.js'

/** Why nothing was booked because of a lever in force: it has no dose, or nobody was reached and nothing fell due. */
export const UNBOOKED = ['no-dose', 'nothing-due'] as const
/** Stands for an account where a lever in force has none. */
export type Unbooked = (typeof UNBOOKED)[number]

/**
 * What was paid because of a lever: the mean over runs, yuan of the year. A lever in force of which nothing was booked stands there
 * once, for the nation in the last year, between those of its first cost, with 0 and the reason as its account.
 */
export interface LedgerMean {
  readonly scenario: string
  readonly lever: string
  readonly region: string
  readonly year: number
  readonly account: Account | Unbooked
  readonly payer: Party
  readonly payee: Party
  readonly amount: number
  readonly unit: 'CNY'
}

/** A row of the ledger whoever paid: central and local together. Accounts are never added to one another. */
export type LedgerTotal = Omit<LedgerMean, 'payer' | 'payee'>

/** Whether a row says what was booked, not why nothing was. */
export const isBooked = <T extends Pick<LedgerMean, 'account'>>(row: T): row is T & { readonly account: Account } =>
  !(UNBOOKED as readonly string[]).includes(row.account)

/** What one line came to over the runs, by region, and in which regions anything was booked on it. */
interface LineSums { readonly line: LedgerLine, readonly sums: Float64Array, readonly booked: Uint8Array }

/** Lines that were booked in any of the runs, each added up by province and for the nation, which stands last. */
function sumsByLine(ledgers: readonly ClosedLedger[], nation: number): LineSums[] {
  const known = new Map<string, LineSums>()
  for (const { lines, amounts } of ledgers) {
    const provinces = amounts.length / Math.max(1, lines.length)
    lines.forEach((line, n) => {
      const key = textOf(line)
      let of = known.get(key)
      if (!of) known.set(key, of = { line, sums: new Float64Array(nation + 1), booked: new Uint8Array(nation + 1) })
      const { sums, booked } = of
      for (let r = 0; r < provinces; r++) {
        const amount = amounts[n * provinces + r]
        if (amount === 0) continue
        sums[r] += amount
        sums[nation] += amount
        booked[r] = booked[nation] = 1
      }
    })
  }
  return [...known.values()]
}

/** What orders the lines of a lever; the bar ends a word where it is the beginning of another. */
const textOf = ({ lever, year, account, payer, payee }: LedgerLine): string => `${lever}|${year}|${account}|${payer}|${payee}`

const inOrderOf = <T>(things: readonly T[], text: (thing: T) => string): T[] =>
  things.map((thing) => ({ thing, key: text(thing) })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ thing }) => thing)

/** Mean over the finished runs of every line of the ledger, by province and for the nation; in the order of lever, region, year, account and parties. */
export function ledgerMeans(result: SimulationResult): LedgerMean[] {
  const nation = result.regions.length - 1
  const regions = inOrderOf(regionsOf(result), (r) => `${result.regions[r].code}|`)
  return result.scenarios.flatMap(({ id, levers: inForce }, s) => {
    const lines = sumsByLine(result.ledgers[s].slice(0, result.finished), nation)
    const levers = inOrderOf([...new Set([...lines.map(({ line: { lever } }) => lever), ...inForce.map((lever) => lever.id)])], (lever) => `${lever}|`)
    return levers.flatMap((lever): LedgerMean[] => {
      const own = inOrderOf(lines.filter(({ line }) => line.lever === lever), ({ line }) => textOf(line))
      if (own.length === 0) {
        const { idle, parties } = inForce.find((one) => one.id === lever)!
        return parties ? [{ scenario: id, lever, year: result.years.at(-1)!, account: idle ? 'no-dose' : 'nothing-due', ...parties,
          region: result.regions[nation].code, amount: 0, unit: 'CNY' }] : []
      }
      return regions.flatMap((r) => own.filter(({ booked }) => booked[r] === 1).map(({ line: { year, account, payer, payee }, sums }) =>
        ({ scenario: id, lever, year, account, payer, payee, region: result.regions[r].code, amount: sums[r] / result.finished, unit: 'CNY' })))
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
