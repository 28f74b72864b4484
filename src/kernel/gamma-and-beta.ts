import { betaBelow, betaStirling, betaTerm } from './incomplete-beta.js'
import { gammaAbove, gammaBelow, gammaTerm } from './incomplete-gamma.js'
import { exp, expm1, ln } from './math.js'
import { normalFrom } from './normal.js'
import { lnGamma, stirlingError } from './saddle-point.js'

const MOST_STEPS = 60
/** A Halley step this small leaves an error of its cube, a Newton step of its square: below rounding. */
const LAST_HALLEY = 3e-6
const LAST_NEWTON = 3e-9
/** Logarithm of an x that no longer shows in 1 - x: there the leading term of a series is the whole of it. */
const SO_NEAR_ZERO = -40

/** Gamma with the given shape > 0 and scale 1 (mean = shape): the x with P(shape, x) = u, by Halley's method. */
export function gammaFrom(u: number, shape: number): number {
  if (!(shape > 0 && shape < Infinity && u >= 0 && u <= 1)) return NaN
  if (u === 0) return 0
  if (u === 1) return Infinity
  const stirling = stirlingError(shape)
  // A small shape puts most of its mass close to 0, where only the logarithm of x can be solved for.
  const split = shape < 0.5 ? gammaBelow(shape, 0.5, stirling) : 0.5
  return u <= split ? lowerGamma(u, shape, stirling) : upperGamma(1 - u, shape, stirling)
}

/** Solves ln P(a, x) = ln u for ln x; the left side is concave in ln x, so steps never run away. */
function lowerGamma(u: number, a: number, stirling: number): number {
  const target = ln(u)
  // Near 0, P(a, x) = x^a / Γ(a + 1); away from it, Wilson and Hilferty's cube of a normal.
  let s = (target + lnGamma(a + 1)) / a
  if (s < SO_NEAR_ZERO) return exp(s)
  const cube = 1 - 1 / (9 * a) + normalFrom(u) / (3 * Math.sqrt(a))
  if (a > 0.5 && cube > 0.3) s = ln(a * cube * cube * cube)
  else if (s > -3) s += exp(s) / (a + 1)
  for (let n = 0; n < MOST_STEPS; n++) {
    const x = exp(s)
    const below = gammaBelow(a, x, stirling)
    const slope = (a * gammaTerm(a, x, stirling)) / below
    const gap = ln(below) - target
    const step = gap / slope / halley(gap, (a - x - slope) / slope)
    s -= step
    if (Math.abs(step) < LAST_HALLEY) break
  }
  return exp(s)
}

/** Solves ln Q(a, x) = ln tail for x; the left side is nearly straight far out. */
function upperGamma(tail: number, a: number, stirling: number): number {
  const target = ln(tail)
  const cube = 1 - 1 / (9 * a) - normalFrom(tail) / (3 * Math.sqrt(a))
  let x = a > 0.5 && cube > 0.3 ? a * cube * cube * cube : 0.5
  for (let n = 0; n < MOST_STEPS; n++) {
    const above = gammaAbove(a, x, stirling)
    const slope = (a * gammaTerm(a, x, stirling)) / x / above
    const gap = ln(above) - target
    const step = gap / slope / halley(gap, -((a - 1) / x - 1 + slope) / slope)
    const next = x + step
    x = next > 0 ? next : x / 2
    if (Math.abs(step) < LAST_HALLEY * x) break
  }
  return x
}

/** Halley's divisor 1 - gap · bend / 2, kept within a factor of two so that a poor start cannot overshoot. */
const halley = (gap: number, bend: number): number => Math.min(2, Math.max(0.5, 1 - 0.5 * gap * bend))

/** Beta with shapes a, b > 0: the x with I_x(a, b) = u. */
export function betaFrom(u: number, a: number, b: number): number {
  if (!(a > 0 && b > 0 && a < Infinity && b < Infinity && u >= 0 && u <= 1)) return NaN
  if (u === 0 || u === 1) return u
  const middle = a / (a + b)
  const stirling = betaStirling(a, b)
  const split = betaBelow(a, b, middle, b / (a + b), stirling)
  return u <= split ? lowerBeta(u, a, b, middle, stirling) : 1 - lowerBeta(1 - u, b, a, b / (a + b), stirling)
}

/** Solves ln I_x(a, b) = ln u for ln x below ln `top`, by Newton steps kept inside a shrinking bracket. */
function lowerBeta(u: number, a: number, b: number, top: number, stirling: number): number {
  const target = ln(u)
  let high = ln(top)
  let low = -Infinity
  // Near 0, I_x(a, b) = x^a / (a B(a, b)).
  let s = Math.min(high, (target + lnGamma(a + 1) + lnGamma(b) - lnGamma(a + b)) / a)
  if (s < SO_NEAR_ZERO - ln(1 + b)) return exp(s)
  for (let n = 0; n < MOST_STEPS; n++) {
    const x = exp(s)
    const y = -expm1(s)
    const below = betaBelow(a, b, x, y, stirling)
    const gap = ln(below) - target
    if (gap > 0) high = s
    else low = s
    const step = (gap * below * y) / betaTerm(a, b, x, y, stirling)
    const next = s - step
    // Arrived: decided before the bracket, whose ends have met here and would throw the answer to its middle.
    if (Math.abs(step) < LAST_NEWTON || low === high) return exp(next)
    s = next > low && next < high ? next : low === -Infinity ? high - 2 * (high - s) - 1 : (low + high) / 2
  }
  return exp(s)
}
