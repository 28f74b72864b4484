import { mathTables } from './math-tables.js'
import { scratchDoubles } from './scratch.js'

/*
 * exp, ln, sigmoid and pow of whole columns, to the same bits as one at a time and in two thirds to four fifths of the time
 * (`bench/kernel-speed.ts`). Rows are taken in blocks. A block of ordinary numbers goes through loops that neither branch
 * nor call, so that the engine checks its columns once and the processor overlaps rows; powers take two such loops,
 * because one long loop overlaps less. A block that holds anything else (a subnormal, an infinity, a negative base, a
 * result out of range) goes through the functions of `math`, row by row.
 */
const blocks = (() => {
  const { powers, roots, logarithms } = mathTables()

  // As in `math`, where each is explained.
  const STEPS_PER_UNIT = 369.3299304675746
  const STEP_HIGH = 0.002707606173999011
  const STEP_LOW = 6.327543041662719e-14
  const LN2_HIGH = 0.6931471805598903
  const LN2_LOW = 5.497923018708371e-14
  const TO_WHOLE = 6755399441055744
  const TWO_TO_MINUS_32 = 2.3283064365386963e-10
  const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0
  const LOW = 1 - HIGH

  /** Rows taken at a time: what is kept between two loops stays in the nearest cache. */
  const SIZE = 512
  const logs = new Float64Array(SIZE)
  const rests = new Float64Array(SIZE)

  /** 2^e at place e modulo 2048, so that a place can be read whatever came in. */
  const scales = new Float64Array(2048)
  for (let e = -1022; e <= 1023; e++) scales[e & 2047] = powers[e + 1074]

  /*
   * Each returns what it gathered about its rows and leaves the verdict to the caller: an engine that takes over a loop
   * while it runs knows nothing yet of what follows the loop, and falls back there.
   */

  /** Not 0 when a row is out of the ordinary. */
  function expBlock(into: Float64Array, x: Float64Array, from: number, to: number): number {
    let beyond = 0
    for (let n = from; n < to; n++) {
      const t = x[n]
      beyond |= Number(!(Math.abs(t) < 708))
      const steps = t * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
      const step = steps | 0
      const r = t - steps * STEP_HIGH - steps * STEP_LOW
      const i = (step & 255) << 1
      const scale = roots[i] * scales[(step >> 8) & 2047]
      const rr = r * r
      into[n] = scale + scale * (roots[i + 1] + (r + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120)))))
    }
    return beyond
  }

  /** Negative when a row is out of the ordinary. */
  function lnBlock(into: Float64Array, words: Int32Array, from: number, to: number): number {
    let signs = 0
    for (let n = from; n < to; n++) {
      let word = words[2 * n + HIGH]
      const lower = words[2 * n + LOW]
      signs |= (word - 0x00100000) | (0x7fefffff - word)
      const exponent = (word >> 20) - 1023
      word &= 0xfffff
      const i = ((word + 0x800) >> 12) * 3
      const reciprocal = logarithms[i]
      const rHigh = (word + 0x100000 + (lower >>> 31)) * reciprocal - 1
      const rLow = lower * (reciprocal * TWO_TO_MINUS_32)
      const r = rHigh + rLow
      const rr = r * r
      const rest = rLow + (exponent * LN2_LOW + logarithms[i + 2]) -
        rr * (0.5 - r * (1 / 3) + rr * (0.25 - r * 0.2 + rr * (1 / 6)))
      into[n] = exponent * LN2_HIGH + logarithms[i + 1] + rHigh + rest
    }
    return signs
  }

  /** ln x as the sum of two doubles, kept in `logs` and `rests`. Negative when a row is out of the ordinary. */
  function longLogs(words: Int32Array, from: number, to: number): number {
    let signs = 0
    for (let n = from, j = 0; n < to; n++, j++) {
      let word = words[2 * n + HIGH]
      const lower = words[2 * n + LOW]
      signs |= (word - 0x00100000) | (0x7fefffff - word)
      const exponent = (word >> 20) - 1023
      word &= 0xfffff
      const i = ((word + 0x800) >> 12) * 3
      const reciprocal = logarithms[i]
      const rHigh = (word + 0x100000 + (lower >>> 31)) * reciprocal - 1
      const rLow = lower * (reciprocal * TWO_TO_MINUS_32)
      const r = rHigh + rLow
      const rr = r * r
      const first = exponent * LN2_HIGH + logarithms[i + 1] + rHigh
      const second = rLow - 0.5 * rHigh * rHigh
      const sum = first + second
      const bend = r * rr * (1 / 3 - r * 0.25 + rr * (0.2 - r * (1 / 6) + rr * (1 / 7))) - 0.5 * rLow * (rHigh + r)
      logs[j] = sum
      rests[j] = first - sum + second + (exponent * LN2_LOW + logarithms[i + 2] + bend)
    }
    return signs
  }

  /** e^(y · (log + rest)) of the logarithms kept. Not 0 when a row is out of the ordinary. */
  function expOfProducts(into: Float64Array, y: Float64Array, from: number, to: number): number {
    let beyond = 0
    for (let n = from, j = 0; n < to; n++, j++) {
      const log = logs[j]
      const power = y[n]
      const logHigh = Math.fround(log)
      const yHigh = Math.fround(power)
      const t = yHigh * logHigh
      beyond |= Number(!(Math.abs(t) < 708))
      const more = (power - yHigh) * logHigh + power * (log - logHigh + rests[j])
      const steps = t * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
      const step = steps | 0
      const r = t - steps * STEP_HIGH - steps * STEP_LOW + more
      const i = (step & 255) << 1
      const scale = roots[i] * scales[(step >> 8) & 2047]
      const rr = r * r
      into[n] = scale + scale * (roots[i + 1] + (r + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120)))))
    }
    return beyond
  }

  return { SIZE, expBlock, lnBlock, longLogs, expOfProducts }
})()

/** The three functions of one number or two, from which those of columns are made. */
export interface OneByOne {
  readonly exp: (x: number) => number
  readonly ln: (x: number) => number
  readonly pow: (x: number, y: number) => number
}

/** The same functions of columns: each fills the first `count` rows of `into`, which is none of the columns it reads. */
export interface OfColumns {
  /** `into[n]` = exp(`x[n]`). */
  expInto(into: Float64Array, x: Float64Array, count?: number): void
  /** `into[n]` = ln(`x[n]`). */
  lnInto(into: Float64Array, x: Float64Array, count?: number): void
  /** `into[n]` = sigmoid(`x[n]`). */
  sigmoidInto(into: Float64Array, x: Float64Array, count?: number): void
  /** `into[n]` = `x[n]` to the power `y[n]`, or to the same power `y` in every row. */
  powInto(into: Float64Array, x: Float64Array, y: Float64Array | number, count?: number): void
}

/** sigmoid(x) from e = exp(−|x|): 1/(1 + e) on the right, e/(1 + e) on the left, in the form that rounds least. */
export const sigmoidOf = (x: number, e: number): number =>
  (x >= 0 ? 1 / (1 + e) : e > 0.25 ? e / (1 + e) : e - (e * e) / (1 + e))

/** Makes functions of columns that give out-of-the-ordinary rows to the functions one by one. */
export function ofColumns({ exp, ln, pow }: OneByOne): OfColumns {
  const { SIZE } = blocks
  const expInto = (into: Float64Array, x: Float64Array, count = x.length): void => {
    for (let from = 0; from < count; from += SIZE) {
      const to = Math.min(count, from + SIZE)
      if (blocks.expBlock(into, x, from, to) !== 0) for (let n = from; n < to; n++) into[n] = exp(x[n])
    }
  }
  return {
    expInto,
    sigmoidInto: (into, x, count = x.length) => {
      const exponents = scratchDoubles('sigmoid', count)
      for (let n = 0; n < count; n++) exponents[n] = -Math.abs(x[n])
      expInto(into, exponents, count)
      for (let n = 0; n < count; n++) into[n] = sigmoidOf(x[n], into[n])
    },
    lnInto: (into, x, count = x.length) => {
      const words = wordsOf(x, count)
      for (let from = 0; from < count; from += SIZE) {
        const to = Math.min(count, from + SIZE)
        if (blocks.lnBlock(into, words, from, to) < 0) for (let n = from; n < to; n++) into[n] = ln(x[n])
      }
    },
    powInto: (into, x, y, count = x.length) => {
      const words = wordsOf(x, count)
      const powers = typeof y === 'number' ? scratchDoubles('one power', count).fill(y, 0, count) : y
      for (let from = 0; from < count; from += SIZE) {
        const to = Math.min(count, from + SIZE)
        const ordinary = blocks.longLogs(words, from, to) >= 0 && blocks.expOfProducts(into, powers, from, to) === 0
        if (!ordinary) for (let n = from; n < to; n++) into[n] = pow(x[n], powers[n])
      }
    },
  }
}

/** The memory of a column as 32-bit words, two a double. */
const wordsOf = (x: Float64Array, count: number): Int32Array => new Int32Array(x.buffer, x.byteOffset, 2 * count)
