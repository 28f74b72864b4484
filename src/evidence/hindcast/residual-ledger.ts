import { ln } from '../../kernel/math.js'
import { centralInterval, isCovered } from '../../statistics/forecast-scores.js'
import { logOf, seriesOf } from './cases.js'
import { channelRules } from './channels.js'
import type { Channel, ChannelRule } from './channels.js'
import { runsOf } from './ensemble.js'
import type { Ensemble, MacroKnowledge } from './ensemble.js'
import { LEVELS, observed, regionsOf } from './observed.js'
import type { Level } from './observed.js'
import { SCORED_TO } from './protocol.js'

/** One line of the ledger: how much of an error came through a channel. */
export interface LedgerRow {
  readonly origin: number
  readonly year: number
  readonly macroPath: MacroKnowledge
  readonly level: Level
  readonly region: string
  readonly series: string
  /** A channel, or `total`: the mean log of the runs less the log of the figure. */
  readonly channel: string
  /** Log points; the channels of a series add up to its total. NaN where a series it is read from is missing. */
  readonly error: number
  /** Whether the figure lay outside the central 80 % interval. */
  readonly missed: boolean
  /** Series that nobody published or the model does not give, by which the channel cannot be told. */
  readonly lacks: readonly string[]
}

/** Logarithmic mean of two positive numbers, (a − b)/ln(a/b): it turns a difference of levels into one of logs, exactly. */
export function logarithmicMean(a: number, b: number): number {
  const distance = Math.abs(a - b)
  return distance <= 1e-9 * Math.max(a, b) ? (a + b) / 2 : (a - b) / ln(a / b)
}

/** The channel of a product through which the level of the origin differs from the figure published of it. */
const START = 'start'

const meanError = (values: Float64Array, figure: number): number => values.reduce((sum, x) => sum + logOf(x), 0) / values.length - logOf(figure)

type Reader = (series: string, year: number) => number

/**
 * The error of a channel, mean over runs. Of a factor p of a product: w·(ln p_t/p_0 − ln q_t/q_0), its growth since the origin, so that a
 * level that differs from the start is not put to it. Of a part of a sum x: w·(p − q)/L(x, y). q and y are published.
 */
function channelError({ series: whole, form }: ChannelRule, channel: Channel, ensemble: Ensemble, region: string, year: number): number {
  const { origin, runs } = ensemble
  const views = new Map<string, Float64Array>()
  const runsAt = (series: string, t: number): Float64Array => {
    const key = `${series}|${t}`
    const view = views.get(key) ?? runsOf(ensemble, series, region, t)!
    views.set(key, view)
    return view
  }
  const published: Reader = (series, t) => observed(series, region, t)!
  const figure = channel.read(published, origin, year)
  const growth = form === 'product' ? ln(figure / channel.read(published, origin, origin)) : 0
  let sum = 0
  for (let run = 0; run < runs; run++) {
    const value: Reader = (series, t) => runsAt(series, t)[run]
    const forecast = channel.read(value, origin, year)
    sum += channel.weight * (form === 'product' ? ln(forecast / channel.read(value, origin, origin)) - growth
      : (forecast - figure) / logarithmicMean(value(whole, year), published(whole, year)))
  }
  return sum / runs
}

/** Years in which a channel reads a series. */
const yearsRead = (channel: Channel, series: string, origin: number, years: readonly number[]): number[] => {
  const asked = new Set<number>()
  for (const year of years) channel.read((id, t) => { if (id === series) asked.add(t); return 1 }, origin, year)
  return [...asked]
}

function lacking(form: ChannelRule['form'], channel: Channel, ensemble: Ensemble, region: string, year: number): string[] {
  const ends = form === 'product' ? [ensemble.origin, year] : [year]
  return channel.needs.filter((series) => yearsRead(channel, series, ensemble.origin, ends).some((t) =>
    observed(series, region, t) === undefined || runsOf(ensemble, series, region, t) === undefined))
}

/**
 * Growth accounting of forecast errors: the error of each log in the last year, and what of it came through each channel
 * whose figures were published. A channel that cannot be told is named with what it lacks, and nothing is put to it.
 */
export function ledgerRows(ensemble: Ensemble, year: number = SCORED_TO): LedgerRow[] {
  const { origin, macroPath } = ensemble
  const rows: LedgerRow[] = []
  for (const level of LEVELS) for (const series of seriesOf(level)) for (const region of regionsOf(level)) {
    const figure = observed(series, region, year)
    const values = runsOf(ensemble, series, region, year)
    if (figure === undefined || values === undefined) continue
    const missed = !isCovered(centralInterval(Float64Array.from(values).sort(), 0.8), figure)
    const row = (channel: string, error: number, lacks: readonly string[] = []): void => {
      rows.push({ origin, year, macroPath, level, region, series, channel, error, missed, lacks })
    }
    row('total', meanError(values, figure))
    const rule = channelRules.find((one) => one.series === series && one.levels.includes(level))
    if (rule === undefined) continue
    if (rule.form === 'product') {
      const [first, atStart] = [observed(series, region, origin), runsOf(ensemble, series, region, origin)]
      const known = first !== undefined && atStart !== undefined
      row(START, known ? meanError(atStart, first) : NaN, known ? [] : [series])
    }
    for (const channel of rule.channels) {
      const lacks = lacking(rule.form, channel, ensemble, region, year)
      row(channel.id, lacks.length > 0 ? NaN : channelError(rule, channel, ensemble, region, year), lacks)
    }
  }
  return rows
}

/** What share of the squared errors of a series came through each channel, over the regions in which every channel can be told. */
export interface BlameRow {
  readonly origin: number
  readonly year: number
  readonly macroPath: MacroKnowledge
  readonly level: Level
  readonly series: string
  readonly channel: string
  readonly regions: number
  /** Mean error of the channel, log points. */
  readonly bias: number
  /** Σ channel·total / Σ total²: the shares of the channels of a series add up to 1. */
  readonly share: number
}

/** Shares of channels in the errors of each series. */
export function blameRows(ledger: readonly LedgerRow[]): BlameRow[] {
  const keyOf = (r: LedgerRow): string => [r.level, r.series, r.origin, r.year, r.macroPath].join('|')
  const groups = new Map<string, LedgerRow[]>()
  for (const row of ledger) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups.values()].flatMap((group) => {
    const told = new Set(group.map(({ region }) => region))
    for (const { region, error } of group) if (!Number.isFinite(error)) told.delete(region)
    const kept = group.filter(({ region }) => told.has(region))
    const totals = new Map(kept.filter(({ channel }) => channel === 'total').map((r) => [r.region, r.error]))
    const squares = [...totals.values()].reduce((sum, x) => sum + x * x, 0)
    return [...new Set(kept.map(({ channel }) => channel))].filter((channel) => channel !== 'total').map((channel): BlameRow => {
      const own = kept.filter((r) => r.channel === channel)
      const { origin, year, macroPath, level, series } = own[0]
      return { origin, year, macroPath, level, series, channel, regions: own.length,
        bias: own.reduce((sum, { error }) => sum + error, 0) / own.length,
        share: own.reduce((sum, { error, region }) => sum + error * totals.get(region)!, 0) / squares }
    })
  })
}
