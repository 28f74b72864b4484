import { exp, expm1, ln, ln1p, lnInto } from './math.js'
import { normalFrom } from './normal.js'
import { scratchDoubles } from './scratch.js'

export { betaFrom, gammaFrom } from './gamma-and-beta.js'
export { binomialFrom, binomialInto, poissonFrom, poissonInto } from './counts.js'
export { normalFrom, normalInto, truncatedNormalFrom } from './normal.js'

/*
 * Inverse distribution functions: each turns one uniform u in (0, 1) into one value and grows with u, so that a change
 * of a parameter moves the value and not the luck. At u = 0 and u = 1 they give the ends of the support.
 */

/** Laplace with mean 0 and density e^(-|x|/scale) / (2·scale). */
export function laplaceFrom(u: number, scale: number): number {
  // The side by arithmetic, not by a branch (which Math.min is too): it is a coin's.
  const above = Number(u >= 0.5)
  return scale * ln(twiceTheNearerEnd(u, above)) * (1 - 2 * above) + 0
}

/** 2·min(u, 1 − u), exactly: `above` is 1 where u ≥ ½. */
const twiceTheNearerEnd = (u: number, above: number): number => 2 * (u + above * (1 - 2 * u))

/**
 * `into[n]` = laplaceFrom(`u[n]`, `scale[n]`), or with one `scale` for all, for the first `count` rows, to the same bits and
 * faster; `into` is another column than `u` and `scale`.
 */
export function laplaceInto(into: Float64Array, u: Float64Array, scale: Float64Array | number, count: number): void {
  const logs = scratchDoubles('laplace', count)
  const scales = typeof scale === 'number' ? scratchDoubles('one scale', count).fill(scale, 0, count) : scale
  for (let n = 0; n < count; n++) into[n] = twiceTheNearerEnd(u[n], Number(u[n] >= 0.5))
  lnInto(logs, into, count)
  for (let n = 0; n < count; n++) into[n] = scales[n] * logs[n] * (1 - 2 * Number(u[n] >= 0.5)) + 0
}

/** Exponential with the given mean: -mean · ln(1 - u). */
export const exponentialFrom = (u: number, mean: number): number => 0 - mean * lnComplement(u)

/** Logistic with the given location and scale: location + scale · ln(u / (1 - u)). */
export const logisticFrom = (u: number, location: number, scale: number): number =>
  location + scale * (ln(u) - lnComplement(u))

/** Uniform between `low` and `high`. */
export const uniformFrom = (u: number, low: number, high: number): number => low + u * (high - low)

/** Triangular with ends `low` and `high` and the given mode between them (ends may coincide with the mode). */
export function triangularFrom(u: number, low: number, mode: number, high: number): number {
  const width = high - low
  if (!(width > 0)) return low
  const left = mode - low
  return u * width < left ? low + Math.sqrt(u * width * left) : high - Math.sqrt((1 - u) * width * (high - mode))
}

/** Lognormal: e^(meanLog + sdLog · z) with z standard normal; meanLog and sdLog are those of the logarithm. */
export const lognormalFrom = (u: number, meanLog: number, sdLog: number): number => exp(meanLog + sdLog * normalFrom(u))

/**
 * Pareto with lower end `min` > 0 and tail exponent `alpha` > 0, cut off at `max` when one is given. `below` is the mass below the cut,
 * for whoever draws many.
 */
export function paretoFrom(u: number, min: number, alpha: number, max = Infinity, below = massBelowCut(min, alpha, max)): number {
  return Math.min(max, min * exp(-lnComplement(u * below) / alpha))
}

/** Share of the mass of a Pareto without cut that lies below `max`, 1 − (min/max)^α. */
export const massBelowCut = (min: number, alpha: number, max: number): number => (max === Infinity ? 1 : -expm1(-alpha * ln(max / min)))

/** ln(1 - u) for u in [0, 1]. */
const lnComplement = (u: number): number => ln1p(-u)
