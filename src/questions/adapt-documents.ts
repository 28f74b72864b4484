import * as z from 'zod'
import { accepts } from '../kernel/checked.js'

const some = z.looseObject({}, { error: accepts('an object') })
const path = z.record(z.string().regex(/^\d{4}$/, { error: accepts('a year') }),
  z.number({ error: accepts('log points from -0.5 to 0.5') }).min(-0.5).max(0.5)).optional()

/** Shape of a rule; what its signpost and changes may say is checked where they are read. */
export const ruleDocument = z.strictObject({
  signpost: some, reviews: z.array(z.int({ error: accepts('a year') }), { error: accepts('a list of years') }).min(1),
  lag: z.number({ error: accepts('a whole number of years from 1') }), changes: z.array(some, { error: accepts('a list of changes') }),
})

const label = z.string({ error: accepts('a name') }).min(1).max(200)

/** Shape of surprises: an id and a name each, and what is fixed of the macro path by year. */
export const surprisesDocument = z.array(z.strictObject({
  id: z.string({ error: accepts('an id') }).min(1).max(60), name: z.strictObject({ en: label, zh: label }, { error: accepts('{ en, zh }') }),
  growth: path, producerInflation: path, generalInflation: path,
}), { error: accepts('a list of surprises') })
