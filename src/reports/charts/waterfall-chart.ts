import * as Plot from '@observablehq/plot'
import type { Label } from '../../population/population.js'
import { InputError } from '../../kernel/input-error.js'
import { inLanguage } from '../language.js'
import { formatChange } from '../minus.js'
import { styleOf } from '../numbers.js'
import { COLOURS, INK, drawChart, word } from './canvas.js'
import type { ChartOptions } from './canvas.js'
import { checkRows } from './chart-input.js'
import { lines } from './line-breaks.js'

/** One step of a waterfall. */
export interface WaterfallStep {
  readonly name: Label
  /** In `unit`. */
  readonly value: number
}

/**
 * Parts of a whole, one after the other, and the whole at the end: such as Shapley values of groups of levers. Parts are
 * drawn from the largest to the smallest. Throws InputError without a part.
 */
export function waterfallChart(steps: readonly WaterfallStep[], unit: string, title: Label, options: ChartOptions): string {
  checkRows('steps', steps, { value: 'number' }, options)
  if (steps.length === 0) throw new InputError('steps', 'at least one part', steps.length)
  const { language = 'en' } = options
  const style = styleOf(unit, language, true)
  const order = [...steps].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  let reached = 0
  const bars = order.map(({ name, value }) => {
    const from = reached
    reached += value
    return { name: lines(inLanguage(name, language), 36), from: from / style.divisor, to: reached / style.divisor, value }
  })
  const whole = { name: word('together', language), from: 0, to: reached / style.divisor, value: reached }
  const all = [...bars, whole]
  const colour = (bar: { value: number }): string => (bar === whole ? INK.soft : bar.value >= 0 ? COLOURS[0] : COLOURS[1])
  return drawChart({
    title: inLanguage(title, language), subtitle: style.unit, height: 50 + 34 * all.length,
    plot: {
      marginLeft: 230, marginRight: 80, marginTop: 10, marginBottom: 30,
      x: { label: null, grid: true, ticks: 5, nice: true }, y: { label: null, domain: all.map(({ name }) => name), padding: 0.25 },
      marks: [
        Plot.barX(all, { x1: 'from', x2: 'to', y: 'name', fill: colour, fillOpacity: 0.85 }),
        Plot.ruleX([0], { stroke: INK.rule }),
        Plot.text(all, { x: ({ from, to }: { from: number, to: number }) => Math.max(from, to), y: 'name', dx: 6, textAnchor: 'start', text: ({ value }: { value: number }) => formatChange(value, style) }),
      ],
    },
  }, options)
}
