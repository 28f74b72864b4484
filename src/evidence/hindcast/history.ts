import { national } from '../../data/national.js'
import { ln } from '../../kernel/math.js'
import { producerPrices } from '../../population/china/prices.js'

/** Whole years from `first` to `last`. */
export const yearsBetween = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, n) => first + n)

/** Mean of numbers. */
export const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length

/** Differences of two lists, element by element. */
export const minus = (a: readonly number[], b: readonly number[]): number[] => a.map((x, n) => x - b[n])

/** Growth of a national series into each of the years, log points. */
export const growthOf = (id: string, first: number, last: number): number[] =>
  yearsBetween(first, last).map((year) => ln(national(id, year) / national(id, year - 1)))

/** Growth of real revenue of above-scale industry, log points. */
export const realRevenue = (first: number, last: number): number[] => minus(growthOf('revenue-industry', first, last), producerPrices(first, last))

/** What an autoregressive series says of its mean. */
export interface MeanOfSeries {
  readonly mean: number
  /** Standard error of the mean. */
  readonly error: number
  /** Standard deviation of a yearly shock. */
  readonly shock: number
}

/** Generalised least squares mean of an AR(1) series with a known persistence, its standard error, and the spread of its shocks. */
export function meanOfSeries(x: readonly number[], persistence: number): MeanOfSeries {
  const n = x.length
  const inner = x.slice(1, -1).reduce((a, b) => a + b, 0)
  const found = (x[0] + x[n - 1] + (1 - persistence) * inner) / (2 + (n - 2) * (1 - persistence))
  let correlated = 0
  for (let k = 1, power = persistence; k < n; k++, power *= persistence) correlated += (2 * (n - k) * power) / (n * (n - 1))
  const centre = mean(x)
  const variance = x.reduce((sum, v) => sum + (v - centre) * (v - centre), 0) / (n - 1)
  const shock = Math.sqrt((variance / (1 - correlated)) * (1 - persistence * persistence))
  return { mean: found, error: shock / Math.sqrt((1 - persistence) * (n - (n - 2) * persistence)), shock }
}
