import { magnitudes, measures } from '../evidence/magnitudes.js'
import { InputError } from '../kernel/input-error.js'
import { margins } from '../population/margins.js'
import { csvTable } from '../reports/csv.js'
import { magnitudesText } from '../reports/magnitudes-text.js'
import { marginsText } from '../reports/margins-text.js'
import { withProgress } from './ask.js'
import { allowOnly, formatOption, languageOption, numberOption, wordOption } from './command-line.js'
import type { CommandLine } from './command-line.js'
import type { Console } from './console.js'
import { populationOf } from './documents.js'

const PARTS = ['margins', 'magnitudes'] as const
const BOTH = 'both'

/** Labels and bands apart, so that every cell is a word or a number. */
const flat = (row: object): object => Object.fromEntries(Object.entries(row).flatMap(([name, value]): [string, unknown][] =>
  (name === 'name' ? Object.entries(value as object) : Array.isArray(value) ? [['low', value[0]], ['high', value[1]]] : [[name, value]])))

/**
 * `validate`: the margins of the population beside what was published, and what experiments inside the model bring about
 * beside what studies found. The exit code is 1 if any figure lies outside its band.
 */
export async function validate({ words, values }: CommandLine, console: Console): Promise<number> {
  allowOnly(values, 'validate', ['only', 'region', 'scale', 'lang', 'format'])
  if (words.length > 0) throw new InputError('validate', 'options only', words[0])
  const only = wordOption<(typeof PARTS)[number] | typeof BOTH>(values, 'only', PARTS, BOTH)
  const format = formatOption(values)
  const language = languageOption(values)
  const place = (['region', 'scale'] as const).find((name) => values[name] !== undefined)
  if (only === 'magnitudes' && place) throw new InputError(`--${place}`, 'nothing beside --only magnitudes: the experiments have provinces of their own', place)
  const population = only === 'magnitudes' ? undefined : await populationOf(values.region ?? [], numberOption(values, 'scale'))
  const found = population ? margins(population) : []
  const measured = only === 'margins' ? [] : await withProgress(console, (progress, signal) => magnitudes({ progress, signal }))
  const whole = only === 'margins' || measured.length === measures.length
  if (!whole) console.warn(`Stopped early: ${measured.length} of ${measures.length} magnitudes were measured.\n`)
  if (format === 'table') {
    await console.out([population ? marginsText(found, population.nation.code, language) : '', only === 'margins' ? '' : magnitudesText(measured, language)]
      .filter((text) => text !== '').join('\n'))
  } else if (format === 'csv') {
    const rows = [...found, ...measured].map(flat)
    await console.out(csvTable(rows, [...new Set(rows.flatMap((row) => Object.keys(row)))]))
  } else {
    const parts = { ...(population ? { margins: found } : {}), ...(only === 'margins' ? {} : { magnitudes: measured }) }
    await console.out(`${JSON.stringify(parts, null, 2)}\n`)
  }
  return whole && [...found, ...measured].every(({ verdict }) => verdict === 'holds') ? 0 : 1
}
