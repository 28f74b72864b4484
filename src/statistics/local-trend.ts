import { InputError } from '../kernel/input-error.js'
import { exp, ln } from '../kernel/math.js'
import { cholesky, solveSymmetric, squaredLength } from './linear-algebra.js'

/**
 * Units that were observed a few years each, all alike but for chance: a level that a trend of the unit's own and lasting
 * shocks move, seen through passing ones. With x_t the (log) level seen of unit i,
 *   x_t = l_t + e_t,   l_t = l_{t−1} + τ_i + q_t,   τ ~ N(0, trend²),   q ~ N(0, lasting²),   e ~ N(0, passing²),
 * after Harvey (1989), pooled over units. A few years say little about one unit; what they say of all units together
 * tells how much of a unit's past growth is trend, and so will go on, and how much was chance.
 */
export interface LocalTrends {
  /** Standard deviation of trends between units, a year; like the others it includes the tails of Student's t. */
  readonly trendSpread: number
  /** Standard deviation of yearly shocks that last. */
  readonly lastingSpread: number
  /** Standard deviation of shocks that are gone a year later. */
  readonly passingSpread: number
  /** Expected trend of each unit given its years; 0 for a unit with a gap. */
  readonly trend: Float64Array
  /** Standard deviation that is left of a trend. */
  readonly trendError: number
  /** Expected passing part of the last level of each unit: what its next level will not have. */
  readonly passing: Float64Array
}

/** Guess of each spread as a share of the spread of yearly changes, and the spread of that guess in log points. */
const GUESS = { trend: 0.4, passing: 0.4, lasting: 0.5, doubt: 0.7 } as const
/** Degrees of freedom: some units have a shock that a normal distribution would never give. */
const DEGREES = 5
/** Standard deviation of Student's t over its scale, √(ν/(ν − 2)): who draws normal shocks from these spreads must not lose the tails. */
const TAILS = Math.sqrt(DEGREES / (DEGREES - 2))

/**
 * Fits the spreads by their posterior mode and gives each unit its expected trend. `levels[i]` are the levels of unit i in
 * successive years, at least three; NaN marks a year that is missing, and the unit is left out. Throws `InputError` on
 * fewer years or units.
 */
export function localTrends(levels: readonly (readonly number[])[]): LocalTrends {
  const years = levels[0]?.length ?? 0
  if (years < 3) throw new InputError('levels', 'at least three years', years)
  const changes = levels.map((x) => x.slice(1).map((now, t) => now - x[t]))
  const whole = changes.filter((d) => d.every(Number.isFinite))
  if (whole.length < 5) throw new InputError('levels', 'at least five units without a gap', whole.length)
  const n = years - 1
  const scale = Math.sqrt(whole.flat().reduce((sum, d) => sum + d * d, 0) / (whole.length * n))
  if (!(scale > 0)) throw new InputError('levels', 'units whose growth differs', scale)
  const start = [ln(GUESS.trend * scale), ln(GUESS.passing * scale), ln(GUESS.lasting * scale)]
  const badness = (logs: readonly number[]): number => {
    const factor = cholesky(covariance(n, exp(logs[0]), exp(logs[1]), exp(logs[2])), n)
    let halfDeterminant = 0
    for (let t = 0; t < n; t++) halfDeterminant += ln(factor[t * n + t])
    let sum = whole.length * halfDeterminant
    for (const d of whole) sum += (DEGREES + n) / 2 * ln(1 + squaredLength(factor, n, Float64Array.from(d)) / DEGREES)
    return sum + logs.reduce((s, x, k) => s + 0.5 * ((x - start[k]) / GUESS.doubt) * ((x - start[k]) / GUESS.doubt), 0)
  }
  const [trend, passing, lasting] = lowest(badness, start).map(exp)
  const factor = cholesky(covariance(n, trend, passing, lasting), n)
  const ofTrend = solveSymmetric(factor, n, new Float64Array(n).fill(trend * trend))
  const ofPassing = solveSymmetric(factor, n, Float64Array.from({ length: n }, (_, t) => (t === n - 1 ? passing * passing : 0)))
  const expected = (weights: Float64Array): Float64Array =>
    Float64Array.from(changes, (d) => (d.every(Number.isFinite) ? d.reduce((sum, x, t) => sum + weights[t] * x, 0) : 0))
  return {
    trendSpread: TAILS * trend, lastingSpread: TAILS * lasting, passingSpread: TAILS * passing, trend: expected(ofTrend), passing: expected(ofPassing),
    trendError: TAILS * trend * Math.sqrt(Math.max(0, 1 - ofTrend.reduce((sum, w) => sum + w, 0))),
  }
}

/** Covariance of n successive changes: trend² + (lasting² + 2·passing² on the diagonal, −passing² beside it). */
const covariance = (n: number, trend: number, passing: number, lasting: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, cell) => {
    const apart = Math.abs(Math.floor(cell / n) - cell % n)
    return trend * trend + (apart === 0 ? lasting * lasting + 2 * passing * passing : apart === 1 ? -passing * passing : 0)
  })

/** Lowest point of a smooth function by a compass search: steps along the axes, halved when none helps. */
function lowest(f: (x: readonly number[]) => number, start: readonly number[]): number[] {
  let at = [...start]
  let value = f(at)
  for (let step = 0.5; step > 1e-4;) {
    let moved = false
    for (let k = 0; k < at.length; k++) {
      for (const sign of [1, -1]) {
        const next = at.map((x, i) => (i === k ? x + sign * step : x))
        const there = f(next)
        if (there < value) [at, value, moved] = [next, there, true]
      }
    }
    if (!moved) step /= 2
  }
  return at
}
