import {
  LN2_HIGH, LN2_LOW, LOGARITHMS, LOWEST_EXPONENT, POWERS_OF_TWO, ROOTS_OF_TWO, STEP_HIGH, STEP_LOW, STEPS_PER_UNIT,
} from './math-tables.js'

export { asin, cos, greatCircle, sin } from './trigonometry.js'

/** Adding and subtracting this rounds a double below 2^51 to the nearest whole number. */
const TO_WHOLE = 6755399441055744
/** Adding and subtracting this rounds a double below 2^29 to the nearest multiple of 2^-22. */
const TO_22_PLACES = 1610612736
const ZERO_EXPONENT = -LOWEST_EXPONENT

const DOUBLE = new Float64Array(1)
const WORDS = new Int32Array(DOUBLE.buffer)
/** Which of the two words of a double holds its sign and exponent on this machine. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

/**
 * e^x. exp(-Infinity) = 0, exp(Infinity) = Infinity, NaN stays NaN; results below 2^-1022 are rounded to subnormals.
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expBeyond(x, 0)
  const steps = x * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
  const step = steps | 0
  const r = x - steps * STEP_HIGH - steps * STEP_LOW
  const j = (step & 255) << 1
  const scale = ROOTS_OF_TWO[j] * POWERS_OF_TWO[(step >> 8) + ZERO_EXPONENT]
  const rr = r * r
  return scale + scale * (ROOTS_OF_TWO[j + 1] + (r + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120)))))
}

/** e^(x + more) where the result may overflow or be subnormal; `more` is small against x. */
function expBeyond(x: number, more: number): number {
  if (!(x < 710)) return x === x ? Infinity : x
  if (x < -746) return 0
  const steps = x * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
  const step = steps | 0
  const r = x - steps * STEP_HIGH - steps * STEP_LOW + more
  const j = (step & 255) << 1
  const root = ROOTS_OF_TWO[j]
  const rr = r * r
  const near = root + root * (ROOTS_OF_TWO[j + 1] + (r + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120)))))
  // Two factors, the first exact, so that only the last multiplication overflows or rounds to a subnormal.
  const exponent = step >> 8
  const half = exponent > 0 ? 1 : -100
  return near * POWERS_OF_TWO[exponent - half + ZERO_EXPONENT] * POWERS_OF_TWO[half + ZERO_EXPONENT]
}

/**
 * Natural logarithm of x. ln(0) = -Infinity, ln of a negative number is NaN, ln(Infinity) = Infinity; subnormals are
 * as accurate as other numbers.
 */
export function ln(x: number): number {
  DOUBLE[0] = x
  let word = WORDS[HIGH]
  let exponent = 0
  if (word < 0x00100000 || word >= 0x7ff00000) {
    if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN
    x *= 4503599627370496
    DOUBLE[0] = x
    word = WORDS[HIGH]
    exponent = -52
  }
  // Half a step more, so that steps are centred on their point and numbers just below 1 belong to 1.
  word += 0x800
  const octave = (word >> 20) - 1023
  const i = ((word >> 12) & 255) * 3
  exponent += octave
  const z = x * POWERS_OF_TWO[ZERO_EXPONENT - octave]
  const reciprocal = LOGARITHMS[i]
  const zHigh = z + TO_22_PLACES - TO_22_PLACES
  const rHigh = zHigh * reciprocal - 1
  const rLow = (z - zHigh) * reciprocal
  const r = rHigh + rLow
  const rr = r * r
  const rest = rLow + (exponent * LN2_LOW + LOGARITHMS[i + 2]) -
    rr * (0.5 - r * (1 / 3) + rr * (0.25 - r * 0.2 + rr * (1 / 6)))
  return exponent * LN2_HIGH + LOGARITHMS[i + 1] + rHigh + rest
}

/**
 * x to the power y, over the whole domain of doubles, with the rules of ECMAScript: anything to the power 0 is 1, a
 * negative x has a power only for whole y (NaN otherwise), 0 to a negative power is Infinity, ±1 to ±Infinity is NaN.
 */
export function pow(x: number, y: number): number {
  DOUBLE[0] = x
  let word = WORDS[HIGH]
  let exponent = 0
  if (word < 0x00100000 || word >= 0x7ff00000 || !(y < 1e19 && y > -1e19)) {
    if (!(x > 0 && x < Infinity && y < 1e19 && y > -1e19)) return powEdge(x, y)
    if (word < 0x00100000) {
      x *= 4503599627370496
      DOUBLE[0] = x
      word = WORDS[HIGH]
      exponent = -52
    }
  }
  word += 0x800
  const octave = (word >> 20) - 1023
  const i = ((word >> 12) & 255) * 3
  exponent += octave
  const z = x * POWERS_OF_TWO[ZERO_EXPONENT - octave]
  const reciprocal = LOGARITHMS[i]
  const zHigh = z + TO_22_PLACES - TO_22_PLACES
  const rHigh = zHigh * reciprocal - 1
  const rLow = (z - zHigh) * reciprocal
  const r = rHigh + rLow
  const rr = r * r
  // ln x as a sum of two doubles: the first three terms below are exact, and what rounding their sum loses is kept.
  const first = exponent * LN2_HIGH + LOGARITHMS[i + 1] + rHigh
  const halfSquare = 0.5 * rHigh * rHigh
  const second = first - halfSquare
  const sum = second + rLow
  const back = sum - second
  const lost = first - second - halfSquare + (second - (sum - back) + (rLow - back))
  const rest = lost + (exponent * LN2_LOW + LOGARITHMS[i + 2]) - 0.5 * rLow * (rHigh + r) +
    r * rr * (1 / 3 - r * 0.25 + rr * (0.2 - r * (1 / 6) + rr * (1 / 7)))
  // y ln x likewise: the product of two 24-bit parts is exact.
  const logHigh = Math.fround(sum)
  const yHigh = Math.fround(y)
  const t = yHigh * logHigh
  const more = (y - yHigh) * logHigh + y * (sum - logHigh + rest)
  if (!(t > -708 && t < 709)) return expBeyond(t, more)
  const steps = t * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
  const step = steps | 0
  const s = t - steps * STEP_HIGH - steps * STEP_LOW + more
  const j = (step & 255) << 1
  const scale = ROOTS_OF_TWO[j] * POWERS_OF_TWO[(step >> 8) + ZERO_EXPONENT]
  const ss = s * s
  return scale + scale * (ROOTS_OF_TWO[j + 1] + (s + ss * (0.5 + s * (1 / 6) + ss * (1 / 24 + s * (1 / 120)))))
}

/** Powers where x is 0, negative, infinite or NaN, or y is huge, infinite or NaN. */
function powEdge(x: number, y: number): number {
  if (y === 0) return 1
  if (x !== x || y !== y) return NaN
  const size = Math.abs(x)
  if (y === Infinity || y === -Infinity) return size === 1 ? NaN : (size > 1) === (y > 0) ? Infinity : 0
  const odd = Math.abs(y % 2) === 1
  const sign = odd && (x < 0 || Object.is(x, -0)) ? -1 : 1
  if (size === 0 || size === Infinity) return sign * ((size === 0) === (y > 0) ? 0 : Infinity)
  if (x < 0) return y % 1 === 0 ? sign * pow(size, y) : NaN
  return x === 1 ? 1 : (x > 1) === (y > 0) ? Infinity : 0
}

/** e^x - 1, accurate also where x is small. expm1(-Infinity) = -1. */
export function expm1(x: number): number {
  if (!(x > -40 && x < 708)) return x < 0 ? -1 : exp(x) - 1
  const steps = x * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
  const step = steps | 0
  const r = x - steps * STEP_HIGH - steps * STEP_LOW
  const rr = r * r
  const small = r + rr * (0.5 + r * (1 / 6) + rr * (1 / 24 + r * (1 / 120)))
  if (step === 0) return x === 0 ? x : small
  const j = (step & 255) << 1
  const scale = ROOTS_OF_TWO[j] * POWERS_OF_TWO[(step >> 8) + ZERO_EXPONENT]
  return scale - 1 + scale * (ROOTS_OF_TWO[j + 1] + small)
}

/** ln(1 + x), accurate also where x is small. ln1p(-1) = -Infinity, below that NaN. */
export function ln1p(x: number): number {
  const u = 1 + x
  if (u === 1 || !(u > 0 && u < Infinity)) return u === 1 ? x : ln(u)
  // What rounding 1 + x lost, carried into the logarithm to first order.
  const lost = x > 1 ? 1 - (u - x) : x - (u - 1)
  return ln(u) + lost / u
}

/** Logistic function 1 / (1 + e^-x), from 0 at -Infinity to 1 at Infinity. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x))
  const e = exp(x)
  return e / (1 + e)
}

/** Log odds ln(p / (1 - p)) of a probability; -Infinity at 0, Infinity at 1, NaN outside. Accurate near one half. */
export function logit(p: number): number {
  if (p > 0.25 && p < 0.75) return p < 0.5 ? -ln1p((1 - 2 * p) / p) : ln1p((2 * p - 1) / (1 - p))
  return ln(p / (1 - p))
}
