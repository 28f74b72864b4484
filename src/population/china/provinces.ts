import { national, otherPerformersRd } from '../../data/national.js'
import { provinceIndex, provinceSeries, provinces } from '../../data/provinces.js'
import { ventureShares } from '../../data/venture.js'
import { largestRemainder } from '../../kernel/sums.js'
import { total } from '../synthesis/cells.js'
import { fit } from '../synthesis/fitting.js'
import type { PackRegion } from '../synthesis/pack.js'
import { certificatesIn, enterprisesIn, industryInventionsIn, industryRdIn, revenueIn } from './earlier.js'
import type { ChinaYear } from './earlier.js'
import { provinceMomentum } from './momentum.js'
import { assumed } from './assumptions.js'

const scaledTo = (values: Float64Array, whole: number): Float64Array => {
  const sum = total(values)
  return values.map((x) => (x * whole) / sum)
}

/**
 * The 31 provinces with their margins of a year. Recalled margins (enterprises, revenue, certificates) are scaled to the
 * national totals; those of R&D, staff, inventions, high technology and contracts are published and stand as they are.
 */
export function chinaProvinces(year: ChinaYear): PackRegion[] {
  const series = (id: string): Float64Array => provinceSeries(id, year)
  const enterprises = enterprisesIn(year)
  const revenue = revenueIn(year)
  const certificates = certificatesByProvince(certificatesIn(year))
  const rd = series('rd-expenditure-industry')
  const fte = series('rd-personnel-industry')
  const gerd = series('rd-expenditure')
  const government = series('rd-expenditure-source-government')
  const other = otherEnterpriseRd(gerd, rd, government, year)
  const publicRd = publicResearch(gerd.map((x, p) => x - rd[p] - other[p]), government, year)
  const venture = ventureShares(gerd)
  const inventions = series('invention-stock-industry')
  const earlier = [1, 2, 3].map((back) => industryRdIn(year - back))
  const inventionsEarlier = industryInventionsIn(year - 3)
  const highTechnology = series('high-technology-revenue')
  const personnel = series('rd-personnel')
  const stock = series('invention-stock')
  // The table leaves Tibet blank: no contract was registered there.
  const contracts = series('technology-contracts').map((x) => (Number.isNaN(x) ? 0 : x))
  const turnover = series('technology-contract-turnover').map((x) => (Number.isNaN(x) ? 0 : x))
  const momentum = provinceMomentum(year)
  return provinces.map((province, p) => ({
    code: province.code, name: province.name, latitude: province.latitude, longitude: province.longitude,
    industry: {
      enterprises: enterprises[p], revenue: revenue[p], rd: rd[p], fte: fte[p], inventions: inventions[p],
      highTechnologyRevenue: highTechnology[p], rdEarlier: earlier.map((values) => values[p]), inventionsEarlier: inventionsEarlier[p],
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
    foreignTilt: assumed.foreignTilt[province.code] ?? assumed.foreignTiltElsewhere,
    momentum: momentum[p],
  }))
}

/** Certificates: Guangdong as its government counts them, the other provinces as recalled, scaled to the rest of the nation. */
function certificatesByProvince(whole: number): Float64Array {
  const recalled = provinceSeries('hnte-count', 2015)
  const guangdong = provinceIndex('CN-GD')
  const ofGuangdong = Math.round(recalled[guangdong] * (whole / national('hnte-count', 2015)))
  const others = largestRemainder(recalled.map((x, p) => (p === guangdong ? 0 : x)), whole - ofGuangdong)
  others[guangdong] = ofGuangdong
  return others
}

/** R&D of enterprises outside above-scale industry (86.7 billion yuan in 2015), where R&D is neither industrial nor paid by government. */
function otherEnterpriseRd(gerd: Float64Array, industry: Float64Array, government: Float64Array, year: ChinaYear): Float64Array {
  const whole = national('enterprise-rd', year) - national('rd-expenditure-industry', year)
  const base = gerd.map((x, p) => Math.max(assumed.otherRdRule.floor * x, x - industry[p] - assumed.otherRdRule.governmentElsewhere * government[p]))
  return scaledTo(base, whole)
}

/** Public R&D of each province split over institutes, universities and others, whose national totals are published. */
function publicResearch(
  rest: Float64Array, government: Float64Array, year: ChinaYear,
): Record<'institutes' | 'higherEducation' | 'other', Float64Array> {
  const targets = [national('institute-rd', year), national('higher-education-rd', year), otherPerformersRd(year)]
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
