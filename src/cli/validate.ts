import type { EvidenceOptions, EvidenceRow } from '../evidence/carry-out.js'
import { causalEvidence } from '../evidence/causal-evidence.js'
import { causalMeasures, factMeasures } from '../evidence/evidence-measures.js'
import { magnitudes, measures } from '../evidence/magnitudes.js'
import { stylisedFacts } from '../evidence/stylised-facts.js'
import { InputError } from '../kernel/input-error.js'
import type { Label } from '../population/population.js'
import { margins } from '../population/margins.js'
import { evidenceText } from '../reports/evidence-text.js'
import type { EvidenceKind } from '../reports/evidence-text.js'
import { marginsText } from '../reports/margins-text.js'
import { withProgress } from './ask.js'
import { languageOption, numberOption } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { populationOf } from './documents.js'
import { NOTICES, caution } from './notices.js'
import { VALIDATED } from './options.js'
import { tableOption, tellTable } from './table-output.js'

const [MARGINS] = VALIDATED
/** What is measured inside the model: how, and how many figures. */
const EVIDENCE: Readonly<Record<EvidenceKind, {
  readonly measure: (options: EvidenceOptions) => Promise<EvidenceRow[]>, readonly figures: number, readonly name: Label
}>> = {
  magnitudes: { measure: magnitudes, figures: measures.length, name: { en: 'magnitudes', zh: '量级' } },
  facts: { measure: stylisedFacts, figures: factMeasures.length, name: { en: 'facts', zh: '典型事实' } },
  causal: { measure: causalEvidence, figures: causalMeasures.length, name: { en: 'causal', zh: '因果证据' } },
}

/** Labels and bands apart, so that every cell is a word or a number. */
const flat = (row: object): object => Object.fromEntries(Object.entries(row).flatMap(([name, value]): [string, unknown][] =>
  (name === 'name' ? Object.entries(value as object)
    : name === 'why' || name === 'cause' ? [[name, (value as { en: string }).en]]
      : Array.isArray(value) ? [['low', value[0]], ['high', value[1]]] : [[name, value]])))

/**
 * `validate`: the margins of the population beside what was published, and what experiments inside the model, stylised facts and studies
 * of causes on simulated microdata bring about beside what studies found. The exit code is 1 if any figure misses its band and no
 * cause of that is known; a miss whose cause is known is shown with it and counted.
 */
export async function validate({ words, values }: CommandLine, console: Console): Promise<number> {
  if (words.length > 0) throw new InputError('validate', 'options only', words[0])
  const asked = values.only?.split(',')
  const parts = VALIDATED.filter((part) => asked?.includes(part) ?? true)
  const format = await tableOption(values, console)
  const language = languageOption(values)
  const place = (['region', 'scale'] as const).find((name) => values[name] !== undefined)
  if (!parts.includes(MARGINS) && place) throw new InputError(`--${place}`, 'nothing beside --only without margins: the experiments have provinces of their own', place)
  const population = parts.includes(MARGINS) ? await populationOf(values.region ?? [], numberOption(values, 'scale')) : undefined
  const found = population ? margins(population) : []
  const measured = new Map<EvidenceKind, EvidenceRow[]>()
  let whole = true
  for (const kind of parts) {
    if (kind === MARGINS || !whole) continue
    const { measure, figures, name } = EVIDENCE[kind]
    const rows = await withProgress(console, (progress, signal) => measure({ progress, signal }))
    measured.set(kind, rows)
    whole = rows.length === figures
    if (!whole) caution(console, NOTICES.measured(rows.length, figures, name))
  }
  await tellTable({ name: 'validation', title: { en: 'The model beside the evidence', zh: '模型与证据对照' },
    text: () => [...(population ? [marginsText(found, population.nation.code, language)] : []),
      ...[...measured].map(([kind, rows]) => evidenceText(rows, kind, language))].join('\n'),
    json: () => ({ ...(population ? { margins: found } : {}), ...Object.fromEntries(measured) }),
    rows: () => [...found, ...[...measured.values()].flat()].map(flat) }, format, values, console)
  const misses = [...found, ...[...measured.values()].flat()].filter((row) => row.verdict === 'misses' && !('cause' in row))
  return whole && misses.length === 0 ? 0 : 1
}
