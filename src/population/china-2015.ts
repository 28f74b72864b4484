import { national } from '../data/national.js'
import type { Population } from './population.js'
import { synthesise } from './synthesis/synthesise.js'
import { chinaPack2015 } from './china/pack-2015.js'

/** Which part of China, and how finely. */
export interface ChinaOptions {
  /** Sampling fraction of ordinary enterprises, 0.001 to 1; 1 is everybody. Default 0.05. */
  readonly scale?: number
  /** ISO 3166-2 codes, e.g. `['CN-JS']`; all 31 provinces by default. */
  readonly provinces?: readonly string[]
}

/**
 * China at the end of 2015: above-scale industrial enterprises, technology enterprises below the scale and service
 * enterprises with R&D, by province, division, size and owner, with the places, markets and funds around them. Large
 * enterprises and the 200 largest are always in; a row stands for at most five certificate holders. Throws `InputError`
 * on a scale or province that cannot be.
 */
export function china2015({ scale, provinces }: ChinaOptions = {}): Population {
  const pack = chinaPack2015()
  const population = synthesise(pack, { scale, regions: provinces })
  if (provinces !== undefined) return population
  const registered = pack.regions.reduce((sum, r) => sum + r.contracts, 0)
  return { ...population, contractsOutside: national('technology-contracts', 2015) / registered }
}
