/*
 * Elementary functions in exact whole-number arithmetic (200 binary places), by other methods than the ones under test:
 * the independent reference against which errors are counted in units of the last place.
 */

const PLACES = 200n
const ONE = 1n << PLACES

/** A positive or negative real number: mantissa · 2^exponent. */
export interface Exact {
  readonly mantissa: bigint
  readonly exponent: number
}

/** A finite double as whole mantissa and exponent. */
export function exact(x: number): Exact {
  const bits = new BigUint64Array(Float64Array.of(x).buffer)[0]
  const field = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  const mantissa = field === 0 ? fraction : fraction | 0x10000000000000n
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: Math.max(field, 1) - 1075 }
}

/** Fixed point with 200 places, the rest cut off. */
const fixed = ({ mantissa, exponent }: Exact): bigint => {
  const shift = BigInt(exponent) + PLACES
  return shift >= 0n ? mantissa << shift : mantissa >> -shift
}

const times = (a: bigint, b: bigint): bigint => (a * b) >> PLACES
const over = (a: bigint, b: bigint): bigint => (a << PLACES) / b

const LN2 = logOfFixed(2n * ONE)
const PI = 4n * (4n * arctangentOfInverse(5n) - arctangentOfInverse(239n))

/** e^x for x in fixed point. */
function expOfFixed(x: bigint): Exact {
  const octaves = (x + LN2 / 2n) / LN2 - ((x + LN2 / 2n) % LN2 < 0n ? 1n : 0n)
  const rest = x - octaves * LN2
  let term = ONE
  let sum = ONE
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = times(term, rest) / n
    sum += term
  }
  return { mantissa: sum, exponent: Number(octaves - PLACES) }
}

/** ln x for x in fixed point, 0.5 <= x <= 2. */
function logOfFixed(x: bigint): bigint {
  const z = over(x - ONE, x + ONE)
  const square = times(z, z)
  let sum = 0n
  for (let power = z, n = 1n; power / n !== 0n; power = (power * square) / ONE, n += 2n) sum += power / n
  return 2n * sum
}

function arctangentOfInverse(n: bigint): bigint {
  let sum = 0n
  for (let power = ONE / n, k = 1n; power !== 0n; power = -power / (n * n), k += 2n) sum += power / k
  return sum
}

/** ln x of a positive number, in fixed point. */
function log({ mantissa, exponent }: Exact): bigint {
  const length = mantissa.toString(2).length
  const shift = BigInt(length) - 1n
  const scaled = PLACES >= shift ? mantissa << (PLACES - shift) : mantissa >> (shift - PLACES)
  return logOfFixed(scaled) + BigInt(exponent + length - 1) * LN2
}

const inFixed = (mantissa: bigint): Exact => ({ mantissa, exponent: -Number(PLACES) })

/** The functions, each from doubles to an exact value good to at least 120 bits over the ranges tested. */
export const reference = {
  exp: (x: number): Exact => expOfFixed(fixed(exact(x))),
  ln: (x: number): Exact => inFixed(log(exact(x))),
  pow: (x: number, y: number): Exact => {
    const { mantissa, exponent } = exact(y)
    const product = log(exact(x)) * mantissa
    return expOfFixed(exponent >= 0 ? product << BigInt(exponent) : product >> BigInt(-exponent))
  },
  expm1: (x: number): Exact => {
    const { mantissa, exponent } = reference.exp(x)
    const shift = BigInt(-exponent)
    return shift < 0n ? { mantissa, exponent } : { mantissa: mantissa - (1n << shift), exponent }
  },
  ln1p: (x: number): Exact => inFixed(log(inFixed(ONE + fixed(exact(x))))),
  sigmoid: (x: number): Exact => {
    const { mantissa, exponent } = reference.exp(x)
    // e / (1 + e), with e scaled so that neither part loses digits.
    const e = exponent >= -1500 ? mantissa << BigInt(exponent + 1500) : mantissa >> BigInt(-1500 - exponent)
    return { mantissa: (e << 1500n) / ((1n << 1500n) + e), exponent: -1500 }
  },
  logit: (p: number): Exact => inFixed(log(exact(p)) - log(inFixed(ONE - fixed(exact(p))))),
  sin: (x: number): Exact => inFixed(sineOfFixed(fixed(exact(x)))),
  cos: (x: number): Exact => inFixed(sineOfFixed(fixed(exact(x)) + PI / 2n)),
  /** By one Newton step from a double that is already close: v + (x - sin v) / cos v. */
  asin: (x: number): Exact => {
    const near = fixed(exact(Math.asin(x)))
    const cosine = sineOfFixed(near + PI / 2n)
    return inFixed(cosine === 0n ? near : near + over(fixed(exact(x)) - sineOfFixed(near), cosine))
  },
}

function sineOfFixed(x: bigint): bigint {
  const turn = ((x % (2n * PI)) + 2n * PI) % (2n * PI)
  // Bring the angle into a quarter turn, where the series is short and keeps its digits.
  const [angle, sign] = turn > PI ? [turn - PI, -1n] : [turn, 1n]
  const folded = angle > PI / 2n ? PI - angle : angle
  const square = times(folded, folded)
  let sum = 0n
  for (let term = folded, n = 1n; term !== 0n; term = -times(term, square) / ((n + 1n) * (n + 2n)), n += 2n) {
    sum += term
    if (term === -1n) break
  }
  return sign * sum
}

/** How far a double is from an exact value, in units in the last place of a double of that size. */
export function ulps(result: number, truth: Exact): number {
  if (!Number.isFinite(result)) return Infinity
  const size = truth.mantissa < 0n ? -truth.mantissa : truth.mantissa
  if (size === 0n) return result === 0 ? 0 : Infinity
  const unit = Math.max(size.toString(2).length + truth.exponent - 1, -1022) - 52
  const { mantissa, exponent } = exact(result)
  const base = Math.min(exponent, truth.exponent, unit)
  const difference = (mantissa << BigInt(exponent - base)) - (truth.mantissa << BigInt(truth.exponent - base))
  return Math.abs(Number((difference << 20n) / (1n << BigInt(unit - base)))) / 2 ** 20
}

/** The largest error of a function over points, and where. */
export function worst<A extends number[]>(
  f: (...at: A) => number, truth: (...at: A) => Exact, points: Iterable<A>,
): { readonly ulps: number, readonly at: A | undefined } {
  let most = 0
  let where: A | undefined
  for (const at of points) {
    const error = ulps(f(...at), truth(...at))
    if (error > most || Number.isNaN(error)) {
      most = error
      where = at
    }
  }
  return { ulps: most, at: where }
}
