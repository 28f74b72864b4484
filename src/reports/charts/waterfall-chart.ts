import * as Plot from '@observablehq/plot'
import type { Label } from '../../population/population.js'
import { InputError } from '../../kernel/input-error.js'
import { inLanguage } from '../language.js'
import { formatChange } from '../minus.js'
import { evenStyle, styleOf } from '../numbers.js'
import { COLOURS, INK, NARROW, drawChart, word } from './canvas.js'
import type { ChartOptions } from './canvas.js'
import { checkRows, checkUnit } from './chart-input.js'
import { lines, shortened } from './line-breaks.js'
import { unlessNothing } from './value-axis.js'

/** One step of a waterfall. */
export interface WaterfallStep {
  readonly name: Label
  /** In `unit`: one of the library, or its name in both languages. */
  readonly value: number
}

/**
 * Parts of a whole, one after the other, and the whole at the end: such as Shapley values of groups of levers. Parts are
 * drawn from the largest to the smallest. Throws InputError without a part.
 */
export function waterfallChart(steps: readonly WaterfallStep[], unit: string | Label, title: Label, options: ChartOptions): string {
  checkRows('steps', steps, { value: 'number' }, options)
  checkUnit(unit)
  if (steps.length === 0) throw new InputError('steps', 'at least one part', steps.length)
  const { language = 'en' } = options
  const whole = steps.reduce((sum, { value }) => sum + value, 0)
  const style = evenStyle([...steps.map(({ value }) => value), whole], styleOf(unit, language, true), true)
  /** What would read as some 0.000 is 0. */
  const amount = (value: number): string => { const text = formatChange(value, style); return /[1-9]/.test(text) ? text : '0' }
  const order = [...steps].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
  const narrow = (options.width ?? NARROW) < NARROW
  let reached = 0
  const bars = order.map(({ name, value }) => {
    const from = reached
    reached += value
    const label = inLanguage(name, language)
    return { name: narrow ? lines(shortened(label, 48), 17) : lines(shortened(label), 36), from: from / style.divisor, to: reached / style.divisor, value }
  })
  const all = [...bars, { name: word('together', language), from: 0, to: whole / style.divisor, value: whole }].map((bar, place) => ({ ...bar, place }))
  const colour = ({ place, value }: { place: number, value: number }): string => (place === bars.length ? INK.soft : value >= 0 ? COLOURS[0] : COLOURS[1])
  return drawChart({
    title: inLanguage(title, language), subtitle: style.unit, height: 50 + 34 * all.length,
    plot: {
      marginLeft: narrow ? 110 : 230, marginRight: narrow ? 60 : 80, marginTop: 10, marginBottom: 30,
      x: { label: null, grid: true, ticks: narrow ? 3 : 5, nice: true, ...unlessNothing(all.flatMap(({ from, to }) => [from, to])) },
      y: { label: null, domain: all.map(({ place }) => place), tickFormat: (place: number) => all[place].name, padding: 0.25 },
      marks: [
        Plot.barX(all, { x1: 'from', x2: 'to', y: 'place', fill: colour, fillOpacity: 0.85 }),
        Plot.ruleX([0], { stroke: INK.rule }),
        Plot.text(all, { x: ({ from, to }: { from: number, to: number }) => Math.max(from, to), y: 'place', dx: 6, textAnchor: 'start',
          text: ({ value }: { value: number }) => amount(value), fill: INK.text, stroke: '#fff', strokeWidth: 3 }),
      ],
    },
  }, options)
}
