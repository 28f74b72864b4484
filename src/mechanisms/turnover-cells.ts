import { oncePer } from '../kernel/once.js'
import { SIZES } from '../population/classes.js'
import type { Population } from '../population/population.js'

/** Entry replaces exit within cells of province × two-digit industry × size class. */
export interface TurnoverCells {
  readonly count: number
  /** Cell of an enterprise from its province, industry and size indices. */
  of(province: number, industry: number, size: number): number
}

/** Turnover cells of a population. Computed once, so that engines know the function and put it into the loops that call it. */
export const turnoverCells = oncePer(({ regions, industries }: Pick<Population, 'regions' | 'industries'>): TurnoverCells => {
  const sizes = SIZES.length
  return {
    count: regions.length * industries.length * sizes,
    of: (province, industry, size) => (province * industries.length + industry) * sizes + size,
  }
})

/** What is expected to leave in a year, by turnover cell. Whole numbers, so that the order of rows never matters. */
export interface Leaving {
  /** Enterprises, in units of `EXIT_UNIT`; a row counts for as many as it stands for. */
  readonly enterprises: Float64Array
  /** Their revenue, all represented enterprises, yuan of 2015 a year. */
  readonly revenue: Float64Array
  /** Those among them that held a high-tech certificate, in units of `EXIT_UNIT`. */
  readonly certified: Float64Array
  /** Revenue of those whom policy is expected to close down, less that of those whom it is expected to keep or to bring, by industry, yuan of 2015 a year. */
  readonly freed: Float64Array
}

/** Expected enterprises are added up in units of 2^-32. */
export const EXIT_UNIT = 4294967296

/** Nothing expected to leave. */
export const noneLeaving = (cells: number, industries: number): Leaving => ({
  enterprises: new Float64Array(cells), revenue: new Float64Array(cells), certified: new Float64Array(cells),
  freed: new Float64Array(industries),
})

/** Where a year begins that follows on another: nothing expected to leave, and what the last one freed. */
export function leavingAsIn(past: Leaving): Leaving {
  const leaving = noneLeaving(past.enterprises.length, past.freed.length)
  leaving.freed.set(past.freed)
  return leaving
}
