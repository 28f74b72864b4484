import { assertExact } from './exact.js'

export { assertExact, LARGEST_EXACT } from './exact.js'
export { largestRemainder } from './largest-remainder.js'

const GRID = 1048576

/** Money is whole yuan: the nearest integer, halves away from zero, so that paying and receiving round alike. */
export function wholeYuan(x: number): number {
  const whole = Math.trunc(x)
  const rest = x - whole
  // Twice the rest is below 2, so its whole part is the unit to add, if any; without a branch, which chance would miss.
  return whole + Math.trunc(rest + rest) + 0
}

/** Nearest multiple of 2^-20 (halves away from zero): sums of such values below 2^33 are exact in any order. */
export const onGrid = (x: number): number => wholeYuan(x * GRID) / GRID

/** Σ values, added in their order. */
export function total(values: Float64Array): number {
  let sum = 0
  for (let n = 0; n < values.length; n++) sum += values[n]
  return sum
}

/**
 * Σ values[i] · weights[i] over the first `count` rows, exact and so independent of the order of rows. Values are whole
 * (or multiples of `grid`, such as 2^-20), weights whole; a sum of magnitudes beyond 2^53 · grid is refused.
 */
export function weightedSum(values: ArrayLike<number>, weights: ArrayLike<number>, count: number, grid = 1): number {
  let sum = 0
  let magnitude = 0
  for (let i = 0; i < count; i++) {
    const term = values[i] * weights[i]
    sum += term
    magnitude += Math.abs(term)
  }
  return checked(sum, magnitude, grid, 'weightedSum')
}

/** Σ values[i] over the first `count` rows, exact under the same conditions as `weightedSum`. */
export function exactSum(values: ArrayLike<number>, count = values.length, grid = 1): number {
  let sum = 0
  let magnitude = 0
  for (let i = 0; i < count; i++) {
    sum += values[i]
    magnitude += Math.abs(values[i])
  }
  return checked(sum, magnitude, grid, 'exactSum')
}

function checked(sum: number, magnitude: number, grid: number, path: string): number {
  assertExact(magnitude / grid, path)
  return sum
}

/** Running totals of whole numbers: result[i] is the sum of the first i values, so it has `count` + 1 entries. */
export function prefixSums(values: ArrayLike<number>, count = values.length): Float64Array {
  const sums = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) sums[i + 1] = assertExact(sums[i] + values[i], `prefixSums[${i}]`)
  return sums
}
