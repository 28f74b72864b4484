import * as z from 'zod/mini'
import { accepts } from '../kernel/checked.js'
import { PLAIN } from '../kernel/plain-characters.js'
import { FIRST_YEAR, LAST_YEAR } from '../levers/parameters.js'
import { OWNERSHIPS, SIZES } from '../population/classes.js'
import { designationNames } from '../population/designations.js'
import { standings } from '../levers/eligibility.js'
import type { Predicate } from '../levers/eligibility.js'

/** Version of the document format. */
export const DOCUMENT_VERSION = 1

const text = (least: number, most: number): z.ZodMiniString<string> => {
  const error = accepts(`a text of ${least} to ${most} printable characters on one line`)
  return z.string({ error }).check(z.minLength(least, { error }), z.maxLength(most, { error }), z.regex(PLAIN, { error }))
}
const wordsError = accepts('lower-case words joined by hyphens, at most 60 characters, other than constructor and prototype')
const words = z.string({ error: wordsError })
  .check(z.maxLength(60, { error: wordsError }), z.regex(/^(?!(?:constructor|prototype)$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: wordsError }))
const yearError = accepts(`a year from ${FIRST_YEAR} to ${LAST_YEAR}`)
const year = z.int({ error: yearError }).check(z.minimum(FIRST_YEAR, { error: yearError }), z.maximum(LAST_YEAR, { error: yearError }))
const label = z.strictObject({ en: text(1, 200), zh: text(1, 200) }).register(z.globalRegistry, { description: 'In English and Chinese' })

const value = z.union([z.number(), text(1, 300)])
const params = z.record(
  z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/, { error: accepts('the name of a parameter') })),
  z.union([value, z.record(z.string().check(z.regex(/^\d{4}$/, { error: yearError })), value)],
    { error: accepts('a value for all years, or values by first year') }),
).register(z.globalRegistry, { description: 'A number, a word, a quantity ("2 billion CNY", "50 %") or a formula of the year '
  + '("0.5 + 0.25 * (year >= 2018)"); or such values by first year' })

const codes = z.array(text(1, 40)).check(z.minLength(1))
const predicate: z.ZodMiniType<Predicate, Predicate> = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('all'), get of() { return z.array(predicate) } }),
  z.strictObject({ is: z.literal('any'), get of() { return z.array(predicate) } }),
  z.strictObject({ is: z.literal('not'), get of() { return predicate } }),
  z.strictObject({ is: z.literal('size'), among: z.array(z.enum(SIZES)).check(z.minLength(1)) }),
  z.strictObject({ is: z.literal('ownership'), among: z.array(z.enum(OWNERSHIPS)).check(z.minLength(1)) }),
  z.strictObject({ is: z.literal('status'), standing: z.enum(standings) }),
  z.strictObject({ is: z.literal('region'), codes }),
  z.strictObject({ is: z.literal('industry'), codes }),
  z.strictObject({ is: z.literal('not-excluded-industry') }),
  z.strictObject({ is: z.literal('designated'), among: z.array(z.enum(designationNames)).check(z.minLength(1)) }),
  z.strictObject({ is: z.literal('revenue'), from: z.optional(z.number().check(z.minimum(0))), below: z.optional(z.number().check(z.minimum(0))) }),
  z.strictObject({ is: z.literal('lot'), share: z.number().check(z.minimum(0), z.maximum(1)),
    name: z.optional(z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/, { error: accepts('letters, digits and hyphens') }))) }),
]).register(z.globalRegistry, { id: 'predicate', description: 'Who may claim' })

const implementation = z.strictObject({
  shape: z.enum(['step', 'linear', 's-curve']), from: year, full: year, until: z.optional(year),
}).register(z.globalRegistry, { description: 'from: first year of any effect; full: first of the full effect; until: last year in force' })

const note = z.optional(text(0, 500))
const change = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('enact'), lever: words, params: z.optional(params), note,
    implementation: z.optional(implementation), targeting: z.optional(predicate) }),
  z.strictObject({ verb: z.literal('amend'), lever: words, params, note }),
  z.strictObject({ verb: z.literal('repeal'), lever: words, note, from: z.optional(year) }),
  z.strictObject({ verb: z.literal('hold'), year, note, levers: z.optional(z.array(words).check(z.maxLength(200))) }),
])

/** A scenario as a document. `base` is the id of a scenario that ships, a document, or null for no policy at all. */
export interface ScenarioDocument {
  readonly technopole: typeof DOCUMENT_VERSION
  readonly id: string
  readonly name: { readonly en: string; readonly zh: string }
  readonly question?: string | { readonly en: string; readonly zh: string }
  readonly base: string | ScenarioDocument | null
  readonly changes: readonly z.infer<typeof change>[]
}

/** The schema of scenario documents. */
export const scenarioDocument: z.ZodMiniType<ScenarioDocument, ScenarioDocument> = z.strictObject({
  technopole: z.literal(DOCUMENT_VERSION),
  id: words,
  name: label,
  question: z.optional(z.union([text(1, 500), label])),
  get base() {
    const error = accepts('the id of a scenario that ships, a scenario document, or null')
    return z.union([words, z.null(), scenarioDocument], { error })
  },
  changes: z.array(change).check(z.maxLength(500)),
}).register(z.globalRegistry, { id: 'scenario', title: 'technopole scenario' })

/** The JSON Schema of scenario documents, draft 2020-12. */
export function scenarioSchema(): Record<string, unknown> {
  return z.toJSONSchema(scenarioDocument, { io: 'input' }) as Record<string, unknown>
}
