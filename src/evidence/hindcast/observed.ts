import { national, nationalIds, nationalFigure, nationalSeries } from '../../data/national.js'
import { provinceIndex, provinceSeries, provinceSeriesIds, provinceSeriesInfo, provinces } from '../../data/provinces.js'

/** The nation among regions. */
export const NATION = 'CN'
/** What is scored together: the 31 provinces, or the nation. */
export const LEVELS = ['provinces', 'nation'] as const
/** What is scored together: the 31 provinces, or the nation. */
export type Level = (typeof LEVELS)[number]

/** Regions of a level. */
export const regionsOf = (level: Level): readonly string[] => (level === 'nation' ? [NATION] : provinces.map(({ code }) => code))

/**
 * A published figure of a series, in its unit; undefined where none is known, or only an order of magnitude. Provincial figures
 * that are priors (recalled sets) are none either.
 */
export function observed(series: string, region: string, year: number): number | undefined {
  if (region === NATION) {
    if (!nationalIds.includes(series) || !nationalSeries(series).figures.has(year)) return undefined
    return nationalFigure(series, year).confidence === 'uncertain' ? undefined : national(series, year)
  }
  if (!provinceSeriesIds.includes(series)) return undefined
  const { years, confidence, sd } = provinceSeriesInfo(series)
  if (!years.includes(year) || confidence === 'uncertain' || sd !== undefined) return undefined
  const value = provinceSeries(series, year)[provinceIndex(region)]!
  return Number.isFinite(value) ? value : undefined
}
