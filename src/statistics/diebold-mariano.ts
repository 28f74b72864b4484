import { InputError } from '../kernel/input-error.js'
import { studentTwoSided } from './student.js'

/** A test whether two forecasts lose the same on average. */
export interface ForecastComparison {
  /** Mean loss of the first less that of the second: below 0, the first is better. */
  readonly meanDifference: number
  /** Student's t, small-sample correction included; NaN where differences do not vary enough to tell. */
  readonly statistic: number
  readonly degrees: number
  /** Two-sided. */
  readonly pValue: number
}

const compared = (meanDifference: number, variance: number, degrees: number, correction: number): ForecastComparison => {
  const statistic = variance > 0 ? (correction * meanDifference) / Math.sqrt(variance) : NaN
  return { meanDifference, statistic, degrees, pValue: variance > 0 ? studentTwoSided(statistic, degrees) : NaN }
}

const meanOf = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

/**
 * Diebold and Mariano (1995) for one time series of loss differences d of forecasts h steps ahead, with the correction of
 * Harvey, Leybourne and Newbold (1997): d̄/√((γ₀ + 2·Σ_{k<h} γ_k)/n) · √((n + 1 − 2h + h(h − 1)/n)/n) against Student's t with
 * n − 1 degrees; γ_k autocovariance with divisor n. Throws InputError when n ≤ h.
 */
export function dieboldMariano(differences: ArrayLike<number>, horizon = 1): ForecastComparison {
  const n = differences.length
  if (!(Number.isInteger(horizon) && horizon >= 1)) throw new InputError('horizon', 'a whole number from 1', horizon)
  if (n <= horizon || n < 2) throw new InputError('differences', `more than ${Math.max(1, horizon)}`, n)
  const mean = meanOf(differences)
  let variance = 0
  for (let k = 0; k < horizon; k++) {
    let covariance = 0
    for (let t = k; t < n; t++) covariance += (differences[t]! - mean) * (differences[t - k]! - mean)
    variance += (k === 0 ? 1 : 2) * covariance / n
  }
  return compared(mean, variance / n, n - 1, Math.sqrt((n + 1 - 2 * horizon + (horizon * (horizon - 1)) / n) / n))
}

/**
 * The same pooled over units such as provinces: differences of one unit, at whatever origins and horizons, are a cluster that
 * may depend on each other in any way; units are independent. Variance of the mean G/(G − 1)·Σ_g (Σ_{j∈g} (d_j − d̄))²/N², Student's t
 * with G − 1 degrees. With one difference a unit it is `dieboldMariano` at horizon 1. `units[j]` names the unit of difference
 * j. Throws InputError with fewer than two units. Where units share shocks, the p-value is too small.
 */
export function clusteredDieboldMariano(differences: ArrayLike<number>, units: ArrayLike<number | string>): ForecastComparison {
  const n = differences.length
  if (units.length !== n) throw new InputError('units', `${n}, one a difference`, units.length)
  const mean = n > 0 ? meanOf(differences) : NaN
  const sums = new Map<number | string, number>()
  for (let j = 0; j < n; j++) sums.set(units[j]!, (sums.get(units[j]!) ?? 0) + differences[j]! - mean)
  const count = sums.size
  if (count < 2) throw new InputError('units', 'at least two', count)
  let squares = 0
  for (const sum of sums.values()) squares += sum * sum
  return compared(mean, (count / (count - 1)) * squares / (n * n), count - 1, 1)
}
