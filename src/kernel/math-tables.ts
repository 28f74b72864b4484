/**
 * Tables for `exp`, `ln` and `pow`, computed once when the module loads with whole numbers (fixed point, 120 binary
 * places) and only then rounded to doubles: every engine gets the same bits, and no engine's own logarithm is trusted.
 */

const PLACES = 120n
const ONE = 1n << PLACES

/** Steps in which the tables divide an octave. */
export const STEPS = 256

/** Exponent of the first entry of `POWERS_OF_TWO`. */
export const LOWEST_EXPONENT = -1074

/** 2^e for e = -1074 … 1023, at place e + 1074. */
export const POWERS_OF_TWO = powersOfTwo()

const TWO_TO_MINUS_120 = POWERS_OF_TWO[-120 - LOWEST_EXPONENT]

const toDouble = (fixed: bigint): number => Number(fixed) * TWO_TO_MINUS_120

/** 2^(j/256) at place 2j, and at 2j + 1 what rounding it to a double lost, relative to it. */
export const ROOTS_OF_TWO = rootsOfTwo()

/** Bits after the point in the high parts below, so that exponent × ln 2 + ln c + remainder adds up exactly. */
const HIGH_PLACES = 42n

/** ln 2 in two parts: a multiple of 2^-42 and the rest. */
export const [LN2_HIGH, LN2_LOW] = highAndLow(logOfRatio(2n, 1n))

/**
 * At place 3i: a reciprocal of c = 1 + i/256 rounded to 12 binary places; at 3i + 1 and 3i + 2: minus its logarithm, as
 * a multiple of 2^-42 and the rest.
 */
export const LOGARITHMS = logarithms()

/** ln 2 / 256 in two parts, the high one with 34 bits, so that its product with a step number below 2^19 is exact. */
export const [STEP_HIGH, STEP_LOW] = ((): [number, number] => {
  const step = logOfRatio(2n, 1n) / BigInt(STEPS)
  const high = (step >> 78n) << 78n
  return [toDouble(high), toDouble(step - high)]
})()

/** 256 / ln 2. */
export const STEPS_PER_UNIT = toDouble((ONE * ONE * BigInt(STEPS)) / logOfRatio(2n, 1n))

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2098)
  powers[0] = Number.MIN_VALUE
  for (let i = 1; i < powers.length; i++) powers[i] = powers[i - 1] * 2
  return powers
}

function rootsOfTwo(): Float64Array {
  let root = 2n * ONE
  for (let halvings = STEPS; halvings > 1; halvings /= 2) root = squareRoot(root << PLACES)
  const table = new Float64Array(2 * STEPS)
  let value = ONE
  for (let j = 0; j < STEPS; j++) {
    table[2 * j] = toDouble(value)
    const rounded = BigInt(table[2 * j] / TWO_TO_MINUS_120)
    table[2 * j + 1] = toDouble(((value - rounded) << PLACES) / rounded)
    value = (value * root) >> PLACES
  }
  return table
}

function logarithms(): Float64Array {
  const table = new Float64Array(3 * (STEPS + 1))
  let before = 4096n
  let sum = 0n
  for (let i = 0; i <= STEPS; i++) {
    const reciprocal = BigInt(Math.round((4096 * STEPS) / (STEPS + i)))
    sum += logOfRatio(before, reciprocal)
    before = reciprocal
    table[3 * i] = Number(reciprocal) / 4096
    const [high, low] = highAndLow(sum)
    table[3 * i + 1] = high
    table[3 * i + 2] = low
  }
  return table
}

/** ln(a / b) in fixed point: 2 artanh z = 2 (z + z³/3 + z⁵/5 + …) with z = (a - b) / (a + b). */
function logOfRatio(a: bigint, b: bigint): bigint {
  const z = ((a - b) << PLACES) / (a + b)
  const square = (z * z) >> PLACES
  let sum = 0n
  for (let power = z, n = 1n; power !== 0n; power = (power * square) >> PLACES, n += 2n) sum += power / n
  return 2n * sum
}

function highAndLow(fixed: bigint): [number, number] {
  const shift = PLACES - HIGH_PLACES
  const high = ((fixed + (1n << (shift - 1n))) >> shift) << shift
  return [toDouble(high), toDouble(fixed - high)]
}

/** Floor of the square root of a whole number, by Newton's method from above. */
function squareRoot(value: bigint): bigint {
  let root = 1n << (BigInt(value.toString(16).length) * 2n + 1n)
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}
