import * as z from 'zod/mini'
import { accepts } from '../kernel/checked.js'
import { InputError } from '../kernel/input-error.js'
import { PLAIN, isPlain } from '../kernel/plain-characters.js'

const LONGEST_SEED = 200
const error = accepts(`a text of 1 to ${LONGEST_SEED} printable characters on one line`)

/** A seed in a document: it is shown in reports, so nothing in it may forge or reorder a line. */
export const seedText = z.string({ error }).check(z.minLength(1, { error }), z.maxLength(LONGEST_SEED, { error }), z.regex(PLAIN, { error }))

/** A seed as given, as text. Throws InputError unless it is a text that may be shown or a whole number. */
export function checkedSeed(seed: unknown): string {
  if (typeof seed === 'string' && seed.length > 0 && seed.length <= LONGEST_SEED && isPlain(seed)) return seed
  if (Number.isSafeInteger(seed)) return String(seed)
  throw new InputError('seed', `a text of 1 to ${LONGEST_SEED} printable characters on one line, or a whole number`, seed)
}
