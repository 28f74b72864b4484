import { mean, variance } from 'd3-array'
import type { Stream } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'

/** Sobol indices of one factor with bootstrap intervals of 90 %. */
export interface SobolIndices {
  /** Share of the variance that goes when the factor alone is known. */
  readonly first: number
  readonly firstLow: number
  readonly firstHigh: number
  /** Share of the variance that stays when all but the factor is known. */
  readonly total: number
  readonly totalLow: number
  readonly totalHigh: number
}

/**
 * Sobol indices from the design of Saltelli (2010). `a` and `b` are outcomes at two independent samples of all factors; `mixed[i]`
 * those at sample A with factor i from sample B. First order by Saltelli et al. (2010), S = mean(b·(mixed − a))/V with
 * centred outcomes; total by Jansen (1999), T = mean((a − mixed)²)/(2V). Intervals are percentiles over `resamples` bootstrap
 * samples of rows. Where nothing varies all indices are 0.
 */
export function sobolIndices(a: ArrayLike<number>, b: ArrayLike<number>, mixed: readonly ArrayLike<number>[],
  stream: Pick<Stream, 'uniform'>, resamples = 200): SobolIndices[] {
  const n = a.length
  if (n < 2 || b.length !== n || mixed.some((of) => of.length !== n)) throw new InputError('samples', 'samples of equal size, at least 2', n)
  const rows = Array.from({ length: n }, (_, i) => i)
  const estimate = (which: readonly number[]): { first: number, total: number }[] => {
    const outcomes = which.flatMap((i) => [a[i], b[i]])
    const all = variance(outcomes)!
    const centre = mean(outcomes)!
    return mixed.map((of) => {
      if (!(all > 0)) return { first: 0, total: 0 }
      let first = 0
      let total = 0
      for (const i of which) {
        first += (b[i] - centre) * (of[i] - a[i])
        total += (a[i] - of[i]) * (a[i] - of[i])
      }
      return { first: first / which.length / all, total: total / which.length / (2 * all) }
    })
  }
  const point = estimate(rows)
  const drawn = Array.from({ length: resamples }, (_, r) => estimate(rows.map((i) => Math.floor(stream.uniform(i, r) * n))))
  const percentile = (values: number[], p: number): number => values.sort((x, y) => x - y)[Math.min(values.length - 1, Math.floor(p * values.length))]
  return point.map(({ first, total }, f) => {
    const of = (name: 'first' | 'total', p: number): number => (resamples === 0 ? NaN : percentile(drawn.map((one) => one[f][name]), p))
    return { first, firstLow: of('first', 0.05), firstHigh: of('first', 0.95), total, totalLow: of('total', 0.05), totalHigh: of('total', 0.95) }
  })
}
