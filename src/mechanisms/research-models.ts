import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { lnInto } from '../kernel/math.js'
import { scratchDoubles, scratchWords } from '../kernel/scratch.js'
import { onGrid } from '../kernel/sums.js'
import { performersOf } from '../population/chosen-rows.js'
import type { Enterprises } from '../population/enterprises.js'
import type { ResearchCells } from './research-cells.js'

/**
 * Performers of R&D by research cell: how many are free to stop, how restless they are, and whom a newcomer may
 * imitate.
 */
export interface PerformersByCell {
  /** Share of the performers of a cell that may stop: all but those whom a certificate ties to R&D. */
  readonly free: Float64Array
  /** Their mean restlessness. */
  readonly meanRestlessness: Float64Array
  /**
   * Mean fall of the user cost since the base year, −ln(U/U₀), log points, of those who have a base to compare with.
   */
  readonly meanRelief: Float64Array
  /** Cell that lends a cell its models: itself, or the next province that has any; −1 if none has. */
  readonly lender: Int32Array
  /** Rows of performers, by cell (from `first[cell]` to `first[cell + 1]`) and, within it, by key. */
  readonly rows: Uint32Array
  readonly first: Uint32Array
  /** Running totals of weight × restlessness within the cell. */
  readonly upTo: Float64Array
  /** Key and restlessness of each row of `rows`, at its place; good until performers are grouped again. */
  readonly keys: Uint32Array
  readonly restless: Float64Array
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

/**
 * Groups performers by cell. Those with a certificate that is valid this year (`hnteUntil`) are tied to R&D: they
 * neither stop nor serve as models. The result depends on keys and values, not on the order of rows.
 */
export function performersByCell(e: Enterprises, cells: ResearchCells, year: number, performers = performersOf(e)): PerformersByCell {
  const { weight, province, industry, size, costRatio, hnteUntil } = e
  const first = new Uint32Array(cells.count + 1)
  const all = new Float64Array(cells.count)
  const comparing = new Float64Array(cells.count)
  const meanRelief = new Float64Array(cells.count)
  const cellOf = scratchWords('cells of performers', performers.length)
  const [ratio, log] = blockColumns(2)
  for (let from = 0; from < performers.length; from += BLOCK) {
    const rows = Math.min(BLOCK, performers.length - from)
    for (let n = 0; n < rows; n++) {
      const i = performers[from + n]
      const cell = cellOf[from + n] = cells.of(province[i], industry[i], size[i])
      const compares = costRatio[i] > 0
      all[cell] += weight[i]
      first[cell + 1] += Number(hnteUntil[i] < year)
      comparing[cell] += Number(compares) * weight[i]
      // Whoever has nothing to compare with adds nothing.
      ratio[n] = compares ? costRatio[i] : 1
    }
    lnInto(log, ratio, rows)
    for (let n = 0; n < rows; n++) meanRelief[cellOf[from + n]] -= weight[performers[from + n]] * onGrid(log[n])
  }
  for (let c = 0; c < cells.count; c++) {
    first[c + 1] += first[c]
    if (comparing[c] > 0) meanRelief[c] /= comparing[c]
  }
  const { rows, keys } = freeRows(e, performers, cellOf, year, first)
  const restless = scratchDoubles('restlessness of performers', rows.length)
  for (let n = 0; n < rows.length; n++) restless[n] = restlessness(ownEffort(e, rows[n]))
  const upTo = new Float64Array(rows.length)
  const free = new Float64Array(cells.count)
  const meanRestlessness = new Float64Array(cells.count)
  for (let c = 0; c < cells.count; c++) {
    let enterprises = 0
    let sum = 0
    for (let n = first[c]; n < first[c + 1]; n++) {
      enterprises += weight[rows[n]]
      sum += weight[rows[n]] * restless[n]
      upTo[n] = sum
    }
    free[c] = all[c] > 0 ? enterprises / all[c] : 0
    meanRestlessness[c] = enterprises > 0 ? sum / enterprises : 0
  }
  return { rows, keys, first, upTo, restless, free, meanRestlessness, meanRelief, lender: lenders(first, cells) }
}

/** Rows and keys of free performers, by cell and within it by key. */
function freeRows({ key, hnteUntil }: Enterprises, performers: Uint32Array, cellOf: Uint32Array, year: number, first: Uint32Array):
{ rows: Uint32Array, keys: Uint32Array } {
  const cells = first.length - 1
  const count = first[cells]
  const sorted = scratchDoubles('performers by cell and key', count)
  const place = first.slice(0, cells)
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    if (hnteUntil[i] >= year) continue
    sorted[place[cellOf[n]]++] = key[i] * ROWS + i
  }
  for (let c = 0; c < cells; c++) {
    if (!ascending(sorted, first[c], first[c + 1])) sorted.subarray(first[c], first[c + 1]).sort()
  }
  const rows = new Uint32Array(count)
  const keys = scratchWords('keys of free performers', count)
  for (let n = 0; n < count; n++) {
    keys[n] = Math.floor(sorted[n] / ROWS)
    rows[n] = sorted[n] - ROWS * keys[n]
  }
  return { rows, keys }
}

function ascending(numbers: Float64Array, from: number, to: number): boolean {
  for (let n = from + 1; n < to; n++) if (numbers[n - 1] > numbers[n]) return false
  return true
}

function lenders(first: Uint32Array, { count, nationals }: ResearchCells): Int32Array {
  const lender = new Int32Array(count)
  const next = new Int32Array(nationals).fill(-1)
  // Twice round the provinces, backwards, so that the last ones know of the first.
  for (let step = 2 * count - 1; step >= 0; step--) {
    const cell = step % count
    if (first[cell] < first[cell + 1]) next[cell % nationals] = cell
    lender[cell] = next[cell % nationals]
  }
  return lender
}

/**
 * Row of the performer that a newcomer of the cell imitates, chosen with a chance in weight × restlessness; −1 if none.
 */
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
