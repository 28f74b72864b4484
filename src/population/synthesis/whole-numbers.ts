import { largestRemainder } from '../../kernel/sums.js'
import { sigmoid } from '../../kernel/math.js'
import { solveRising } from '../../kernel/solve-rising.js'

/**
 * Rounds a fitted table `[row * columns + column]` to whole numbers whose row and column sums are exactly the whole
 * targets: columns by largest remainder, then single units move along rows until every row is right. Both sets of targets
 * must have the same total.
 */
export function roundTwoWay(table: ArrayLike<number>, rowTargets: ArrayLike<number>, columnTargets: ArrayLike<number>): Float64Array {
  const rows = rowTargets.length
  const columns = columnTargets.length
  const whole = new Float64Array(rows * columns)
  for (let c = 0; c < columns; c++) {
    const shares = Float64Array.from({ length: rows }, (_, r) => table[r * columns + c])
    if (columnTargets[c] > 0) largestRemainder(shares, columnTargets[c]).forEach((x, r) => { whole[r * columns + c] = x })
  }
  const excess = Float64Array.from({ length: rows }, (_, r) => {
    let sum = -rowTargets[r]
    for (let c = 0; c < columns; c++) sum += whole[r * columns + c]
    return sum
  })
  for (let from = 0; from < rows; from++) {
    for (let to = 0; to < rows; to++) {
      while (excess[from] > 0 && excess[to] < 0) {
        moveUnit(whole, table, columns, from, to)
        excess[from]--
        excess[to]++
      }
    }
  }
  return whole
}

/** Moves one unit between two rows in the column where that departs least from the fitted table. */
function moveUnit(whole: Float64Array, table: ArrayLike<number>, columns: number, from: number, to: number): void {
  let best = -1
  let least = Infinity
  for (let c = 0; c < columns; c++) {
    const give = from * columns + c
    const take = to * columns + c
    if (whole[give] === 0) continue
    const cost = (table[give] - whole[give] - (table[take] - whole[take])) / Math.max(1, table[take])
    if (cost < least) {
      least = cost
      best = c
    }
  }
  whole[from * columns + best]--
  whole[to * columns + best]++
}

/**
 * Chooses `total` out of `counts` members, more where the score is higher: cell c is expected to give
 * counts · σ(shift + score), with the shift that makes the whole right, then rounded by largest remainder. A cell never
 * gives more than it has.
 */
export function thin(counts: ArrayLike<number>, scores: ArrayLike<number>, total: number): Float64Array {
  let members = 0
  for (let c = 0; c < counts.length; c++) members += counts[c]
  if (total <= 0) return new Float64Array(counts.length)
  if (total >= members) return Float64Array.from(counts)
  const expected = (shift: number): Float64Array =>
    Float64Array.from({ length: counts.length }, (_, c) => (counts[c] > 0 ? counts[c] * sigmoid(shift + scores[c]) : 0))
  const shift = solveRising((x) => expected(x).reduce((a, b) => a + b, 0), total, -40, 40)
  return largestRemainder(expected(shift), total)
}

/** Splits a whole total by shares; all zeros when nothing has a share or the total is 0. */
export function split(shares: ArrayLike<number>, total: number): Float64Array {
  for (let c = 0; c < shares.length; c++) if (shares[c] > 0) return largestRemainder(shares, total)
  return new Float64Array(shares.length)
}
