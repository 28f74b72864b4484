import { InputError } from '../../kernel/input-error.js'

/** What an enterprise of a stratum does: holds a certificate (and performs), performs R&D without one, or neither. */
export const GROUPS = ['holder', 'performer', 'dormant'] as const
/** Code of a group. */
export const HOLDER = 0
/** Code of a group. */
export const PERFORMER = 1
/** Code of a group. */
export const DORMANT = 2

/** Which survey covers a stratum: industry above the scale, industry below it, or services. */
export const COVERS = ['above', 'below', 'services'] as const
/** Code of a cover. */
export const ABOVE = 0
/** Code of a cover. */
export const BELOW = 1
/** Code of a cover. */
export const SERVICES = 2

/** Enterprises alike in region, industry, size, group and cover, in whole numbers, and their revenue together. */
export interface Stratum {
  readonly region: number
  /** Index in the industry list of the pack. */
  readonly industry: number
  /** Code of the size class. */
  readonly size: number
  readonly group: number
  readonly cover: number
  readonly count: number
  /** Revenue of all of them, yuan. */
  readonly revenue: number
  /** Least revenue of one of them, yuan. */
  readonly least: number
}

/** The strata of a country with the identity of their first enterprise: keys run on within a stratum, by rank of revenue. */
export interface Frame {
  readonly strata: readonly Stratum[]
  readonly firstKey: Uint32Array
  /** Enterprises in all strata. */
  readonly enterprises: number
}

/** First key given to an enterprise; keys below are free. */
export const FIRST_KEY = 1
/** Keys from here on are left for enterprises born later. */
const KEYS_RESERVED = 0x40000000

/** Gives every enterprise of every stratum its key. The order of strata is part of the identity: never sort them again. */
export function numberStrata(strata: readonly Stratum[]): Frame {
  const firstKey = new Uint32Array(strata.length)
  let next = FIRST_KEY
  strata.forEach((stratum, s) => {
    firstKey[s] = next
    next += stratum.count
  })
  const enterprises = next - FIRST_KEY
  if (next > KEYS_RESERVED) throw new InputError('pack', `fewer than ${KEYS_RESERVED} enterprises`, enterprises)
  return { strata, firstKey, enterprises }
}
