import { InputError } from '../kernel/input-error.js'
import { provinceIndex, provinces } from './provinces.js'
import table from './venture-shares.json' with { type: 'json' }

/** Source of the provincial shares. */
export const VENTURE_SHARE_SOURCE = 'venture-by-region-2011'

const shares: Readonly<Record<number, Readonly<Record<string, number>>>> = table

/** Years for which provincial shares of venture investment are known. */
export const ventureShareYears: readonly number[] = Object.keys(shares).map(Number)

/**
 * Shares of the nation's venture investment in canonical province order: six are published, the others are NaN and
 * share what the six leave. Throws `InputError` on another year.
 */
export function publishedVentureShares(year: number): Float64Array {
  if (!Object.hasOwn(shares, year)) throw new InputError('year', `one of ${ventureShareYears.join(', ')}`, year)
  const result = new Float64Array(provinces.length).fill(NaN)
  for (const [code, share] of Object.entries(shares[year])) result[provinceIndex(code)] = share
  return result
}

/**
 * Shares of all provinces: the published mean of 2009 to 2011, and the rest of the nation spread by `size` (for
 * instance R&D expenditure) over the other provinces. The spread is an imputation.
 */
export function ventureShares(size: Float64Array): Float64Array {
  const known = ventureShareYears.map(publishedVentureShares)
  const result = provinces.map((_, i) => known.reduce((sum, year) => sum + year[i], 0) / known.length)
  let rest = 1
  let restSize = 0
  result.forEach((share, i) => { if (Number.isNaN(share)) restSize += size[i]; else rest -= share })
  return Float64Array.from(result, (share, i) => (Number.isNaN(share) ? (rest * size[i]) / restSize : share))
}
