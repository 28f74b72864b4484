import { InputError } from '../kernel/input-error.js'
import { groupsOf, withoutEffects } from './absorbed-effects.js'
import { leastSquares } from './least-squares.js'

/** A panel in long form: one entry of each column for each unit and period that was observed. */
export interface Panel {
  readonly outcome: ArrayLike<number>
  /** Number of the unit: the key of an enterprise. */
  readonly unit: ArrayLike<number>
  /** The period: a year. */
  readonly period: ArrayLike<number>
  readonly weights?: ArrayLike<number>
  /** Errors hang together within these; within units by default. */
  readonly clusters?: ArrayLike<number>
  /** Other regressors that vary over time. */
  readonly covariates?: readonly ArrayLike<number>[]
}

/** An estimate with its standard error and 95 % interval. */
export interface Estimate { readonly effect: number, readonly error: number, readonly low: number, readonly high: number }

/** The 97.5 % point of the normal distribution. */
const Z975 = 1.959963984540054

/** An effect with its interval of 95 %, effect ± 1.96·error. */
export const estimate = (effect: number, error: number): Estimate => ({ effect, error, low: effect - Z975 * error, high: effect + Z975 * error })

/** Coefficients of regressors with effects of unit and period taken out. */
function twoWay(panel: Panel, regressors: readonly ArrayLike<number>[]): Estimate[] {
  const { outcome, unit, weights, clusters = unit, covariates = [] } = panel
  const units = groupsOf(unit)
  const periods = groupsOf(panel.period)
  const rest = (column: ArrayLike<number>): Float64Array => withoutEffects(column, [units, periods], weights)
  // Effects of units nest in clusters and cost them no degrees of freedom; those of periods and the constant do.
  const { coefficients, errors } = leastSquares(rest(outcome), [...regressors, ...covariates].map(rest), { weights, clusters, absorbed: periods.count })
  return regressors.map((_, j) => estimate(coefficients[j], errors[j]))
}

/**
 * Difference in differences, y_it = α_i + λ_t + β·D_it + γ'x_it + e_it, with effects of units α and periods λ and errors clustered by
 * unit (Bertrand, Duflo and Mullainathan 2004). `treated` D, 1 in the periods in which the unit is treated and 0 otherwise, or a
 * dose. β is the mean effect on the treated if both groups would have moved alike; where units are treated at different times and
 * effects differ, it weighs some of them negatively (Goodman-Bacon 2021): use one start, or an event study. Without an untreated
 * unit nothing is identified, and the regressor is refused as collinear (InputError).
 */
export const differenceInDifferences = (panel: Panel, treated: ArrayLike<number>): Estimate => twoWay(panel, [treated])[0]

/** The effect so many periods after the start; before it, what a common trend would leave at 0. */
export interface EventEffect extends Estimate { readonly since: number }

/**
 * Event study: the same with one effect for each period since the start, relative to the one before it (−1). `since` gives for
 * each observation the periods since its unit was first treated (0 in the first), NaN for units never treated.
 */
export function eventStudy(panel: Panel, since: ArrayLike<number>): EventEffect[] {
  const times = [...new Set(Array.from(since).filter((x) => !Number.isNaN(x) && x !== -1))].sort((a, b) => a - b)
  if (times.length === 0) throw new InputError('since', 'some unit that is treated', 'none')
  const dummies = times.map((time) => Float64Array.from(since, (x) => (x === time ? 1 : 0)))
  return twoWay(panel, dummies).map((found, j) => ({ since: times[j], ...found }))
}
