import type { Enterprises } from '../population/enterprises.js'
import { pick } from './eligible-rows.js'
import type { EligibleRows } from './eligible-rows.js'
import type { Claimants } from './lever.js'

/** No claimants. */
export const NOBODY: Claimants = { count: 0, rows: new Uint32Array(0), served: new Uint32Array(0), keys: new Uint32Array(0) }

/** Memory for so many claimants: what there is, or more. */
export function roomFor(count: number, room: Claimants): Claimants {
  if (room.rows.length >= count) return room
  const length = Math.ceil(1.25 * count)
  return { count: 0, rows: new Uint32Array(length), served: new Uint32Array(length), keys: new Uint32Array(length) }
}

/** All who may claim, who are all served; the list is theirs to read until it is found anew. */
export const everyEligible = ({ count, rows, weights, keys }: EligibleRows): Claimants => ({ count, rows, served: weights, keys })

/** Claimants who are all served, with all the enterprises they stand for. */
export function claimantsIn({ rows, served, keys }: Claimants, e: Enterprises, applicants: Uint32Array): Claimants {
  const count = applicants.length
  rows.set(applicants)
  pick(e.weight, applicants, served)
  pick(e.key, applicants, keys)
  return { count, rows: rows.subarray(0, count), served: served.subarray(0, count), keys: keys.subarray(0, count) }
}

/** The same claimants at their rows of today, after rows have changed places. */
export function findAgain(claimants: Claimants, e: Enterprises): Claimants {
  const { keys } = claimants
  const rowOf = new Map<number, number>()
  for (let i = 0; i < e.count; i++) rowOf.set(e.key[i]!, i)
  const still = [...keys.keys()].filter((n) => rowOf.has(keys[n]!))
  return { count: still.length, keys: Uint32Array.from(still, (n) => keys[n]!), served: Uint32Array.from(still, (n) => claimants.served[n]!),
    rows: Uint32Array.from(still, (n) => rowOf.get(keys[n]!)!) }
}
