import { ln } from '../../kernel/math.js'
import { LEAST_TRAINING, NAIVE_FORECASTS, NEED_A_TOTAL, naiveForecast } from '../../statistics/naive-forecasts.js'
import type { NaiveForecastId, NormalPath } from '../../statistics/naive-forecasts.js'
import { observed, regionsOf } from './observed.js'
import type { Level } from './observed.js'
import { RIVAL_DAMPING, TRAINING_SINCE } from './protocol.js'

/** Figures of like regions in consecutive years up to an origin. */
export interface Training {
  readonly level: Level
  readonly series: string
  readonly origin: number
  /** Consecutive, the last is the origin. Empty where there is no figure of the origin. */
  readonly years: readonly number[]
  /** Regions with a figure in every one of these years. */
  readonly regions: readonly string[]
  /** By region, then year; in the unit of the series. */
  readonly figures: readonly Float64Array[]
}

const MOST_YEARS = 20

/** What a forecaster at the origin could have learnt from: the longest unbroken stretch of published figures up to it. */
export function trainingOf(level: Level, series: string, origin: number): Training {
  const candidates = regionsOf(level)
  const since = Math.max(TRAINING_SINCE[series] ?? 0, origin - MOST_YEARS)
  const years: number[] = []
  for (let year = origin; year >= since && candidates.some((region) => observed(series, region, year) !== undefined); year--) years.unshift(year)
  const regions = candidates.filter((region) => years.length > 0 && years.every((year) => (observed(series, region, year) ?? 0) > 0))
  const figures = regions.map((region) => Float64Array.from(years, (year) => observed(series, region, year)!))
  return { level, series, origin, years, regions, figures }
}

/** The naive forecasts that exist for a level: some lean on the sum of provinces. */
export const rivalsOf = (level: Level): readonly NaiveForecastId[] =>
  NAIVE_FORECASTS.filter((id) => level === 'provinces' || !NEED_A_TOTAL.includes(id))

/** Whether there are figures enough to make naive forecasts from. */
export const isHindcastable = ({ years, regions }: Training): boolean => years.length >= LEAST_TRAINING && regions.length > 0

/** A naive forecast of every region of `training`, in its order: the log, normal, `horizon` years ahead and all before. */
export function rivalForecast(id: NaiveForecastId, { level, figures }: Training, horizon: number): NormalPath[] {
  const series = figures.map((values) => values.map(ln))
  const total = level === 'provinces'
    ? Float64Array.from(figures[0]!, (_, t) => ln(figures.reduce((sum, values) => sum + values[t]!, 0)))
    : undefined
  return naiveForecast(id, { series, total }, horizon, RIVAL_DAMPING)
}
