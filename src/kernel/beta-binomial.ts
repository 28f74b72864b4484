import { betaFrom, binomialFrom } from './distributions.js'

/** Means above this are reached by way of a beta and a binomial, whose cost does not grow with the count. */
const COUNT_UP = 400

/**
 * Beta-binomial of `n` trials whose common chance is Beta(a, b), by counting up from
 * P(0) = Π (b + j)/(a + b + j) with P(k + 1)/P(k) = (n − k)/(k + 1) · (a + k)/(b + n − k − 1).
 * `spare` is a second uniform, used only where the mean exceeds 400. NaN outside 0 ≤ u ≤ 1, n ≥ 0, a > 0, b > 0.
 */
export function betaBinomialFrom(u: number, n: number, a: number, b: number, spare: number): number {
  if (!(u >= 0 && u <= 1 && n >= 0 && n < Infinity && a > 0 && b > 0)) return NaN
  if (n * a > COUNT_UP * (a + b)) return binomialFrom(spare, n, betaFrom(u, a, b))
  let term = 1
  for (let j = 0; j < n; j++) term *= (b + j) / (a + b + j)
  let below = term
  let k = 0
  while (below < u && k < n) {
    term *= ((n - k) / (k + 1)) * ((a + k) / (b + n - k - 1))
    below += term
    k++
    if (term < 1e-17 && k * (a + b) > n * a) break
  }
  return k
}
