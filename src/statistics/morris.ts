import type { Stream } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'

/** A path through the unit cube that moves one factor at a time: `points[n + 1]` differs from `points[n]` in `moved[n]`. */
export interface Trajectory {
  readonly points: readonly (readonly number[])[]
  readonly moved: readonly number[]
  /** Signed step of each move. */
  readonly steps: readonly number[]
}

/** What is known of a factor after some trajectories. */
export interface ElementaryEffects {
  /** Mean effect, its mean size (μ* of Campolongo, Cariboni and Saltelli 2007), and its standard deviation. */
  readonly mean: number
  readonly meanSize: number
  readonly deviation: number
}

/**
 * Trajectories of Morris (1991) on `levels` (even) cell centres per factor, so that no factor takes the ends of the unit
 * interval: from a random point each factor is moved once, in random order, by half of the levels up or down.
 */
export function morrisTrajectories(factors: number, count: number, stream: Pick<Stream, 'uniform'>, levels = 4): Trajectory[] {
  if (!(Number.isInteger(levels) && levels >= 2 && levels % 2 === 0)) throw new InputError('levels', 'an even number from 2', levels)
  if (!(Number.isInteger(count) && count >= 1)) throw new InputError('trajectories', 'at least one', count)
  const half = levels / 2
  return Array.from({ length: count }, (_, t) => {
    const at = Array.from({ length: factors }, (_, f) => Math.floor(stream.uniform(t, f) * levels))
    const moved = Array.from({ length: factors }, (_, f) => f)
    for (let i = factors - 1; i > 0; i--) {
      const j = Math.floor(stream.uniform(t, factors + i) * (i + 1))
      const kept = moved[i]
      moved[i] = moved[j]
      moved[j] = kept
    }
    const place = (): number[] => at.map((level) => (level + 0.5) / levels)
    const points = [place()]
    const steps = moved.map((f) => {
      const step = at[f] < half ? half : -half
      at[f] += step
      points.push(place())
      return step / levels
    })
    return { points, moved, steps }
  })
}

/** Elementary effects by factor: change of the outcome over the step that made it. `outcomes[t][n]` belongs to `points[n]`. */
export function elementaryEffects(trajectories: readonly Trajectory[], outcomes: readonly (readonly number[])[]): ElementaryEffects[] {
  const factors = trajectories[0].moved.length
  const effects: number[][] = Array.from({ length: factors }, () => [])
  trajectories.forEach(({ moved, steps }, t) => moved.forEach((factor, n) => { effects[factor].push((outcomes[t][n + 1] - outcomes[t][n]) / steps[n]) }))
  return effects.map((of) => {
    const mean = of.reduce((sum, x) => sum + x, 0) / of.length
    const squares = of.reduce((sum, x) => sum + (x - mean) * (x - mean), 0)
    return { mean, meanSize: of.reduce((sum, x) => sum + Math.abs(x), 0) / of.length, deviation: of.length > 1 ? Math.sqrt(squares / (of.length - 1)) : 0 }
  })
}
