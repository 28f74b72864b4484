import { ln, ln1p } from './math.js'

/*
 * Loader's form of the probabilities of counts: the big cancelling logarithms of the textbook form are replaced by two
 * small quantities that can be computed to full accuracy, so means of 10^5 cost no digits.
 */

/** √(2π). */
export const ROOT_TWO_PI = 2.5066282746310002

const HALF_LN_TWO_PI = 0.9189385332046728

/** ln Γ(x + 1) minus Stirling's (x + ½) ln x - x + ½ ln 2π, for x > 0: about 1 / (12 x). */
export function stirlingError(x: number): number {
  let more = 0
  let at = x
  // Stirling's series needs x of 16 or so; below, the error at x is that at x + 1 and a small difference.
  while (at < 16) {
    more += (at + 0.5) * ln1p(1 / at) - 1
    at += 1
  }
  const i = 1 / at
  const ii = i * i
  return more + i * (1 / 12 - ii * (1 / 360 - ii * (1 / 1260 - ii * (1 / 1680 - ii * (1 / 1188 - ii * (691 / 360360))))))
}

/** x ln(x / mean) + mean - x, for x >= 0 and mean > 0: never negative, and exact to rounding also where x is near mean. */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean
  const difference = x - mean
  if (!(Math.abs(difference) <= 0.1 * (x + mean))) return x * ln(x / mean) - difference
  const v = difference / (x + mean)
  const vv = v * v
  let term = 2 * x * v
  let sum = difference * v
  // |v| <= 1/10, so ten terms settle every digit.
  for (let n = 3; n < 23; n += 2) {
    term *= vv
    sum += term / n
  }
  return sum
}

/** ln Γ(x) for x > 0, with an absolute error of a few units of 10^-15 times its size. */
export const lnGamma = (x: number): number => (x - 0.5) * ln(x) - x + HALF_LN_TWO_PI + stirlingError(x)
