import { pow } from '../../kernel/math.js'
import { SCALE_SIZES, SCALE_SIZE_COUNT, total } from './cells.js'
import type { Cells } from './cells.js'
import { fit } from './fitting.js'
import type { RegionPack } from './pack.js'

/** How mean revenue of a size class moves with that of the industry (assumption). */
const REVENUE_SLOPE = 0.5
/** Rounds for margins that need not agree with the others, so that the fit has no end of its own. */
const IMPUTED_ROUNDS = 40
/** R&D over revenue of an industry in the nation. */
const nationalIntensity = (industry: { rd: number, revenue: number }): number =>
  (industry.revenue > 0 ? industry.rd / industry.revenue : 0)

/** Mean revenue before fitting, by industry × size: that of the size class, moved towards that of the industry. */
export function meanRevenues(pack: RegionPack, cells: Cells): Float64Array {
  const revenue = total(pack.regions.map((r) => r.industry.revenue))
  const industryMean = total(cells.industries.map((i) => i.revenue)) / total(cells.industries.map((i) => i.enterprises))
  const means = new Float64Array(cells.industries.length * SCALE_SIZE_COUNT)
  cells.industries.forEach((industry, i) => {
    const relative = industry.enterprises > 0 ? industry.revenue / industry.enterprises / industryMean : 1
    SCALE_SIZES.forEach((size, s) => {
      const { enterprises, revenueShare } = pack.sizes[size]
      if (enterprises === 0) return
      means[i * SCALE_SIZE_COUNT + s] = ((revenueShare * revenue) / enterprises) * pow(Math.max(relative, 1e-3), REVENUE_SLOPE)
    })
  })
  return means
}

/**
 * Revenue of above-scale industry by region × industry: proportional fitting to the revenue of regions and industries
 * and to the revenue of high-technology manufacturing in each region, from counts times mean revenue. Regions and their
 * high-technology revenue hold exactly; industries, which are imputed, as nearly as those allow.
 */
export function fitRevenue(pack: RegionPack, cells: Cells, enterprises: Float64Array, means: Float64Array): Float64Array {
  const table = new Float64Array(cells.pairs)
  for (let c = 0; c < cells.pairs; c++) {
    for (let s = 0; s < SCALE_SIZE_COUNT; s++) {
      table[c] += enterprises[c * SCALE_SIZE_COUNT + s] * means[cells.industryOf[c] * SCALE_SIZE_COUNT + s]
    }
  }
  const regionTargets = pack.regions.map((r) => r.industry.revenue)
  const scale = total(regionTargets) / total(cells.industries.map((i) => i.revenue))
  const industries = { of: cells.industryOf, target: cells.industries.map((i) => i.revenue * scale) }
  const wanted = pack.regions.map((r) => r.industry.highTechnologyRevenue)
  const highTechnology = { of: cells.regionOf, share: cells.highTechnology, target: wanted }
  const regions = { of: cells.regionOf, target: regionTargets }
  fit(table, [industries, highTechnology, regions], IMPUTED_ROUNDS)
  // Industries need not agree with the other two margins, so the last rounds meet those two alone.
  fit(table, [highTechnology, regions])
  return table
}

/**
 * Surveyed R&D of above-scale industry by region × industry: fitted to the R&D of industries and, exactly, of regions,
 * from revenue times the national intensity of the industry. Pairs in `open` only (those with somebody to perform it).
 */
export function fitResearch(pack: RegionPack, cells: Cells, revenue: Float64Array, open: (pair: number) => boolean): Float64Array {
  const table = Float64Array.from(revenue, (x, c) => (open(c) ? x * nationalIntensity(cells.industries[cells.industryOf[c]]) : 0))
  const regionTargets = pack.regions.map((r) => r.industry.rd)
  const scale = total(regionTargets) / total(cells.industries.map((i) => i.rd))
  const regions = { of: cells.regionOf, target: regionTargets }
  fit(table, [{ of: cells.industryOf, target: cells.industries.map((i) => i.rd * scale) }, regions], IMPUTED_ROUNDS)
  fit(table, [regions], 1)
  return table
}
