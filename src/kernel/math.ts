import { ofColumns, sigmoidOf } from './math-columns.js'
import { mathTables } from './math-tables.js'

export { asin, cos, greatCircle, sin } from './trigonometry.js'

/*
 * exp, ln and pow by tables and short polynomials, from additions, multiplications and table reads alone, which IEEE 754
 * defines to the last bit: every engine and every machine gets the same results. An octave is cut into 256 steps; a
 * polynomial covers the rest of a step.
 *
 * Errors are given in units of the last place (ulp), the largest of 300 000 points a function over its whole domain,
 * against exact arithmetic (`bench/kernel-speed.ts` measures them).
 *
 * They live in one closure because bundlers turn the constants of a module into variables, and engines compile reads of
 * variables into something a third slower.
 */
const functions = ((): Record<'exp' | 'ln' | 'expm1', (x: number) => number> & { pow: (x: number, y: number) => number } => {
  const { powers, roots, logarithms } = mathTables()
  const ZERO_EXPONENT = 1074

  /** 256 / ln 2, and ln 2 / 256 in two parts, of which the high one gives exact products with step numbers. */
  const STEPS_PER_UNIT = 369.3299304675746
  const STEP_HIGH = 0.002707606173999011
  const STEP_LOW = 6.327543041662719e-14

  /** ln 2 in two parts: a multiple of 2^-42 and the rest. */
  const LN2_HIGH = 0.6931471805598903
  const LN2_LOW = 5.497923018708371e-14

  /** Adding and subtracting this rounds a double below 2^51 to the nearest whole number. */
  const TO_WHOLE = 6755399441055744
  const TWO_TO_MINUS_32 = 2.3283064365386963e-10
  const TWO_TO_52 = 4503599627370496

  const double = new Float64Array(1)
  const words = new Int32Array(double.buffer)
  /** The exponent that goes to a power, and the power that comes back. */
  const operands = new Float64Array(2)
  /** Which of the two words of a double holds its sign and exponent on this machine. */
  const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0
  const LOW = 1 - HIGH

  function exp(x: number): number {
    if (!(Math.abs(x) < 708)) return expBeyond(x, 0)
    const steps = x * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
    return raise(steps | 0, x - steps * STEP_HIGH - steps * STEP_LOW)
  }

  /** 2^(step/256) · e^r for |r| <= ln 2 / 512. */
  function raise(step: number, r: number): number {
    const j = (step & 255) << 1
    const scale = roots[j] * powers[(step >> 8) + ZERO_EXPONENT]
    const rr = r * r
    return scale + scale * (roots[j + 1] + (r + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120)))))
  }

  /** e^(x + more) where the result may overflow or be subnormal; `more` is small against x. */
  function expBeyond(x: number, more: number): number {
    if (!(x < 710)) return x === x ? Infinity : x
    if (x < -746) return 0
    const steps = x * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
    const step = steps | 0
    const r = x - steps * STEP_HIGH - steps * STEP_LOW + more
    // Two more factors, the first exact, so that only the last multiplication overflows or rounds to a subnormal.
    const exponent = step >> 8
    const half = exponent > 0 ? 1 : -100
    return raise(step & 255, r) * powers[exponent - half + ZERO_EXPONENT] * powers[half + ZERO_EXPONENT]
  }

  function ln(x: number): number {
    double[0] = x
    let word = words[HIGH]
    let exponent = (word >> 20) - 1023
    if (word < 0x00100000 || word >= 0x7ff00000) {
      if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN
      double[0] = x * TWO_TO_52
      word = words[HIGH]
      exponent = (word >> 20) - 1075
    }
    const lower = words[LOW]
    word &= 0xfffff
    // The nearest of the points 1 + i/256 to the mantissa; i = 256 serves numbers just below a power of two.
    const i = ((word + 0x800) >> 12) * 3
    const reciprocal = logarithms[i]
    // mantissa × reciprocal - 1 in two exact parts, from the upper 21 and the lower 32 bits of the mantissa.
    const rHigh = (word + 0x100000 + (lower >>> 31)) * reciprocal - 1
    const rLow = lower * (reciprocal * TWO_TO_MINUS_32)
    const r = rHigh + rLow
    const rr = r * r
    const rest = rLow + (exponent * LN2_LOW + logarithms[i + 2]) -
      rr * (0.5 - r * (1 / 3) + rr * (0.25 - r * 0.2 + rr * (1 / 6)))
    return exponent * LN2_HIGH + logarithms[i + 1] + rHigh + rest
  }

  /*
   * Engines inline only so much into one function, and box the doubles that go to and come from a function they do not
   * inline: 26 to 40 ns a power in a loop with other mathematics, against 20 for passing them through memory. So this
   * stays small enough to be inlined everywhere, and leaves its callers room for the rest.
   */
  function pow(x: number, y: number): number {
    double[0] = x
    operands[0] = y
    raiseDouble()
    return operands[1]
  }

  /** The power of `double[0]` to `operands[0]`, left in `operands[1]`. */
  function raiseDouble(): void {
    const y = operands[0]
    let word = words[HIGH]
    let exponent = (word >> 20) - 1023
    if (word < 0x00100000 || word >= 0x7ff00000) {
      const x = double[0]
      if (!(x > 0 && x < Infinity)) {
        operands[1] = powEdge(x, y)
        return
      }
      double[0] = x * TWO_TO_52
      word = words[HIGH]
      exponent = (word >> 20) - 1075
    }
    const lower = words[LOW]
    word &= 0xfffff
    const i = ((word + 0x800) >> 12) * 3
    const reciprocal = logarithms[i]
    const rHigh = (word + 0x100000 + (lower >>> 31)) * reciprocal - 1
    const rLow = lower * (reciprocal * TWO_TO_MINUS_32)
    const r = rHigh + rLow
    const rr = r * r
    // ln x as a sum of two doubles: `first` and `second` are exact, and what rounding their sum loses is kept in `rest`.
    const first = exponent * LN2_HIGH + logarithms[i + 1] + rHigh
    const second = rLow - 0.5 * rHigh * rHigh
    const log = first + second
    const bend = r * rr * (1 / 3 - r * 0.25 + rr * (0.2 - r * (1 / 6) + rr * (1 / 7))) - 0.5 * rLow * (rHigh + r)
    const rest = first - log + second + (exponent * LN2_LOW + logarithms[i + 2] + bend)
    // x^y = e^(y (log + rest)). The product of two 24-bit parts is exact; the other parts are small.
    const logHigh = Math.fround(log)
    const yHigh = Math.fround(y)
    const t = yHigh * logHigh
    const more = (y - yHigh) * logHigh + y * (log - logHigh + rest)
    if (Math.abs(t) < 708) {
      const steps = t * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
      operands[1] = raise(steps | 0, t - steps * STEP_HIGH - steps * STEP_LOW + more)
    } else operands[1] = t > -Infinity && t < Infinity ? expBeyond(t, more) : powEdge(double[0], y)
  }

  /** Powers where x is 0, negative, infinite or NaN, or y is huge, infinite or NaN. */
  function powEdge(x: number, y: number): number {
    if (y === 0) return 1
    if (x !== x || y !== y) return NaN
    const size = Math.abs(x)
    if (y === Infinity || y === -Infinity) return size === 1 ? NaN : (size > 1) === (y > 0) ? Infinity : 0
    const sign = Math.abs(y % 2) === 1 && (x < 0 || Object.is(x, -0)) ? -1 : 1
    if (size === 0 || size === Infinity) return sign * ((size === 0) === (y > 0) ? 0 : Infinity)
    if (x < 0) return y % 1 === 0 ? sign * pow(size, y) : NaN
    return x === 1 ? 1 : (x > 1) === (y > 0) ? Infinity : 0
  }

  function expm1(x: number): number {
    if (!(x > -40 && x < 708)) return x < 0 ? -1 : exp(x) - 1
    const steps = x * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
    const step = steps | 0
    const r = x - steps * STEP_HIGH - steps * STEP_LOW
    const rr = r * r
    const small = r + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120)))
    if (step === 0) return x === 0 ? x : small
    const j = (step & 255) << 1
    const scale = roots[j] * powers[(step >> 8) + ZERO_EXPONENT]
    return scale - 1 + scale * (roots[j + 1] + small)
  }

  return { exp, ln, pow, expm1 }
})()

/**
 * e^x. exp(-Infinity) = 0, exp(Infinity) = Infinity, NaN stays NaN; results below 2^-1022 are rounded to subnormals.
 * Largest error measured: 0.75 ulp.
 */
export const exp = functions.exp

/**
 * Natural logarithm of x. ln(0) = -Infinity, ln of a negative number is NaN, ln(Infinity) = Infinity; subnormals are as
 * accurate as other numbers. Largest error measured: 0.75 ulp.
 */
export const ln = functions.ln

/**
 * x to the power y, over the whole domain of doubles, with the rules of ECMAScript: anything to the power 0 is 1, a
 * negative x has a power only for whole y (NaN otherwise), 0 to a negative power is Infinity, ±1 to ±Infinity is NaN.
 * Largest error measured: 0.75 ulp.
 */
export const pow = functions.pow

const columns = ofColumns(functions)

/** `into[n]` = exp(`x[n]`) for the first `count` rows, to the same bits and faster; `into` is another column than `x`. */
export const expInto = columns.expInto

/** `into[n]` = ln(`x[n]`) for the first `count` rows, to the same bits and faster; `into` is another column than `x`. */
export const lnInto = columns.lnInto

/**
 * `into[n]` = `x[n]` to the power `y[n]`, or `y` if it is a number, for the first `count` rows, to the same bits and faster;
 * `into` is another column than `x` and `y`.
 */
export const powInto = columns.powInto

/** e^x - 1, accurate also where x is small. expm1(-Infinity) = -1. Largest error measured: 1.8 ulp. */
export const expm1 = functions.expm1

/** ln(1 + x), accurate also where x is small. ln1p(-1) = -Infinity, below that NaN. Largest error measured: 1.5 ulp. */
export function ln1p(x: number): number {
  const u = 1 + x
  if (u === 1 || !(u > 0 && u < Infinity)) return u === 1 ? x : ln(u)
  // What rounding 1 + x lost, carried into the logarithm to first order.
  const lost = x > 1 ? 1 - (u - x) : x - (u - 1)
  return ln(u) + lost / u
}

/** Logistic function 1 / (1 + e^-x), from 0 at -Infinity to 1 at Infinity. Largest error measured: 1.7 ulp. */
export const sigmoid = (x: number): number => sigmoidOf(x, exp(-Math.abs(x)))

/** `into[n]` = sigmoid(`x[n]`) for the first `count` rows, to the same bits and faster; `into` is another column than `x`. */
export const sigmoidInto = columns.sigmoidInto

/**
 * Log odds ln(p / (1 - p)) of a probability; -Infinity at 0, Infinity at 1, NaN outside. Accurate also near one half.
 * Largest error measured: 1.8 ulp.
 */
export function logit(p: number): number {
  if (p > 0.25 && p < 0.75) return p < 0.5 ? -ln1p((1 - 2 * p) / p) : ln1p((2 * p - 1) / (1 - p))
  return ln(p / (1 - p))
}
