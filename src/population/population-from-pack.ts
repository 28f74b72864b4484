import { checked } from '../kernel/checked.js'
import { InputError } from '../kernel/input-error.js'
import { onlyKnownOptions } from './known-options.js'
import type { Population } from './population.js'
import { enterpriseRdOf, programmeShare } from './programme-share.js'
import { packSchema } from './synthesis/pack.js'
import type { RegionPack } from './synthesis/pack.js'
import { readPack as readChecked } from './synthesis/read-pack.js'
import { synthesise } from './synthesis/synthesise.js'
import type { SynthesisOptions } from './synthesis/synthesise.js'

export { packSchema } from './synthesis/pack.js'
export type { RegionPack } from './synthesis/pack.js'
export type { SynthesisOptions } from './synthesis/synthesise.js'

/** Longest document that is looked at, characters. */
const LONGEST_DOCUMENT = 8_000_000

/**
 * Checks a region pack, given as a JSON text or as the object it says: bounded in length and depth, strict in shape, with every
 * number in range, every code known and every total the sum of its parts. Throws `InputError` with the path of the first
 * thing wrong.
 */
export function readPack(document: unknown): RegionPack {
  return readChecked(checked(packSchema, typeof document === 'string' ? parse(document) : document, 'pack'))
}

function parse(text: string): unknown {
  if (text.length > LONGEST_DOCUMENT) throw new InputError('pack', `at most ${LONGEST_DOCUMENT} characters`, text.length)
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError('pack', 'a JSON document', text.slice(0, 40))
  }
}

/**
 * A population of any country or region from a data pack: a JSON text (or the object it says) with regions, industries
 * and margins, and no code. It goes through the same synthesis as China 2015. Throws `InputError` with the path of what
 * is wrong in the document, or the option that is none.
 */
export function populationFromPack(document: unknown, options: SynthesisOptions = {}): Population {
  onlyKnownOptions(options, ['scale', 'regions', 'sample'])
  const pack = readPack(document)
  return { ...synthesise(pack, options), programmeShare: programmeShare(enterpriseRdOf(pack, options.regions)) }
}
