import type { ColumnArray } from './row-moves.js'

export type { ColumnArray } from './row-moves.js'

/** Storage of one column: the width and kind of number each row holds. */
export type ColumnType = 'f64' | 'f32' | 'i32' | 'u32' | 'i16' | 'u16' | 'u8'

/** The array behind each kind of storage. */
export interface ArrayOf {
  f64: Float64Array
  f32: Float32Array
  i32: Int32Array
  u32: Uint32Array
  i16: Int16Array
  u16: Uint16Array
  u8: Uint8Array
}

/** How the array of each kind of storage is made. */
export const ARRAYS = {
  f64: Float64Array, f32: Float32Array, i32: Int32Array, u32: Uint32Array,
  i16: Int16Array, u16: Uint16Array, u8: Uint8Array,
} as const

/** A longer array with the same first `count` values. */
export function grown(type: ColumnType, array: ColumnArray, count: number, capacity: number): ColumnArray {
  const larger = new ARRAYS[type](capacity)
  larger.set(array.subarray(0, count))
  return larger
}
