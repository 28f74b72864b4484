/**
 * Everything that the model shows beside the evidence, as a committed table: magnitudes, stylised facts, studies of causes.
 * npm run evidence        (about a minute; writes docs/results/evidence.json)
 */
import { writeFileSync } from 'node:fs'
import { causalEvidence, magnitudes, stylisedFacts } from 'technopole'
import type { EvidenceRow } from 'technopole'

const parts = { magnitudes, facts: stylisedFacts, causal: causalEvidence }
const table: Record<string, unknown[]> = {}
for (const [part, measure] of Object.entries(parts)) {
  const rows: EvidenceRow[] = await measure({ progress: (done, total) => console.error(`${part}: ${done}/${total} runs`) })
  table[part] = rows.map(({ id, value, unit, band, verdict, fit, source, cause }) =>
    ({ id, value, unit, band, verdict, fit, source, ...(cause ? { cause: cause.en } : {}) }))
  const holding = rows.filter(({ verdict }) => verdict === 'holds').length
  console.log(`${part}: ${holding} of ${rows.length} hold`)
  for (const { id, value, band } of rows.filter(({ verdict }) => verdict === 'misses')) {
    console.log(`  ${id} ${value.toPrecision(3)} misses ${band.map((x) => x?.toPrecision(3) ?? '…').join(' to ')}`)
  }
}
writeFileSync('docs/results/evidence.json', `${JSON.stringify({ command: 'npm run evidence', seed: 'technopole', ...table }, null, 1)}\n`)
