import * as z from 'zod/mini'
import { accepts } from '../kernel/checked.js'
import { PLAIN } from '../kernel/plain-characters.js'
import { LONGEST_SEED } from './seed-text.js'

const error = accepts(`a text of 1 to ${LONGEST_SEED} printable characters on one line`)

/** A seed in a document: it is shown in reports, so nothing in it may forge or reorder a line. */
export const seedText = z.string({ error }).check(z.minLength(1, { error }), z.maxLength(LONGEST_SEED, { error }), z.regex(PLAIN, { error }))
