import { InputError } from '../kernel/input-error.js'

/** Least and greatest value of an interval of a forecast. */
export interface ForecastInterval {
  readonly low: number
  readonly high: number
}

/**
 * Quantile of values in ascending order, interpolated between the two nearest: at (n − 1)·p from the first (definition 7 of
 * Hyndman and Fan 1996). Throws InputError on no values or a probability outside 0 to 1.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length
  if (n === 0) throw new InputError('sample', 'at least one value', n)
  if (!(p >= 0 && p <= 1)) throw new InputError('p', 'a probability from 0 to 1', p)
  const at = (n - 1) * p
  const below = Math.floor(at)
  const low = sorted[below]!
  return below + 1 < n ? low + (at - below) * (sorted[below + 1]! - low) : low
}

/** Central interval that holds a share of a sample in ascending order: quantiles (1 − share)/2 and (1 + share)/2. */
export const centralInterval = (sorted: ArrayLike<number>, share: number): ForecastInterval =>
  ({ low: quantileOfSorted(sorted, (1 - share) / 2), high: quantileOfSorted(sorted, (1 + share) / 2) })

/** Whether what came lies within an interval, ends included. */
export const isCovered = ({ low, high }: ForecastInterval, outcome: number): boolean => outcome >= low && outcome <= high

/**
 * Probability integral transform of what came, u = F(y−) + v·(F(y) − F(y−)), F the share of the sample up to a value and v
 * uniform, so that ties are spread (Czado, Gneiting and Held 2009). Uniform over cases if forecasts are calibrated: shares
 * near 0 and 1 that are too many say that they are too narrow.
 */
export function randomisedPit(sample: ArrayLike<number>, outcome: number, v: number): number {
  if (sample.length === 0) throw new InputError('sample', 'at least one value', 0)
  let below = 0
  let upTo = 0
  for (let i = 0; i < sample.length; i++) {
    if (sample[i]! < outcome) below++
    if (sample[i]! <= outcome) upTo++
  }
  return (below + v * (upTo - below)) / sample.length
}

/** Mean absolute change from one period to the next, by which errors are scaled; NaN of fewer than two figures. */
export function meanAbsoluteChange(training: ArrayLike<number>): number {
  let sum = 0
  for (let t = 1; t < training.length; t++) sum += Math.abs(training[t]! - training[t - 1]!)
  return sum / (training.length - 1)
}

/**
 * Mean absolute scaled error, mean |e| over the mean absolute change in training: below 1, forecasts err less than the
 * last value did in training one step ahead (Hyndman and Koehler 2006). Throws InputError on no errors or no training.
 */
export function meanAbsoluteScaledError(errors: ArrayLike<number>, training: ArrayLike<number>): number {
  if (errors.length === 0) throw new InputError('errors', 'at least one', 0)
  if (training.length < 2) throw new InputError('training', 'at least two figures', training.length)
  let sum = 0
  for (let i = 0; i < errors.length; i++) sum += Math.abs(errors[i]!)
  return sum / errors.length / meanAbsoluteChange(training)
}

/** Root of the mean squared error. Throws InputError on none. */
export function rootMeanSquare(errors: ArrayLike<number>): number {
  if (errors.length === 0) throw new InputError('errors', 'at least one', 0)
  let sum = 0
  for (let i = 0; i < errors.length; i++) sum += errors[i]! * errors[i]!
  return Math.sqrt(sum / errors.length)
}

/**
 * Interval score, width + 2/α·(distance outside), α = 1 − share: proper for the interval with that share (Gneiting and
 * Raftery 2007). In the unit of the values; less is better.
 */
export function intervalScore({ low, high }: ForecastInterval, share: number, outcome: number): number {
  const outside = outcome < low ? low - outcome : outcome > high ? outcome - high : 0
  return high - low + (2 / (1 - share)) * outside
}

/**
 * Quantile score 2·(1{y ≤ q} − p)·(q − y), in the unit of the values: its mean over all p is the continuous ranked probability score.
 */
export const quantileScore = (quantile: number, p: number, outcome: number): number =>
  2 * ((outcome <= quantile ? 1 : 0) - p) * (quantile - outcome)
