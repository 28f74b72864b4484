import { pow } from '../../kernel/math.js'
import { SCALE_SIZE_COUNT, total } from './cells.js'
import type { Cells } from './cells.js'
import type { ScaleCounts } from './counts.js'
import type { RegionPack } from './pack.js'
import { BELOW, DORMANT, HOLDER, PERFORMER, SERVICES } from './strata.js'
import type { Stratum } from './strata.js'
import { split } from './whole-numbers.js'

/*
 * Enterprises outside above-scale industry: technology enterprises in industry below the scale, and service enterprises
 * that do R&D. Nothing is published of them but certificates and R&D; the means and size profiles below are assumptions.
 */

/** Mean revenue below the scale by group, yuan a year (assumption; the scale begins at 20 million). */
const BELOW_SCALE_REVENUE = [11e6, 9e6, 6e6]
/** Mean revenue of a service enterprise without a certificate, yuan a year (assumption). */
const SERVICE_REVENUE = 30e6
/** Sizes of service enterprises: share and relative revenue of micro, small, medium, large (assumption). */
const SERVICE_SIZES = [0.3, 0.5, 0.15, 0.05]
const SERVICE_RELATIVE = [0.12, 0.6, 2, 8]
/** Share of the R&D outside above-scale industry that certified enterprises do, and R&D over revenue they report. */
const HOLDER_SHARE = 0.7
const HOLDER_INTENSITY = { below: 0.055, services: 0.042 }

/** The strata outside above-scale industry. `intensity` is R&D over revenue by pair of region and industry. */
export function strataOutside(pack: RegionPack, cells: Cells, counts: ScaleCounts, intensity: Float64Array): Stratum[] {
  return [...belowScale(pack, cells, counts, intensity), ...services(pack, counts)]
}

/** Revenue of the certified enterprises of `strata`, yuan. */
export const certifiedRevenue = (strata: readonly Stratum[]): number =>
  strata.reduce((sum, s) => sum + (s.group === HOLDER ? s.revenue : 0), 0)

function belowScale(pack: RegionPack, cells: Cells, counts: ScaleCounts, intensity: Float64Array): Stratum[] {
  const strata: Stratum[] = []
  const width = cells.industries.length
  const performing = Float64Array.from({ length: cells.regions }, (_, r) =>
    total(counts.performers.subarray(r * width * SCALE_SIZE_COUNT, (r + 1) * width * SCALE_SIZE_COUNT)))
  const enterprises = split(performing, pack.belowScale.enterprises)
  const performers = split(performing, pack.belowScale.performers)
  for (let r = 0; r < cells.regions; r++) {
    const shares = Float64Array.from({ length: width }, (_, i) => {
      const c = r * width + i
      const open = cells.industries[i].section === 'manufacturing' && intensity[c] > 0
      return open ? counts.enterprises[c * SCALE_SIZE_COUNT] * pow(intensity[c], 0.5) : 0
    })
    const holders = counts.belowScaleHolders[r]
    const numbers = [holders, Math.max(0, performers[r] - holders), Math.max(0, enterprises[r] - Math.max(performers[r], holders))]
    const affordable = (HOLDER_SHARE * pack.belowScaleRdShare * pack.regions[r].otherEnterpriseRd) / HOLDER_INTENSITY.below
    for (const group of [HOLDER, PERFORMER, DORMANT]) {
      const mean = BELOW_SCALE_REVENUE[group]
      const each = group === HOLDER && holders > 0 ? Math.min(mean, affordable / holders) : mean
      split(shares, numbers[group]).forEach((count, i) => {
        if (count === 0) return
        strata.push({ region: r, industry: cells.inPack[i], size: 0, group, cover: BELOW, count, revenue: count * each, least: 0.1 * each })
      })
    }
  }
  return strata
}

function services(pack: RegionPack, counts: ScaleCounts): Stratum[] {
  const industries = pack.industries.flatMap((x, i) => (x.section === 'services' ? [i] : []))
  if (industries.length === 0) return []
  const weights = industries.map((i) => pack.industries[i].enterprises)
  const strata: Stratum[] = []
  const byRd = pack.regions.map((r) => r.otherEnterpriseRd)
  const performers = split(byRd, Math.max(0, pack.services.performers - total(counts.serviceHolders)))
  const dormant = split(byRd, pack.services.enterprises - pack.services.performers)
  pack.regions.forEach((region, r) => {
    const numbers = [counts.serviceHolders[r], performers[r], dormant[r]]
    const affordable = (HOLDER_SHARE * (1 - pack.belowScaleRdShare) * region.otherEnterpriseRd) / HOLDER_INTENSITY.services
    for (const group of [HOLDER, PERFORMER, DORMANT]) {
      const shares = industries.flatMap((_, k) => SERVICE_SIZES.map((s) => s * weights[k]))
      const cells = split(shares, numbers[group])
      const relative = (x: number): number => SERVICE_RELATIVE[x % SERVICE_SIZES.length]
      const units = cells.reduce((sum, n, x) => sum + n * relative(x), 0)
      const others = ((1 - HOLDER_SHARE) * affordable) / HOLDER_SHARE / Math.max(1, units)
      const unit = group === HOLDER ? affordable / Math.max(1, units)
        : group === PERFORMER ? Math.max(SERVICE_REVENUE, others) : SERVICE_REVENUE
      cells.forEach((count, x) => {
        if (count === 0) return
        const each = unit * relative(x)
        strata.push({ region: r, industry: industries[Math.floor(x / SERVICE_SIZES.length)], size: x % SERVICE_SIZES.length, group,
          cover: SERVICES, count, revenue: count * each, least: 0.1 * each })
      })
    }
  })
  return strata
}
