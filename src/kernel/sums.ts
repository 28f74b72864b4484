import { InputError } from './input-error.js'

/** Largest whole number below which every integer is a double, 2^53 - 1: sums of whole yuan are exact up to here. */
export const LARGEST_EXACT = 9007199254740991

const GRID = 1048576

/** Money is whole yuan: the nearest integer, halves away from zero, so that paying and receiving round alike. */
export const wholeYuan = (x: number): number => (x < 0 ? 0 - Math.round(-x) : Math.round(x)) + 0

/** Nearest multiple of 2^-20 (halves away from zero): sums of such values below 2^33 are exact in any order. */
export const onGrid = (x: number): number => wholeYuan(x * GRID) / GRID

/** Refuses a total that is not a whole number within ±(2^53 - 1), where sums stop being exact; returns it otherwise. */
export function assertExact(total: number, path: string): number {
  if (!Number.isSafeInteger(total)) throw new InputError(path, 'a whole number within ±(2^53 - 1)', total)
  return total
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

/**
 * Splits a whole `total` into whole parts proportional to `shares` (any non-negative scale): everybody gets the floor of
 * the quota, and the units left go to the largest remainders, ties to the smallest key (by default the place in the
 * list). Parts add up to `total` exactly, and do not depend on the order in which the shares are listed.
 */
export function largestRemainder(
  shares: ArrayLike<number>, total: number, keys?: ArrayLike<number>,
): Float64Array {
  const n = shares.length
  assertExact(total, 'largestRemainder.total')
  if (total < 0) throw new InputError('largestRemainder.total', 'a whole number, 0 or more', total)
  if (keys !== undefined && keys.length !== n) throw new InputError('largestRemainder.keys', `${n} keys`, keys.length)
  const whole = sumOfShares(shares)
  const parts = new Float64Array(n)
  if (total === 0) return parts
  if (!(whole > 0)) throw new InputError('largestRemainder.shares', 'at least one share above 0', whole)
  const remainders = new Float64Array(n)
  let left = total
  for (let i = 0; i < n; i++) {
    const quota = (shares[i] / whole) * total
    parts[i] = Math.floor(quota)
    remainders[i] = shares[i] > 0 ? quota - parts[i] : -1
    left -= parts[i]
  }
  const rank = Array.from(parts, (_, i) => i).filter((i) => shares[i] > 0)
  rank.sort((a, b) => remainders[b] - remainders[a] || (keys === undefined ? a - b : keys[a] - keys[b]))
  // Rounding of the quotas can leave a few units more than claimants, or fewer than none, when the total is huge.
  while (left > 0) for (let i = 0; i < rank.length && left > 0; i++, left--) parts[rank[i]]++
  while (left < 0) {
    for (let i = rank.length - 1; i >= 0 && left < 0; i--) {
      if (parts[rank[i]] === 0) continue
      parts[rank[i]]--
      left++
    }
  }
  return parts
}

/** Shares are added in order of size, so that the total does not depend on the order in which they are listed. */
function sumOfShares(shares: ArrayLike<number>): number {
  const sorted = Float64Array.from(shares).sort()
  let sum = 0
  for (let i = 0; i < sorted.length; i++) {
    if (!(sorted[i] >= 0)) throw new InputError('largestRemainder.shares', 'shares of 0 or more', sorted[i])
    sum += sorted[i]
  }
  if (sum === Infinity) throw new InputError('largestRemainder.shares', 'shares with a finite sum', sum)
  return sum
}
