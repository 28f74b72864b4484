import { exp } from '../../kernel/math.js'
import { normalFrom } from '../../kernel/normal.js'
import { clusteredDieboldMariano } from '../../statistics/diebold-mariano.js'
import type { ForecastComparison } from '../../statistics/diebold-mariano.js'
import { meanAbsoluteChange, quantileScore, rootMeanSquare } from '../../statistics/forecast-scores.js'
import { LEAST_TRAINING } from '../../statistics/naive-forecasts.js'
import { logOf } from './cases.js'
import type { Forecaster } from './cases.js'
import { PUBLISHED, seriesBehind } from './frozen.js'
import type { FrozenRow } from './frozen.js'
import { NATION } from './observed.js'
import type { Level } from './observed.js'
import type { Outturn } from './outturns.js'
import { SCORED_TO } from './protocol.js'
import { isHindcastable, rivalForecast, rivalsOf, trainingOf } from './rivals.js'
import { groupsBy } from './score.js'

/** One forecast of a frozen projection, or of a rival trained up to its origin, beside the figure that came. */
interface FrozenCase {
  readonly level: Level
  readonly indicator: string
  readonly region: string
  readonly year: number
  readonly forecaster: Forecaster
  readonly errorLog: number
  readonly quantileScore: number
  readonly covered: boolean
  readonly scaledError: number
}

/** Scores of one forecaster on one indicator of a frozen projection. */
export interface FrozenScoreRow {
  readonly level: Level
  readonly indicator: string
  /** Definition of revenue in the denominator, where it has one. */
  readonly definition: 'legacy' | 'published' | 'none'
  readonly year: number
  readonly horizon: number
  readonly forecaster: Forecaster
  readonly cases: number
  readonly rmseLog: number
  /** Mean of the quantile scores of the log at 5, 50 and 95 %: a coarse continuous ranked probability score. */
  readonly quantileScore: number
  readonly mase: number
  /** Share of figures between the 5 and 95 % points. */
  readonly cover90: number
}

/** The model against a rival on all figures of an indicator of provinces. */
export interface FrozenComparisonRow extends ForecastComparison {
  readonly indicator: string
  readonly rival: Forecaster
  readonly cases: number
}

/** What became of a frozen projection. */
export interface FrozenScores {
  readonly scores: readonly FrozenScoreRow[]
  /** Diebold–Mariano, squared errors of logs, provinces as clusters. */
  readonly comparisons: readonly FrozenComparisonRow[]
  /** Series for which no rival can be trained. */
  readonly notHindcastable: readonly string[]
}

const POINTS = [0.05, 0.5, 0.95] as const
/** Indicators whose denominator has two definitions. */
const WITH_REVENUE = ['rd-intensity-industry', 'revenue-industry']

type Place = Pick<FrozenCase, 'level' | 'indicator' | 'region' | 'year' | 'forecaster'>

const caseOf = (place: Place, logs: readonly number[], value: number, scale: number): FrozenCase => {
  const outcome = logOf(value)
  return { ...place, errorLog: logs[1] - outcome, covered: outcome >= logs[0] && outcome <= logs[2],
    quantileScore: POINTS.reduce((sum, p, k) => sum + quantileScore(logs[k], p, outcome), 0) / POINTS.length,
    scaledError: Math.abs(exp(logs[1]) - value) / scale }
}

function casesOf(frozen: readonly FrozenRow[], outturns: readonly Outturn[]): FrozenCase[] {
  const figures = new Map(outturns.map(({ series, region, year, value }) => [[series, region, year].join('|'), value]))
  const cases: FrozenCase[] = []
  for (const group of groupsBy(frozen, ({ indicator, province }) => `${indicator}|${province === NATION}`)) {
    const [{ indicator }] = group
    const series = seriesBehind(indicator)
    const level = group[0].province === NATION ? 'nation' : 'provinces'
    const training = trainingOf(level, series, SCORED_TO)
    const scaleOf = (region: string): number => {
      const i = training.regions.indexOf(region)
      return i < 0 || training.years.length < LEAST_TRAINING ? NaN : meanAbsoluteChange(training.figures[i])
    }
    const known = group.flatMap((row) => {
      const value = figures.get([series, row.province, row.year].join('|'))
      return value === undefined ? [] : [{ ...row, value }]
    })
    for (const { province: region, year, p05, p50, p95, value } of known)
      cases.push(caseOf({ level, indicator, region, year, forecaster: 'model' }, [p05, p50, p95].map(logOf), value, scaleOf(region)))
    if (known.length === 0 || !isHindcastable(training)) continue
    const horizon = Math.max(...known.map(({ year }) => year)) - SCORED_TO
    for (const forecaster of rivalsOf(level)) {
      const paths = rivalForecast(forecaster, training, horizon)
      for (const { province: region, year, value } of known) {
        const path = paths[training.regions.indexOf(region)]
        if (path === undefined) continue
        const h = year - SCORED_TO - 1
        const logs = POINTS.map((p) => path.centre[h] + (p === 0.5 ? 0 : path.sd[h] * normalFrom(p)))
        cases.push(caseOf({ level, indicator, region, year, forecaster }, logs, value, scaleOf(region)))
      }
    }
  }
  return cases
}

const definitionOf = (indicator: string): FrozenScoreRow['definition'] =>
  (indicator.endsWith(PUBLISHED) ? 'published' : WITH_REVENUE.includes(indicator) ? 'legacy' : 'none')

/**
 * Scores a frozen projection from 2015 against figures that came, beside rivals trained on figures up to 2015. A figure of a ratio
 * to revenue is scored under both definitions of revenue; like should be compared with like, so read the row of the definition
 * that the figure has.
 */
export function scoreFrozen(frozen: readonly FrozenRow[], outturns: readonly Outturn[]): FrozenScores {
  const cases = casesOf(frozen, outturns)
  const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
  const scores = groupsBy(cases, (c) => [c.level, c.indicator, c.year, c.forecaster].join('|')).map((group): FrozenScoreRow => {
    const [{ level, indicator, year, forecaster }] = group
    return { level, indicator, definition: definitionOf(indicator), year, horizon: year - SCORED_TO, forecaster, cases: group.length,
      rmseLog: rootMeanSquare(group.map((c) => c.errorLog)), quantileScore: meanOf(group.map((c) => c.quantileScore)),
      mase: meanOf(group.map((c) => c.scaledError)), cover90: meanOf(group.map((c) => Number(c.covered))) }
  })
  const provinces = cases.filter(({ level }) => level === 'provinces')
  const comparisons = groupsBy(provinces.filter(({ forecaster }) => forecaster === 'model'), (c) => c.indicator).flatMap((model) =>
    groupsBy(provinces.filter((c) => c.indicator === model[0].indicator && c.forecaster !== 'model'), (c) => c.forecaster).flatMap((rival): FrozenComparisonRow[] => {
      const others = new Map(rival.map((c) => [`${c.region}|${c.year}`, c]))
      const both = model.filter((c) => others.has(`${c.region}|${c.year}`))
      if (new Set(both.map(({ region }) => region)).size < 2) return []
      const square = ({ errorLog }: FrozenCase): number => errorLog * errorLog
      const lost = both.map((c) => square(c) - square(others.get(`${c.region}|${c.year}`)!))
      return [{ indicator: model[0].indicator, rival: rival[0].forecaster, cases: both.length,
        ...clusteredDieboldMariano(lost, both.map(({ region }) => region)) }]
    }))
  const scored = [...new Set(outturns.map(({ series, region }) => `${region === NATION ? 'nation' : 'provinces'} ${series}`))]
  const notHindcastable = scored.filter((name) => {
    const [level, series] = name.split(' ') as [Level, string]
    return !isHindcastable(trainingOf(level, series, SCORED_TO))
  })
  return { scores, comparisons, notHindcastable }
}
