import * as Plot from '@observablehq/plot'
import type { Label } from '../../population/population.js'
import { InputError } from '../../kernel/input-error.js'
import { inLanguage } from '../language.js'
import { styleOf } from '../numbers.js'
import { AXIS_ROOM, COLOURS, INK, NARROW, drawChart, namedAxis, word } from './canvas.js'
import type { ChartOptions } from './canvas.js'
import { checkRows, checkUnit } from './chart-input.js'
import { labelMarks, roomFor } from './labels.js'
import { lines, shortened } from './line-breaks.js'
import { unlessNothing } from './value-axis.js'

/** What something cost and what it brought. */
export interface CostPoint {
  readonly name: Label
  /** Yuan. */
  readonly cost: number
  /** In `unit`, one of the library or its name in both languages; with the interval where it is known. */
  readonly effect: number
  readonly low?: number
  readonly high?: number
}

/** Cost against effect: what lies to the upper left is cheap for what it brings. Throws InputError without a point. */
export function costEffectChart(points: readonly CostPoint[], unit: string | Label, title: Label, options: ChartOptions): string {
  checkRows('points', points, { cost: 'number', effect: 'number', low: 'number or none', high: 'number or none' }, options)
  checkUnit(unit)
  if (points.length === 0) throw new InputError('points', 'at least one point', points.length)
  const { language = 'en' } = options
  const [money, style] = [styleOf('CNY', language), styleOf(unit, language, true)]
  const shown = points.map(({ name, cost, effect, low = effect, high = effect }) => ({ name: shortened(inLanguage(name, language)), cost: cost / money.divisor,
    effect: effect / style.divisor, low: low / style.divisor, high: high / style.divisor }))
  const narrow = (options.width ?? NARROW) < NARROW
  const labels = shown.map(({ name, cost: x, effect: y }) => ({ x, y, label: lines(name, narrow ? 14 : 24), colour: INK.soft }))
  const margins = { marginLeft: 64, marginRight: narrow ? 108 : 168, marginTop: AXIS_ROOM, marginBottom: 40 }
  return drawChart({
    title: inLanguage(title, language), subtitle: points.some(({ low }) => low !== undefined) ? word('interval', language) : style.unit,
    height: Math.max(372, margins.marginTop + roomFor(labels, 'right') + margins.marginBottom),
    plot: {
      ...margins,
      x: { label: `${word('cost', language)}, ${money.unit}`, labelAnchor: 'center', labelArrow: 'none', grid: true, nice: true, zero: true, ...unlessNothing(shown.map(({ cost }) => cost)) },
      y: { ...namedAxis(`${word('effect', language)}, ${style.unit}`, 64), zero: true, ticks: 6, ...unlessNothing(shown.flatMap(({ low, effect, high }) => [low, effect, high])) },
      marks: [
        Plot.ruleY([0], { stroke: INK.rule }),
        labelMarks(labels, 'right'),
        Plot.ruleX(shown, { x: 'cost', y1: 'low', y2: 'high', stroke: COLOURS[0], strokeOpacity: 0.5, strokeWidth: 3 }),
        Plot.dot(shown, { x: 'cost', y: 'effect', fill: COLOURS[0], r: 4 }),
      ],
    },
  }, options)
}

/** An effect at a strength of a lever, with its interval. */
export interface DosePoint { readonly dose: number, readonly effect: number, readonly low: number, readonly high: number }

/** What more of a lever brings: effect against dose, with a band. `doseLabel` says what is dosed and in what unit. */
export function doseResponseChart(points: readonly DosePoint[], unit: string | Label, title: Label, doseLabel: Label, options: ChartOptions): string {
  checkRows('points', points, { dose: 'number', effect: 'number', low: 'number', high: 'number' }, options)
  checkUnit(unit)
  if (points.length < 2) throw new InputError('points', 'at least two doses', points.length)
  const { language = 'en' } = options
  const style = styleOf(unit, language, true)
  const shown = points.map(({ dose, effect, low, high }) =>
    ({ dose, effect: effect / style.divisor, low: low / style.divisor, high: high / style.divisor })).sort((a, b) => a.dose - b.dose)
  return drawChart({
    title: inLanguage(title, language), subtitle: `${style.unit} · ${word('interval', language)}`, height: 320,
    plot: {
      marginLeft: 64, marginRight: 30, marginTop: 16, marginBottom: 42,
      x: { label: inLanguage(doseLabel, language), labelAnchor: 'center', labelArrow: 'none' }, y: { label: null, grid: true, nice: true, zero: true, ...unlessNothing(shown.flatMap(({ low, effect, high }) => [low, effect, high])) },
      marks: [
        Plot.ruleY([0], { stroke: INK.rule }),
        Plot.areaY(shown, { x: 'dose', y1: 'low', y2: 'high', fill: COLOURS[0], fillOpacity: 0.18 }),
        Plot.lineY(shown, { x: 'dose', y: 'effect', stroke: COLOURS[0], strokeWidth: 2.2 }), Plot.dot(shown, { x: 'dose', y: 'effect', fill: COLOURS[0], r: 3 }),
      ],
    },
  }, options)
}
