import { PLAIN, line } from '../kernel/plain-characters.js'
import { array, int, number, object, optional, record, string, unknown } from '../kernel/schema.js'

const some = record(string(), unknown(), { words: 'an object' })
const path = optional(record(string({ forms: [[/^\d{4}$/, 'a year']] }), number({ least: -0.5, most: 0.5, words: 'log points from -0.5 to 0.5' })))

/** Shape of a rule; what its signpost and changes may say is checked where they are read. */
export const ruleDocument = object({
  signpost: some, reviews: array(int({ words: 'a year' }), { least: 1, words: 'a list of years' }),
  lag: number({ words: 'a whole number of years from 1' }), changes: array(some, { words: 'a list of changes' }),
})

const label = string(line(1, 200, 'a name'))

/** Shape of surprises: an id and a name each, and what is fixed of the macro path by year. */
export const surprisesDocument = array(object({
  id: string({ ...line(1, 60, 'an id'), forms: [[PLAIN], [/^(?!(?:__proto__|constructor|prototype)$)/, 'an id other than __proto__, constructor and prototype']] }),
  name: object({ en: label, zh: label }, { words: '{ en, zh }' }), growth: path, producerInflation: path, generalInflation: path,
}), { words: 'a list of surprises' })
