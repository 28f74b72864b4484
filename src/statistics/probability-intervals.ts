import { betaFrom, normalFrom } from '../kernel/distributions.js'
import { InputError } from '../kernel/input-error.js'
import type { Interval } from './intervals.js'

function checkCounts(successes: number, n: number, level: number): void {
  if (!(Number.isInteger(n) && n >= 1)) throw new InputError('n', 'at least 1 run', n)
  if (!(Number.isInteger(successes) && successes >= 0 && successes <= n)) throw new InputError('successes', `a whole number from 0 to ${n}`, successes)
  if (!(level > 0 && level < 1)) throw new InputError('level', 'a number between 0 and 1', level)
}

/**
 * Interval of Wilson (1927) of a probability at any nominal level: all p with |s/n − p| ≤ z·√(p(1 − p)/n). Its coverage
 * swings around the nominal one with p and n, and is close to it on average (Brown, Cai and DasGupta 2001).
 */
export function wilsonAt(successes: number, n: number, level: number): Interval {
  checkCounts(successes, n, level)
  const z = normalFrom((1 + level) / 2)
  const share = successes / n
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
  return { low: successes === 0 ? 0 : centre - half, high: successes === n ? 1 : centre + half }
}

/**
 * Equal-tailed interval of what is believed of a probability after `successes` in `n`, from the prior Beta(½, ½) of
 * Jeffreys: quantiles of Beta(s + ½, n − s + ½); 0 or 1 where no run or every run succeeded.
 */
export function jeffreysInterval(successes: number, n: number, level: number): Interval {
  checkCounts(successes, n, level)
  const a = successes + 0.5
  const b = n - successes + 0.5
  const tail = (1 - level) / 2
  return { low: successes === 0 ? 0 : betaFrom(tail, a, b), high: successes === n ? 1 : betaFrom(1 - tail, a, b) }
}
