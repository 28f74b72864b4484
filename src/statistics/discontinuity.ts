import { InputError } from '../kernel/input-error.js'
import { pow } from '../kernel/math.js'
import { estimate } from './difference-in-differences.js'
import type { Estimate } from './difference-in-differences.js'
import { leastSquares } from './least-squares.js'

/** A jump at a line. */
export interface Jump extends Estimate {
  readonly bandwidth: number
  /** Observations within the bandwidth below and above the line. */
  readonly below: number
  readonly above: number
  /** The jump at half the bandwidth: a quarter of the bias, more noise. Where both differ much, the lines are bent. */
  readonly atHalf: number
}

/** How a jump is estimated. */
export interface DiscontinuityOptions {
  /** Distance from the line within which observations count; by default 1.84·sd·n^(−1/5), a rule of thumb. */
  readonly bandwidth?: number
  readonly weights?: ArrayLike<number>
  readonly clusters?: ArrayLike<number>
}

/**
 * Regression discontinuity: the jump of the outcome where the running variable x crosses `line`, by a line on each side with
 * weights 1 − |x − line|/h within the bandwidth h (Hahn, Todd and van der Klaauw 2001). Its bias is −.05·h²·(m″₊ − m″₋), with m″ the curvature on
 * either side; the interval does not hold it. If units choose x around the line, as at the notch of a certificate, the
 * jump is no causal effect: use the bunching.
 */
export function discontinuity(outcome: ArrayLike<number>, running: ArrayLike<number>, line: number, options: DiscontinuityOptions = {}): Jump {
  const n = running.length
  const bandwidth = options.bandwidth ?? ruleOfThumb(running)
  if (!(bandwidth > 0)) throw new InputError('bandwidth', 'above 0', bandwidth)
  const near = [...Array(n).keys()].filter((i) => Math.abs(running[i] - line) < bandwidth)
  const above = near.filter((i) => running[i] >= line).length
  if (above < 3 || near.length - above < 3) throw new InputError('bandwidth', 'wide enough for three observations on each side', bandwidth)
  const { effect, error } = jump(outcome, running, line, bandwidth, near, options)
  const nearer = near.filter((i) => Math.abs(running[i] - line) < bandwidth / 2)
  const inside = nearer.filter((i) => running[i] >= line).length
  const atHalf = inside >= 3 && nearer.length - inside >= 3 ? jump(outcome, running, line, bandwidth / 2, nearer, options).effect : NaN
  return { ...estimate(effect, error), bandwidth, below: near.length - above, above, atHalf }
}

/**
 * The outcome at the line as seen from one side, by a line through that side alone with the same weights and bandwidth. Throws InputError
 * with fewer than three observations there.
 */
export function edge(outcome: ArrayLike<number>, running: ArrayLike<number>, line: number, side: 'below' | 'above',
  { bandwidth = ruleOfThumb(running), weights }: Pick<DiscontinuityOptions, 'bandwidth' | 'weights'> = {}): number {
  const near = [...Array(running.length).keys()].filter((i) => Math.abs(running[i] - line) < bandwidth && (running[i] >= line) === (side === 'above'))
  if (near.length < 3) throw new InputError('bandwidth', 'wide enough for three observations on the side', bandwidth)
  const distance = near.map((i) => running[i] - line)
  return leastSquares(near.map((i) => outcome[i]), [near.map(() => 1), distance],
    { weights: near.map((i, n) => (1 - Math.abs(distance[n]) / bandwidth) * (weights ? weights[i] : 1)) }).coefficients[0]
}

function jump(outcome: ArrayLike<number>, running: ArrayLike<number>, line: number, bandwidth: number, near: readonly number[],
  { weights, clusters }: DiscontinuityOptions): { effect: number, error: number } {
  const distance = near.map((i) => running[i] - line)
  const over = distance.map((x) => (x >= 0 ? 1 : 0))
  const { coefficients, errors } = leastSquares(near.map((i) => outcome[i]),
    [near.map(() => 1), over, distance, distance.map((x, n) => x * over[n])], {
      weights: near.map((i, n) => (1 - Math.abs(distance[n]) / bandwidth) * (weights ? weights[i] : 1)),
      ...(clusters ? { clusters: near.map((i) => clusters[i]) } : {}),
    })
  return { effect: coefficients[1], error: errors[1] }
}

function ruleOfThumb(running: ArrayLike<number>): number {
  const values = Array.from(running)
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  const variance = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / Math.max(1, values.length - 1)
  return 1.84 * Math.sqrt(variance) * pow(values.length, -0.2)
}
