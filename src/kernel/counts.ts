import { BLOCK } from './blocks.js'
import { betaBelow } from './incomplete-beta.js'
import { gammaAbove, gammaBelow } from './incomplete-gamma.js'
import { exp, expInto, ln1p } from './math.js'
import { normalFrom } from './normal.js'
import { scratchDoubles, scratchWords } from './scratch.js'

/** Up to this mean, and below this uniform, counting up from 0 is the fastest way and loses no digits. */
const COUNT_UP = 150
const FAR_UP = 0.999999

/**
 * Poisson with the given mean >= 0: the smallest whole k with P(K <= k) >= u, by exact inversion at any mean, so that
 * counts never fall when the mean rises. 0 at mean 0 and at u = 0; Infinity at u = 1.
 */
export function poissonFrom(u: number, mean: number): number {
  if (!(u >= 0 && u <= 1 && mean >= 0 && mean < Infinity)) return NaN
  if (mean === 0 || u === 0) return 0
  if (u === 1) return Infinity
  if (mean > COUNT_UP || u > FAR_UP) return poissonNear(u, mean)
  return countedUp(u, mean, exp(-mean))
}

/** The same from the probability of 0, `none`, by counting up. */
function countedUp(u: number, mean: number, none: number): number {
  let term = none
  let below = none
  let k = 0
  while (below < u) {
    k++
    term *= mean / k
    below += term
  }
  return k
}

/**
 * `into[n]` = poissonFrom(`u[n]`, `mean[n]`) for the first `count` rows, to the same bits and faster; `into` is none of the
 * columns it reads. The chance of nothing is taken by column, and only those go on who count more.
 */
export function poissonInto(into: Float64Array, u: Float64Array, mean: Float64Array, count: number): void {
  const none = scratchDoubles('poisson: none', count)
  const counting = scratchWords('poisson: counting', BLOCK)
  for (let n = 0; n < count; n++) into[n] = -Math.min(COUNT_UP, mean[n])
  expInto(none, into, count)
  for (let from = 0; from < count; from += BLOCK) {
    const more = countingRows(into, u, mean, none, from, Math.min(count, from + BLOCK), counting)
    for (let k = 0; k < more; k++) {
      const n = counting[k]
      const usual = u[n] > 0 && u[n] <= FAR_UP && mean[n] > 0 && mean[n] <= COUNT_UP
      into[n] = usual ? countedUp(u[n], mean[n], none[n]) : poissonFrom(u[n], mean[n])
    }
  }
}

/** Fills rows with 0, and lists those in which that may not be what is counted; returns how many. */
function countingRows(into: Float64Array, u: Float64Array, mean: Float64Array, none: Float64Array, from: number, to: number,
  counting: Uint32Array): number {
  let rows = 0
  for (let n = from; n < to; n++) {
    into[n] = 0
    counting[rows] = n
    rows += Number(!(u[n] <= none[n])) | Number(!(Math.abs(u[n] - 0.5) <= FAR_UP - 0.5)) | Number(!(mean[n] >= 0))
  }
  return rows
}

function poissonNear(u: number, mean: number): number {
  const z = normalFrom(u)
  const guess = Math.ceil(mean + Math.sqrt(mean) * z + (z * z - 1) / 6 - 0.5)
  // From whichever tail is the smaller, so that no digits are lost.
  return u <= 0.5
    ? smallestReaching(guess, Infinity, (k) => gammaAbove(k + 1, mean) >= u)
    : smallestReaching(guess, Infinity, (k) => gammaBelow(k + 1, mean) <= 1 - u)
}

/** The smallest whole number, 0 to `most`, that `reaches`, when all larger ones do: steps out from a guess, then halves. */
function smallestReaching(guess: number, most: number, reaches: (k: number) => boolean): number {
  let high = Math.min(most, Math.max(0, guess))
  let low = high - 1
  if (high === most || reaches(high)) {
    for (let step = 1; low >= 0 && reaches(low); step *= 2) {
      high = low
      low = Math.max(-1, low - step)
    }
  } else {
    low = high
    for (let step = 1; ; step *= 2) {
      high = Math.min(most, low + step)
      if (high === most || reaches(high)) break
      low = high
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(middle)) high = middle
    else low = middle
  }
  return high
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

/** `into[n]` = `binomialFrom(u[n], trials[n], p[n])` for the first `count` rows, to the same bits and faster; `into` is none of the others. */
export function binomialInto(into: Float64Array, u: Float64Array, trials: ArrayLike<number>, p: Float64Array, count: number): void {
  const none = scratchDoubles('binomial: none', count)
  logsOfNone(into, trials, p, count)
  expInto(none, into, count)
  for (let n = 0; n < count; n++) {
    // The rarer of success and failure is counted.
    const few = p[n] <= 0.5
    const rare = few ? p[n] : 1 - p[n]
    const reached = few ? u[n] : 1 - u[n]
    const usual = u[n] > 0 && u[n] < 1 && rare > 0 && reached <= FAR_UP && trials[n] >= 1 && trials[n] * rare <= COUNT_UP
    const counted = usual ? successesCountedUp(reached, trials[n], rare / (few ? 1 - p[n] : p[n]), none[n]) : 0
    into[n] = !usual ? binomialFrom(u[n], trials[n], p[n]) : few ? counted : trials[n] - counted
  }
}

function logsOfNone(into: Float64Array, trials: ArrayLike<number>, p: Float64Array, count: number): void {
  for (let n = 0; n < count; n++) into[n] = trials[n] * ln1p(-(p[n] <= 0.5 ? p[n] : 1 - p[n]))
}

function binomialLower(u: number, n: number, p: number, q: number): number {
  if (n * p > COUNT_UP || u > FAR_UP) return binomialNear(u, n, p, q)
  return successesCountedUp(u, n, p / q, exp(n * ln1p(-p)))
}

/** The smallest k that reaches u, adding up from the chance of `none`; `odds` p/(1 − p) of a success. */
function successesCountedUp(u: number, n: number, odds: number, none: number): number {
  let term = none
  let below = term
  let k = 0
  while (below < u && k < n) {
    k++
    term *= ((n - k + 1) / k) * odds
    below += term
  }
  return k
}

function binomialNear(u: number, n: number, p: number, q: number): number {
  const z = normalFrom(u)
  const guess = Math.ceil(n * p + Math.sqrt(n * p * q) * z + ((q - p) * (z * z - 1)) / 6 - 0.5)
  return u <= 0.5
    ? smallestReaching(guess, n, (k) => betaBelow(n - k, k + 1, q, p) >= u)
    : smallestReaching(guess, n, (k) => betaBelow(k + 1, n - k, p, q) <= 1 - u)
}
