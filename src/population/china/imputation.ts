import { industries, industryFigure } from '../../data/industries.js'
import { national } from '../../data/national.js'
import { provinceSeries, provinceSeriesInfo, provinces } from '../../data/provinces.js'
import { source } from '../../data/sources.js'
import type { Source } from '../../data/sources.js'
import { total } from '../synthesis/cells.js'
import type { ImputedFigure, ImputedFigures } from '../population.js'
import type { PackRegion } from '../synthesis/pack.js'
import { chinaPack } from './pack.js'

/** A margin of the Chinese population that is not published as used, and how well it is known. */
export interface ImputedMargin {
  readonly margin: string
  /** Province or division it is of; absent for the nation. */
  readonly of?: string
  readonly unit: string
  readonly central: number
  /** Relative standard deviation of the prior. */
  readonly sd: number
  /** What the other margins and two standard deviations leave possible. */
  readonly low: number
  readonly high: number
  readonly source: Source
}

/** Provinces above 1 % R&D intensity of above-scale industry in 2015, as the statistical office names them. */
export const ABOVE_ONE_PERCENT: readonly string[] = ['CN-SH', 'CN-ZJ', 'CN-BJ', 'CN-GD', 'CN-TJ', 'CN-JS']

/** Least and greatest value that is possible. */
export interface Range { readonly low: number, readonly high: number }

/**
 * Bounds of each of several unknowns that sum to `whole`, when each lies within its own bounds: low is the larger of its
 * own and of what the others at their highest leave. This is the exact answer of the linear programme with one sum.
 */
export function feasibleRanges(low: readonly number[], high: readonly number[], whole: number): Range[] {
  const [lowest, highest] = [total(low), total(high)]
  return low.map((x, i) => ({
    low: Math.max(x, whole - (highest - high[i])),
    high: Math.min(high[i], whole - (lowest - x)),
  }))
}

/**
 * Bounds of the revenue of above-scale industry by province: the national total, revenue of high-technology manufacturing
 * from below, exactly six provinces above 1 % R&D intensity and, if `recall`, two standard deviations of the recalled
 * figures. Margins by division add nothing to these bounds (decision 0002).
 */
export function feasibleRevenue(recall: boolean): Range[] {
  const rd = provinceSeries('rd-expenditure-industry', 2015)
  const highTechnology = provinceSeries('high-technology-revenue', 2015)
  const { sd = [] } = provinceSeriesInfo('revenue-industry')
  const recalled = provinceSeries('revenue-industry', 2015)
  const above = provinces.map(({ code }) => ABOVE_ONE_PERCENT.includes(code))
  const nation = national('revenue-industry', 2015)
  const low = provinces.map((_, p) =>
    Math.max(highTechnology[p], above[p] ? 0 : 100 * rd[p], recall ? recalled[p] * (1 - 2 * sd[p]) : 0))
  const high = provinces.map((_, p) =>
    Math.min(above[p] ? 100 * rd[p] : Infinity, recall ? recalled[p] * (1 + 2 * sd[p]) : nation))
  return feasibleRanges(low, high, nation)
}

/** The margins of provinces whose national sum is published. */
const MARGINS = { revenue: 'revenue of above-scale industry', enterprises: 'above-scale enterprises', certificates: 'certified enterprises' } as const
/** The government of Guangdong counts its certified enterprises. */
const COUNTED: Readonly<Record<string, readonly string[]>> = { [MARGINS.certificates]: ['CN-GD'] }

const INDUSTRY_SD = { enterprises2015: 0.1, revenue2015: 0.03, rd2015: 0.1 } as const

/** Every imputed margin of the Chinese population of 2015: value, width of its prior, feasible width, source. */
export function imputedMargins(): readonly ImputedMargin[] {
  const pack = chinaPack(2015)
  const byProvince = (
    margin: string, unit: string, id: string, of: (region: PackRegion) => number, bounds?: readonly Range[],
  ): ImputedMargin[] => {
    const { sd: recalled = [], source: from } = provinceSeriesInfo(id)
    const sd = recalled.map((x, p) => (COUNTED[margin]?.includes(provinces[p].code) ? 0 : x))
    const central = pack.regions.map(of)
    const box = bounds ?? feasibleRanges(central.map((x, p) => x * (1 - 2 * sd[p])), central.map((x, p) => x * (1 + 2 * sd[p])), total(central))
    return provinces.map(({ code }, p) => ({ margin, of: code, unit, central: central[p], sd: sd[p], ...box[p], source: source(from) }))
  }
  const wide = (margin: string, unit: string, central: number, sd: number, from: string, of?: string): ImputedMargin =>
    ({ margin, of, unit, central, sd, low: central * Math.max(0, 1 - 2 * sd), high: central * (1 + 2 * sd), source: source(from) })
  const whole = national('revenue-industry', 2015)
  return [
    ...byProvince(MARGINS.revenue, 'CNY a year', 'revenue-industry', (r) => r.industry.revenue, feasibleRevenue(true)),
    ...byProvince(MARGINS.enterprises, 'enterprise', 'enterprises-industry', (r) => r.industry.enterprises),
    ...byProvince(MARGINS.certificates, 'enterprise', 'hnte-count', (r) => r.certificates),
    ...pack.regions.map((r) => wide('R&D of enterprises outside above-scale industry', 'CNY a year', r.otherEnterpriseRd, 0.4, 'assumption:other-enterprise-rd-2015', r.code)),
    ...industries.flatMap(({ code }) => (['enterprises2015', 'revenue2015', 'rd2015'] as const).flatMap((figure) => {
      const known = industryFigure(code, figure)
      if (known === undefined) return []
      const name = { enterprises2015: 'enterprises of a division', revenue2015: 'revenue of a division', rd2015: 'R&D of a division' }[figure]
      const sd = known.confidence === 'uncertain' ? Math.max(0.15, INDUSTRY_SD[figure]) : INDUSTRY_SD[figure]
      return [wide(name, figure === 'enterprises2015' ? 'enterprise' : 'CNY a year', known.value, sd, known.source, code)]
    })),
    ...(['small', 'medium', 'large'] as const).map((size) => wide(`revenue of ${size} enterprises`, 'CNY a year', pack.sizes[size].revenueShare * whole, 0.1, 'assumption:revenue-by-size-2015')),
    ...(['small', 'medium', 'large'] as const).map((size) => wide(`state-owned ${size} enterprises`, 'share', pack.sizes[size].owners[1], 0.2, 'assumption:owners-by-size-2015')),
    wide('certificates in services', 'enterprise', pack.services.certificates, 0.25, 'assumption:outside-industry-2015'),
    wide('certificates below the scale', 'enterprise', pack.belowScale.certificates, 0.4, 'assumption:outside-industry-2015'),
    wide('technology enterprises below the scale', 'enterprise', pack.belowScale.enterprises, 0.4, 'assumption:outside-industry-2015'),
    wide('service enterprises with R&D', 'enterprise', pack.services.enterprises, 0.4, 'assumption:outside-industry-2015'),
    wide('revenue of the 200th enterprise', 'CNY a year', pack.largest.least, 0.25, 'assumption:largest-2015'),
    wide('members of pilot clusters', 'enterprise', pack.clusterMembers, 0.5, 'assumption:cluster-members-2015'),
    wide('pilot clusters placed without a name', 'place', pack.places.filter((p) => p.kind === 'cluster' && p.cities.length === 0).length, 0, 'assumption:places-2015'),
  ]
}

let figures: ImputedFigures | undefined

/** The imputed figures of provinces as a run draws them: shares of the nation, and bounds as ratios. */
export function imputedFigures(): ImputedFigures {
  if (figures) return figures
  const imputed = imputedMargins()
  const relative = (margin: string): ImputedFigure[] => {
    const rows = imputed.filter((row) => row.margin === margin)
    const whole = total(rows.map((row) => row.central))
    return rows.map(({ of = '', central, sd, low, high }) => ({ of, share: central / whole, sd, low: low / central, high: high / central }))
  }
  return figures = { revenue: relative(MARGINS.revenue), enterprises: relative(MARGINS.enterprises), certificates: relative(MARGINS.certificates) }
}
