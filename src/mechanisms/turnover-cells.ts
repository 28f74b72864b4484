import { SIZES } from '../population/classes.js'
import type { Population } from '../population/population.js'

/** Entry replaces exit within cells of province × two-digit industry × size class. */
export interface TurnoverCells {
  readonly count: number
  /** Cell of an enterprise from its province, industry and size indices. */
  of(province: number, industry: number, size: number): number
  /** Province × industry a cell belongs to, `province * industries + industry`. */
  market(cell: number): number
}

/** Turnover cells of a population. */
export function turnoverCells({ regions, industries }: Pick<Population, 'regions' | 'industries'>): TurnoverCells {
  const sizes = SIZES.length
  return {
    count: regions.length * industries.length * sizes,
    of: (province, industry, size) => (province * industries.length + industry) * sizes + size,
    market: (cell) => Math.floor(cell / sizes),
  }
}
