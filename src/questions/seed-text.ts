import { InputError } from '../kernel/input-error.js'
import { isPlain } from '../kernel/plain-characters.js'

/** Longest text of a seed, characters. */
export const LONGEST_SEED = 200

/** A seed as given, as text. Throws InputError unless it is a text that may be shown or a whole number. */
export function checkedSeed(seed: unknown): string {
  if (typeof seed === 'string' && seed.length > 0 && seed.length <= LONGEST_SEED && isPlain(seed)) return seed
  if (Number.isSafeInteger(seed)) return String(seed)
  throw new InputError('seed', `a text of 1 to ${LONGEST_SEED} printable characters on one line, or a whole number`, seed)
}
