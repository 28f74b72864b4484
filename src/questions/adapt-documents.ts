import * as z from 'zod/mini'
import { accepts } from '../kernel/checked.js'

const some = z.looseObject({}, { error: accepts('an object') })
const path = z.optional(z.record(z.string().check(z.regex(/^\d{4}$/, { error: accepts('a year') })),
  z.number({ error: accepts('log points from -0.5 to 0.5') }).check(z.minimum(-0.5), z.maximum(0.5))))

/** Shape of a rule; what its signpost and changes may say is checked where they are read. */
export const ruleDocument = z.strictObject({
  signpost: some, reviews: z.array(z.int({ error: accepts('a year') }), { error: accepts('a list of years') }).check(z.minLength(1)),
  lag: z.number({ error: accepts('a whole number of years from 1') }), changes: z.array(some, { error: accepts('a list of changes') }),
})

const label = z.string({ error: accepts('a name') }).check(z.minLength(1), z.maxLength(200))

/** Shape of surprises: an id and a name each, and what is fixed of the macro path by year. */
export const surprisesDocument = z.array(z.strictObject({
  id: z.string({ error: accepts('an id') }).check(z.minLength(1), z.maxLength(60)), name: z.strictObject({ en: label, zh: label }, { error: accepts('{ en, zh }') }),
  growth: path, producerInflation: path, generalInflation: path,
}), { error: accepts('a list of surprises') })
