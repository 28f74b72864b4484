import { quantileOfSorted } from '../../statistics/forecast-scores.js'
import { runsOf } from './ensemble.js'
import type { Ensemble } from './ensemble.js'
import type { Level } from './observed.js'
import { NATION, observed } from './observed.js'
import { SCORED_TO } from './protocol.js'

/** A frozen figure: what one model version said of a series, region and year, once. */
export interface FrozenRow {
  /** ISO 3166-2 code, or `CN`. */
  readonly province: string
  /** Id of the indicator; `…@published` where revenue is that of the published definition. */
  readonly indicator: string
  readonly year: number
  readonly unit: string
  readonly mean: number
  readonly p05: number
  readonly p50: number
  readonly p95: number
}

/** Columns of the files of frozen projections, in their order. */
export const FROZEN_COLUMNS = ['province', 'indicator', 'year', 'unit', 'mean', 'p05', 'p50', 'p95'] as const
/** What the id of an indicator ends with when revenue is that of the published definition. */
export const PUBLISHED = '@published'
/** Id of the series behind an indicator of a frozen projection. */
export const seriesBehind = (indicator: string): string => (indicator.endsWith(PUBLISHED) ? indicator.slice(0, -PUBLISHED.length) : indicator)

/** Whether a row says something that can be scored: a province without a figure of 2015 (Tibet sells no contracts) has only zeros. */
export const isScorable = ({ province, indicator }: FrozenRow): boolean =>
  province === NATION || observed(seriesBehind(indicator), province, SCORED_TO) !== undefined

const DIGITS = 7
const rounded = (value: number): number => Number(value.toPrecision(DIGITS))

/**
 * Rows of the years after the origin, by series, region and year; to seven digits. `units` says the unit of each series;
 * `suffix` is added to the ids. What the ensemble does not hold is left out, and so are provinces
 * without a figure of the origin.
 */
export function frozenRows(ensemble: Ensemble, level: Level, units: Readonly<Record<string, string>>, suffix = ''): FrozenRow[] {
  const regions = ensemble.regions.filter((region) => (region === NATION) === (level === 'nation'))
  const years = ensemble.years.filter((year) => year > ensemble.origin)
  return Object.entries(units).flatMap(([series, unit]) => regions.flatMap((province) => years.flatMap((year): FrozenRow[] => {
    const runs = runsOf(ensemble, series, province, year)
    // Where no figure of the origin is known (Tibet sells no contracts), what the model counts is nothing that could be scored.
    if (runs === undefined || (level === 'provinces' && observed(series, province, ensemble.origin) === undefined)) return []
    const sorted = Float64Array.from(runs).sort()
    const [p05, p50, p95] = [0.05, 0.5, 0.95].map((p) => rounded(quantileOfSorted(sorted, p)))
    return [{ province, indicator: `${series}${suffix}`, year, unit, mean: rounded(sorted.reduce((sum, x) => sum + x, 0) / sorted.length), p05, p50, p95 }]
  })))
}
