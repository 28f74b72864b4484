import { rootMeanSquare } from '../../statistics/forecast-scores.js'
import { clusteredDieboldMariano } from '../../statistics/diebold-mariano.js'
import { wilsonInterval } from '../../statistics/intervals.js'
import type { Forecaster, ForecastCase } from './cases.js'
import type { MacroKnowledge } from './ensemble.js'
import type { Level } from './observed.js'
import { PASS, PIT_CLASSES, PROVINCE_SERIES, SCORED_TO } from './protocol.js'

/** Scores of one forecaster on one series, origin and year. */
export interface ScoreRow {
  readonly origin: number
  readonly year: number
  readonly level: Level
  readonly series: string
  readonly forecaster: Forecaster
  readonly macroPath: MacroKnowledge | 'none'
  /** Figures scored: provinces, or 1. */
  readonly cases: number
  /** Log points. */
  readonly rmseLog: number
  /** Mean, log points. */
  readonly crps: number
  /** Mean absolute scaled error; NaN where training is too short for a scale. */
  readonly mase: number
  /** Shares of figures in the central 50, 80 and 95 % intervals. */
  readonly cover50: number
  readonly cover80: number
  readonly cover95: number
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length

/** Groups in the order in which they first appear. */
export function groupsBy<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}

/** Scores by origin, year, level, series and forecaster. */
export const scoreRows = (cases: readonly ForecastCase[]): ScoreRow[] =>
  groupsBy(cases, (c) => [c.level, c.series, c.origin, c.year, c.forecaster, c.macroPath].join('|')).map((group) => {
    const [{ origin, year, level, series, forecaster, macroPath }] = group
    const [cover50, cover80, cover95] = group[0].covered.map((_, k) => meanOf(group.map(({ covered }) => Number(covered[k]))))
    return { origin, year, level, series, forecaster, macroPath, cases: group.length,
      rmseLog: rootMeanSquare(group.map(({ errorLog }) => errorLog)), crps: meanOf(group.map(({ crps }) => crps)),
      mase: meanOf(group.map(({ scaledError }) => scaledError)), cover50, cover80, cover95 }
  })

/** How often figures of a series fell into each tenth of the model's distribution, all origins and years together. */
export interface PitRow {
  readonly level: Level
  readonly series: string
  readonly macroPath: MacroKnowledge
  /** Cases in each class, from the lowest. */
  readonly classes: readonly number[]
}

/** Histograms of the probability integral transform of the model. */
export const pitRows = (cases: readonly ForecastCase[]): PitRow[] =>
  groupsBy(cases.filter(({ forecaster }) => forecaster === 'model'), (c) => [c.level, c.series, c.macroPath].join('|')).map((group) => {
    const classes = new Array<number>(PIT_CLASSES).fill(0)
    for (const { pit } of group) classes[Math.min(PIT_CLASSES - 1, Math.floor(pit * PIT_CLASSES))]++
    return { level: group[0].level, series: group[0].series, macroPath: group[0].macroPath as MacroKnowledge, classes }
  })

/** The model against one rival on one series of provinces. */
export interface ComparisonRow {
  readonly series: string
  readonly macroPath: MacroKnowledge
  readonly rival: Forecaster
  /** Which cases: all origins and years, or those of the pass line. */
  readonly scope: 'all' | 'pass-line'
  readonly loss: 'squared-log' | 'crps'
  readonly cases: number
  /** Mean loss of the model less that of the rival: below 0 the model is better. */
  readonly meanDifference: number
  readonly statistic: number
  readonly degrees: number
  readonly pValue: number
}

const place = (c: ForecastCase): string => [c.level, c.series, c.region, c.origin, c.year].join('|')
const isPassLine = (c: ForecastCase): boolean => c.level === 'provinces' && c.origin === PASS.origin && c.year === SCORED_TO

/** Pairs of forecasts of the same figure. */
function pairs(model: readonly ForecastCase[], rival: readonly ForecastCase[]): [ForecastCase, ForecastCase][] {
  const others = new Map(rival.map((c) => [place(c), c]))
  return model.flatMap((c): [ForecastCase, ForecastCase][] => {
    const other = others.get(place(c))
    return other ? [[c, other]] : []
  })
}

/** Diebold–Mariano tests of the model against each rival, provinces as clusters. */
export function comparisonRows(cases: readonly ForecastCase[]): ComparisonRow[] {
  const provinces = cases.filter(({ level }) => level === 'provinces')
  const rows: ComparisonRow[] = []
  for (const model of groupsBy(provinces.filter(({ forecaster }) => forecaster === 'model'), (c) => `${c.macroPath}|${c.series}`))
    for (const rival of groupsBy(provinces.filter((c) => c.forecaster !== 'model' && c.series === model[0].series), (c) => c.forecaster))
      for (const scope of ['all', 'pass-line'] as const) {
        const both = pairs(model, rival).filter(([c]) => scope === 'all' || isPassLine(c))
        if (new Set(both.map(([c]) => c.region)).size < 2) continue
        for (const loss of ['squared-log', 'crps'] as const) {
          const lossOf = (c: ForecastCase): number => (loss === 'crps' ? c.crps : c.errorLog * c.errorLog)
          const test = clusteredDieboldMariano(both.map(([a, b]) => lossOf(a) - lossOf(b)), both.map(([c]) => c.region))
          rows.push({ series: model[0].series, macroPath: model[0].macroPath as MacroKnowledge, rival: rival[0].forecaster, scope, loss,
            cases: both.length, ...test })
        }
      }
  return rows
}

/** One series at the pass line, or all together. */
export interface PassRow {
  readonly series: string
  /** RMSE of logs of the model, and of the best rival on the same provinces. */
  readonly model: number
  readonly bestRival: Forecaster | 'none'
  readonly rival: number
  readonly won: boolean
  readonly cases: number
  readonly cover80: number
  /** Wilson's 90 % interval of that share. */
  readonly low: number
  readonly high: number
}

/** Whether the pass lines hold. */
export interface PassLines {
  readonly rows: readonly PassRow[]
  readonly seriesWon: number
  readonly cover80: number
  readonly low: number
  readonly high: number
  readonly accuracyHolds: boolean
  readonly coverageHolds: boolean
}

/** The pass lines of the protocol, on the primary forecast of provinces. A series without rivals counts as lost. */
export function passLines(all: readonly ForecastCase[]): PassLines {
  const cases = all.filter((c) => isPassLine(c) && c.macroPath !== 'known')
  const ours = cases.filter(({ forecaster }) => forecaster === 'model')
  const share = (group: readonly ForecastCase[]): { cover80: number, low: number, high: number } => {
    const hits = group.filter(({ covered }) => covered[1]).length
    return group.length > 0 ? { cover80: hits / group.length, ...wilsonInterval(hits, group.length) } : { cover80: NaN, low: NaN, high: NaN }
  }
  const rows = PROVINCE_SERIES.map((series): PassRow => {
    const model = ours.filter((c) => c.series === series)
    const rivals = groupsBy(cases.filter((c) => c.series === series && c.forecaster !== 'model'), (c) => c.forecaster).map((rival) => {
      const both = pairs(model, rival)
      return { forecaster: rival[0].forecaster, rmse: both.length > 0 ? rootMeanSquare(both.map(([, { errorLog }]) => errorLog)) : Infinity,
        own: both.length > 0 ? rootMeanSquare(both.map(([{ errorLog }]) => errorLog)) : Infinity }
    })
    const best = rivals.reduce<(typeof rivals)[number] | undefined>((least, rival) => (least && least.rmse <= rival.rmse ? least : rival), undefined)
    const own = best ? best.own : model.length > 0 ? rootMeanSquare(model.map(({ errorLog }) => errorLog)) : NaN
    return { series, model: own, bestRival: best?.forecaster ?? 'none', rival: best?.rmse ?? NaN, won: best !== undefined && own < best.rmse,
      cases: model.length, ...share(model) }
  })
  const together = share(ours)
  const seriesWon = rows.filter(({ won }) => won).length
  return { rows, seriesWon, ...together, accuracyHolds: seriesWon >= PASS.seriesWon,
    coverageHolds: together.cover80 >= PASS.cover80[0] && together.cover80 <= PASS.cover80[1] }
}
