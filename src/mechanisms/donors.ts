import { InputError } from '../kernel/input-error.js'
import { oncePer } from '../kernel/once.js'
import type { Population } from '../population/population.js'
import { entrantKeys, FIRST_ENTRANT_KEY } from './entrant-keys.js'
import type { EntrantKeys } from './entrant-keys.js'
import { exitHazards, expectLeaving } from './exit.js'
import type { ExitRule } from './exit.js'
import { EXIT_UNIT, noneLeaving, turnoverCells } from './turnover-cells.js'
import type { Leaving } from './turnover-cells.js'

/**
 * Enterprises of the base year that newcomers resemble, by turnover cell. A row is chosen with its probability of
 * exit, so that those who enter are, in expectation, what leaves: in the steady state turnover moves nothing.
 */
export interface Donors {
  /** First place of each cell in `rows`; one entry more than there are cells. */
  readonly start: Uint32Array
  /** Rows of the base-year population, by cell and then by key. */
  readonly rows: Uint32Array
  /** Running total of exit probabilities within the cell, aligned with `rows`. */
  readonly cumulative: Float64Array
  /** What the base year expects to leave. */
  readonly leaving: Leaving
  /** Enterprises that a row chosen as donor stands for on average, by cell; 0 where there is none. */
  readonly meanWeight: Float64Array
  /** Names of those who enter. */
  readonly keys: EntrantKeys
}

/** Rows of a population by turnover cell and then by key. Throws `InputError` when a key is one of an entrant. */
const rowsByCell = oncePer((population: Population): Pick<Donors, 'start' | 'rows' | 'keys'> => {
  const { enterprises: e } = population
  const { count: cells, of } = turnoverCells(population)
  const cellOf = (row: number): number => of(e.province[row], e.industry[row], e.size[row])
  const start = new Uint32Array(cells + 1)
  for (let i = 0; i < e.count; i++) {
    if (e.key[i] >= FIRST_ENTRANT_KEY) throw new InputError(`enterprises.key[${i}]`, 'a whole number below 2^31', e.key[i])
    start[cellOf(i) + 1]++
  }
  for (let c = 0; c < cells; c++) start[c + 1] += start[c]
  const rows = new Uint32Array(e.count)
  const next = start.slice(0, cells)
  for (let i = 0; i < e.count; i++) rows[next[cellOf(i)]++] = i
  for (let c = 0; c < cells; c++) {
    const inCell = rows.subarray(start[c], start[c + 1])
    if (!ascending(inCell, e.key)) inCell.sort((a, b) => e.key[a] - e.key[b])
  }
  return { start, rows, keys: entrantKeys(start) }
})

/** Lists the donors of a population. Throws `InputError` when a key of the population is one of an entrant. */
export function donorsOf(population: Population, rule: ExitRule): Donors {
  const { enterprises: e, baseYear } = population
  const { weight, revenue, hnteUntil } = e
  const { start, rows, keys } = rowsByCell(population)
  const cells = start.length - 1
  const hazards = exitHazards(e, baseYear, rule)
  const cumulative = new Float64Array(e.count)
  const leaving = noneLeaving(cells, population.industries.length)
  const meanWeight = new Float64Array(cells)
  for (let c = 0; c < cells; c++) {
    let sum = 0
    let rowsLeaving = 0
    for (let n = start[c]; n < start[c + 1]; n++) {
      const row = rows[n]
      const hazard = hazards[row]
      expectLeaving(leaving, c, hazard, weight[row], revenue[row], hnteUntil[row] >= baseYear)
      sum += hazard
      rowsLeaving += Math.floor(hazard * EXIT_UNIT)
      cumulative[n] = sum
    }
    meanWeight[c] = rowsLeaving > 0 ? leaving.enterprises[c] / rowsLeaving : 0
  }
  return { start, rows, cumulative, leaving, meanWeight, keys }
}

function ascending(rows: Uint32Array, keys: Uint32Array): boolean {
  for (let n = 1; n < rows.length; n++) if (keys[rows[n - 1]] > keys[rows[n]]) return false
  return true
}

/** Row of the donor at probability `u` (0 < u < 1) of a cell; -1 when the cell has none. */
export function chooseDonor({ start, rows, cumulative }: Donors, cell: number, u: number): number {
  let low = start[cell]
  let high = start[cell + 1] - 1
  if (high < low || !(cumulative[high] > 0)) return -1
  const wanted = u * cumulative[high]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (cumulative[middle] > wanted) high = middle
    else low = middle + 1
  }
  return rows[low]
}

/** A donor for each entrant, by its turnover cell and a uniform of its own. */
export function chooseDonors(donors: Donors, cells: Uint32Array, luck: Float64Array): Uint32Array {
  const chosen = new Uint32Array(cells.length)
  for (let n = 0; n < cells.length; n++) chosen[n] = chooseDonor(donors, cells[n], luck[n])
  return chosen
}
