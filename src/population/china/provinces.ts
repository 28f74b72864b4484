import { national, otherPerformersRd } from '../../data/national.js'
import { provinceIndex, provinceSeries, provinces } from '../../data/provinces.js'
import { ventureShares } from '../../data/venture.js'
import { largestRemainder } from '../../kernel/sums.js'
import { total } from '../synthesis/cells.js'
import { fit } from '../synthesis/fitting.js'
import type { PackRegion } from '../synthesis/pack.js'
import { foreignTilt, foreignTiltElsewhere, otherRdRule } from './assumptions.js'

const YEAR = 2015
const series = (id: string, year = YEAR): Float64Array => provinceSeries(id, year)
const scaledTo = (values: Float64Array, whole: number): Float64Array => {
  const sum = total(values)
  return values.map((x) => (x * whole) / sum)
}

/**
 * The 31 provinces with their margins of 2015. Recalled margins (enterprises, revenue, certificates) are scaled to the
 * national totals; those of R&D, staff, inventions, high technology and contracts are published and stand as they are.
 */
export function chinaProvinces(): PackRegion[] {
  const enterprises = largestRemainder(series('enterprises-industry'), national('enterprises-industry', YEAR))
  const revenue = scaledTo(series('revenue-industry'), national('revenue-industry', YEAR))
  const certificates = certificatesByProvince()
  const rd = series('rd-expenditure-industry')
  const fte = series('rd-personnel-industry')
  const gerd = series('rd-expenditure')
  const government = series('rd-expenditure-source-government')
  const other = otherEnterpriseRd(gerd, rd, government)
  const publicRd = publicResearch(gerd.map((x, p) => x - rd[p] - other[p]), government)
  const venture = ventureShares(gerd)
  const inventions = series('invention-stock-industry')
  const earlier = [2014, 2013, 2012].map((year) => series('rd-expenditure-industry', year))
  const inventionsEarlier = series('invention-stock-industry', 2012)
  const highTechnology = series('high-technology-revenue')
  const personnel = series('rd-personnel')
  const stock = series('invention-stock')
  // The table leaves Tibet blank: no contract was registered there.
  const contracts = series('technology-contracts').map((x) => (Number.isNaN(x) ? 0 : x))
  const turnover = series('technology-contract-turnover').map((x) => (Number.isNaN(x) ? 0 : x))
  return provinces.map((province, p) => ({
    code: province.code, name: province.name, latitude: province.latitude, longitude: province.longitude,
    industry: {
      enterprises: enterprises[p], revenue: revenue[p], rd: rd[p], fte: fte[p], inventions: inventions[p],
      highTechnologyRevenue: highTechnology[p], rdEarlier: earlier.map((year) => year[p]), inventionsEarlier: inventionsEarlier[p],
    },
    otherEnterpriseRd: other[p],
    certificates: certificates[p],
    public: {
      institutes: publicRd.institutes[p], higherEducation: publicRd.higherEducation[p], other: publicRd.other[p],
      // Staff of other enterprises cost what industrial ones do; the rest of the province’s staff is public.
      fte: Math.max(0, personnel[p] - fte[p] - (other[p] * fte[p]) / rd[p]),
    },
    inventions: stock[p],
    contracts: contracts[p], contractValue: turnover[p],
    ventureShare: venture[p],
    governmentShare: government[p] / gerd[p],
    foreignTilt: foreignTilt[province.code] ?? foreignTiltElsewhere,
  }))
}

/** Certificates: Guangdong as its government counts them, the other provinces as recalled, scaled to the rest of the nation. */
function certificatesByProvince(): Float64Array {
  const recalled = series('hnte-count')
  const guangdong = provinceIndex('CN-GD')
  const rest = national('hnte-count', YEAR) - recalled[guangdong]
  const others = largestRemainder(recalled.map((x, p) => (p === guangdong ? 0 : x)), rest)
  others[guangdong] = recalled[guangdong]
  return others
}

/** R&D of enterprises outside above-scale industry: 86.7 billion yuan, where R&D is neither industrial nor paid by government. */
function otherEnterpriseRd(gerd: Float64Array, industry: Float64Array, government: Float64Array): Float64Array {
  const whole = national('enterprise-rd', YEAR) - national('rd-expenditure-industry', YEAR)
  const base = gerd.map((x, p) => Math.max(otherRdRule.floor * x, x - industry[p] - otherRdRule.governmentElsewhere * government[p]))
  return scaledTo(base, whole)
}

/** Public R&D of each province split over institutes, universities and others, whose national totals are published. */
function publicResearch(
  rest: Float64Array, government: Float64Array,
): Record<'institutes' | 'higherEducation' | 'other', Float64Array> {
  const targets = [national('institute-rd', YEAR), national('higher-education-rd', YEAR), otherPerformersRd(YEAR)]
  const whole = scaledTo(rest.map((x) => Math.max(0, x)), total(targets))
  const table = new Float64Array(provinces.length * 3)
  provinces.forEach(({ universities985, universities211 }, p) => {
    table[p * 3] = government[p]
    table[p * 3 + 1] = 1e9 * (0.2 + universities211 + 2 * universities985)
    table[p * 3 + 2] = 0.05 * whole[p]
  })
  fit(table, [
    { of: Int32Array.from(table, (_, x) => x % 3), target: targets },
    { of: Int32Array.from(table, (_, x) => Math.floor(x / 3)), target: whole },
  ])
  const part = (k: number): Float64Array => whole.map((_, p) => table[p * 3 + k])
  return { institutes: part(0), higherEducation: part(1), other: part(2) }
}
