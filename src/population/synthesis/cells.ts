import type { PackIndustry, RegionPack } from './pack.js'

/** Sizes above the scale, in the order of the tables here; the code of the size class is the index plus one. */
export const SCALE_SIZES = ['small', 'medium', 'large'] as const
/** Number of sizes above the scale. */
export const SCALE_SIZE_COUNT = SCALE_SIZES.length

/** Indexing of the tables region × industry and region × industry × size, for industry proper (without services). */
export interface Cells {
  readonly regions: number
  readonly industries: readonly PackIndustry[]
  /** Index of each industry in the list of the pack. */
  readonly inPack: readonly number[]
  /** Number of cells region × industry. */
  readonly pairs: number
  /** Region and industry of a pair. */
  readonly regionOf: Int32Array
  readonly industryOf: Int32Array
  /** High-technology share of the revenue of a pair's industry. */
  readonly highTechnology: Float64Array
  /** Specialisation of a pair, 1 when nothing is known. */
  readonly specialisation: Float64Array
}

/** Lays out the cells of a pack. */
export function layOutCells(pack: RegionPack): Cells {
  const inPack = pack.industries.flatMap((industry, i) => (industry.section === 'services' ? [] : [i]))
  const industries = inPack.map((i) => pack.industries[i])
  const regions = pack.regions.length
  const pairs = regions * industries.length
  const regionOf = Int32Array.from({ length: pairs }, (_, c) => Math.floor(c / industries.length))
  const industryOf = Int32Array.from({ length: pairs }, (_, c) => c % industries.length)
  const specialisation = new Float64Array(pairs).fill(1)
  for (const { region, industry, factor } of pack.specialisation) {
    const r = pack.regions.findIndex((x) => x.code === region)
    const i = industries.findIndex((x) => x.code === industry)
    if (i >= 0) specialisation[r * industries.length + i] = factor
  }
  return {
    regions, industries, inPack, pairs, regionOf, industryOf, specialisation,
    highTechnology: Float64Array.from(industryOf, (i) => industries[i].highTechnologyShare),
  }
}

/** Sum of a list. */
export const total = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  return sum
}
