import { InputError } from '../kernel/input-error.js'
import { exp, ln, ln1p } from '../kernel/math.js'
import { lnGamma } from '../kernel/saddle-point.js'

/** Band that holds the whole ECDF of `ranks` uniform ranks with the given probability. */
export interface RankBand {
  /** Share of ranks that may lie at or below each point (i + 1)/points, least and most. */
  readonly low: Float64Array
  readonly high: Float64Array
  /** Probability that each point by itself lies outside. */
  readonly pointwise: number
}

const lnFactorials = (n: number): Float64Array => Float64Array.from({ length: n + 1 }, (_, i) => (i < 2 ? 0 : lnGamma(i + 1)))

function binomialPmf(n: number, p: number, lnFactorial: Float64Array): Float64Array {
  if (p >= 1) return Float64Array.from({ length: n + 1 }, (_, k) => Number(k === n))
  const up = ln(p)
  const down = ln1p(-p)
  return Float64Array.from({ length: n + 1 }, (_, k) =>
    exp(lnFactorial[n] - lnFactorial[k] - lnFactorial[n - k] + k * up + (n - k) * down))
}

/** Least and greatest count with at most α/2 outside on either side, at every point. */
function limits(n: number, points: number, alpha: number, lnFactorial: Float64Array): { low: Int32Array, high: Int32Array } {
  const low = new Int32Array(points)
  const high = new Int32Array(points)
  for (let i = 0; i < points; i++) {
    const pmf = binomialPmf(n, (i + 1) / points, lnFactorial)
    let below = 0
    let k = 0
    while (k < n && below + pmf[k] < alpha / 2) below += pmf[k++]
    low[i] = k
    let above = 0
    k = n
    while (k > 0 && above + pmf[k] < alpha / 2) above += pmf[k--]
    high[i] = k
  }
  return { low, high }
}

/** Probability that the path of counts stays between the limits: from point to point a binomial number of ranks is added. */
function inside(n: number, points: number, { low, high }: { low: Int32Array, high: Int32Array }, lnFactorial: Float64Array): number {
  let at = new Float64Array(n + 1)
  at[0] = 1
  for (let i = 0; i < points; i++) {
    const p = 1 / (points - i)
    const up = p < 1 ? ln(p) : 0
    const down = p < 1 ? ln1p(-p) : -Infinity
    const next = new Float64Array(n + 1)
    for (let x = 0; x <= n; x++) {
      if (at[x] === 0) continue
      for (let y = Math.max(x, low[i]); y <= high[i]; y++) {
        const rest = n - y
        if (p >= 1 && rest > 0) continue
        const added = y - x
        next[y] += at[x] * exp(lnFactorial[n - x] - lnFactorial[added] - lnFactorial[rest] + added * up + (rest > 0 ? rest * down : 0))
      }
    }
    at = next
  }
  return at.reduce((sum, x) => sum + x, 0)
}

/**
 * Simultaneous band of the ECDF of `ranks` independent uniform ranks at `points` equally spaced points, for simulation-based
 * calibration (Säilynoja, Bürkner and Vehtari 2022): pointwise binomial limits, widened until the whole ECDF stays inside
 * with probability `coverage`, computed exactly from point to point. With ranks 0 to L and L + 1 = a multiple of
 * `points` it holds for discrete ranks too.
 */
export function rankBand(ranks: number, points: number, coverage: number): RankBand {
  if (!(Number.isInteger(ranks) && ranks >= 10)) throw new InputError('ranks', 'at least 10 ranks', ranks)
  if (!(Number.isInteger(points) && points >= 2)) throw new InputError('points', 'at least 2 points', points)
  if (!(coverage > 0 && coverage < 1)) throw new InputError('coverage', 'a probability between 0 and 1', coverage)
  const lnFactorial = lnFactorials(ranks)
  let [narrow, wide] = [1 - coverage, (1 - coverage) / points / 2]
  for (let i = 0; i < 24; i++) {
    const middle = Math.sqrt(narrow * wide)
    if (inside(ranks, points, limits(ranks, points, middle, lnFactorial), lnFactorial) >= coverage) wide = middle
    else narrow = middle
  }
  const { low, high } = limits(ranks, points, wide, lnFactorial)
  return { low: Float64Array.from(low, (k) => k / ranks), high: Float64Array.from(high, (k) => k / ranks), pointwise: wide }
}

/** Whether ranks 0 to `most` lie inside a band, and the largest distance of their ECDF from the diagonal. */
export function ranksInside(given: readonly number[], most: number, band: RankBand): { inside: boolean, distance: number } {
  const points = band.low.length
  const ends = Float64Array.from({ length: points }, (_, i) => ((i + 1) / points) * (most + 1))
  let within = true
  let distance = 0
  ends.forEach((end, i) => {
    const share = given.filter((rank) => rank < end).length / given.length
    distance = Math.max(distance, Math.abs(share - (i + 1) / points))
    if (share < band.low[i] - 1e-12 || share > band.high[i] + 1e-12) within = false
  })
  return { inside: within, distance }
}
