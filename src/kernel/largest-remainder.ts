import { assertExact } from './exact.js'
import { InputError } from './input-error.js'
import { rankByScore } from './order.js'

/**
 * Splits a whole `total` into whole parts proportional to `shares` (any non-negative scale): everybody gets the floor of
 * the quota, and the units left go to the largest remainders, ties to the smallest key (by default the place in the
 * list; keys must differ). Parts add up to `total` exactly, and do not depend on the order in which shares are listed.
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
  const claimants = new Uint32Array(n)
  let count = 0
  let left = total
  for (let i = 0; i < n; i++) {
    const quota = (shares[i] / whole) * total
    parts[i] = Math.floor(quota)
    remainders[i] = quota - parts[i]
    left -= parts[i]
    if (shares[i] > 0) claimants[count++] = i
  }
  if (left === 0) return parts
  const rank = rankByScore(claimants.subarray(0, count), remainders, keys ?? claimants.map((_, i) => i))
  // Rounding of the quotas can leave a few units more than claimants, or fewer than none, when the total is huge.
  while (left > 0) for (let i = 0; i < count && left > 0; i++, left--) parts[rank[i]]++
  while (left < 0) {
    for (let i = count - 1; i >= 0 && left < 0; i--) {
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
