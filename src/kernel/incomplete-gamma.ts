import { exp } from './math.js'
import { deviance, ROOT_TWO_PI, stirlingError } from './saddle-point.js'

const MOST_TERMS = 100000

/**
 * P(a, x): probability that a gamma variable with shape a > 0 and scale 1 is at most x. `stirling` is the Stirling error
 * of a, for callers that use it more than once.
 */
export function gammaBelow(a: number, x: number, stirling = stirlingError(a)): number {
  if (!(x > 0)) return x === x ? 0 : NaN
  if (x === Infinity) return 1
  return x < a + 1 ? series(a, x, stirling) : 1 - fraction(a, x, stirling)
}

/** Q(a, x) = 1 - P(a, x), accurate also where it is small. */
export function gammaAbove(a: number, x: number, stirling = stirlingError(a)): number {
  if (!(x > 0)) return x === x ? 1 : NaN
  if (x === Infinity) return 0
  return x < a + 1 ? 1 - series(a, x, stirling) : fraction(a, x, stirling)
}

/** x^a e^-x / Γ(a + 1), for a > 0 and x > 0. */
export const gammaTerm = (a: number, x: number, stirling = stirlingError(a)): number =>
  exp(-stirling - deviance(a, x)) / (ROOT_TWO_PI * Math.sqrt(a))

function series(a: number, x: number, stirling: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; n < MOST_TERMS; n++) {
    term *= x / (a + n)
    sum += term
    if (term < sum * 1e-17) break
  }
  return Math.min(1, sum * gammaTerm(a, x, stirling))
}

/** The continued fraction of Q, evaluated from the front (Lentz). */
function fraction(a: number, x: number, stirling: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let h = d
  for (let n = 1; n < MOST_TERMS; n++) {
    const an = n * (a - n)
    b += 2
    d = 1 / notZero(b + an * d)
    c = notZero(b + an / c)
    const change = c * d
    h *= change
    if (Math.abs(change - 1) < 2e-16) break
  }
  return Math.min(1, h * a * gammaTerm(a, x, stirling))
}

const notZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x)
