import { InputError } from '../kernel/input-error.js'
import { onGrid, wholeYuan } from '../kernel/sums.js'
import { SIZES, codeOf } from './classes.js'
import type { Population } from './population.js'
import { surveyedRd } from './rd-accounts.js'
import { SCALE_SIZES } from './synthesis/cells.js'
import type { PackRegion, RegionPack } from './synthesis/pack.js'
import { SURVEYED_SHARE_IN_BASE_YEAR } from './synthesis/research.js'
import { packOf } from './synthesis/synthesise.js'

/** Whether a figure lies within its band. */
export type Verdict = 'holds' | 'misses'

/** A published margin beside what the population gives. */
export interface MarginRow {
  readonly margin: string
  /** Region code, or that of the nation. */
  readonly region: string
  readonly unit: string
  readonly published: number
  readonly simulated: number
  /** Simulated over published, less 1; for shares the difference itself. */
  readonly relativeError: number
  /** Largest absolute error that still holds. */
  readonly band: number
  readonly verdict: Verdict
  /** The population was made from these margins, so that they say nothing about how it behaves. */
  readonly fit: 'fitted'
  /** Id of the source, where the pack names one. */
  readonly source: string
}

/** Bands at full scale and below: nation, region, and points of a share. */
const BANDS = { full: { nation: 0.005, region: 0.02 }, sampled: { nation: 0.02, region: 0.05 }, share: 0.01 }
/** Zone revenue is met in expectation only. */
const ZONE_BAND = 0.1
const ONE_PERCENT = 0.01

interface Totals {
  readonly enterprises: number
  readonly revenue: number
  readonly rd: number
  readonly otherRd: number
  readonly inventions: number
  readonly highTechnologyRevenue: number
  readonly certificates: number
  readonly certificateRevenue: number
  readonly zoneRevenue: number
  readonly bySize: readonly { enterprises: number, performers: number }[]
}

/**
 * Compares a population with the margins it was synthesised from. The nation is compared when all regions are there; a
 * part of a country, region by region. Throws `InputError` for a population without margins (a user's own enterprises).
 */
export function margins(population: Population): MarginRow[] {
  const pack = packOf(population)
  if (pack === undefined) throw new InputError('population', 'one that was synthesised from margins', population.name?.en)
  const bands = population.scale === 1 ? BANDS.full : BANDS.sampled
  const regions = population.regions.flatMap(({ code }, r) => {
    const published = pack.regions.find((x) => x.code === code)
    return published ? [{ r, published }] : []
  })
  const totals = totalsByRegion(population)
  const rows: MarginRow[] = []
  const add: Add = (margin, region, unit, published, simulated, band, absolute = false) => {
    const relativeError = absolute || published === 0 ? simulated - published : simulated / published - 1
    const key = region === pack.nation.code ? margin : `${margin} by region`
    const verdict = Math.abs(relativeError) <= band ? 'holds' : 'misses'
    const source = pack.sources[key] ?? pack.sources[margin] ?? ''
    rows.push({ margin, region, unit, published, simulated, relativeError, band, verdict, fit: 'fitted', source })
  }
  if (regions.length === pack.regions.length) nationRows(population, pack, totals, bands.nation, add)
  for (const { r, published } of regions) regionRows(population, r, published, totals[r], bands.region, add)
  return rows
}

type Add = (
  margin: string, region: string, unit: string, published: number, simulated: number, band: number, absolute?: boolean,
) => void

function nationRows(population: Population, pack: RegionPack, totals: readonly Totals[], band: number, add: Add): void {
  const nation = pack.nation.code
  const sum = (of: (t: Totals) => number): number => totals.reduce((a, t) => a + of(t), 0)
  const published = (of: (r: PackRegion) => number): number => pack.regions.reduce((a, r) => a + of(r), 0)
  const fte = totals.reduce((a, t, r) => a + personYears(population, r, t), 0)
  add('enterprises', nation, 'enterprise', published((r) => r.industry.enterprises), sum((t) => t.enterprises), band)
  add('revenue', nation, 'CNY a year', published((r) => r.industry.revenue), sum((t) => t.revenue), band)
  add('rd', nation, 'CNY a year', published((r) => r.industry.rd), sum((t) => t.rd), band)
  add('enterpriseRd', nation, 'CNY a year', published((r) => r.industry.rd + r.otherEnterpriseRd), sum((t) => t.rd + t.otherRd), band)
  add('fte', nation, 'person-year', published((r) => r.industry.fte), fte, band)
  add('inventions', nation, 'piece', published((r) => r.industry.inventions), sum((t) => t.inventions), band)
  add('certificates', nation, 'enterprise', published((r) => r.certificates), sum((t) => t.certificates), band)
  add('certificateRevenue', nation, 'CNY a year', pack.certificateRevenue, sum((t) => t.certificateRevenue), band)
  add('highTechnologyRevenue', nation, 'CNY a year', published((r) => r.industry.highTechnologyRevenue), sum((t) => t.highTechnologyRevenue), band)
  add('zoneRevenue', nation, 'CNY a year', pack.zoneRevenue, sum((t) => t.zoneRevenue), ZONE_BAND)
  SCALE_SIZES.forEach((size) => {
    const of = codeOf(SIZES, size)
    const wanted = pack.sizes[size]
    if (wanted.enterprises === 0) return
    add(`performers, ${size}`, nation, 'share', wanted.performers / wanted.enterprises,
      sum((t) => t.bySize[of].performers) / sum((t) => t.bySize[of].enterprises), BANDS.share, true)
  })
  const above = pack.regions.filter((r) => r.industry.rd > ONE_PERCENT * r.industry.revenue)
  const agree = pack.regions.filter((r, k) => (totals[k].rd > ONE_PERCENT * totals[k].revenue) === above.includes(r)).length
  const simulated = totals.filter((t) => t.rd > ONE_PERCENT * t.revenue).length
  add('regionsAboveOnePercent', nation, 'region', above.length, simulated + (pack.regions.length - agree), 0, true)
}

function regionRows(population: Population, r: number, published: PackRegion, t: Totals, band: number, add: Add): void {
  const { code, industry, certificates, contracts, contractValue } = published
  const { regionStates } = population
  add('enterprises', code, 'enterprise', industry.enterprises, t.enterprises, band)
  add('revenue', code, 'CNY a year', industry.revenue, t.revenue, band)
  add('rd', code, 'CNY a year', industry.rd, t.rd, band)
  add('fte', code, 'person-year', industry.fte, personYears(population, r, t), band)
  add('inventions', code, 'piece', industry.inventions, t.inventions, band)
  add('highTechnologyRevenue', code, 'CNY a year', industry.highTechnologyRevenue, t.highTechnologyRevenue, band)
  add('certificates', code, 'enterprise', certificates, t.certificates, band)
  add('contracts', code, 'contract', contracts, regionStates.contracts[r], band)
  add('contractValue', code, 'CNY a year', contractValue, regionStates.contractValue[r], band)
}

/** Person-years of R&D in above-scale industry: surveyed R&D over its cost per person-year. */
function personYears({ regionStates }: Population, r: number, { rd }: Totals): number {
  return regionStates.costPerFte[r] > 0 ? rd / regionStates.costPerFte[r] : 0
}

function totalsByRegion({ enterprises: e, regions, industries, baseYear }: Population): Totals[] {
  const totals = regions.map(() => ({ enterprises: 0, revenue: 0, rd: 0, otherRd: 0, inventions: 0, highTechnologyRevenue: 0,
    certificates: 0, certificateRevenue: 0, zoneRevenue: 0, bySize: SIZES.map(() => ({ enterprises: 0, performers: 0 })) }))
  for (let i = 0; i < e.count; i++) {
    const t = totals[e.province[i]]
    const w = e.weight[i]
    const revenue = e.revenue[i] * w
    const surveyed = wholeYuan(surveyedRd(e.effort[i], e.relabelled[i], SURVEYED_SHARE_IN_BASE_YEAR)) * w
    if (e.hnteUntil[i] >= baseYear) {
      t.certificates += w
      t.certificateRevenue += revenue
    }
    if (e.zone[i] > 0) t.zoneRevenue += revenue
    if (e.aboveScale[i] === 0) {
      t.otherRd += surveyed
      continue
    }
    t.enterprises += w
    t.revenue += revenue
    t.rd += surveyed
    t.inventions += e.inventions[i]
    t.highTechnologyRevenue += onGrid(revenue * industries[e.industry[i]].highTechnologyShare)
    t.bySize[e.size[i]].enterprises += w
    if (e.performsRd[i] === 1) t.bySize[e.size[i]].performers += w
  }
  return totals
}
