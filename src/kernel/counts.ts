import { betaBelow, betaTerm } from './incomplete-beta.js'
import { gammaAbove, gammaBelow, gammaTerm } from './incomplete-gamma.js'
import { exp, ln1p } from './math.js'
import { normalFrom } from './normal.js'

/** Up to this mean, counting up from 0 is the fastest way and loses no digits. */
const COUNT_UP = 20

/**
 * Poisson with the given mean >= 0: the smallest whole k with P(K <= k) >= u, by exact inversion at any mean, so that
 * counts never fall when the mean rises. 0 at mean 0 and at u = 0; Infinity at u = 1.
 */
export function poissonFrom(u: number, mean: number): number {
  if (!(u >= 0 && u <= 1 && mean >= 0 && mean < Infinity)) return NaN
  if (mean === 0 || u === 0) return 0
  if (u === 1) return Infinity
  if (mean > COUNT_UP) return poissonNear(u, mean)
  let term = exp(-mean)
  let below = term
  let k = 0
  while (below < u && (k < mean || term > 1e-17)) {
    k++
    term *= mean / k
    below += term
  }
  return k
}

/** Starts at the Cornish–Fisher estimate and walks to the exact answer, from whichever side keeps the digits. */
function poissonNear(u: number, mean: number): number {
  const z = normalFrom(u)
  let k = Math.max(0, Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6))
  // gammaTerm(k, mean) = mean^k e^-mean / k!, the probability of exactly k.
  let term = k === 0 ? exp(-mean) : gammaTerm(k, mean)
  if (u <= 0.5) {
    let below = gammaAbove(k + 1, mean)
    while (below < u) {
      k++
      term *= mean / k
      below += term
    }
    while (k > 0 && below - term >= u) {
      below -= term
      term *= k / mean
      k--
    }
    return k
  }
  const tail = 1 - u
  let above = gammaBelow(k + 1, mean)
  while (above > tail) {
    k++
    term *= mean / k
    above -= term
  }
  while (k > 0 && above + term <= tail) {
    above += term
    term *= k / mean
    k--
  }
  return k
}

/**
 * Binomial: successes in n trials of probability p; the smallest whole k with P(K <= k) >= u, by exact inversion.
 * 0 at u = 0, n at u = 1.
 */
export function binomialFrom(u: number, n: number, p: number): number {
  if (!(u >= 0 && u <= 1 && n >= 0 && n < Infinity && p >= 0 && p <= 1)) return NaN
  if (u === 0 || p === 0 || n === 0) return 0
  if (u === 1 || p === 1) return n
  return p <= 0.5 ? binomialLower(u, n, p, 1 - p) : n - binomialLower(1 - u, n, 1 - p, p)
}

function binomialLower(u: number, n: number, p: number, q: number): number {
  if (n * p > COUNT_UP) return binomialNear(u, n, p, q)
  const odds = p / q
  let term = exp(n * ln1p(-p))
  let below = term
  let k = 0
  while (below < u && k < n && (k < n * p || term > 1e-17)) {
    k++
    term *= ((n - k + 1) / k) * odds
    below += term
  }
  return k
}

function binomialNear(u: number, n: number, p: number, q: number): number {
  const z = normalFrom(u)
  const estimate = n * p + Math.sqrt(n * p * q) * z + ((q - p) * (z * z - 1)) / 6
  let k = Math.min(n, Math.max(0, Math.floor(estimate)))
  const odds = p / q
  let term = k === 0 ? exp(n * ln1p(-p)) : k === n ? exp(n * ln1p(-q)) : binomialTerm(k, n, p, q)
  let below = k === n ? 1 : betaBelow(n - k, k + 1, q, p)
  while (below < u && k < n) {
    k++
    term *= ((n - k + 1) / k) * odds
    below += term
  }
  while (k > 0 && below - term >= u) {
    below -= term
    term *= k / ((n - k + 1) * odds)
    k--
  }
  return k
}

/** Probability of exactly k, 0 < k < n: the beta term of shapes k and n - k, rescaled. */
const binomialTerm = (k: number, n: number, p: number, q: number): number =>
  (betaTerm(k, n - k, p, q) * n) / (k * (n - k))
