import { BLOCK } from './blocks.js'
import { exp, ln, lnInto } from './math.js'
import { gammaAbove } from './incomplete-gamma.js'
import { scratchDoubles, scratchWords } from './scratch.js'

/**
 * Standard normal quantile: the z with Φ(z) = u. Rational approximations of Wichura (1988, algorithm AS 241, PPND16),
 * one for the middle and two for the tails; -Infinity at 0, Infinity at 1, NaN outside [0, 1].
 */
export function normalFrom(u: number): number {
  const q = u - 0.5
  if (q >= -0.425 && q <= 0.425) return middle(q)
  const z = tail(Math.sqrt(-ln(Math.min(u, 1 - u))))
  return q < 0 ? -z : z
}

/** The z with Φ(z) = ½ + q, |q| <= 0.425. */
function middle(q: number): number {
  const r = 0.180625 - q * q
  return q * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r +
    45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r + 133.14166789178437745) * r +
    3.387132872796366608) /
    (((((((5226.495278852854561 * r + 28729.085735721942674) * r + 39307.89580009271061) * r +
    21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r + 42.313330701600911252) * r + 1)
}

/**
 * `into[n]` = normalFrom(`u[n]`) for the first `count` rows, to the same bits and faster; `into` is another column than `u`.
 * All rows go through the formula of the middle; the few in the tails are done again.
 */
export function normalInto(into: Float64Array, u: Float64Array, count: number): void {
  const rows = scratchWords('rows in the tails', BLOCK)
  for (let from = 0; from < count; from += BLOCK) tails(into, u, rows, middles(into, u, from, Math.min(count, from + BLOCK), rows))
}

/** Fills rows by the formula of the middle, and lists those that lie in the tails; returns how many. */
function middles(into: Float64Array, u: Float64Array, from: number, to: number, tails: Uint32Array): number {
  let inTails = 0
  for (let n = from; n < to; n++) {
    const q = u[n] - 0.5
    into[n] = middle(q)
    tails[inTails] = n
    inTails += Number(!(Math.abs(q) <= 0.425))
  }
  return inTails
}

/** Fills the rows in the tails. */
function tails(into: Float64Array, u: Float64Array, rows: Uint32Array, count: number): void {
  const beyond = scratchDoubles('probabilities beyond', BLOCK)
  const logs = scratchDoubles('logarithms of those', BLOCK)
  for (let k = 0; k < count; k++) beyond[k] = Math.min(u[rows[k]], 1 - u[rows[k]])
  lnInto(logs, beyond, count)
  for (let k = 0; k < count; k++) {
    const z = tail(Math.sqrt(-logs[k]))
    into[rows[k]] = u[rows[k]] < 0.5 ? -z : z
  }
}

/** The z above which a probability p < 0.075 lies, from r = √(−ln p). */
function tail(r: number): number {
  if (r === Infinity) return r
  if (r <= 5) {
    r -= 1.6
    return (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
      1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r +
      1.42343711074968357734) /
      (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
      0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1)
  }
  r -= 5
  return (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
    0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r +
    6.6579046435011037772) /
    (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
    7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.1369298809227358053) * r + 0.59983220655588793769) * r + 1)
}

/** Φ(z): probability that a standard normal variable is at most z. */
export function normalBelow(z: number): number {
  const half = 0.5 * gammaAbove(0.5, 0.5 * z * z)
  return z < 0 ? half : 1 - half
}

/** Normal with the given mean and sd, conditional on lying between `low` and `high` (either may be infinite). */
export function truncatedNormalFrom(u: number, mean: number, sd: number, low: number, high: number): number {
  const from = (low - mean) / sd
  const to = (high - mean) / sd
  if (!(from < to)) return from === to || sd === 0 ? Math.min(high, Math.max(low, mean)) : NaN
  // Work in the lower tail, where probabilities keep their digits; mirror when the interval lies above the mean.
  const z = from > 0 ? -between(1 - u, -to, -from) : between(u, from, to)
  return Math.min(high, Math.max(low, mean + sd * z))
}

/** Standard normal between `from` and `to`, where from <= 0. */
function between(u: number, from: number, to: number): number {
  const below = normalBelow(from)
  const above = normalBelow(to)
  if (above > 1e-300) return normalFrom(below + u * (above - below))
  // So far out that only the ratio of the two tails is left: the density falls like e^(|to| z) away from `to`.
  const width = to - from
  const share = exp(to * width)
  return to - ln(share + u * (1 - share)) / to
}
