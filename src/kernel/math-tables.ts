/**
 * Tables for `exp`, `ln` and `pow`, computed once when the module loads with whole numbers (fixed point, 120 binary
 * places) and only then rounded to doubles: every engine gets the same bits, and no engine's own logarithm is trusted.
 */

const PLACES = 120n
const ONE = 1n << PLACES

/** Steps in which the tables divide an octave. */
const STEPS = 256

/** Exponent of the first power of two, the smallest subnormal. */
const LOWEST = -1074

/** Bits after the point in the high part of a logarithm: few enough that adding such parts together is exact. */
const HIGH_PLACES = 42n

const POWERS = powersOfTwo()
const TWO_TO_MINUS_120 = POWERS[-120 - LOWEST]

/** The three tables. */
export interface MathTables {
  /** 2^e for e = -1074 … 1023, at place e + 1074. */
  readonly powers: Float64Array
  /** 2^(j/256) at place 2j, and at 2j + 1 what rounding it to a double lost, relative to it. */
  readonly roots: Float64Array
  /**
   * At place 3i: the reciprocal of 1 + i/256, rounded to 12 binary places, times 2^-20; at 3i + 1 and 3i + 2: minus the
   * logarithm of that reciprocal, as a multiple of 2^-42 and the rest.
   */
  readonly logarithms: Float64Array
}

let tables: MathTables | undefined

/** The tables, computed once; modules keep them in constants of their own, where reading is fastest. */
export const mathTables = (): MathTables => (tables ??= { powers: POWERS, roots: rootsOfTwo(), logarithms: logarithms() })

/** Constants that go with the tables, for checking the literals that `math` uses. */
export function mathConstants(): Readonly<Record<'ln2High' | 'ln2Low' | 'stepHigh' | 'stepLow' | 'stepsPerUnit', number>> {
  const ln2 = logOfRatio(2n, 1n)
  const [ln2High, ln2Low] = highAndLow(ln2)
  const [stepHigh, stepLow] = highAndLow(ln2 / BigInt(STEPS))
  return { ln2High, ln2Low, stepHigh, stepLow, stepsPerUnit: toDouble((ONE * ONE * BigInt(STEPS)) / ln2) }
}

function toDouble(fixed: bigint): number {
  return Number(fixed) * TWO_TO_MINUS_120
}

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
    table[3 * i] = Number(reciprocal) / 4294967296
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
