import { ln } from '../kernel/math.js'
import { onGrid } from '../kernel/sums.js'
import type { Enterprises } from '../population/enterprises.js'
import type { ResearchCells } from './research-cells.js'

/** Performers of R&D by research cell: how restless they are, what relief they enjoy, and whom a newcomer may imitate. */
export interface PerformersByCell {
  /** Mean restlessness of the enterprises of a cell. */
  readonly meanRestlessness: Float64Array
  /** Mean fall of the user cost since the base year, −ln(U/U₀), log points, of those who have a base to compare with. */
  readonly meanRelief: Float64Array
  /** Cell that lends a cell its models: itself, or the next province that has any; −1 if none has. */
  readonly lender: Int32Array
  /** Rows of performers, by cell (from `first[cell]` to `first[cell + 1]`) and, within it, by key. */
  readonly rows: Uint32Array
  readonly first: Uint32Array
  /** Running totals of weight × restlessness within the cell. */
  readonly upTo: Float64Array
}

/**
 * How likely a programme is to end, relative to others: inverse to the square root of the effort Q (yuan a year) that
 * sustains it, since large efforts are many projects. A whole number, so that sums are exact.
 */
export const restlessness = (effort: number): number => Math.max(1, Math.round(1e9 / Math.sqrt(Math.max(1, effort))))

/** Real R&D an enterprise chose for itself last time, yuan of 2015 a year. */
export const ownEffort = (e: Enterprises, row: number): number => Math.max(0, e.effort[row] - e.extraEffort[row])

/** Rows fit beside the key in the mantissa of a double, so that sorting numbers sorts rows by key. */
const ROWS = 2097152

/** Groups performers by cell. The result depends on keys and values, not on the order of rows. */
export function performersByCell(e: Enterprises, cells: ResearchCells): PerformersByCell {
  const { count, key, weight, province, industry, size, performsRd, costRatio } = e
  const first = new Uint32Array(cells.count + 1)
  for (let i = 0; i < count; i++) if (performsRd[i] !== 0) first[cells.of(province[i], industry[i], size[i]) + 1]++
  for (let c = 0; c < cells.count; c++) first[c + 1] += first[c]
  const total = first[cells.count]
  const sorted = new Float64Array(total)
  const place = first.slice(0, cells.count)
  for (let i = 0; i < count; i++) {
    if (performsRd[i] !== 0) sorted[place[cells.of(province[i], industry[i], size[i])]++] = key[i] * ROWS + i
  }
  const rows = new Uint32Array(total)
  const upTo = new Float64Array(total)
  const meanRestlessness = new Float64Array(cells.count)
  const meanRelief = new Float64Array(cells.count)
  for (let c = 0; c < cells.count; c++) {
    if (first[c] === first[c + 1]) continue
    sorted.subarray(first[c], first[c + 1]).sort()
    let enterprises = 0
    let restless = 0
    let comparing = 0
    let relief = 0
    for (let n = first[c]; n < first[c + 1]; n++) {
      const i = sorted[n] % ROWS
      rows[n] = i
      enterprises += weight[i]
      restless += weight[i] * restlessness(ownEffort(e, i))
      if (costRatio[i] > 0) {
        comparing += weight[i]
        relief -= weight[i] * onGrid(ln(costRatio[i]))
      }
      upTo[n] = restless
    }
    meanRestlessness[c] = restless / enterprises
    meanRelief[c] = comparing > 0 ? relief / comparing : 0
  }
  return { rows, first, upTo, meanRestlessness, meanRelief, lender: lenders(first, cells) }
}

function lenders(first: Uint32Array, { count, nationals }: ResearchCells): Int32Array {
  return Int32Array.from({ length: count }, (_, cell) => {
    for (let step = 0; step < count; step += nationals) {
      const other = (cell + step) % count
      if (first[other] < first[other + 1]) return other
    }
    return -1
  })
}

/** Row of the performer that a newcomer of the cell imitates, chosen with a chance in weight × restlessness; −1 if none. */
export function modelFor(performers: PerformersByCell, cell: number, u: number): number {
  const from = performers.lender[cell]
  if (from < 0) return -1
  const { rows, first, upTo } = performers
  let low = first[from]
  let high = first[from + 1] - 1
  const wanted = u * upTo[high]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (upTo[middle] > wanted) high = middle
    else low = middle + 1
  }
  return rows[low]
}
