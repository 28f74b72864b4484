import * as z from 'zod/mini'
import { accepts } from '../kernel/checked.js'
import { PLAIN } from '../kernel/plain-characters.js'

const some = z.looseObject({}, { error: accepts('an object') })
const path = z.optional(z.record(z.string().check(z.regex(/^\d{4}$/, { error: accepts('a year') })),
  z.number({ error: accepts('log points from -0.5 to 0.5') }).check(z.minimum(-0.5), z.maximum(0.5))))

/** Shape of a rule; what its signpost and changes may say is checked where they are read. */
export const ruleDocument = z.strictObject({
  signpost: some, reviews: z.array(z.int({ error: accepts('a year') }), { error: accepts('a list of years') }).check(z.minLength(1)),
  lag: z.number({ error: accepts('a whole number of years from 1') }), changes: z.array(some, { error: accepts('a list of changes') }),
})

const named = (words: string, most: number): z.ZodMiniString<string> => {
  const error = accepts(`${words} of 1 to ${most} printable characters on one line`)
  return z.string({ error }).check(z.minLength(1, { error }), z.maxLength(most, { error }), z.regex(PLAIN, { error }))
}
const label = named('a name', 200)

/** Shape of surprises: an id and a name each, and what is fixed of the macro path by year. */
export const surprisesDocument = z.array(z.strictObject({
  id: named('an id', 60).check(z.regex(/^(?!(?:__proto__|constructor|prototype)$)/, { error: accepts('an id other than __proto__, constructor and prototype') })), name: z.strictObject({ en: label, zh: label }, { error: accepts('{ en, zh }') }),
  growth: path, producerInflation: path, generalInflation: path,
}), { error: accepts('a list of surprises') })
