import type { Answer } from '../questions/ask.js'
import type { AttainmentRow } from '../questions/attainment.js'
import { ledgerTotals } from '../questions/costs.js'
import type { LedgerTotal } from '../questions/costs.js'
import type { EffectRow } from '../questions/effects.js'
import type { IndicatorRow } from '../questions/summary.js'
import type { Manifest } from '../simulation/manifest.js'

/** An answer as one JSON object: what `--format json` prints. Money in yuan of the year, shares as fractions. */
export interface AnswerDocument {
  readonly manifest: Manifest
  readonly indicators: readonly IndicatorRow[]
  readonly effects: readonly EffectRow[]
  readonly attainment: readonly AttainmentRow[]
  readonly ledger: readonly LedgerTotal[]
}

/** The document of an answer. */
export const answerDocument = ({ manifest, indicators, effects, attainment, ledger }: Answer): AnswerDocument =>
  ({ manifest, indicators, effects, attainment, ledger: ledgerTotals(ledger) })

/** Its text: one object, a row a line, so that it can be read, searched and compared. */
export function answerJson(answer: Answer): string {
  const members = Object.entries(answerDocument(answer)).map(([name, value]) => {
    const text = Array.isArray(value) && value.length > 0
      ? `[\n${value.map((row) => JSON.stringify(row)).join(',\n')}\n]` : JSON.stringify(value)
    return `${JSON.stringify(name)}: ${text}`
  })
  return `{\n${members.join(',\n')}\n}\n`
}
