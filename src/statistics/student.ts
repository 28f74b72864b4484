import { betaBelow } from '../kernel/incomplete-beta.js'
import { InputError } from '../kernel/input-error.js'

/** Probability that Student's t with ν > 0 degrees of freedom is at most t, by the incomplete beta function. */
export function studentBelow(t: number, degrees: number): number {
  if (!(degrees > 0)) throw new InputError('degrees', 'a number above 0', degrees)
  const square = t * t
  const tail = 0.5 * betaBelow(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square))
  return t > 0 ? 1 - tail : tail
}

/** Probability of a value at least as far from 0 on either side. */
export const studentTwoSided = (t: number, degrees: number): number => 2 * studentBelow(-Math.abs(t), degrees)

const ROUNDS = 200

/** The value below which Student's t with ν > 0 degrees of freedom lies with probability p, .5 ≤ p < 1, by bisection to the last digit or so. */
export function studentPoint(p: number, degrees: number): number {
  if (!(p >= 0.5 && p < 1)) throw new InputError('p', 'a probability from .5 and below 1', p)
  let [low, high] = [0, 1]
  while (studentBelow(high, degrees) < p) [low, high] = [high, 2 * high]
  for (let round = 0; round < ROUNDS && high - low > 1e-12 * high; round++) {
    const middle = (low + high) / 2
    if (studentBelow(middle, degrees) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
