import { national } from '../../data/national.js'
import { provinceSeries } from '../../data/provinces.js'
import { ln, logit } from '../../kernel/math.js'
import { weightedQuantiles } from '../../statistics/weighted-quantiles.js'
import { indicatorById } from '../../indicators/index.js'
import type { Indicator } from '../../indicators/indicator.js'
import type { ModelRun } from '../../simulation/model-run.js'

/** A series that is published for years up to 2015 and that a simulated country has too. */
export interface GrowthSeries {
  readonly id: string
  /** Growth is the change of the logarithm, or of the log odds of a share. */
  readonly scale: 'log' | 'logit'
  /** Of the nation in a year, as published. */
  readonly published: (year: number) => number
  /** Of the 31 provinces, where published; NaN where a cell is blank. */
  readonly provinces?: (year: number) => Float64Array
  /** Of a simulated country: provinces, then the nation. */
  readonly simulated: (country: ModelRun) => Float64Array
}

function indicator(id: string): Indicator {
  const found = indicatorById(id)
  if (!found) throw new Error(`no indicator ${id}`)
  return found
}
const measured = (id: string, nation: string, byProvince = false): GrowthSeries => ({
  id, scale: 'log', published: (year) => national(nation, year),
  ...(byProvince ? { provinces: (year: number) => provinceSeries(nation, year) } : {}),
  simulated: (country) => country.read([indicator(id)]),
})

/** Sums over above-scale enterprises by province, and over all provinces. */
function ofEnterprises({ world: { enterprises: e, population } }: ModelRun, value: (row: number) => number): Float64Array {
  const sums = new Float64Array(population.regions.length + 1)
  for (let i = 0; i < e.count; i++) if (e.aboveScale[i] === 1) sums[e.province[i]] += value(i)
  for (let r = 0; r < population.regions.length; r++) sums[population.regions.length] += sums[r]
  return sums
}

const performerShare: GrowthSeries = {
  id: 'performer-share', scale: 'logit', published: (year) => national('rd-performer-share-industry', year),
  simulated: (country) => {
    const { enterprises: e } = country.world
    const all = ofEnterprises(country, (i) => e.weight[i])
    return ofEnterprises(country, (i) => e.weight[i] * e.performsRd[i]).map((x, r) => (all[r] > 0 ? x / all[r] : NaN))
  },
}
const applications: GrowthSeries = {
  id: 'invention-applications', scale: 'log', published: (year) => national('invention-applications-industry', year),
  simulated: (country) => ofEnterprises(country, (i) => country.world.enterprises.filings[i]),
}
const contracts: GrowthSeries = {
  id: 'technology-contracts', scale: 'log', published: (year) => national('technology-contracts', year),
  provinces: (year) => provinceSeries('technology-contracts', year),
  simulated: ({ world: { regions, population: { regions: { length } } } }) => {
    const all = new Float64Array(length + 1)
    for (let r = 0; r < length; r++) all[length] += all[r] = regions.contracts[r]
    return all
  },
}

/** Everything whose growth is a moment. */
export const growthSeries: readonly GrowthSeries[] = [
  measured('rd-expenditure-industry', 'rd-expenditure-industry', true), measured('rd-expenditure', 'rd-expenditure', true),
  measured('rd-personnel', 'rd-personnel', true), performerShare, applications, measured('invention-stock', 'invention-stock', true),
  measured('pct-applications', 'pct-applications'), measured('hnte-count', 'hnte-count-surveyed'),
  measured('enterprises-industry', 'enterprises-industry'), contracts,
  measured('technology-contract-turnover', 'technology-contract-turnover', true), measured('vc-capital', 'vc-capital'),
]

/** Change of a series, log or logit points. */
export const changeOf = (scale: GrowthSeries['scale'], before: number, after: number): number =>
  scale === 'log' ? ln(after / before) : logit(after) - logit(before)

/** Half the distance between the 16 and 84 % points: a standard deviation that single small provinces cannot move. */
export function robustSpread(values: readonly number[]): number {
  const [low, high] = weightedQuantiles(values, [0.16, 0.84])
  return (high - low) / 2
}

/** Growth of provinces, those apart whose cell is blank or empty. */
export const provinceGrowth = (before: Float64Array, after: Float64Array, count: number): number[] =>
  Array.from({ length: count }, (_, r) => ln(after[r] / before[r])).filter(Number.isFinite)
