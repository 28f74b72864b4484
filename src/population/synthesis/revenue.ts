import { decision } from '../../kernel/draws.js'
import type { Draws } from '../../kernel/draws.js'
import { lognormalFrom, paretoFrom } from '../../kernel/distributions.js'
import { wholeYuan } from '../../kernel/sums.js'
import { solveRising } from './fitting.js'
import type { Largest } from './largest.js'
import type { Sample } from './sampling.js'
import { ABOVE } from './strata.js'
import type { Frame } from './strata.js'

const WITHIN_RANK = decision('synthesis.revenue')

const LARGE = 3
/** Tail exponent of large enterprises: the size distribution of firms, near Zipf's law (Axtell 2001, recalled). */
const PARETO_TAIL = 1.05
/** Spread of the logarithm of revenue above the least, other sizes (assumption). */
const LOG_SPREAD = 1
/** Longest reach of the Pareto draw, times the least: the seated largest continue from there. */
const LONGEST_TAIL = 2000

/**
 * Revenue of every row. Within a stratum the enterprise of rank k of n has the quantile (k + u)/n of a Pareto (large) or
 * lognormal (others) excess over the least revenue; one factor a stratum then makes the weighted sum the revenue of the
 * stratum, at every scale. Nobody passes the smallest of the seated largest unless its stratum leaves no choice.
 */
export function drawRevenue(sample: Sample, { strata, firstKey }: Frame, largest: Largest, draws: Draws): void {
  const { enterprises: e, rank, firstRow } = sample
  const stream = draws.stream(WITHIN_RANK)
  const shape = new Float64Array(e.count)
  strata.forEach((stratum, s) => {
    const seated = largest.revenues.get(s) ?? []
    const [from, to] = [firstRow[s], firstRow[s + 1]]
    let left = stratum.revenue
    for (let i = from; i < to; i++) {
      if (rank[i] < seated.length) {
        e.revenue[i] = wholeYuan(seated[rank[i]])
        left -= seated[rank[i]]
        continue
      }
      const u = 1 - (rank[i] + stream.uniform(firstKey[s] + rank[i])) / stratum.count
      const within = Math.min(1 - 1e-9, Math.max(1e-9, u))
      shape[i] = stratum.size === LARGE && stratum.cover === ABOVE
        ? paretoFrom(within, 1, PARETO_TAIL, LONGEST_TAIL) - 1 : lognormalFrom(within, 0, LOG_SPREAD)
      left -= stratum.least * e.weight[i]
    }
    // Where even the cap for everybody would leave revenue over, the rest may pass it a little.
    const others = weightOf(e.weight, rank, seated.length, from, to)
    const cap = Math.max(largest.below - stratum.least, others > 0 ? (1.2 * left) / others : 0)
    const sum = (factor: number): number => {
      let total = 0
      for (let i = from; i < to; i++) total += Math.min(factor * shape[i], cap) * e.weight[i]
      return total
    }
    const plain = sum(1)
    if (!(plain > 0)) return
    const uncapped = weightedShape(shape, e.weight, from, to)
    const factor = sum(left / uncapped) >= left * (1 - 1e-9) ? left / uncapped : solveRising(sum, left, 0, (1e9 * left) / uncapped)
    for (let i = from; i < to; i++) {
      if (rank[i] >= seated.length) e.revenue[i] = wholeYuan(stratum.least + Math.min(Math.max(0, factor) * shape[i], cap))
    }
  })
}

function weightOf(weight: ArrayLike<number>, rank: Int32Array, seated: number, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) if (rank[i] >= seated) sum += weight[i]
  return sum
}

function weightedShape(shape: Float64Array, weight: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += shape[i] * weight[i]
  return sum
}
