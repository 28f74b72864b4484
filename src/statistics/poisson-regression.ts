import { InputError } from '../kernel/input-error.js'
import { exp, ln } from '../kernel/math.js'
import { groupsOf, withoutEffects } from './absorbed-effects.js'
import { leastSquares } from './least-squares.js'
import type { Regression } from './least-squares.js'

/** How a Poisson regression is done. */
export interface PoissonOptions {
  /** Effects absorbed: a column of numbers for each kind, such as keys of enterprises and years. */
  readonly effects?: readonly ArrayLike<number>[]
  readonly weights?: ArrayLike<number>
  /** Errors hang together within these; by the first kind of effects by default, or else each observation alone. */
  readonly clusters?: ArrayLike<number>
}

/** A Poisson regression; `kept` are the observations that say anything. */
export interface PoissonRegression extends Pick<Regression, 'coefficients' | 'errors' | 'observations' | 'clusters'> {
  readonly kept: readonly number[]
  readonly rounds: number
}

const MOST_ROUNDS = 100
const SETTLED = 1e-9
/** Expected counts below this no longer move: such an observation says nothing. */
const LEAST_MEAN = 1e-12

/**
 * Poisson pseudo-maximum likelihood, E[y | x] = e^(α + x'β) with fixed effects α of any number of kinds, by weighted least squares
 * in rounds; errors are robust or clustered, so y need not be Poisson, nor whole, and zeros count (Santos Silva and Tenreyro 2006;
 * with effects of units the estimator of Hausman, Hall and Griliches 1984). Groups whose outcomes are all 0 say nothing and are
 * left out. Without effects the caller gives a constant among the regressors. Throws InputError where rounds do not settle.
 */
export function poissonRegression(outcome: ArrayLike<number>, regressors: readonly ArrayLike<number>[], options: PoissonOptions = {}): PoissonRegression {
  const { effects = [], weights } = options
  const kept = informative(outcome, effects)
  const take = (column: ArrayLike<number>): Float64Array => Float64Array.from(kept, (i) => column[i])
  const y = take(outcome)
  const w = weights ? take(weights) : new Float64Array(y.length).fill(1)
  const groups = effects.map((ids) => groupsOf(take(ids)))
  const x = regressors.map(take)
  const clusters = options.clusters ?? effects[0]
  const mean = y.reduce((sum, v, i) => sum + w[i] * v, 0) / w.reduce((sum, v) => sum + v, 0)
  if (!(mean > 0)) throw new InputError('outcome', 'some above 0, none below', mean)
  let eta = y.map((v) => ln((v + mean) / 2))
  let before = Infinity
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const mu = eta.map((v) => Math.max(LEAST_MEAN, exp(v)))
    const working = mu.map((m, i) => m * w[i])
    const target = eta.map((v, i) => v + (y[i] - mu[i]) / mu[i])
    const rest = withoutEffects(target, groups, working)
    // The first kind of effects nests in the clusters; further ones cost degrees of freedom.
    const absorbed = groups.slice(1).reduce((sum, { count }) => sum + count, 0)
    const fit = leastSquares(rest, x.map((column) => withoutEffects(column, groups, working)),
      { weights: working, absorbed, ...(clusters ? { clusters: take(clusters) } : {}) })
    eta = target.map((v, i) => v - fit.residuals[i])
    const deviance = devianceOf(y, eta, w)
    if (Math.abs(deviance - before) < SETTLED * (0.1 + Math.abs(deviance))) {
      const { coefficients, errors, observations, clusters: number } = fit
      return { coefficients, errors, observations, clusters: number, kept, rounds: round }
    }
    before = deviance
  }
  throw new InputError('regressors', 'ones that do not separate zeros from the rest', 'no convergence')
}

/** Observations whose groups, of each kind, have an outcome above 0 somewhere; leaving some out may empty others. */
function informative(outcome: ArrayLike<number>, effects: readonly ArrayLike<number>[]): readonly number[] {
  let kept: readonly number[] = [...Array(outcome.length).keys()]
  for (;;) {
    const before = kept.length
    for (const ids of effects) {
      const alive = new Set(kept.filter((i) => outcome[i] > 0).map((i) => ids[i]))
      kept = kept.filter((i) => alive.has(ids[i]))
    }
    if (kept.length === before) return kept
  }
}

/** 2·Σ w·(y·ln(y/μ) − (y − μ)). */
function devianceOf(y: Float64Array, eta: Float64Array, w: Float64Array): number {
  let sum = 0
  for (let i = 0; i < y.length; i++) sum += 2 * w[i] * ((y[i] > 0 ? y[i] * (ln(y[i]) - eta[i]) : 0) - (y[i] - exp(eta[i])))
  return sum
}
