import * as Plot from '@observablehq/plot'
import { indicatorById } from '../../indicators/index.js'
import { InputError } from '../../kernel/input-error.js'
import type { AttainmentRow } from '../../questions/attainment.js'
import { inLanguage } from '../language.js'
import { perCent } from '../numbers.js'
import { INK, NARROW, colourOf, drawChart, scenarioName, word } from './canvas.js'
import type { ChartOptions } from './canvas.js'
import { checkRows } from './chart-input.js'
import { lines } from './line-breaks.js'

/** How likely each target is reached: a bar a target and scenario, with the interval that the runs leave. `rows`: attainment of an answer. */
export function attainmentChart(rows: readonly AttainmentRow[], options: ChartOptions): string {
  checkRows('rows', rows, { scenario: 'word', indicator: 'word', probability: 'number', low: 'number', high: 'number' }, options)
  if (rows.length === 0) throw new InputError('rows', 'attainment of at least one target', rows.length)
  const { language = 'en' } = options
  const scenarios = [...new Set(rows.map(({ scenario }) => scenario))]
  const name = (id: string): string => scenarioName(id, options)
  const narrow = (options.width ?? NARROW) < NARROW
  const goal = (id: string): string => { const known = indicatorById(id); return lines(known ? inLanguage(known.name, language) : id, narrow ? 17 : 34) }
  const shown = rows.map((row) => ({ ...row, goal: goal(row.indicator), place: `${scenarios.indexOf(row.scenario)}` }))
  const goals = [...new Set(shown.map((row) => row.goal))]
  const band = 14 * scenarios.length + 20
  return drawChart({
    title: language === 'zh' ? '达标概率' : 'Will the targets be reached?', subtitle: `% · ${word('probability', language)}`,
    legend: scenarios.map((id, n) => ({ name: name(id), colour: colourOf(n) })),
    height: 60 + goals.length * band,
    plot: {
      marginLeft: narrow ? 110 : 220, marginRight: narrow ? 50 : 60, marginTop: 28, marginBottom: 24,
      x: { label: null, domain: [0, 100], grid: true, ticks: narrow ? 2 : 5 }, y: { axis: null, domain: scenarios.map((_, n) => `${n}`), padding: 0.15 },
      fy: { label: null, domain: goals, axis: 'left', padding: 0.2 },
      marks: [
        Plot.barX(shown, { x: ({ probability }: AttainmentRow) => 100 * probability, y: 'place', fy: 'goal', fillOpacity: 0.75,
          fill: ({ scenario }: AttainmentRow) => colourOf(scenarios.indexOf(scenario)) }),
        // White beneath, so that it shows on a black bar.
        ['#fff', INK.text].map((stroke, n) => Plot.ruleY(shown, { x1: ({ low }: AttainmentRow) => 100 * low, x2: ({ high }: AttainmentRow) => 100 * high, y: 'place', fy: 'goal', stroke, strokeWidth: 3 - 2 * n })),
        Plot.text(shown, { x: ({ high }: AttainmentRow) => 100 * high, y: 'place', fy: 'goal', dx: 6, textAnchor: 'start',
          text: ({ probability }: AttainmentRow) => perCent(String(Math.round(100 * probability)), language) }),
      ],
    },
  }, options)
}
