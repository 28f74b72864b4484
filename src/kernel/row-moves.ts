/** Any array a column may be stored in. */
export type ColumnArray =
  Float64Array | Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array

type Move<A> = (from: A, into: A, sources: Uint32Array, targets: Uint32Array, count: number) => void

/** into[targets[n]] = from[sources[n]], written out once a width: engines are fast on a loop that only meets one kind. */
const move1: Move<Uint8Array> = (from, into, sources, targets, count) => {
  for (let n = 0; n < count; n++) into[targets[n]] = from[sources[n]]
}
const move2: Move<Uint16Array> = (from, into, sources, targets, count) => {
  for (let n = 0; n < count; n++) into[targets[n]] = from[sources[n]]
}
const move4: Move<Uint32Array> = (from, into, sources, targets, count) => {
  for (let n = 0; n < count; n++) into[targets[n]] = from[sources[n]]
}
const move8: Move<Float64Array> = (from, into, sources, targets, count) => {
  for (let n = 0; n < count; n++) into[targets[n]] = from[sources[n]]
}

const bytes = (a: ColumnArray): Uint8Array => new Uint8Array(a.buffer, a.byteOffset, a.length)
const pairs = (a: ColumnArray): Uint16Array => new Uint16Array(a.buffer, a.byteOffset, a.length)
const fours = (a: ColumnArray): Uint32Array => new Uint32Array(a.buffer, a.byteOffset, a.length)
const eights = (a: ColumnArray): Float64Array => new Float64Array(a.buffer, a.byteOffset, a.length)

/**
 * Copies rows of one column: row `sources[n]` of `from` to row `targets[n]` of `into`, for the first `count` places, one
 * after the other. Both arrays are of one type, and may be the same array.
 */
export function moveRows(
  from: ColumnArray, into: ColumnArray, sources: Uint32Array, targets: Uint32Array, count: number,
): void {
  switch (into.BYTES_PER_ELEMENT) {
    case 1: return move1(bytes(from), bytes(into), sources, targets, count)
    case 2: return move2(pairs(from), pairs(into), sources, targets, count)
    case 4: return move4(fours(from), fours(into), sources, targets, count)
    default: return move8(eights(from), eights(into), sources, targets, count)
  }
}

type Gather<A> = (from: A, into: A, sources: Uint32Array) => void

/** into[n] = from[sources[n]], again once a width. */
const gather1: Gather<Uint8Array> = (from, into, sources) => {
  for (let n = 0; n < sources.length; n++) into[n] = from[sources[n]]
}
const gather2: Gather<Uint16Array> = (from, into, sources) => {
  for (let n = 0; n < sources.length; n++) into[n] = from[sources[n]]
}
const gather4: Gather<Uint32Array> = (from, into, sources) => {
  for (let n = 0; n < sources.length; n++) into[n] = from[sources[n]]
}
const gather8: Gather<Float64Array> = (from, into, sources) => {
  for (let n = 0; n < sources.length; n++) into[n] = from[sources[n]]
}

/** Copies rows `sources` of one column, in that order, to the start of `into`; both arrays are of one type. */
export function gatherRows(from: ColumnArray, into: ColumnArray, sources: Uint32Array): void {
  switch (into.BYTES_PER_ELEMENT) {
    case 1: return gather1(bytes(from), bytes(into), sources)
    case 2: return gather2(pairs(from), pairs(into), sources)
    case 4: return gather4(fours(from), fours(into), sources)
    default: return gather8(eights(from), eights(into), sources)
  }
}

/** The whole numbers from `first`, `count` of them. */
export function consecutive(first: number, count: number): Uint32Array {
  const rows = new Uint32Array(count)
  for (let i = 0; i < count; i++) rows[i] = first + i
  return rows
}
