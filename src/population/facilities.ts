import { column, defineTable } from '../kernel/columns.js'
import type { Table } from '../kernel/columns.js'
import { largestRemainder } from '../kernel/largest-remainder.js'
import { facilityKinds } from './facility-kinds.js'
import { facilityPolicy, storage } from './policy-columns.js'

/**
 * Bodies that serve enterprises and are told apart by kind and province only: one row for each kind in each province, at
 * kind × provinces + province. Kinds of which each body matters by itself (zones, clusters, funds) have tables of their own.
 */
export const facilityTable = defineTable('facilities', {
  /** Stable identity, its place in the table. */
  key: column('u32', 'identity'),
  /** Kind of facility. */
  kind: column('u8', 'class'),
  /** Province. */
  province: column('u8', 'index'),
  /** Facilities at work; stock = stock + opened. */
  number: column('f64', 'facility'),
  /** Facilities at work in the base year. */
  numberOfBase: column('f64', 'facility'),
  /** Opened this year. */
  opened: column('f64', 'facility a year'),
  /** Centres invited that wait for approval; below 0 where more were approved than invited. */
  awaiting: column('f64', 'facility'),
  ...storage(facilityPolicy),
})
/** The facilities of a world. */
export type Facilities = Table<(typeof facilityTable)['columns']>

/**
 * Facilities of the base year. `numbers` of the nation by kind, pieces · `shares` of every province of the nation, by which a
 * number is shared out in whole pieces · `wanted` new index of each province, or −1 where it is not simulated.
 */
export function facilitiesOf(numbers: Readonly<Partial<Record<string, number>>>, shares: Float64Array, wanted: Int32Array): Facilities {
  const provinces = wanted.reduce((count, r) => count + Number(r >= 0), 0)
  const table = facilityTable.create(facilityKinds.length * provinces)
  table.append(facilityKinds.length * provinces)
  facilityKinds.forEach(({ id }, kind) => {
    const parts = largestRemainder(shares, Math.round(numbers[id] ?? 0))
    wanted.forEach((r, of) => {
      if (r < 0) return
      const row = kind * provinces + r
      table.key[row] = row
      table.kind[row] = kind
      table.province[row] = r
      table.number[row] = table.numberOfBase[row] = parts[of]
    })
  })
  return table
}
