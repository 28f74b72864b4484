import type { AnyProvinceCode } from '../../data/province-codes.js'
import type { AnyIndicatorId } from '../../indicators/ids.js'
import * as Plot from '@observablehq/plot'
import { nationalIds, nationalSeries } from '../../data/national.js'
import { targets, threshold } from '../../data/targets.js'
import { indicatorById } from '../../indicators/index.js'
import { InputError } from '../../kernel/input-error.js'
import type { IndicatorRow } from '../../questions/summary.js'
import { inLanguage } from '../language.js'
import { styleOf } from '../numbers.js'
import { INK, NARROW, colourOf, dashOf, drawChart, scenarioName, word } from './canvas.js'
import type { ChartOptions } from './canvas.js'
import { checkRows } from './chart-input.js'
import { labelMarks, roomFor } from './labels.js'
import { lines } from './line-breaks.js'
import { fanInWords } from './told.js'
import { valueAxis } from './value-axis.js'

/** What a fan shows. */
export interface FanOptions extends ChartOptions {
  /** Id of an indicator. */
  readonly indicator: AnyIndicatorId
  /** Code of a region; the nation by default. */
  readonly region?: 'CN' | AnyProvinceCode
  /** Published figures before the base year, of the nation; shown by default where they are known. */
  readonly history?: boolean
  /** The plan's target, of the nation; shown by default where there is one. */
  readonly target?: boolean
  /** Figures that came, by year, in the unit of the indicator. */
  readonly outturn?: Readonly<Record<number, number>>
}

interface Point { readonly year: number, readonly value: number }

/**
 * Where an indicator goes: median and bands of 50 and 90 % of the runs of each scenario, published history, and the plan's
 * target. `rows` are the indicators of an answer. Throws InputError when none of them is of that indicator and region.
 */
export function fanChart(rows: readonly IndicatorRow[], options: FanOptions): string {
  checkRows('rows', rows, { scenario: 'word', indicator: 'word', region: 'word', unit: 'word', year: 'number', p05: 'number', p25: 'number', p50: 'number', p75: 'number', p95: 'number' }, options)
  const { indicator, width, region = 'CN', language = 'en', history = true, target: aim = true, outturn = {} } = options
  const shown = rows.filter((row) => row.indicator === indicator && row.region === region && row.group === 'all')
  if (shown.length === 0) throw new InputError('indicator', 'an indicator and region of these rows', `${indicator}, ${region}`)
  const known = indicatorById(indicator)
  const { divisor, unit } = styleOf(shown[0].unit, language, false, shown[shown.length - 1].p50)
  const scenarios = [...new Set(shown.map((row) => row.scenario))]
  const scaled = shown.map(({ scenario, year, p05, p25, p50, p75, p95 }) =>
    ({ scenario, year, p05: p05 / divisor, p25: p25 / divisor, p50: p50 / divisor, p75: p75 / divisor, p95: p95 / divisor }))
  const first = Math.min(...shown.map(({ year }) => year))
  const last = Math.max(...shown.map(({ year }) => year))
  const points = (figures: Iterable<readonly [number, number]>): Point[] => [...figures].map(([year, value]) => ({ year, value: value / divisor }))
  const past = history && region === 'CN' && nationalIds.includes(indicator)
    ? points([...nationalSeries(indicator).figures].filter(([year]) => year <= first).map(([year, { value }]) => [year, value] as const)) : []
  const came = points(Object.entries(outturn).map(([year, value]) => [Number(year), value] as const))
  const goals = aim && region === 'CN' ? targets.filter((target) => target.indicator === indicator)
    .map((target) => ({ year: target.year, value: threshold(target) / divisor })) : []
  const name = (id: string): string => scenarioName(id, options)
  const colour = (id: string): string => colourOf(scenarios.indexOf(id))
  const narrow = (width ?? NARROW) < NARROW
  // The target is named among the lines where it is of the last year; the bands leave no other place for words.
  const aims = [...new Set(goals.filter(({ year }) => year === last).map(({ value }) => value))]
  const labels = narrow ? [] : [
    ...scenarios.map((id) => {
      const { year: x, p50: y } = scaled.filter((row) => row.scenario === id).at(-1)!
      return { x, y, label: lines(name(id), 20), colour: colour(id) }
    }),
    ...aims.map((y) => ({ x: last, y, label: `× ${word('target', language)}`, colour: INK.text })),
  ]
  const figures = [...scaled.flatMap(({ p05, p50, p95 }) => [p05, p50, p95]), ...[...past, ...came, ...goals].map(({ value }) => value)]
  const { marginLeft, y } = valueAxis(figures, 6, narrow ? 52 : 64)
  const margins = { marginTop: 14, marginBottom: 30, marginLeft, marginRight: narrow ? 16 : 150 }
  return drawChart({
    title: known ? inLanguage(known.name, language) : indicator,
    subtitle: `${unit} · ${word('median', language)}`,
    says: scenarios.map((id) => fanInWords(shown.filter((row) => row.scenario === id), name(id), language)).join(' '),
    height: Math.max(340, margins.marginTop + roomFor(labels, 'right') + margins.marginBottom),
    legend: [
      ...(narrow ? scenarios.map((id) => ({ name: name(id), colour: colour(id) })) : []),
      ...(goals.length > 0 && (narrow || aims.length === 0) ? [{ name: word('target', language), colour: INK.text, sign: '×' }] : []),
      ...(came.length > 0 ? [{ name: word('outturn', language), colour: INK.text, sign: '◇' }] : []),
    ],
    plot: {
      ...margins,
      x: { label: null, tickFormat: 'd', interval: 1, ...(narrow ? { ticks: 4 } : {}) }, y,
      marks: [
        scenarios.map((id) => [
          Plot.areaY(scaled.filter((row) => row.scenario === id), { x: 'year', y1: 'p05', y2: 'p95', fill: colour(id), fillOpacity: 0.12 }),
          Plot.areaY(scaled.filter((row) => row.scenario === id), { x: 'year', y1: 'p25', y2: 'p75', fill: colour(id), fillOpacity: 0.2 }),
        ]),
        scenarios.map((id, n) => Plot.lineY(scaled.filter((row) => row.scenario === id),
          { x: 'year', y: 'p50', stroke: colour(id), strokeWidth: 2.2, strokeDasharray: dashOf(n) })),
        labelMarks(labels, 'right'),
        Plot.lineY(past, { x: 'year', y: 'value', stroke: INK.rule, strokeWidth: 1.4 }),
        Plot.dot(past, { x: 'year', y: 'value', fill: INK.rule, r: 2.6 }),
        Plot.dot(came, { x: 'year', y: 'value', stroke: INK.text, fill: '#fff', symbol: 'diamond', r: 4 }),
        Plot.dot(goals, { x: 'year', y: 'value', stroke: INK.text, symbol: 'times', r: 6, strokeWidth: 2 }),
      ],
    },
  }, options)
}
