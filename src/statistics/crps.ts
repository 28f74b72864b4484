import { exp } from '../kernel/math.js'
import { normalBelow } from '../kernel/normal.js'
import { InputError } from '../kernel/input-error.js'

const ONE_OVER_ROOT_PI = 0.5641895835477563
const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327

/**
 * Continuous ranked probability score of a sample for what came: mean |x − y| − ½ mean |x − x'|, the latter over pairs of
 * different members, so that its mean does not depend on the size of the sample (fair: Ferro 2014). In the unit of the values;
 * 0 is perfect, and one value scores its absolute error. A fair score of a small sample can be below 0. Throws InputError on no values.
 */
export function sampleCrps(sample: ArrayLike<number>, outcome: number): number {
  const n = sample.length
  if (n === 0) throw new InputError('sample', 'at least one value', n)
  const sorted = Float64Array.from(sample).sort()
  let distance = 0
  let pairs = 0
  for (let i = 0; i < n; i++) {
    distance += Math.abs(sorted[i]! - outcome)
    // Σ |x − x'| over pairs, from order statistics.
    pairs += (2 * i - n + 1) * sorted[i]!
  }
  return distance / n - (n > 1 ? pairs / (n * (n - 1)) : 0)
}

/**
 * The same of the empirical distribution itself: pairs are counted over all n², with themselves (Gneiting and Raftery 2007).
 * Never below 0.
 */
export function empiricalCrps(sample: ArrayLike<number>, outcome: number): number {
  const n = sample.length
  if (n === 0) throw new InputError('sample', 'at least one value', n)
  const sorted = Float64Array.from(sample).sort()
  let score = 0
  for (let i = 0; i < n; i++) score += Math.abs(sorted[i]! - outcome) / n - ((2 * i - n + 1) * sorted[i]!) / (n * n)
  return score
}

/**
 * Of a normal distribution: σ·[z·(2Φ(z) − 1) + 2φ(z) − 1/√π], z = (y − μ)/σ (Gneiting et al. 2005); |y − μ| when σ is 0.
 * Throws InputError on a negative or infinite σ.
 */
export function normalCrps(mean: number, sd: number, outcome: number): number {
  if (!(sd >= 0 && sd < Infinity)) throw new InputError('sd', 'a finite number from 0', sd)
  if (sd === 0) return Math.abs(outcome - mean)
  const z = (outcome - mean) / sd
  const density = ONE_OVER_ROOT_TWO_PI * exp(-0.5 * z * z)
  return sd * (z * (2 * normalBelow(z) - 1) + 2 * density - ONE_OVER_ROOT_PI)
}
