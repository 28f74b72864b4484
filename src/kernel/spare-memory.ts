import { ARRAYS, type ColumnArray, type ColumnType } from './column-arrays.js'

/** Arrays by the name of their column. */
export type Arrays = Record<string, ColumnArray>

/** Arrays of a released table, with what they last held. */
export interface Spare {
  readonly capacity: number
  readonly arrays: Arrays
  /** Those of columns added at run time, by whatever name. */
  readonly extras: readonly ColumnArray[]
}

/**
 * The smallest spare with room for so many rows. Where all are too small the largest is forgotten, for what is made in its stead comes
 * back: memory is that of as many tables as lived at once.
 */
export function takeSpare(spares: Spare[], room: number): Spare | undefined {
  spares.sort((a, b) => a.capacity - b.capacity)
  const at = spares.findIndex(({ capacity }) => capacity >= room)
  if (at >= 0) return spares.splice(at, 1)[0]
  spares.pop()
  return undefined
}

/** An array of zeros: one of those that lie idle, if any has this kind and length, or else a new one. */
export function takeZeroed(idle: ColumnArray[], type: ColumnType, length: number): ColumnArray {
  const at = idle.findIndex((array) => array instanceof ARRAYS[type] && array.length === length)
  return at < 0 ? new ARRAYS[type](length) : idle.splice(at, 1)[0].fill(0)
}
