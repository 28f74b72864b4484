import { bestFirst } from '../kernel/order.js'
import { scratchWords } from '../kernel/scratch.js'
import { SIZES, codeOf } from '../population/classes.js'
import type { Enterprises } from '../population/enterprises.js'

const LARGE = codeOf(SIZES, 'large')
/** Most enterprises that a row may stand for where single ones are chosen. */
const MOST_A_ROW = 5

/** Rows among which single enterprises are chosen: large performers of R&D, which stand for themselves at every scale. */
export function choosable({ count, size, performsRd, weight }: Enterprises): Uint32Array {
  const rows = scratchWords('rows to choose from', count + 1)
  let n = 0
  for (let i = 0; i < count; i++) {
    rows[n] = i
    n += performsRd[i] & Number(size[i] === LARGE) & Number(weight[i] <= MOST_A_ROW)
  }
  return rows.subarray(0, n)
}

/**
 * The first rows by (score, key) that stand for `number` enterprises at most, each whole: one that would exceed it is passed over for the next. `scores`
 * by row.
 */
export function firstOf(e: Enterprises, rows: Uint32Array, scores: Float64Array, number: number): number[] {
  const chosen: number[] = []
  const next = bestFirst(rows, scores, e.key)
  for (let n = 0, left = number; n < rows.length && left >= 1; n++) {
    const i = next()
    if (e.weight[i] > left) continue
    chosen.push(i)
    left -= e.weight[i]
  }
  return chosen
}
