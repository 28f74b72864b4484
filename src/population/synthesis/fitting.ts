import { pow } from '../../kernel/math.js'

/**
 * One margin of a table: cell c belongs to group `of[c]` (-1: to none), and the cells of a group, each counted with its
 * share, must sum to `target`. Shares are 1 unless given; with shares, f^share is the factor of least information.
 */
export interface Margin {
  readonly of: Int32Array
  readonly target: ArrayLike<number>
  readonly share?: ArrayLike<number>
}

/** How a fit ended. */
export interface Fit {
  readonly rounds: number
  /** Largest relative gap between a margin and its target before the last round; groups without cells do not count. */
  readonly worst: number
}

const CLOSE_ENOUGH = 1e-9
const MOST_ROUNDS = 200

/**
 * Iterative proportional fitting (Deming and Stephan 1940; Darroch and Ratcliff 1972 for shares): multiplies groups of
 * cells in turn until every margin holds. Among all tables with these margins it finds the one nearest to the start in
 * relative entropy, so it adds no association that the margins do not ask for. Cells at 0 stay at 0. `table` is changed
 * in place; the last margin holds best.
 */
export function fit(table: Float64Array, margins: readonly Margin[], rounds = MOST_ROUNDS): Fit {
  let worst = Infinity
  let round = 0
  for (; round < rounds && worst > CLOSE_ENOUGH; round++) {
    worst = 0
    for (const margin of margins) worst = Math.max(worst, scaleTo(table, margin))
  }
  return { rounds: round, worst }
}

/** Scales every group of one margin to its target; returns the largest relative gap found. */
function scaleTo(table: Float64Array, { of, target, share }: Margin): number {
  const sums = new Float64Array(target.length)
  for (let c = 0; c < table.length; c++) {
    if (of[c] >= 0) sums[of[c]] += share === undefined ? table[c] : table[c] * share[c]
  }
  let worst = 0
  for (let g = 0; g < sums.length; g++) {
    if (sums[g] === 0) continue
    const factor = target[g] / sums[g]
    worst = Math.max(worst, Math.abs(factor - 1))
    sums[g] = factor
  }
  for (let c = 0; c < table.length; c++) {
    if (of[c] < 0 || table[c] === 0) continue
    const factor = sums[of[c]]
    if (share === undefined) table[c] *= factor
    else if (share[c] > 0) table[c] *= share[c] === 1 ? factor : pow(factor, share[c])
  }
  return worst
}
