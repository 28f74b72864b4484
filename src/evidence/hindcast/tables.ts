import type { Bilingual } from '../../data/figure.js'
import { nationalIds, nationalSeries } from '../../data/national.js'
import { NAIVE_FORECASTS } from '../../statistics/naive-forecasts.js'
import { LEVELS } from './observed.js'
import { seriesOf } from './cases.js'
import type { Forecaster } from './cases.js'
import { channelRules } from './channels.js'
import type { Hindcast } from './hindcast.js'
import { NOT_SCORED, ORIGINS } from './protocol.js'
import { isHindcastable, trainingOf } from './rivals.js'

/** A value in a table; what could not be told is null. */
export type TableCell = string | number | boolean | null
/** Rows with the names of their columns said once. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

/** Significant digits of numbers in tables. */
export const DIGITS = 5
/** A number to five significant digits, null where there is none; lists with blanks between. */
function cell(value: unknown): TableCell {
  if (typeof value === 'number') return Number.isFinite(value) ? (Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS))) : null
  if (Array.isArray(value)) return value.join(' ')
  return value as TableCell
}

/** Objects as a table; the columns are those named, or the members of the first. */
export function tableOf(rows: readonly object[], columns: readonly string[] = Object.keys(rows[0] ?? {})): Table {
  return { columns, rows: rows.map((row) => columns.map((name) => cell((row as Record<string, unknown>)[name]))) }
}

/** A table as objects. */
export const rowsOf = ({ columns, rows }: Table): Record<string, TableCell>[] =>
  rows.map((cells) => Object.fromEntries(columns.map((name, c) => [name, cells[c]])))

const FORECASTERS: Readonly<Record<Forecaster, Bilingual>> = {
  'model': { en: 'the model', zh: '本模型' },
  'random-walk': { en: 'random walk', zh: '随机游走' },
  'drift': { en: 'drift', zh: '漂移' },
  'damped-drift': { en: 'damped drift', zh: '衰减漂移' },
  'damped-total-drift': { en: 'damped national drift', zh: '全国衰减漂移' },
  'log-trend': { en: 'log trend', zh: '对数趋势' },
  'ar-1': { en: 'AR(1)', zh: 'AR(1)' },
  'panel-ar': { en: 'pooled panel AR', zh: '混合面板AR' },
}

/** Label of a forecaster. */
export const forecasterName = (forecaster: Forecaster | 'none'): Bilingual => (forecaster === 'none' ? { en: 'none', zh: '无' } : FORECASTERS[forecaster])

/** One try of a model by the protocol, with what was changed since the try before and why. */
export interface Attempt {
  readonly attempt: number
  /** Version of the package. */
  readonly version: string
  /** Identity of all ensembles, to the bit. */
  readonly digest: string
  readonly change: Bilingual
  readonly why: Bilingual
  readonly settings: object
  readonly summary: { readonly seriesWon: number, readonly cover80: number, readonly accuracyHolds: boolean, readonly coverageHolds: boolean }
  readonly passLines: Table
  readonly scores: Table
  readonly pit: Table
  readonly comparisons: Table
  readonly variance: Table
  readonly blame: Table
  /** Errors of the nation, and of provinces outside their 80 % interval; macro path unknown. */
  readonly ledger: Table
  readonly missing: Table
}

/** An attempt scored once more with the priors of the register widened: the primary forecast alone. */
export interface WidenedScores {
  /** Whose model it is. */
  readonly attempt: number
  readonly digest: string
  /** Every prior that leans on evidence after 2015, and what stood in its place. */
  readonly register: Table
  readonly summary: Attempt['summary']
  readonly passLines: Table
  readonly scores: Table
}

/** Everything that `technopole hindcast` prints. */
export interface HindcastDocument {
  readonly protocol: string
  /** Labels and units of series, forecasters and channels. */
  readonly series: Table
  readonly forecasters: Table
  readonly channels: Table
  readonly notHindcastable: Table
  readonly notScored: Table
  readonly attempts: readonly Attempt[]
  /** The last attempt with the priors of the register widened. */
  readonly widened?: WidenedScores
}

/** The tables of one hindcast in their written form. */
export function attemptOf(found: Hindcast, about: Pick<Attempt, 'attempt' | 'version' | 'change' | 'why' | 'settings'>): Attempt {
  const { seriesWon, cover80, accuracyHolds, coverageHolds } = found.passLines
  const ledger = found.ledger.filter(({ macroPath, level, missed }) => macroPath === 'unknown' && (level === 'nation' || missed))
  return { ...about, digest: found.digest, summary: { seriesWon, cover80: Number(cover80.toPrecision(DIGITS)), accuracyHolds, coverageHolds },
    passLines: tableOf(found.passLines.rows), scores: tableOf(found.scores), pit: tableOf(found.pit), comparisons: tableOf(found.comparisons),
    variance: tableOf(found.variance), blame: tableOf(found.blame), ledger: tableOf(ledger), missing: tableOf(found.missing) }
}

/** A document with one more attempt. */
export function withAttempt(before: readonly Attempt[], next: Attempt): HindcastDocument {
  const ids = [...new Set([...LEVELS.flatMap(seriesOf), ...channelRules.flatMap(({ channels }) => channels.flatMap(({ needs }) => needs))])]
  return {
    protocol: 'docs/hindcast-protocol.md',
    series: tableOf(ids.filter((id) => nationalIds.includes(id)).map((id) => {
      const { name, unit } = nationalSeries(id)
      return { id, unit, ...name }
    })),
    forecasters: tableOf((['model', ...NAIVE_FORECASTS] as const).map((id) => ({ id, ...forecasterName(id) }))),
    channels: tableOf(channelRules.flatMap(({ series, form, channels }) => [
      ...(form === 'product' ? [{ series, channel: 'start', en: 'level of the origin', zh: '起点水平' }] : []),
      ...channels.map(({ id, name }) => ({ series, channel: id, ...name }))])),
    notHindcastable: tableOf(LEVELS.flatMap((level) => seriesOf(level).flatMap((series) => ORIGINS.flatMap((origin) => {
      const training = trainingOf(level, series, origin)
      return isHindcastable(training) ? [] : [{ level, series, origin, figures: training.years.length }]
    }))), ['level', 'series', 'origin', 'figures']),
    notScored: tableOf(Object.entries(NOT_SCORED).map(([series, why]) => ({ series, ...why }))),
    attempts: [...before.filter(({ attempt }) => attempt !== next.attempt), next],
  }
}
