import { InputError } from '../kernel/input-error.js'
import { ln } from '../kernel/math.js'
import { leastSquares } from './least-squares.js'

/** Exponent ζ of an upper tail, P(X > x) ∝ x^(−ζ), with its standard error. */
export interface TailExponent { readonly exponent: number, readonly error: number, readonly observations: number }

/** The largest `share` of what is above 0, or as many as `share` says if it is 1 or more, from the largest; with weights. */
function largest(values: ArrayLike<number>, share: number, weights?: ArrayLike<number>): { x: number, w: number }[] {
  const all = Array.from(values, (x, i) => ({ x, w: weights ? weights[i] : 1 })).filter(({ x }) => x > 0).sort((a, b) => b.x - a.x)
  const wanted = share < 1 ? share * all.reduce((sum, { w }) => sum + w, 0) : share
  let mass = 0
  const tail = all.filter(({ w }) => {
    mass += w
    return mass <= wanted
  })
  if (tail.length < 10) throw new InputError('share', 'a tail of at least ten values', tail.length)
  return tail
}

/**
 * Tail exponent by the regression of ln(rank − ½) on ln x, free of the bias of small samples (Gabaix and Ibragimov 2011), with
 * their standard error ζ·√(2/n). A row of weight w takes w ranks, and its middle one counts. `share`: part of the values that is
 * the tail, or their number.
 */
export function rankExponent(values: ArrayLike<number>, share: number, weights?: ArrayLike<number>): TailExponent {
  const tail = largest(values, share, weights)
  let mass = 0
  const ranks = tail.map(({ w }) => ln((mass += w) - w / 2))
  const { coefficients } = leastSquares(ranks, [tail.map(() => 1), tail.map(({ x }) => ln(x))], { weights: tail.map(({ w }) => w) })
  return { exponent: -coefficients[1], error: -coefficients[1] * Math.sqrt(2 / mass), observations: mass }
}

/**
 * Hill's estimator (1975) of the tail exponent, n/Σ ln(x_i/x_min), the maximum likelihood of a Pareto tail that begins at its
 * smallest value, with error ζ/√n. Values that tie, such as small counts, make it too steep.
 */
export function hillExponent(values: ArrayLike<number>, share: number, weights?: ArrayLike<number>): TailExponent {
  const tail = largest(values, share, weights)
  const least = tail[tail.length - 1].x
  const mass = tail.reduce((sum, { w }) => sum + w, 0) - tail[tail.length - 1].w
  const exponent = mass / tail.reduce((sum, { x, w }) => sum + w * ln(x / least), 0)
  return { exponent, error: exponent / Math.sqrt(mass), observations: mass }
}
