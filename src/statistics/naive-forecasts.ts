import { InputError } from '../kernel/input-error.js'

/**
 * Forecasts that know nothing but the series: what a model must beat. y is the log of a series, T its last year, d its n
 * yearly changes with mean d̄, φ the damping, k_h = φ + … + φ^h. Errors are normal on logs.
 */
export const NAIVE_FORECASTS = ['random-walk', 'drift', 'damped-drift', 'damped-total-drift', 'log-trend', 'ar-1', 'panel-ar'] as const
/** Name of a naive forecast. */
export type NaiveForecastId = (typeof NAIVE_FORECASTS)[number]
/** Those that lean on the total of a panel, and so do not exist for one series alone. */
export const NEED_A_TOTAL: readonly NaiveForecastId[] = ['damped-total-drift', 'panel-ar']
/** Fewest figures in consecutive years that a naive forecast is made from. */
export const LEAST_TRAINING = 3

/** Logs of like series in the same consecutive years, and of their total. */
export interface TrainingPanel {
  readonly series: readonly Float64Array[]
  /** Log of the sum of the series. */
  readonly total?: Float64Array
}

/** A normal forecast of the log, for 1, 2, … years after the last of training. */
export interface NormalPath {
  readonly centre: Float64Array
  readonly sd: Float64Array
}

/** What a rule says of each series: centre h years ahead, and variance for a pooled s². */
interface Rule {
  /** Degrees of freedom of the residuals of one series. */
  readonly degrees: number
  readonly residuals: (series: number) => ArrayLike<number>
  readonly centre: (series: number, h: number) => number
  readonly variance: (s2: number, h: number, series: number) => number
}

const KEPT_WITHIN = 0.95
const ROUNDING = 1e-18

const meanOf = (x: ArrayLike<number>): number => Array.from(x).reduce((sum, value) => sum + value, 0) / x.length
const squaresOf = (x: ArrayLike<number>): number => Array.from(x).reduce((sum, value) => sum + value * value, 0)
const changesOf = (y: Float64Array): Float64Array => y.slice(1).map((value, t) => value - y[t]!)
const less = (x: Float64Array, by: number): Float64Array => x.map((value) => value - by)

/** r + r² + … + r^h. */
function powerSum(r: number, h: number): number {
  let sum = 0
  for (let j = 0; j < h; j++) sum = r * (1 + sum)
  return sum
}

/** Σ_{j ≤ h} (1 + ρ + … + ρ^(j−1))²: variance of a sum of h AR(1) steps, in units of that of one shock. */
export function accumulated(rho: number, h: number): number {
  let sum = 0
  for (let j = 1, weight = 1; j <= h; j++, weight = 1 + rho * weight) sum += weight * weight
  return sum
}

/** Autocorrelation at one step, Σ(d_t − d̄)(d_{t−1} − d̄)/Σ(d_t − d̄)²; 0 where nothing varies beyond rounding. */
export function firstAutocorrelation(d: Float64Array): number {
  const deviation = less(d, meanOf(d))
  let above = 0
  for (let t = 1; t < d.length; t++) above += deviation[t]! * deviation[t - 1]!
  const below = squaresOf(deviation)
  return below > ROUNDING * squaresOf(d) ? above / below : 0
}

function ruleOf(id: NaiveForecastId, { series, total }: TrainingPanel, phi: number): Rule {
  const points = series[0]!.length
  const n = points - 1
  const changes = series.map(changesOf)
  const means = changes.map(meanOf)
  const last = (i: number): number => series[i]![points - 1]!
  const totalChanges = total ? changesOf(total) : new Float64Array(n)
  const totalMean = meanOf(totalChanges)
  const totalVariance = squaresOf(less(totalChanges, totalMean)) / (n - 1)
  const aroundMean = (i: number): Float64Array => less(changes[i]!, means[i]!)
  switch (id) {
    case 'random-walk': return { degrees: n, residuals: (i) => changes[i]!, centre: last, variance: (s2, h) => h * s2 }
    case 'drift': return { degrees: n - 1, residuals: aroundMean, centre: (i, h) => last(i) + h * means[i]!,
      variance: (s2, h) => h * s2 + h * h * s2 / n }
    case 'damped-drift': return { degrees: n - 1, residuals: aroundMean, centre: (i, h) => last(i) + powerSum(phi, h) * means[i]!,
      variance: (s2, h) => h * s2 + powerSum(phi, h) * powerSum(phi, h) * s2 / n }
    case 'damped-total-drift': return { degrees: n, residuals: (i) => less(changes[i]!, totalMean),
      centre: (i, h) => last(i) + powerSum(phi, h) * totalMean,
      variance: (s2, h) => h * s2 + powerSum(phi, h) * powerSum(phi, h) * totalVariance / n }
    case 'log-trend': {
      const middle = (points - 1) / 2
      const spread = points * (points * points - 1) / 12
      const slopes = series.map((y) => y.reduce((sum, value, t) => sum + value * (t - middle), 0) / spread)
      const fitted = (i: number, t: number): number => meanOf(series[i]!) + slopes[i]! * (t - middle)
      return { degrees: points - 2, residuals: (i) => series[i]!.map((value, t) => value - fitted(i, t)),
        centre: (i, h) => fitted(i, n + h),
        variance: (s2, h) => s2 * (1 + 1 / points + (n + h - middle) * (n + h - middle) / spread) }
    }
    case 'ar-1': {
      const rhos = changes.map(firstAutocorrelation)
      return { degrees: n - 1, residuals: aroundMean,
        centre: (i, h) => last(i) + h * means[i]! + powerSum(rhos[i]!, h) * (changes[i]![n - 1]! - means[i]!),
        variance: (s2, h, i) => s2 * (1 - rhos[i]! * rhos[i]!) * accumulated(rhos[i]!, h) + h * h * s2 / n }
    }
    case 'panel-ar': {
      const gaps = changes.map((d) => d.map((value, t) => value - totalChanges[t]!))
      let above = 0
      let below = 0
      for (const g of gaps) for (let t = 1; t < n; t++) { above += g[t]! * g[t - 1]!; below += g[t - 1]! * g[t - 1]! }
      const rho = Math.max(-KEPT_WITHIN, Math.min(KEPT_WITHIN, below > 0 ? above / below : 0))
      return { degrees: n - 1, residuals: (i) => gaps[i]!.slice(1).map((value, t) => value - rho * gaps[i]![t]!),
        centre: (i, h) => last(i) + powerSum(phi, h) * totalMean + powerSum(rho, h) * gaps[i]![n - 1]!,
        variance: (s2, h) => s2 * accumulated(rho, h) + h * totalVariance + powerSum(phi, h) * powerSum(phi, h) * totalVariance / n }
    }
  }
}

/**
 * A naive forecast of every series of a panel to `horizon` years ahead; s² is the mean over the series. Equations by name:
 * `docs/hindcast-protocol.md`. Throws InputError on fewer than three figures, on figures that are not finite, and where a
 * forecast that leans on the total is asked for without one.
 */
export function naiveForecast(id: NaiveForecastId, panel: TrainingPanel, horizon: number, phi: number): NormalPath[] {
  const { series, total } = panel
  if (series.length === 0) throw new InputError('series', 'at least one', 0)
  const points = series[0]!.length
  if (points < LEAST_TRAINING) throw new InputError('training', `at least ${LEAST_TRAINING} figures`, points)
  if (!(Number.isInteger(horizon) && horizon >= 1)) throw new InputError('horizon', 'a whole number from 1', horizon)
  if (!(phi >= 0 && phi <= 1)) throw new InputError('phi', 'a damping from 0 to 1', phi)
  if (NEED_A_TOTAL.includes(id) && !total) throw new InputError('total', `the total of the series, which ${id} leans on`, undefined)
  for (const y of [...series, ...(total ? [total] : [])])
    if (y.length !== points || !y.every(Number.isFinite)) throw new InputError('training', `${points} finite logs in every series`, Array.from(y))
  const rule = ruleOf(id, panel, phi)
  const s2 = meanOf(series.map((_, i) => squaresOf(rule.residuals(i)) / rule.degrees))
  return series.map((_, i) => ({
    centre: Float64Array.from({ length: horizon }, (_h, h) => rule.centre(i, h + 1)),
    sd: Float64Array.from({ length: horizon }, (_h, h) => Math.sqrt(rule.variance(s2, h + 1, i))),
  }))
}
