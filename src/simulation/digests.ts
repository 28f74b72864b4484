import { digest, digestOfNumbers } from '../kernel/digest.js'
import type { ClosedLedger } from '../levers/ledger.js'

/** Identity of one run: every value and every line of every ledger, to the bit; 32 hexadecimal digits. */
export function digestOfRun(values: Float64Array, ledgers: readonly ClosedLedger[]): string {
  const parts = ledgers.flatMap(({ lines, amounts }) => [
    ...lines.map(({ lever, year, account, payer, payee }) => `${lever}|${year}|${account}|${payer}|${payee}`),
    digestOfNumbers(amounts),
  ])
  return digest([digestOfNumbers(values), ...parts].join('\n'))
}

/** Identity of a result: that of its runs, in order. */
export const digestOfResult = (runs: readonly string[]): string => digest(runs.join('\n'))
