import { exp, ln } from './math.js'
import { deviance, ROOT_TWO_PI, stirlingError } from './saddle-point.js'

const MOST_TERMS = 100000

/** P(a, x): probability that a gamma variable with shape a > 0 and scale 1 is at most x. */
export function gammaBelow(a: number, x: number): number {
  if (!(x > 0)) return x === x ? 0 : NaN
  if (x === Infinity) return 1
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x)
}

/** Q(a, x) = 1 - P(a, x), accurate also where it is small. */
export function gammaAbove(a: number, x: number): number {
  if (!(x > 0)) return x === x ? 1 : NaN
  if (x === Infinity) return 0
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
}

/** x^a e^-x / Γ(a + 1). */
export function gammaTerm(a: number, x: number): number {
  // A tiny shape: the saddle-point form would divide one huge number by another.
  if (a < 1e-3) return exp(a * ln(x) - x - stirlingGammaPlusOne(a))
  return exp(-stirlingError(a) - deviance(a, x)) / (ROOT_TWO_PI * Math.sqrt(a))
}

/** ln Γ(1 + a) for small a: -γ a + (π²/12) a² - (ζ(3)/3) a³ + …. */
const stirlingGammaPlusOne = (a: number): number =>
  a * (-0.5772156649015329 + a * (0.8224670334241132 + a * (-0.40068563438653143 + a * (0.27058080842778454 -
    a * 0.20738555102867398))))

function series(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; n < MOST_TERMS; n++) {
    term *= x / (a + n)
    sum += term
    if (term < sum * 1e-17) break
  }
  return sum * gammaTerm(a, x)
}

/** The continued fraction of Q, evaluated from the front (Lentz). */
function fraction(a: number, x: number): number {
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
    if (Math.abs(change - 1) < 1e-16) break
  }
  return Math.min(1, h * a * gammaTerm(a, x))
}

const notZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x)
