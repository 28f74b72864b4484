import { canonicalJson, digest, digestOfNumbers } from '../kernel/digest.js'
import type { LedgerRow } from '../levers/ledger.js'

/**
 * Identity of a result: every value of the finished runs and every ledger row, to the bit. `perRun` is the number of
 * values of one run of one scenario; unfinished runs stand at the end of each scenario's block and do not count.
 */
export function digestOf(values: Float64Array, perRun: number, runs: number,
  ledgers: readonly (readonly (readonly LedgerRow[])[])[], finished: number): string {
  const parts = ledgers.flatMap((ledger, s) => {
    const from = s * runs * perRun
    return [digestOfNumbers(values.slice(from, from + finished * perRun)), digest(canonicalJson(ledger.slice(0, finished)))]
  })
  return digest(parts.join('\n')).slice(0, 32)
}
