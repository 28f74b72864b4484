import { oncePer } from '../kernel/once.js'
import { SIZES } from '../population/classes.js'
import type { Population } from '../population/population.js'

/**
 * Enterprises alike in what decides R&D: those of a province, a technology class and a size class are a research cell.
 */
export interface ResearchCells {
  readonly count: number
  /** Cell of an enterprise from its province, industry and size indices. */
  of(province: number, industry: number, size: number): number
  /** Row of the labour table where the cell hires its staff: province × technology class. */
  market(province: number, industry: number): number
  /** The same class and size in every province: index of the national cell, and how many there are. */
  national(cell: number): number
  readonly nationals: number
}

/** Research cells of a population. Made once a population, since steps of every year ask for them. */
export const researchCells = oncePer(({ regions, industries, technologyClasses }: Population): ResearchCells => {
  const classes = technologyClasses.length
  const sizes = SIZES.length
  const classOf = Uint8Array.from(industries, ({ technologyClass }) => technologyClass)
  const nationals = classes * sizes
  return {
    count: regions.length * nationals,
    of: (province, industry, size) => (province * classes + classOf[industry]) * sizes + size,
    market: (province, industry) => province * classes + classOf[industry],
    national: (cell) => cell % nationals,
    nationals,
  }
})
