import { column, defineTable } from '../kernel/columns.js'
import type { Table } from '../kernel/columns.js'
import type { Facilities } from './facilities.js'
import { facilityKind } from './facility-kinds.js'

/** Kinds of consortium, each also a kind of facility, which counts them by province. */
export const CONSORTIUM_KINDS = ['alliance', 'technology-innovation-centre', 'manufacturing-innovation-centre'] as const
/** A kind of consortium. */
export type ConsortiumKind = (typeof CONSORTIUM_KINDS)[number]

/**
 * Alliances and centres: bodies in which enterprises of some industries do research together. Always one row a body, never sampled.
 * Those of the base year are there to be counted; what they bring is in the trend.
 */
export const consortiumTable = defineTable('consortia', {
  /** Stable identity: years since the base year, kind, province and number. */
  key: column('u32', 'identity'),
  /** Alliance, technology-innovation-centre, manufacturing-innovation-centre. */
  kind: column('u8', 'class'),
  /** Province of the leading member. */
  province: column('u8', 'index'),
  /** Year of foundation. */
  founded: column('i16', 'year'),
  /** Field of a centre, or technology class of an alliance. */
  domain: column('u8', 'index'),
  /** Second technology class of an alliance between industries, plus one; 0 is none. */
  partner: column('u8', 'index'),
  /** Rise of expected invention applications of a member whose other memberships are none. */
  gain: column('f64', 'log points'),
  /** Enterprises that are members, of the whole nation. */
  seats: column('f64', 'enterprise'),
})
/** The alliances and centres of a world. */
export type Consortia = Table<(typeof consortiumTable)['columns']>

/** Key of the n-th body of a kind that is founded so many years after the base year in a province; below 2^32. */
export const consortiumKey = (years: number, kind: number, province: number, n: number): number => ((years * 4 + kind) * 256 + province) * 1024 + n

/** Those of the base year, as many in each province as its facilities say; founded some time before. */
export function consortiaOf(facilities: Facilities, provinces: number, baseYear: number): Consortia {
  const table = consortiumTable.create(64)
  for (let kind = 0; kind < CONSORTIUM_KINDS.length; kind++) {
    const facility = facilityKind(CONSORTIUM_KINDS[kind])
    for (let r = 0; r < provinces; r++) {
      const many = Math.round(facilities.numberOfBase[facility * provinces + r] ?? 0)
      const first = table.append(many)
      for (let n = 0; n < many; n++) {
        table.key[first + n] = consortiumKey(0, kind, r, n)
        table.kind[first + n] = kind
        table.province[first + n] = r
        table.founded[first + n] = baseYear
      }
    }
  }
  return table
}
