import { exp } from './math.js'
import { deviance, ROOT_TWO_PI, stirlingError } from './saddle-point.js'

const MOST_TERMS = 100000

/** The Stirling errors of a beta variable's shapes, for callers that use them more than once. */
export const betaStirling = (a: number, b: number): number => stirlingError(a + b) - stirlingError(a) - stirlingError(b)

/**
 * I_x(a, b): probability that a beta variable with shapes a, b > 0 is at most x. `y` is 1 - x, given apart so that
 * neither end loses digits.
 */
export function betaBelow(a: number, b: number, x: number, y: number, stirling = betaStirling(a, b)): number {
  if (!(x > 0)) return x === x ? 0 : NaN
  if (!(y > 0)) return 1
  if (x <= (a + 1) / (a + b + 2)) return (betaTerm(a, b, x, y, stirling) / a) * fraction(a, b, x)
  return 1 - (betaTerm(a, b, x, y, stirling) / b) * fraction(b, a, y)
}

/** x^a (1 - x)^b / B(a, b), which is x (1 - x) times the density. */
export function betaTerm(a: number, b: number, x: number, y: number, stirling = betaStirling(a, b)): number {
  const n = a + b
  return (exp(stirling - deviance(a, n * x) - deviance(b, n * y)) * Math.sqrt(a) * Math.sqrt(b / n)) / ROOT_TWO_PI
}

/** The continued fraction of I_x, evaluated from the front (Lentz). */
function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / notZero(1 + even * d)
    c = notZero(1 + even / c)
    h *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / notZero(1 + odd * d)
    c = notZero(1 + odd / c)
    const change = c * d
    h *= change
    if (Math.abs(change - 1) < 2e-16) break
  }
  return h
}

const notZero = (x: number): number => (Math.abs(x) < 1e-300 ? 1e-300 : x)
