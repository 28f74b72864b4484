import { yearStreams, type YearStreams } from './workload.js'

/** Most rows asked for at a time. */
export const BLOCK = 512

/** Where the uniforms of the workload come from. */
export interface Chance {
  /** Turns to a year. */
  turn(year: number): void
  /** The k-th uniform of each of `count` rows for a decision. */
  fill(decision: keyof YearStreams, into: Float64Array, rows: Uint32Array, count: number, k: number): void
  /** The sum of `count` uniforms drawn one by one, for rows from `first` on. */
  sum(first: number, count: number): number
}

/** The library's own draws: keyed by decision, year and firm. */
export function keyed(years: number): Chance {
  const streams = yearStreams(years)
  let now: YearStreams = streams[0]
  return {
    turn: (year) => void (now = streams[year]),
    fill: (decision, into, rows, count, k) => now[decision].fill(into, rows, count, k),
    sum: (first, count) => {
      const stream = now.enter
      let sum = 0
      for (let row = first; row < first + count; row++) sum += stream.uniform(row)
      return sum
    },
  }
}

/** The same network of the library, counting on from draw to draw instead of being asked by key. */
export function counting(): Chance {
  const { innovate: stream } = yearStreams(0)[0]
  const counts = new Uint32Array(BLOCK)
  let drawn = 0
  return {
    turn: () => undefined,
    fill: (_decision, into, _rows, count) => {
      for (let n = 0; n < count; n++) counts[n] = drawn + n
      drawn = (drawn + count) >>> 0
      stream.fill(into, counts, count)
    },
    sum: (_first, count) => {
      let sum = 0
      for (let n = 0; n < count; n++) sum += stream.uniform(drawn++)
      return sum
    },
  }
}

const SEEDS = [0x243f6a88, 0x05a308d3, 0x13198a2e, 0x03707344]

/** One uniform of 53 bits from two outputs of 32. */
const uniformOf = (high: number, low: number): number =>
  (high >>> 6) * 1.4901161193847656e-8 + (low >>> 5) * 1.1102230246251565e-16 + 2.7755575615628914e-17

/** xoshiro128++ (Blackman and Vigna), its state in a typed array. */
export function xoshiro(): Chance {
  const state = Int32Array.from(SEEDS)

  function next(): number {
    const high = step()
    return uniformOf(high, step())
  }

  function step(): number {
    const a = state[0]
    const b = state[1]
    const c = state[2]
    const d = state[3]
    const sum = (a + d) | 0
    const third = c ^ a
    const fourth = d ^ b
    state[0] = a ^ fourth
    state[1] = b ^ third
    state[2] = third ^ (b << 9)
    state[3] = (fourth << 11) | (fourth >>> 21)
    return (((sum << 7) | (sum >>> 25)) + a) | 0
  }

  /** The same with the state in variables for as long as the loop lasts. */
  function fill(into: Float64Array, count: number): void {
    let a = state[0]
    let b = state[1]
    let c = state[2]
    let d = state[3]
    for (let n = 0; n < count; n++) {
      let sum = (a + d) | 0
      const high = (((sum << 7) | (sum >>> 25)) + a) | 0
      let shifted = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= shifted
      d = (d << 11) | (d >>> 21)
      sum = (a + d) | 0
      const low = (((sum << 7) | (sum >>> 25)) + a) | 0
      shifted = b << 9
      c ^= a
      d ^= b
      b ^= c
      a ^= d
      c ^= shifted
      d = (d << 11) | (d >>> 21)
      into[n] = (high >>> 6) * 1.4901161193847656e-8 + (low >>> 5) * 1.1102230246251565e-16 + 2.7755575615628914e-17
    }
    state[0] = a
    state[1] = b
    state[2] = c
    state[3] = d
  }
  return oneAfterAnother(next, fill)
}

/** sfc32 (Doty-Humphrey), its state in a typed array. */
export function sfc32(): Chance {
  const state = Int32Array.from(SEEDS)

  function next(): number {
    const high = step()
    return uniformOf(high, step())
  }

  function step(): number {
    const a = state[0]
    const b = state[1]
    const c = state[2]
    const d = state[3]
    const output = (((a + b) | 0) + d) | 0
    state[0] = b ^ (b >>> 9)
    state[1] = (c + (c << 3)) | 0
    state[2] = (((c << 21) | (c >>> 11)) + output) | 0
    state[3] = (d + 1) | 0
    return output
  }

  /** The same with the state in variables for as long as the loop lasts. */
  function fill(into: Float64Array, count: number): void {
    let a = state[0]
    let b = state[1]
    let c = state[2]
    let d = state[3]
    for (let n = 0; n < count; n++) {
      const high = (((a + b) | 0) + d) | 0
      d = (d + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + high) | 0
      const low = (((a + b) | 0) + d) | 0
      d = (d + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + low) | 0
      into[n] = (high >>> 6) * 1.4901161193847656e-8 + (low >>> 5) * 1.1102230246251565e-16 + 2.7755575615628914e-17
    }
    state[0] = a
    state[1] = b
    state[2] = c
    state[3] = d
  }
  return oneAfterAnother(next, fill)
}

function oneAfterAnother(next: () => number, fill: (into: Float64Array, count: number) => void): Chance {
  return {
    turn: () => undefined,
    fill: (_decision, into, _rows, count) => fill(into, count),
    sum: (_first, count) => {
      let sum = 0
      for (let n = 0; n < count; n++) sum += next()
      return sum
    },
  }
}
