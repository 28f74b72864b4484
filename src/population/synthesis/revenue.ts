import { decision } from '../../kernel/draws.js'
import type { Draws } from '../../kernel/draws.js'
import { lognormalFrom, paretoFrom } from '../../kernel/distributions.js'
import { solveRising } from '../../kernel/solve-rising.js'
import { wholeYuan } from '../../kernel/sums.js'
import type { Largest } from './largest.js'
import { ABOVE, FIRST_KEY } from './strata.js'
import type { Frame, Stratum } from './strata.js'

const WITHIN_RANK = decision('synthesis.revenue')

const LARGE = 3
/** Tail exponent of large enterprises: the size distribution of firms, near Zipf's law (Axtell 2001, recalled). */
const PARETO_TAIL = 1.05
/** Spread of the logarithm of revenue above the least, other sizes (assumption). */
const LOG_SPREAD = 1
/** Longest reach of the Pareto draw, times the least: the seated largest continue from there. */
const LONGEST_TAIL = 2000

/**
 * Revenue of every enterprise of the wanted strata, yuan, by its key: of all members, not of the sampled ones, because
 * what an enterprise earns may not depend on how many others are looked at. Within a stratum the enterprise of rank k of
 * n has the quantile (k + u)/n of a Pareto (large) or lognormal (others) excess over the least revenue; one factor a
 * stratum then makes the sum the revenue of the stratum. Nobody passes the smallest of the seated largest unless its
 * stratum leaves no choice.
 */
export function revenueByKey(
  { strata, firstKey, enterprises }: Frame, largest: Largest, wanted: (stratum: Stratum) => boolean, draws: Draws,
): Float64Array {
  const stream = draws.stream(WITHIN_RANK)
  const revenue = new Float64Array(FIRST_KEY + enterprises)
  // Until the factor of its stratum is known, an enterprise's place holds its shape.
  strata.forEach((stratum, s) => {
    if (!wanted(stratum)) return
    const { count, least, size, cover } = stratum
    const seated = largest.revenues.get(s) ?? []
    const pareto = size === LARGE && cover === ABOVE
    const first = firstKey[s] + seated.length
    const end = firstKey[s] + count
    let left = stratum.revenue
    for (let k = 0; k < seated.length; k++) {
      revenue[firstKey[s] + k] = wholeYuan(seated[k])
      left -= seated[k]
    }
    for (let key = first; key < end; key++) {
      const u = 1 - (key - firstKey[s] + stream.uniform(key)) / count
      const within = Math.min(1 - 1e-9, Math.max(1e-9, u))
      revenue[key] = pareto ? paretoFrom(within, 1, PARETO_TAIL, LONGEST_TAIL) - 1 : lognormalFrom(within, 0, LOG_SPREAD)
      left -= least
    }
    // Where even the cap for everybody would leave revenue over, the rest may pass it a little.
    const cap = Math.max(largest.below - least, end > first ? (1.2 * left) / (end - first) : 0)
    const sum = (factor: number): number => {
      let total = 0
      for (let key = first; key < end; key++) total += Math.min(factor * revenue[key], cap)
      return total
    }
    let uncapped = 0
    for (let key = first; key < end; key++) uncapped += revenue[key]
    if (!(uncapped > 0)) return
    const factor = sum(left / uncapped) >= left * (1 - 1e-9) ? left / uncapped : solveRising(sum, left, 0, (1e9 * left) / uncapped)
    for (let key = first; key < end; key++) {
      revenue[key] = wholeYuan(least + Math.min(Math.max(0, factor) * revenue[key], cap))
    }
  })
  return revenue
}
