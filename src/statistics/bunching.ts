import { createDraws, decision } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'
import { leastSquares } from './least-squares.js'

const RESAMPLING = decision('statistics.bunching')

/** A histogram around a notch. */
export interface Histogram {
  /** Enterprises in each bin, from the lowest; bins are of equal width. */
  readonly counts: ArrayLike<number>
  /** First bin at or above the notch. */
  readonly notch: number
  /** Bins below the notch from which enterprises may have come, and above it to which they may have gone. */
  readonly below: number
  readonly above: number
}

/** How a counterfactual is drawn. */
export interface BunchingOptions {
  /** Degree of the polynomial, 4 by default. */
  readonly degree?: number
  /** Resamplings of residuals for the standard error, 200 by default. */
  readonly resamplings?: number
  readonly seed?: string | number
}

/** Bunching at a notch. */
export interface Bunching {
  /** Excess mass above the notch over the counterfactual in one bin there: how many bins' worth of enterprises are too many. */
  readonly excess: number
  readonly error: number
  /** Enterprises missing below the notch, over the counterfactual in one bin there. */
  readonly missing: number
  /** Enterprises in each bin if there were no notch. */
  readonly counterfactual: Float64Array
}

/**
 * Bunching at a notch (Saez 2010; Chetty, Friedman, Olsen and Pistaferri 2011; Kleven and Waseem 2013): a polynomial through the
 * bins outside a window around the notch says how many there would be inside it without one; b = Σ(c − ĉ)/mean ĉ above the
 * notch, m = Σ(ĉ − c)/mean ĉ below. The error is the standard deviation of b when residuals are drawn again. The polynomial
 * assumes a smooth density; a window too narrow leaves movers in the counterfactual. Throws InputError where too few bins are left.
 */
export function bunching({ counts, notch, below, above }: Histogram, options: BunchingOptions = {}): Bunching {
  const { degree = 4, resamplings = 200, seed = 'technopole' } = options
  const bins = counts.length
  const outside = [...Array(bins).keys()].filter((j) => j < notch - below || j >= notch + above)
  if (outside.length < degree + 2 || notch - below < 1 || notch + above > bins - 1) {
    throw new InputError('counts', `bins on both sides of the window, at least ${degree + 2}`, outside.length)
  }
  // Powers of the place scaled to −1 … 1, so that high ones can be told apart.
  const place = (j: number): number => (2 * j) / (bins - 1) - 1
  const powers = (among: readonly number[]): number[][] => Array.from({ length: degree + 1 }, (_, p) => among.map((j) => {
    let power = 1
    for (let k = 0; k < p; k++) power *= place(j)
    return power
  }))
  const all = powers([...Array(bins).keys()])
  const fitted = (among: readonly number[]): Float64Array => {
    const { coefficients } = leastSquares(outside.map((j, n) => among[n]), powers(outside))
    return Float64Array.from({ length: bins }, (_, j) => Math.max(0, coefficients.reduce((sum, b, p) => sum + b * all[p][j], 0)))
  }
  const observed = outside.map((j) => counts[j])
  const counterfactual = fitted(observed)
  const residuals = outside.map((j) => counts[j] - counterfactual[j])
  const stream = createDraws(seed, 0).stream(RESAMPLING)
  const drawn = Array.from({ length: resamplings }, (_, draw) => excessOver(counts, notch, above,
    fitted(outside.map((j, n) => counterfactual[j] + residuals[Math.floor(stream.uniform(n, draw) * residuals.length)]))))
  const mean = drawn.reduce((sum, b) => sum + b, 0) / resamplings
  const error = Math.sqrt(drawn.reduce((sum, b) => sum + (b - mean) * (b - mean), 0) / Math.max(1, resamplings - 1))
  return { excess: excessOver(counts, notch, above, counterfactual), error, missing: -excessOver(counts, notch - below, below, counterfactual), counterfactual }
}

/** Σ(c − ĉ) over `width` bins from `first`, over the mean of ĉ there. */
function excessOver(counts: ArrayLike<number>, first: number, width: number, without: Float64Array): number {
  let more = 0
  let all = 0
  for (let j = first; j < first + width; j++) {
    more += counts[j] - without[j]
    all += without[j]
  }
  return more / (all / width)
}
