import { national, nationalSeries } from '../../data/national.js'
import { provinceSeries } from '../../data/provinces.js'
import { exp, ln, pow } from '../../kernel/math.js'
import { largestRemainder } from '../../kernel/sums.js'
import { total } from '../synthesis/cells.js'

/*
 * Margins of the years before 2015. What was published for a year is taken from it; what is only known for 2015 is carried back with a series
 * that is known for both years. So the levels of 2012 to 2014 hold some structure of 2015 (`docs/hindcast-protocol.md` lists it), and no
 * growth after the year.
 */

/** Years whose margins are known well enough to start from. */
export const CHINA_YEARS = [2012, 2013, 2014, 2015] as const
/** One of them. */
export type ChinaYear = (typeof CHINA_YEARS)[number]

const KNOWN_BEST = 2015

/** A national figure of the year, or that of 2015 carried back with another series. */
export const carriedBack = (id: string, year: number, along: string): number =>
  nationalSeries(id).figures.get(year)?.value ?? national(id, KNOWN_BEST) * (national(along, year) / national(along, KNOWN_BEST))

const scaledTo = (values: Float64Array, whole: number): Float64Array => {
  const sum = total(values)
  return values.map((x) => (x * whole) / sum)
}

/** Above-scale enterprises by province: as recalled for 2015, in the number of the year. */
export const enterprisesIn = (year: number): Float64Array =>
  largestRemainder(provinceSeries('enterprises-industry', KNOWN_BEST), national('enterprises-industry', year))

/** Revenue of above-scale industry by province: as recalled for 2015, carried back with GDP of the province, in the sum of the year. */
export function revenueIn(year: number): Float64Array {
  const [now, then] = [provinceSeries('gdp', KNOWN_BEST), provinceSeries('gdp', year)]
  return scaledTo(provinceSeries('revenue-industry', KNOWN_BEST).map((x, p) => x * (then[p] / now[p])), national('revenue-industry', year))
}

/** Certified enterprises of the nation: as the plan counts them, carried back with those in the annual survey. */
export const certificatesIn = (year: number): number => Math.round(carriedBack('hnte-count', year, 'hnte-count-surveyed'))

/** R&D of above-scale industry by province; before 2012 carried back with all R&D of the province, before 2010 with that of the nation. */
export function industryRdIn(year: number): Float64Array {
  if (year >= 2012) return provinceSeries('rd-expenditure-industry', year)
  const [first, whole, then] = [provinceSeries('rd-expenditure-industry', 2012), provinceSeries('rd-expenditure', 2012), provinceSeries('rd-expenditure', Math.max(2010, year))]
  const nation = national('rd-expenditure', year) / national('rd-expenditure', Math.max(2010, year))
  return first.map((x, p) => x * (then[p] / whole[p]) * nation)
}

/** Inventions in force of above-scale industry by province; before 2012 carried back with those of all holders, before 2010 as they grew after. */
export function industryInventionsIn(year: number): Float64Array {
  if (year >= 2012) return provinceSeries('invention-stock-industry', year)
  const [first, whole, then] = [provinceSeries('invention-stock-industry', 2012), provinceSeries('invention-stock', 2012), provinceSeries('invention-stock', Math.max(2010, year))]
  const nation = pow(national('invention-stock', 2010) / national('invention-stock', 2011), Math.max(0, 2010 - year))
  return first.map((x, p) => x * (then[p] / whole[p]) * nation)
}

/** Invention applications of above-scale industry; before 2011 carried back with all domestic ones, before 2010 as they grew after. */
export function industryFilingsIn(year: number): number {
  const known = nationalSeries('invention-applications-industry').figures.get(year)?.value
  if (known !== undefined) return known
  const all = (y: number): number => national('invention-applications', y)
  const growth = ln(all(2012) / all(2010)) / 2
  return national('invention-applications-industry', 2011) * (all(Math.max(2010, year)) / all(2011)) * exp(-growth * Math.max(0, 2010 - year))
}
