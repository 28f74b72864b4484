import { betaBelow, betaTerm } from './incomplete-beta.js'
import { gammaAbove, gammaBelow, gammaTerm } from './incomplete-gamma.js'
import { exp, expm1, ln } from './math.js'
import { normalFrom } from './normal.js'
import { lnGamma } from './saddle-point.js'

const MOST_STEPS = 60
const CLOSE = 4e-16

/** Gamma with the given shape > 0 and scale 1 (mean = shape): the x with P(shape, x) = u, by Halley's method. */
export function gammaFrom(u: number, shape: number): number {
  if (!(shape > 0 && shape < Infinity && u >= 0 && u <= 1)) return NaN
  if (u === 0) return 0
  if (u === 1) return Infinity
  return u <= 0.5 ? lowerGamma(u, shape) : upperGamma(1 - u, shape)
}

/** Solves ln P(a, x) = ln u for ln x; the left side is concave in ln x, so steps never run away. */
function lowerGamma(u: number, a: number): number {
  const target = ln(u)
  // Near 0, P(a, x) = x^a / Γ(a + 1); away from it, Wilson and Hilferty's cube of a normal.
  let s = (target + lnGamma(a + 1)) / a
  const cube = 1 - 1 / (9 * a) + normalFrom(u) / (3 * Math.sqrt(a))
  if (a > 0.5 && cube > 0.3) s = ln(a * cube * cube * cube)
  for (let n = 0; n < MOST_STEPS; n++) {
    const x = exp(s)
    if (x === 0) return 0
    const below = gammaBelow(a, x)
    const slope = (a * gammaTerm(a, x)) / below
    const gap = ln(below) - target
    const step = gap / slope / halley(gap, (a - x - slope) / slope)
    s -= step
    if (Math.abs(step) < CLOSE * Math.max(1, Math.abs(s))) break
  }
  return exp(s)
}

/** Solves ln Q(a, x) = ln tail for x; the left side is nearly straight far out. */
function upperGamma(tail: number, a: number): number {
  const target = ln(tail)
  const cube = 1 - 1 / (9 * a) - normalFrom(tail) / (3 * Math.sqrt(a))
  let x = a > 0.5 && cube > 0.3 ? a * cube * cube * cube : Math.max(1e-300, lowerGamma(0.5, a))
  for (let n = 0; n < MOST_STEPS; n++) {
    const above = gammaAbove(a, x)
    const slope = (a * gammaTerm(a, x)) / x / above
    const gap = ln(above) - target
    const step = gap / slope / halley(gap, -((a - 1) / x - 1 + slope) / slope)
    const next = x + step
    x = next > 0 ? next : x / 2
    if (Math.abs(step) < CLOSE * x) break
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
  const split = betaBelow(a, b, middle, b / (a + b))
  return u <= split ? lowerBeta(u, a, b, middle) : 1 - lowerBeta(1 - u, b, a, b / (a + b))
}

/** Solves ln I_x(a, b) = ln u for ln x below ln `top`, by Newton steps kept inside a shrinking bracket. */
function lowerBeta(u: number, a: number, b: number, top: number): number {
  const target = ln(u)
  let high = ln(top)
  let low = -Infinity
  let s = Math.min(high, (target + ln(a) + lnGamma(a) + lnGamma(b) - lnGamma(a + b)) / a)
  for (let n = 0; n < MOST_STEPS; n++) {
    const x = exp(s)
    if (x === 0) return 0
    const y = -expm1(s)
    const below = betaBelow(a, b, x, y)
    const gap = ln(below) - target
    if (gap > 0) high = s
    else low = s
    const step = (gap * below * y) / betaTerm(a, b, x, y)
    // Arrived: decided before the bracket, whose ends have met here and would throw the answer to its middle.
    if (Math.abs(step) < CLOSE * Math.max(1, Math.abs(s)) || low === high) break
    const next = s - step
    s = next > low && next < high ? next : low === -Infinity ? high - 2 * (high - s) - 1 : (low + high) / 2
  }
  return exp(s)
}
