import { ln } from '../kernel/math.js'
import type { Stream } from '../kernel/draws.js'
import { valueIndex } from '../simulation/result.js'
import type { Estimate } from '../statistics/difference-in-differences.js'
import { differenceInDifferences } from '../statistics/difference-in-differences.js'
import { staggeredEffects } from '../statistics/staggered-adoption.js'
import type { DesignName, EstimatorName, Repetition } from './design-rows.js'
import type { TrialResult } from './laboratory.js'

/** First year of each province, NaN for those that do not take part. */
export type Starts = readonly number[]

/** A roll-out over provinces: its design, and when each starts. */
export interface RollOut { readonly design: DesignName, readonly starts: Starts }

/** Draws pilots by lot, the first of them in the first wave: so many pilots in so many waves from a year on. */
export function drawStarts(stream: Pick<Stream, 'uniform'>, draw: number, { provinces, pilots, waves, from }:
{ readonly provinces: number, readonly pilots: number, readonly waves: number, readonly from: number }): Starts {
  const order = Array.from({ length: provinces }, (_, r) => r).sort((a, b) => stream.uniform(a, draw) - stream.uniform(b, draw))
  const starts = new Array<number>(provinces).fill(NaN)
  order.slice(0, pilots).forEach((r, n) => { starts[r] = from + Math.floor((n * waves) / pilots) })
  return starts
}

/** An estimator of the effect of a roll-out on the provinces that take part. */
export interface RollOutEstimator { readonly estimator: EstimatorName, readonly of: (panel: Panel, starts: Starts) => Estimate }

/** Logs of the outcome by year and province. */
interface Panel { readonly outcome: readonly number[], readonly unit: readonly number[], readonly period: readonly number[] }

const treatedIn = ({ unit, period }: Panel, starts: Starts): number[] => unit.map((r, n) => (period[n] >= starts[r] ? 1 : 0))
const twoWay: RollOutEstimator['of'] = (panel, starts) => differenceInDifferences(panel, treatedIn(panel, starts))

/** What looks at a design: with one start the plain difference, with waves the usual regression and what does without its fault. */
export const rollOutEstimators = (design: DesignName): readonly RollOutEstimator[] => (design !== 'waves'
  ? [{ estimator: 'difference-in-differences', of: twoWay }]
  : [{ estimator: 'two-way-fixed-effects', of: twoWay },
    { estimator: 'group-time-effects', of: (panel, starts) => staggeredEffects(panel, panel.unit.map((r) => starts[r])).overall }])

/** One country under a roll-out, policy `s`, beside the country without, the last policy; `others` are further draws of the design. */
export function rollOutRepetition(result: TrialResult, where: { readonly s: number, readonly run: number, readonly k: number },
  starts: Starts, estimate: RollOutEstimator['of'], others: readonly Starts[]): Repetition {
  const { run, k } = where
  const provinces = starts.length
  const panelOf = (policy: number): Panel => ({
    outcome: result.years.flatMap((_, y) => starts.map((_unused, r) => ln(Math.max(1, result.values[valueIndex(result, policy, run, y, r, k)])))),
    unit: result.years.flatMap(() => Array.from({ length: provinces }, (_, r) => r)),
    period: result.years.flatMap((year) => new Array<number>(provinces).fill(year)),
  })
  const [here, there] = [panelOf(where.s), panelOf(result.scenarios.length - 1)]
  const cells = treatedIn(here, starts).flatMap((of, n) => (of === 1 ? [n] : []))
  return { truth: cells.reduce((sum, n) => sum + here.outcome[n] - there.outcome[n], 0) / cells.length,
    found: estimate(here, starts), idle: [starts, ...others].map((one) => estimate(there, one)) }
}
