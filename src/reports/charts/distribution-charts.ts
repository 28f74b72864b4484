import * as Plot from '@observablehq/plot'
import { exp, ln } from '../../kernel/math.js'
import type { Label } from '../../population/population.js'
import { InputError } from '../../kernel/input-error.js'
import { inLanguage } from '../language.js'
import { perCent } from '../numbers.js'
import { AXIS_ROOM, COLOURS, INK, drawChart, logTick, namedAxis, word } from './canvas.js'
import type { ChartOptions } from './canvas.js'
import { checkRows } from './chart-input.js'
import { labelMarks, roomFor } from './labels.js'
import { valueAxis } from './value-axis.js'

/** R&D over revenue of enterprises near a threshold, and how many enterprises each stands for. */
export interface IntensityRow { readonly intensity: number, readonly weight: number }

/** What a histogram of bunching shows. */
export interface BunchingOptions extends ChartOptions {
  /** Thresholds, shares of revenue. */
  readonly thresholds: readonly number[]
  /** Width of a bin, share of revenue; .001 by default. */
  readonly bin?: number
  /** Range shown, shares of revenue; 0.5 to 8 % by default. */
  readonly range?: readonly [low: number, high: number]
}

/** How many enterprises report which R&D intensity: they bunch just above the thresholds of a certificate. Throws InputError without one. */
export function bunchingChart(rows: readonly IntensityRow[], title: Label, options: BunchingOptions): string {
  checkRows('rows', rows, { intensity: 'number', weight: 'number' }, options)
  if (rows.length === 0) throw new InputError('rows', 'at least one enterprise', rows.length)
  const { language = 'en', width = 640, thresholds, bin = 0.001, range: [low, high] = [0.005, 0.08] } = options
  const bins = Math.round((high - low) / bin)
  if (!(bins >= 5 && bins <= 1000)) throw new InputError('bin', 'a width that gives 5 to 1000 bins', bin)
  const counts = new Float64Array(bins)
  for (const { intensity, weight } of rows) {
    const place = Math.floor((intensity - low) / bin)
    if (place >= 0 && place < bins) counts[place] += weight
  }
  const shown = Array.from(counts, (count, n) => ({ x1: 100 * (low + n * bin), x2: 100 * (low + (n + 1) * bin), count }))
  const colour = COLOURS[1]
  const { marginLeft, y } = valueAxis([0, ...counts], 6, 64)
  const margins = { marginLeft, marginRight: 30, marginTop: 40, marginBottom: 42 }
  const labels = [...new Set(thresholds)].sort((a, b) => a - b)
    .map((t) => ({ x: 100 * t, y: 0, label: perCent(String(Number((100 * t).toFixed(3))), language), colour }))
  const fit = roomFor(labels, 'top') <= width - margins.marginLeft - margins.marginRight
  return drawChart({
    title: inLanguage(title, language), subtitle: `${word('enterprises', language)} · ${word('intensity', language)}`, height: 300,
    legend: fit ? [] : labels.map(({ label }) => ({ name: label, colour, sign: '┆' })),
    plot: {
      ...margins,
      x: { label: word('intensity', language), labelAnchor: 'center', labelArrow: 'none' }, y,
      marks: [
        Plot.rectY(shown, { x1: 'x1', x2: 'x2', y: 'count', fill: COLOURS[0], inset: 0.3 }),
        Plot.ruleX(labels, { x: 'x', stroke: colour, strokeDasharray: '5 3', strokeWidth: 1.6 }),
        fit ? labelMarks(labels, 'top') : null,
        Plot.ruleY([0], { stroke: INK.rule }),
      ],
    },
  }, options)
}

/** A size and how many enterprises have it. */
export interface SizeRow { readonly size: number, readonly weight: number }

/**
 * Sizes of enterprises by rank, both in logs: a straight line is a power law, its slope minus the tail exponent. Ranks count all
 * enterprises that a row stands for. At most a thousand points are drawn. Throws InputError with fewer than ten positive sizes.
 */
export function sizeDistributionChart(rows: readonly SizeRow[], title: Label, options: ChartOptions): string {
  checkRows('rows', rows, { size: 'number', weight: 'number' }, options)
  const { language = 'en' } = options
  const sorted = rows.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size)
  if (sorted.length < 10) throw new InputError('rows', 'at least ten enterprises with a size', sorted.length)
  let rank = 0
  const ranked = sorted.map(({ size, weight }) => ({ size: size / 1e6, rank: (rank += weight) - weight / 2 + 0.5 }))
  // Evenly along the logarithm of the rank, as they are seen.
  const steps = Math.min(1000, ranked.length)
  const most = ln(ranked.length)
  const places = Array.from({ length: steps }, (_, n) => Math.min(ranked.length - 1, Math.round(exp((most * n) / (steps - 1))) - 1))
  const chosen = [...new Set(places)].map((n) => ranked[n])
  return drawChart({
    title: inLanguage(title, language), subtitle: word('logs', language), height: 358,
    plot: {
      marginLeft: 70, marginRight: 30, marginTop: AXIS_ROOM, marginBottom: 42, inset: 6,
      x: { type: 'log', label: word('revenue', language), labelAnchor: 'center', labelArrow: 'none', grid: true, tickFormat: logTick, ticks: 5 },
      y: { ...namedAxis(word('rank', language), 70), type: 'log', nice: false, tickFormat: logTick, ticks: 5 },
      marks: [Plot.dot(chosen, { x: 'size', y: 'rank', r: 1.8, fill: COLOURS[0] })],
    },
  }, options)
}
