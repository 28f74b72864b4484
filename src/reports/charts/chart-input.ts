import { InputError } from '../../kernel/input-error.js'
import type { Label } from '../../population/population.js'
import { LANGUAGES } from '../language.js'
import { isReadable } from '../numbers.js'
import type { ChartOptions } from './canvas.js'

/** What a member of a row holds: a word, a finite number, or a number that may be absent. */
export type Member = 'word' | 'number' | 'number or none'

const holds: Readonly<Record<Member, (value: unknown) => boolean>> = {
  word: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  'number or none': (value) => value === undefined || value === null || Number.isFinite(value),
}

/** Throws InputError unless the options of a chart are some, in a language that there is and with a document to draw in. */
export function checkOptions(options: ChartOptions): void {
  if (typeof options !== 'object' || options === null) throw new InputError('options', 'the options of a chart, its document at least', options)
  const { language = 'en', document } = options
  if (!LANGUAGES.includes(language)) throw new InputError('language', LANGUAGES.join(', '), language)
  if (typeof document?.createElementNS !== 'function') {
    throw new InputError('document', 'a document to draw in, such as chartDocument() of technopole/node', document)
  }
}

/** The same, and unless `rows` is a list whose rows have the members that are drawn. `path` is what the chart calls them. */
export function checkRows(path: string, rows: readonly object[], members: Readonly<Record<string, Member>>, options: ChartOptions): void {
  checkOptions(options)
  if (!Array.isArray(rows)) throw new InputError(path, 'a list of rows', rows)
  rows.forEach((row: Readonly<Record<string, unknown>> | null, n) => {
    for (const [name, member] of Object.entries(members)) {
      if (!holds[member](row?.[name])) throw new InputError(`${path}[${n}].${name}`, `a ${member}`, row?.[name])
    }
  })
}

/** Throws InputError unless a unit can be read in both languages. */
export function checkUnit(unit: string | Label): void {
  if (typeof unit === 'string' ? !isReadable(unit) : !LANGUAGES.every((language) => typeof unit?.[language] === 'string'))
    throw new InputError('unit', 'a unit of the library, such as CNY a year, enterprise or share of revenue, a sign such as %, or a name in both languages, { en, zh }', unit)
}
