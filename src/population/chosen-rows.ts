import { scratchWords } from '../kernel/scratch.js'
import type { Enterprises } from './enterprises.js'

/*
 * Rows that a step has to do with, in order, so that its loop does not ask every enterprise. A row is always written and its
 * place kept only if it counts: who does research is a matter of chance, and a branch on chance costs more than the
 * rest of a pass. Lists share their memory: each is good until the next of its kind is asked for.
 */

/** Enterprises that perform R&D. */
export function performersOf({ count, performsRd }: Enterprises): Uint32Array {
  const rows = scratchWords('performers', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += performsRd[i]
  }
  return rows.subarray(0, n)
}

/** Enterprises with a name of their own: any designation at all. */
export function designatedOf({ count, designations }: Enterprises): Uint32Array {
  const rows = scratchWords('designated', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += Number(designations[i] !== 0)
  }
  return rows.subarray(0, n)
}

/** Enterprises that perform none. */
export function othersOf({ count, performsRd }: Enterprises): Uint32Array {
  const rows = scratchWords('others', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += 1 - performsRd[i]
  }
  return rows.subarray(0, n)
}

/** Enterprises where research is done this year or was, by their own choice or with support. */
export function researchersOf({ count, performsRd, effort, addedEffort }: Enterprises): Uint32Array {
  const rows = scratchWords('researchers', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += performsRd[i] | Number(effort[i] !== 0) | Number(addedEffort[i] !== 0)
  }
  return rows.subarray(0, n)
}

/** Enterprises, or other rows, whose value in a column is above 0. */
export function rowsAbove0(column: Float64Array | Uint32Array | Uint8Array, count: number): Uint32Array {
  const rows = scratchWords('rows above 0', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += Number(column[i] > 0)
  }
  return rows.subarray(0, n)
}

/** Enterprises of a high-tech zone or a cluster. */
export function membersOf({ count, zone, cluster }: Enterprises): Uint32Array {
  const rows = scratchWords('members', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += Number((zone[i] | cluster[i]) !== 0)
  }
  return rows.subarray(0, n)
}
