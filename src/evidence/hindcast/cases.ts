import { exp, ln } from '../../kernel/math.js'
import { normalBelow, normalFrom } from '../../kernel/normal.js'
import { createDraws, decision } from '../../kernel/draws.js'
import { normalCrps, sampleCrps } from '../../statistics/crps.js'
import { centralInterval, isCovered, meanAbsoluteChange, quantileOfSorted, randomisedPit } from '../../statistics/forecast-scores.js'
import { LEAST_TRAINING } from '../../statistics/naive-forecasts.js'
import type { NaiveForecastId } from '../../statistics/naive-forecasts.js'
import { runsOf } from './ensemble.js'
import type { Ensemble, MacroKnowledge } from './ensemble.js'
import { LEVELS, observed, regionsOf } from './observed.js'
import type { Level } from './observed.js'
import { ENSEMBLE, INTERVALS, NATION_SERIES, PROVINCE_SERIES, SCORED_TO } from './protocol.js'
import { isHindcastable, rivalForecast, rivalsOf, trainingOf } from './rivals.js'

/** Whose forecast it is. */
export type Forecaster = 'model' | NaiveForecastId

/** One forecast of one figure. */
export interface ForecastCase {
  readonly origin: number
  /** Of the model; a rival knows no macro path. */
  readonly macroPath: MacroKnowledge | 'none'
  readonly level: Level
  readonly series: string
  readonly region: string
  readonly year: number
  readonly forecaster: Forecaster
  /** Log of the forecast (median) less log of the figure. */
  readonly errorLog: number
  /** Continuous ranked probability score of the log. */
  readonly crps: number
  /** Whether the figure lies in the central intervals of the protocol, in their order. */
  readonly covered: readonly boolean[]
  /** Where the figure lies in the forecast distribution, 0 to 1. */
  readonly pit: number
  /** |forecast − figure| over the mean change of levels in training; NaN of fewer than three figures. */
  readonly scaledError: number
}

/** A figure that came and on which nobody was scored, or a series of which the model says nothing. */
export interface MissingCase {
  readonly origin: number
  readonly level: Level
  readonly series: string
  readonly region: string
  readonly year: number
  readonly lacks: 'figure' | 'forecast'
}

const PIT = decision('hindcast.pit')

/** Series that are scored on a level. */
export const seriesOf = (level: Level): readonly string[] => (level === 'provinces' ? PROVINCE_SERIES : NATION_SERIES)

/** A log in which nothing counts as one unit. */
export const logOf = (value: number): number => ln(value > 0 ? value : 1)

const scaleOf = (training: ReturnType<typeof trainingOf>, region: string): number => {
  const i = training.regions.indexOf(region)
  return i < 0 || training.years.length < LEAST_TRAINING ? NaN : meanAbsoluteChange(training.figures[i])
}

/**
 * Every forecast of an ensemble beside the figure that came, to 2015. PIT is randomised with draws keyed by origin, series,
 * region and year. What has no figure or no forecast is listed apart.
 */
export function modelCases(ensemble: Ensemble): { readonly cases: ForecastCase[], readonly missing: MissingCase[] } {
  const { origin, macroPath } = ensemble
  const cases: ForecastCase[] = []
  const missing: MissingCase[] = []
  const draws = createDraws(ENSEMBLE.seed, origin)
  for (const level of LEVELS) for (const [s, series] of seriesOf(level).entries()) {
    const training = trainingOf(level, series, origin)
    for (const [r, region] of regionsOf(level).entries()) for (let year = origin + 1; year <= SCORED_TO; year++) {
      const figure = observed(series, region, year)
      const runs = runsOf(ensemble, series, region, year)
      if (figure === undefined || runs === undefined) {
        missing.push({ origin, level, series, region, year, lacks: figure === undefined ? 'figure' : 'forecast' })
        continue
      }
      const sorted = Float64Array.from(runs).sort()
      const logs = sorted.map(logOf)
      const median = quantileOfSorted(sorted, 0.5)
      cases.push({
        origin, macroPath, level, series, region, year, forecaster: 'model',
        errorLog: logOf(median) - logOf(figure),
        crps: sampleCrps(logs, logOf(figure)),
        covered: INTERVALS.map((share) => isCovered(centralInterval(sorted, share), figure)),
        pit: randomisedPit(sorted, figure, draws.at(year).stream(PIT).uniform(r, LEVELS.indexOf(level) * 64 + s)),
        scaledError: Math.abs(median - figure) / scaleOf(training, region),
      })
    }
  }
  return { cases, missing }
}

/** The same of every rival from an origin, for series with figures enough to train on. */
export function rivalCases(origin: number): ForecastCase[] {
  const cases: ForecastCase[] = []
  for (const level of LEVELS) for (const series of seriesOf(level)) {
    const training = trainingOf(level, series, origin)
    if (!isHindcastable(training)) continue
    for (const forecaster of rivalsOf(level)) for (const [i, path] of rivalForecast(forecaster, training, SCORED_TO - origin).entries()) {
      const region = training.regions[i]
      for (let year = origin + 1; year <= SCORED_TO; year++) {
        const figure = observed(series, region, year)
        if (figure === undefined) continue
        const centre = path.centre[year - origin - 1]
        const sd = path.sd[year - origin - 1]
        const outcome = logOf(figure)
        cases.push({
          origin, macroPath: 'none', level, series, region, year, forecaster,
          errorLog: centre - outcome, crps: normalCrps(centre, sd, outcome),
          covered: INTERVALS.map((share) => Math.abs(centre - outcome) <= sd * normalFrom((1 + share) / 2)),
          pit: sd > 0 ? normalBelow((outcome - centre) / sd) : 0.5,
          scaledError: Math.abs(exp(centre) - figure) / scaleOf(training, region),
        })
      }
    }
  }
  return cases
}
