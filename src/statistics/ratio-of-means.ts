import { mean, variance } from 'd3-array'
import { InputError } from '../kernel/input-error.js'
import { meanInterval, studentPoint95 } from './intervals.js'

/** A ratio of two means, with its 90 % interval. */
export interface RatioOfMeans {
  readonly ratio: number
  readonly low: number
  readonly high: number
}

/**
 * Ratio of the means of paired samples with the 90 % interval of Fieller (1954): all ρ at which the mean of a − ρ·b does not
 * differ from 0 by Student's t. With a̅, b̅ the means, v their covariances over n and g = t²·v_bb/b̅², it runs from
 * (a̅/b̅ − g·v_ab/v_bb ∓ t/b̅ · √(v_aa − 2ρv_ab + ρ²v_bb − g(v_aa − v_ab²/v_bb)))/(1 − g). Null where the interval of the
 * denominator covers 0 (g ≥ 1), for then no value of the ratio can be ruled out. Needs two pairs.
 */
export function ratioOfMeans(numerators: ArrayLike<number>, denominators: ArrayLike<number>): RatioOfMeans | null {
  const n = numerators.length
  if (n < 2 || denominators.length !== n) throw new InputError('samples', 'two samples of equal size, at least 2', `${n}, ${denominators.length}`)
  const [a, b] = [mean(Array.from(numerators))!, mean(Array.from(denominators))!]
  const vAa = variance(Array.from(numerators))! / n
  const vBb = variance(Array.from(denominators))! / n
  const held = meanInterval(b, Math.sqrt(vBb * n), n)
  if (held.low <= 0 && held.high >= 0) return null
  const ratio = a / b
  if (vBb === 0) {
    const { low, high } = meanInterval(a, Math.sqrt(vAa * n), n)
    return { ratio, low: Math.min(low / b, high / b), high: Math.max(low / b, high / b) }
  }
  let vAb = 0
  for (let i = 0; i < n; i++) vAb += (numerators[i] - a) * (denominators[i] - b)
  vAb /= (n - 1) * n
  const t = studentPoint95(n - 1)
  const g = (t * t * vBb) / (b * b)
  const centre = (ratio - (g * vAb) / vBb) / (1 - g)
  const under = vAa - 2 * ratio * vAb + ratio * ratio * vBb - g * (vAa - (vAb * vAb) / vBb)
  const half = ((t / Math.abs(b)) * Math.sqrt(Math.max(0, under))) / (1 - g)
  return { ratio, low: centre - half, high: centre + half }
}
