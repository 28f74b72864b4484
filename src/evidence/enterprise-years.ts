import { reportedRd } from '../mechanisms/reported-rd.js'
import type { ModelRun } from '../simulation/model-run.js'

/**
 * What a statistician who saw everything would note of every enterprise at the end of a year, column by column, in any order of
 * rows. Amounts are of one enterprise, yuan of 2015; applications are of all that the row stands for.
 */
export interface EnterpriseYear {
  readonly year: number
  readonly count: number
  readonly key: Uint32Array
  readonly weight: Uint16Array
  /** Indices in the lists of the population. */
  readonly province: Uint8Array
  readonly industry: Uint8Array
  /** Codes of the lists of classes. */
  readonly size: Uint8Array
  readonly ownership: Uint8Array
  readonly founded: Int16Array
  readonly aboveScale: Uint8Array
  readonly performsRd: Uint8Array
  readonly certified: Uint8Array
  readonly revenue: Float64Array
  /** Real R&D at constant prices of research. */
  readonly realRd: Float64Array
  /** Real R&D as spent and relabelled cost: what stands in the file for the certificate. */
  readonly reportedRd: Float64Array
  /** What is claimed for tax relief, by whoever claims. */
  readonly claimedRd: Float64Array
  readonly surveyedRd: Float64Array
  readonly relabelled: Float64Array
  /** Grants for R&D, yuan of the year. */
  readonly grant: Float64Array
  readonly filings: Uint32Array
  /** Log points against the frontier of 2015. */
  readonly productivity: Float64Array
  /** User cost of R&D over that of the base year, 1 in it; 0 for who does none. */
  readonly userCost: Float64Array
}

/** Notes a year of a run: copies, so that the run may go on. */
export function observe({ world }: ModelRun): EnterpriseYear {
  const { enterprises: e, year, baseYear } = world
  const { count } = e
  const accounts = reportedRd(world)
  const [spending, claimedRd, surveyedRd] = [0, 1, 2].map(() => new Float64Array(count))
  const userCost = new Float64Array(count)
  const certified = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const { real, claimed, surveyed } = accounts(i)
    spending[i] = real + e.relabelled[i]
    claimedRd[i] = claimed
    surveyedRd[i] = surveyed
    userCost[i] = e.performsRd[i] === 0 ? 0 : year === baseYear ? 1 : e.costRatio[i]
    certified[i] = Number(e.hnteUntil[i] >= year)
  }
  return { year, count, key: e.key.slice(0, count), weight: e.weight.slice(0, count), province: e.province.slice(0, count),
    industry: e.industry.slice(0, count), size: e.size.slice(0, count), ownership: e.ownership.slice(0, count), founded: e.founded.slice(0, count),
    aboveScale: e.aboveScale.slice(0, count), performsRd: e.performsRd.slice(0, count), certified, revenue: e.revenue.slice(0, count),
    realRd: e.effort.slice(0, count), reportedRd: spending, claimedRd, surveyedRd, relabelled: e.relabelled.slice(0, count),
    grant: Float64Array.from(e.rdGrant.subarray(0, count)), filings: e.filings.slice(0, count), productivity: e.productivity.slice(0, count), userCost }
}

/** Row of each key. */
export const rowsByKey = ({ key }: Pick<EnterpriseYear, 'key'>): ReadonlyMap<number, number> => new Map(Array.from(key, (k, i) => [k, i]))

/** Rows of the enterprises that are there in every one of some years, `[year][n]`, in the order of the first. */
export function present(years: readonly EnterpriseYear[], wanted: (year: EnterpriseYear, row: number) => boolean = () => true): readonly number[][] {
  const rows = years.slice(1).map(rowsByKey)
  const found: number[][] = years.map(() => [])
  for (let i = 0; i < years[0].count; i++) {
    const all = [i, ...rows.map((of) => of.get(years[0].key[i]) ?? -1)]
    if (all.every((row, y) => row >= 0 && wanted(years[y], row))) all.forEach((row, y) => found[y].push(row))
  }
  return found
}

/** A panel in long form of enterprises that are there in every year: year after year, each in the same order. */
export interface LongPanel {
  readonly unit: readonly number[]
  readonly period: readonly number[]
  readonly weights: readonly number[]
  readonly of: (column: (year: EnterpriseYear, row: number) => number) => number[]
}

/** Enterprises that meet a condition in every year, as a long panel. */
export function longPanel(years: readonly EnterpriseYear[], wanted?: (year: EnterpriseYear, row: number) => boolean): LongPanel {
  const rows = present(years, wanted)
  const of = (column: (year: EnterpriseYear, row: number) => number): number[] => years.flatMap((year, y) => rows[y].map((row) => column(year, row)))
  const first = rows[0].map((row) => years[0].weight[row])
  return { unit: of(({ key }, row) => key[row]), period: of(({ year }) => year), weights: years.flatMap(() => first), of }
}
