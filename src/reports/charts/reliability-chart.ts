import * as Plot from '@observablehq/plot'
import type { Label } from '../../population/population.js'
import { InputError } from '../../kernel/input-error.js'
import { inLanguage } from '../language.js'
import { AXIS_ROOM, INK, colourOf, drawChart, namedAxis, word } from './canvas.js'
import type { ChartOptions } from './canvas.js'
import { checkRows } from './chart-input.js'

/** How often intervals of a probability held. */
export interface ReliabilityPoint {
  /** Points of one series are joined; its id, shown where it has no name. */
  readonly series: string
  readonly name?: Label
  /** Probability that was said, 0 to 1. */
  readonly nominal: number
  /** Share of cases that lay within. */
  readonly found: number
}

/** Whether intervals hold as often as they say: on the diagonal they do, below it they are too narrow. Throws InputError without a point. */
export function reliabilityChart(points: readonly ReliabilityPoint[], title: Label, options: ChartOptions): string {
  checkRows('points', points, { series: 'word', nominal: 'number', found: 'number' }, options)
  if (points.length === 0) throw new InputError('points', 'at least one point', points.length)
  const { language = 'en' } = options
  const series = [...new Set(points.map((point) => point.series))]
  const colour = (point: ReliabilityPoint): string => colourOf(series.indexOf(point.series))
  const shown = points.map((point) => ({ ...point, nominal: 100 * point.nominal, found: 100 * point.found }))
  return drawChart({
    title: inLanguage(title, language), subtitle: word('reliable', language), height: 420,
    legend: series.map((id, n) => ({ name: inLanguage(points.find((point) => point.series === id)!.name ?? id, language),
      colour: colourOf(n) })),
    plot: {
      marginLeft: 60, marginRight: 30, marginTop: AXIS_ROOM, marginBottom: 42,
      x: { label: `${word('nominal', language)}, %`, labelAnchor: 'center', labelArrow: 'none', domain: [0, 100], grid: true },
      y: { ...namedAxis(`${word('found', language)}, %`, 60), domain: [0, 100] },
      marks: [
        Plot.line([[0, 0], [100, 100]], { stroke: INK.soft, strokeDasharray: '4 3' }),
        Plot.line(shown, { x: 'nominal', y: 'found', z: 'series', stroke: colour, strokeOpacity: 0.6 }),
        Plot.dot(shown, { x: 'nominal', y: 'found', fill: colour, r: 3.6 }),
      ],
    },
  }, options)
}
