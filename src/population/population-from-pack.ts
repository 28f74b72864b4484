import type { Population } from './population.js'
import { enterpriseRdOf, programmeShare } from './programme-share.js'
import { readPack } from './synthesis/read-pack.js'
import { synthesise } from './synthesis/synthesise.js'
import type { SynthesisOptions } from './synthesis/synthesise.js'

export { packSchema } from './synthesis/pack.js'
export type { RegionPack } from './synthesis/pack.js'
export { readPack } from './synthesis/read-pack.js'
export type { SynthesisOptions } from './synthesis/synthesise.js'

/**
 * A population of any country or region from a data pack: a JSON text (or the object it says) with regions, industries
 * and margins, and no code. It goes through the same synthesis as China 2015. Throws `InputError` with the path of what
 * is wrong in the document.
 */
export function populationFromPack(document: unknown, options: SynthesisOptions = {}): Population {
  const pack = readPack(document)
  return { ...synthesise(pack, options), programmeShare: programmeShare(enterpriseRdOf(pack, options.regions)) }
}
