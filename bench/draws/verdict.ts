import { gammaAbove } from '../../src/kernel/incomplete-gamma.js'
import { normalBelow } from '../../src/kernel/normal.js'

/** One statistical test: how many draws it used, and the probability of a result at least as extreme by chance. */
export interface Verdict {
  readonly test: string
  readonly draws: number
  readonly p: number
}

/** Two-sided probability of a standard normal as far from 0 as z. */
export const pOfNormal = (z: number): number => 2 * normalBelow(-Math.abs(z))

/** Two-sided probability of a chi-square statistic: too uneven and too even both count against a generator. */
export function pOfChiSquare(statistic: number, degrees: number): number {
  const above = gammaAbove(degrees / 2, statistic / 2)
  return Math.min(1, 2 * Math.min(above, 1 - above))
}

/** Chi-square of counts against one expected count for all cells. */
export function pOfEvenCounts(counts: ArrayLike<number>, total: number): number {
  const expected = total / counts.length
  let statistic = 0
  for (let i = 0; i < counts.length; i++) statistic += (counts[i] - expected) ** 2 / expected
  return pOfChiSquare(statistic, counts.length - 1)
}

/** Chi-square of counts against given expected counts; cells expecting fewer than 10 are joined with the next. */
export function pOfCounts(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let statistic = 0
  let cells = 0
  let have = 0
  let want = 0
  for (let i = 0; i < counts.length; i++) {
    have += counts[i]
    want += expected[i]
    if (want < 10 && i < counts.length - 1) continue
    statistic += want > 0 ? (have - want) ** 2 / want : 0
    cells++
    have = 0
    want = 0
  }
  return pOfChiSquare(statistic, cells - 1)
}

/** Two-sided probability of a count that should be Poisson with this mean. */
export function pOfPoisson(count: number, mean: number): number {
  const below = gammaAbove(count + 1, mean)
  const above = count === 0 ? 1 : 1 - gammaAbove(count, mean)
  return Math.min(1, 2 * Math.min(below, above))
}

/** The smallest of n probabilities, as one probability: the chance that the smallest of n would be this small. */
export const pOfSmallest = (p: number, n: number): number => -Math.expm1(n * Math.log1p(-Math.min(p, 1 - 1e-16)))
