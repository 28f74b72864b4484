import { provinceSeries, provinces } from '../../data/provinces.js'
import { ln } from '../../kernel/math.js'
import { localTrends } from '../../statistics/local-trend.js'
import type { LocalTrends } from '../../statistics/local-trend.js'
import { total } from '../synthesis/cells.js'
import type { PackRegion } from '../synthesis/pack.js'

const FIRST_YEAR = 2010

/** The series that tell best where a province was heading, by what moves. */
const SERIES = { revenue: 'gdp', research: 'rd-personnel', inventions: 'invention-stock', contracts: 'technology-contract-turnover' } as const
type Channel = keyof typeof SERIES

/**
 * How provinces grew against the nation in the years from 2010 to `year`, as trends and chance: see `localTrends`. Research is told by
 * people and not by money: they are counted with less noise, and foretell R&D expenditure better than it foretells
 * itself; of contracts only what was passing is used (`docs/decisions/0010-momentum-of-provinces.md`).
 */
export function provinceTrends(channel: Channel, year: number): LocalTrends {
  const years = Array.from({ length: year - FIRST_YEAR + 1 }, (_, k) => FIRST_YEAR + k)
  const known = years.map((y) => provinceSeries(SERIES[channel], y))
  const nation = known.map((values) => ln(total(values.map((x) => (Number.isNaN(x) ? 0 : x)))))
  return localTrends(provinces.map((_, p) => known.map((values, t) => (values[p] > 0 ? ln(values[p]) - nation[t] : NaN))))
}

/**
 * Expected growth of each province against the nation after `year`, log points a year before damping, and the passing part of
 * its contracts. Means over the nation are taken off, so that momentum of provinces makes the nation neither faster nor slower.
 */
export function provinceMomentum(year: number): NonNullable<PackRegion['momentum']>[] {
  const centred = (values: Float64Array, series: string): Float64Array => {
    const weights = provinceSeries(series, year).map((x) => (Number.isNaN(x) ? 0 : x))
    const mean = total(values.map((x, p) => x * weights[p])) / total(weights)
    return values.map((x) => x - mean)
  }
  const trend = (channel: Channel): Float64Array => centred(provinceTrends(channel, year).trend, SERIES[channel])
  const [revenue, research, inventions] = [trend('revenue'), trend('research'), trend('inventions')]
  const passing = centred(provinceTrends('contracts', year).passing, SERIES.contracts)
  return provinces.map((_, p) => ({
    revenue: revenue[p], research: research[p], inventions: inventions[p], contractsPassing: passing[p],
  }))
}
