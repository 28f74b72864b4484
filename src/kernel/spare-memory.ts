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

/** An array of zeros: one of those that lie idle, if any has this kind and length, or else a new one. */
export function takeZeroed(idle: ColumnArray[], type: ColumnType, length: number): ColumnArray {
  const at = idle.findIndex((array) => array instanceof ARRAYS[type] && array.length === length)
  return at < 0 ? new ARRAYS[type](length) : idle.splice(at, 1)[0].fill(0)
}
