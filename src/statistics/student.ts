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
