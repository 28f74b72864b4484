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
