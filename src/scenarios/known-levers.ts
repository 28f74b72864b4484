import { unknownName } from '../kernel/input-error.js'
import type { InputError } from '../kernel/input-error.js'
import { levers as catalogue } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'

/** As many ids as a reader takes in at a glance. */
const SOME = 8

/**
 * What a document may say where it names a lever nobody knows: ids that share a word with what was written first, then others.
 * There are too many to list all.
 */
function knownLevers(levers: readonly Lever[], written: string): string {
  const words = new Set(written.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word.length > 1))
  const shared = (id: string): number => id.split('-').filter((word) => words.has(word)).length
  const ids = levers.map(({ id }) => id)
  const best = ids.map((id, n) => ({ id, n, shared: shared(id) })).sort((a, b) => b.shared - a.shared || a.n - b.n).slice(0, SOME)
  return ids.length <= SOME ? `one of ${ids.join(', ')}`
    : `one of the ${ids.length} ids of \`technopole list levers\`, such as ${best.map(({ id }) => id).join(', ')}`
}

/** The error for a lever that nobody knows, with the nearest id there is. */
export const unknownLever = (path: string, written: string, levers: readonly Lever[] = catalogue): InputError =>
  unknownName(path, written, levers.map(({ id }) => id), knownLevers(levers, written))
