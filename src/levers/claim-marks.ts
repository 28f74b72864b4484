import type { Enterprises } from '../population/enterprises.js'
import type { Eligibility } from './eligibility.js'

/** Levers whose eligibility fits in one mark: one bit each. */
export const LEVERS_A_MARK = 32

/**
 * Marks every enterprise with a bit for each of up to 32 levers that it may claim, in one pass: a further lever then costs a
 * bit to read instead of three tables.
 */
export function markEligible(e: Enterprises, strata: Uint16Array, levers: readonly Eligibility[], marks: Uint32Array): void {
  const ofStratum = bitsOf(levers.map(({ stratum }) => stratum))
  const ofProvince = bitsOf(levers.map(({ province }) => province))
  const ofIndustry = bitsOf(levers.map(({ industry }) => industry))
  const { count, province, industry } = e
  for (let i = 0; i < count; i++) marks[i] = ofStratum[strata[i]!]! & ofProvince[province[i]!]! & ofIndustry[industry[i]!]!
}

function bitsOf(tables: readonly Uint8Array[]): Uint32Array {
  const bits = new Uint32Array(tables[0]!.length)
  tables.forEach((table, bit) => { for (let k = 0; k < bits.length; k++) bits[k] = bits[k]! | (table[k]! << bit) })
  return bits
}

/** Lists the rows whose mark has the bit, in order; returns how many. */
export function listMarked(marks: Uint32Array, bit: number, count: number, rows: Uint32Array): number {
  let n = 0
  for (let i = 0; i < count; i++) {
    // Written always and kept only if marked: chance decides who is, and a branch on chance costs more than the rest.
    rows[n] = i
    n += (marks[i]! >>> bit) & 1
  }
  return n
}
