import { InputError } from '../kernel/input-error.js'
import type { Estimate } from './difference-in-differences.js'
import { studentPoint } from './student.js'

/** A balanced panel in long form: every unit in every period, once. */
export interface BalancedPanel {
  readonly outcome: ArrayLike<number>
  readonly unit: ArrayLike<number>
  readonly period: ArrayLike<number>
}

/** Mean effect on the units that start in one period, in that period or a later one. */
export interface GroupTimeEffect extends Estimate {
  /** First period of treatment of the units, and the period of the effect. */
  readonly start: number
  readonly period: number
  readonly treated: number
  /** Units not yet treated in the period, with which they are compared. */
  readonly controls: number
}

/** Effects of a roll-out in steps. */
export interface StaggeredEffects {
  readonly cells: readonly GroupTimeEffect[]
  /** Mean over all treated units and periods that can be compared. */
  readonly overall: Estimate
  /** Mean by periods since the start. */
  readonly since: readonly (Estimate & { readonly since: number })[]
}

/** Units with the same start: what each had by period. */
interface Wave { readonly start: number, readonly outcomes: readonly Float64Array[] }

/** What counts of the outcomes of each wave in a cell, by wave and period: a contrast of means of waves. */
type Contrast = ReadonlyMap<Wave, Float64Array>

const byNumber = (a: number, b: number): number => a - b

/**
 * Group-time average effects (Callaway and Sant'Anna 2021) without covariates, compared with units not yet treated:
 * ATT(g, t) = mean of Y_t − Y_{g−1} over units that start in g, less the same over units that start after t or never. No treated unit is
 * ever a control, so that effects which differ by start or grow with time do no harm, as they do to two-way fixed effects. `start`
 * gives the first treated period of the unit of each observation, NaN for never. Errors are those of means of waves,
 * Var = Σ_h s_h²/n_h with s_h² the variance over the units of wave h of what each adds (Neyman's, for starts drawn by lot: Roth and
 * Sant'Anna 2023), intervals Student's with Welch's degrees of freedom. Cells that start in the first period or have no
 * control are left out. Throws InputError where none is left, a wave that counts has one unit, or the panel is not balanced.
 */
export function staggeredEffects({ outcome, unit, period }: BalancedPanel, start: ArrayLike<number>): StaggeredEffects {
  const periods = [...new Set(Array.from(period))].sort(byNumber)
  const waves = wavesOf({ outcome, unit, period }, start, periods)
  const cells = waves.flatMap((own): { readonly own: Wave, readonly t: number, readonly contrast: Contrast, readonly controls: number }[] => {
    const before = periods.indexOf(own.start) - 1
    if (Number.isNaN(own.start) || before < 0) return []
    return periods.flatMap((when, t) => {
      if (t <= before) return []
      const later = waves.filter((wave) => Number.isNaN(wave.start) || wave.start > when)
      const controls = later.reduce((sum, { outcomes }) => sum + outcomes.length, 0)
      if (controls === 0) return []
      const step = (size: number): Float64Array => Float64Array.from(periods, (_, p) => (p === t ? size : p === before ? -size : 0))
      return [{ own, t, controls, contrast: new Map([[own, step(1)], ...later.map((wave) => [wave, step(-wave.outcomes.length / controls)] as const)]) }]
    })
  })
  if (cells.length === 0) throw new InputError('start', 'units that start after the first period, and units not yet treated', 'none to compare')
  const meanOf = (some: typeof cells): Estimate => {
    const units = some.reduce((sum, { own }) => sum + own.outcomes.length, 0)
    return estimateOf(sumOf(some.map(({ contrast, own }) => [contrast, own.outcomes.length / units])))
  }
  const sinceOf = ({ own, t }: (typeof cells)[number]): number => t - periods.indexOf(own.start)
  return {
    cells: cells.map(({ own, t, contrast, controls }) =>
      ({ start: own.start, period: periods[t], treated: own.outcomes.length, controls, ...estimateOf(contrast) })),
    overall: meanOf(cells),
    since: [...new Set(cells.map(sinceOf))].sort(byNumber).map((since) => ({ since, ...meanOf(cells.filter((cell) => sinceOf(cell) === since)) })),
  }
}

function wavesOf({ outcome, unit, period }: BalancedPanel, start: ArrayLike<number>, periods: readonly number[]): Wave[] {
  const units = new Map<number, { readonly start: number, readonly values: Float64Array }>()
  for (let i = 0; i < unit.length; i++) {
    let own = units.get(unit[i])
    if (!own) units.set(unit[i], own = { start: start[i], values: new Float64Array(periods.length).fill(NaN) })
    const p = periods.indexOf(period[i])
    if (!Object.is(own.start, start[i]) || !Number.isNaN(own.values[p])) throw new InputError('panel', 'each unit once a period, with one start', `unit ${unit[i]} in ${period[i]}`)
    own.values[p] = outcome[i]
  }
  const waves = new Map<number, { start: number, outcomes: Float64Array[] }>()
  for (const [id, own] of units) {
    if (own.values.some(Number.isNaN)) throw new InputError('panel', 'each unit in every period', `unit ${id}`)
    const wave = waves.get(own.start)
    if (wave) wave.outcomes.push(own.values)
    else waves.set(own.start, { start: own.start, outcomes: [own.values] })
  }
  return [...waves.values()]
}

function sumOf(parts: readonly (readonly [Contrast, number])[]): Contrast {
  const sum = new Map<Wave, Float64Array>()
  for (const [contrast, weight] of parts) for (const [wave, weights] of contrast) {
    const own = sum.get(wave)
    sum.set(wave, weights.map((x, p) => (own ? own[p] : 0) + weight * x))
  }
  return sum
}

/** A sum of means of waves, with its error. */
function estimateOf(contrast: Contrast): Estimate {
  let effect = 0
  let variance = 0
  let spread = 0
  for (const [{ outcomes, start }, weights] of contrast) {
    const n = outcomes.length
    if (n < 2) throw new InputError('start', 'at least two units that start together, or never', `one that starts in ${Number.isNaN(start) ? 'none' : start}`)
    const adds = outcomes.map((values) => values.reduce((sum, y, p) => sum + weights[p] * y, 0))
    const mean = adds.reduce((sum, x) => sum + x, 0) / n
    const own = adds.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (n - 1) / n
    effect += mean
    variance += own
    spread += (own * own) / (n - 1)
  }
  const error = Math.sqrt(variance)
  const half = variance === 0 ? 0 : studentPoint(0.975, (variance * variance) / spread) * error
  return { effect, error, low: effect - half, high: effect + half }
}
