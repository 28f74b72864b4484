import { jsonSchemaOf } from '../kernel/json-schema.js'
import { line } from '../kernel/plain-characters.js'
import { about, array, int, nothing, number, object, oneOf, optional, record, string, tagged, union } from '../kernel/schema.js'
import type { Read, Schema } from '../kernel/schema.js'
import { FIRST_YEAR, LAST_YEAR } from '../levers/parameters.js'
import { OWNERSHIPS, SIZES } from '../population/classes.js'
import { designationNames } from '../population/designations.js'
import { standings } from '../levers/eligibility.js'
import type { Predicate } from '../levers/eligibility.js'

/** Version of the document format. */
export const DOCUMENT_VERSION = 1

const text = (least: number, most: number): Schema<string> => string(line(least, most))
const word = string({
  most: 60, forms: [[/^(?!(?:constructor|prototype)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/]],
  words: 'lower-case words joined by hyphens, at most 60 characters, other than constructor and prototype',
})
const YEARS = `a year from ${FIRST_YEAR} to ${LAST_YEAR}`
const year = int({ least: FIRST_YEAR, most: LAST_YEAR, words: YEARS })
const label = about(object({ en: text(1, 200), zh: text(1, 200) }), { description: 'In English and Chinese' })

const value = union([number(), text(1, 300)])
const params = about(record(string({ forms: [[/^[A-Za-z][A-Za-z0-9]{0,59}$/, 'the name of a parameter']] }),
  union([value, record(string({ forms: [[/^\d{4}$/, YEARS]] }), value)], { words: 'a value for all years, or values by first year' })),
{ description: 'A number, a word, a quantity ("2 billion CNY", "50 %") or a formula of the year ("0.5 + 0.25 * (year >= 2018)"); or such values by first year' })

const codes = array(text(1, 40), { least: 1 })
const predicate: Schema<Predicate> = about(tagged('is', [
  object({ is: oneOf('all'), get of() { return array(predicate) } }),
  object({ is: oneOf('any'), get of() { return array(predicate) } }),
  object({ is: oneOf('not'), get of() { return predicate } }),
  object({ is: oneOf('size'), among: array(oneOf(...SIZES), { least: 1 }) }),
  object({ is: oneOf('ownership'), among: array(oneOf(...OWNERSHIPS), { least: 1 }) }),
  object({ is: oneOf('status'), standing: oneOf(...standings) }),
  object({ is: oneOf('region'), codes }),
  object({ is: oneOf('industry'), codes }),
  object({ is: oneOf('not-excluded-industry') }),
  object({ is: oneOf('designated'), among: array(oneOf(...designationNames), { least: 1 }) }),
  object({ is: oneOf('revenue'), from: optional(number({ least: 0 })), below: optional(number({ least: 0 })) }),
  object({ is: oneOf('lot'), share: number({ least: 0, most: 1 }),
    name: optional(string({ forms: [[/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/, 'letters, digits and hyphens']] })) }),
]), { id: 'predicate', description: 'Who may claim' })

const implementation = about(object({ shape: oneOf('step', 'linear', 's-curve'), from: year, full: year, until: optional(year) }),
  { description: 'from: first year of any effect; full: first of the full effect; until: last year in force' })

const note = optional(text(0, 500))
const change = tagged('verb', [
  object({ verb: oneOf('enact'), lever: word, params: optional(params), note,
    implementation: optional(implementation), targeting: optional(predicate) }),
  object({ verb: oneOf('amend'), lever: word, params, note }),
  object({ verb: oneOf('repeal'), lever: word, note, from: optional(year) }),
  object({ verb: oneOf('hold'), year, note, levers: optional(array(word, { most: 200 })) }),
])

/** A scenario as a document. `base` is the id of a scenario that ships, a document, or null for no policy at all. */
export interface ScenarioDocument {
  readonly technopole: typeof DOCUMENT_VERSION
  readonly id: string
  readonly name: { readonly en: string; readonly zh: string }
  readonly question?: string | { readonly en: string; readonly zh: string }
  readonly base: string | ScenarioDocument | null
  readonly changes: readonly Read<typeof change>[]
}

/** The schema of scenario documents. */
export const scenarioDocument: Schema<ScenarioDocument> = about(object({
  technopole: oneOf(DOCUMENT_VERSION),
  id: word,
  name: label,
  question: optional(union([text(1, 500), label])),
  get base() { return union([word, nothing(), scenarioDocument], { words: 'the id of a scenario that ships, a scenario document, or null' }) },
  changes: array(change, { most: 500 }),
}), { id: 'scenario', title: 'technopole scenario' })

/** The JSON Schema of scenario documents, draft 2020-12. */
export const scenarioSchema = (): Record<string, unknown> => jsonSchemaOf(scenarioDocument)
