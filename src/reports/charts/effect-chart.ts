import type { AnyProvinceCode } from '../../data/province-codes.js'
import type { AnyIndicatorId } from '../../indicators/ids.js'
import * as Plot from '@observablehq/plot'
import { indicatorById } from '../../indicators/index.js'
import { InputError } from '../../kernel/input-error.js'
import type { EffectRow } from '../../questions/effects.js'
import { inLanguage } from '../language.js'
import { styleOf } from '../numbers.js'
import { INK, NARROW, colourOf, dashOf, drawChart, scenarioName, word } from './canvas.js'
import type { ChartOptions } from './canvas.js'
import { checkRows } from './chart-input.js'
import { labelMarks, roomFor } from './labels.js'
import { lines } from './line-breaks.js'
import { effectInWords } from './told.js'
import { valueAxis } from './value-axis.js'

/** What a chart of an effect shows. */
export interface EffectOptions extends ChartOptions {
  /** Id of an indicator. */
  readonly indicator: AnyIndicatorId
  /** Code of a region; the nation by default. */
  readonly region?: 'CN' | AnyProvinceCode
}

/**
 * What scenarios change by year: the mean of paired differences, and the interval of that mean as a band. `rows` are the
 * effects of an answer. Throws InputError when none of them is of that indicator and region.
 */
export function effectChart(rows: readonly EffectRow[], options: EffectOptions): string {
  checkRows('rows', rows, { scenario: 'word', indicator: 'word', region: 'word', unit: 'word', year: 'number', mean: 'number', low: 'number or none', high: 'number or none' }, options)
  const { indicator, width, region = 'CN', language = 'en' } = options
  const shown = rows.filter((row) => row.indicator === indicator && row.region === region && row.group === 'all')
  if (shown.length === 0) throw new InputError('indicator', 'an indicator and region of these rows', `${indicator}, ${region}`)
  const style = styleOf(shown[0].unit, language, true)
  const { divisor, unit } = style
  const scenarios = [...new Set(shown.map(({ scenario }) => scenario))]
  const scaled = shown.map(({ scenario, year, mean, low, high }) =>
    ({ scenario, year, mean: mean / divisor, low: (low ?? mean) / divisor, high: (high ?? mean) / divisor }))
  const colour = (id: string): string => colourOf(scenarios.indexOf(id))
  const name = (id: string): string => scenarioName(id, options)
  const known = indicatorById(indicator)
  const against = language === 'zh' ? `相对于“${name(shown[0].against)}”` : `against: ${name(shown[0].against)}`
  const narrow = (width ?? NARROW) < NARROW
  const labels = narrow ? [] : scenarios.map((id) => {
    const { year: x, mean: y } = scaled.filter((row) => row.scenario === id).at(-1)!
    return { x, y, label: lines(name(id), 20), colour: colour(id) }
  })
  const { marginLeft, y } = valueAxis([0, ...scaled.flatMap(({ mean, low, high }) => [mean, low, high])], 5, narrow ? 52 : 64)
  const margins = { marginTop: 14, marginBottom: 30, marginLeft, marginRight: narrow ? 16 : 150 }
  return drawChart({
    title: `${known ? inLanguage(known.name, language) : indicator}`, subtitle: `${unit} · ${against} · ${word('interval', language)}`,
    says: scenarios.map((id) => effectInWords(shown.filter((row) => row.scenario === id).at(-1)!, style, name(id), language)).join(' '),
    height: Math.max(300, margins.marginTop + roomFor(labels, 'right') + margins.marginBottom),
    legend: narrow ? scenarios.map((id) => ({ name: name(id), colour: colour(id) })) : [],
    plot: {
      ...margins,
      x: { label: null, tickFormat: 'd', interval: 1, ...(narrow ? { ticks: 4 } : {}) }, y,
      marks: [
        Plot.ruleY([0], { stroke: INK.rule }),
        Plot.areaY(scaled, { x: 'year', y1: 'low', y2: 'high', z: 'scenario', fill: ({ scenario }: { scenario: string }) => colour(scenario), fillOpacity: 0.18 }),
        scenarios.map((id, n) => Plot.lineY(scaled.filter((row) => row.scenario === id),
          { x: 'year', y: 'mean', stroke: colour(id), strokeWidth: 2.2, strokeDasharray: dashOf(n) })),
        Plot.dot(scaled, { x: 'year', y: 'mean', fill: ({ scenario }: { scenario: string }) => colour(scenario), r: 2.6 }),
        labelMarks(labels, 'right'),
      ],
    },
  }, options)
}
