import type { Label } from '../population/population.js'
import type { Estimate } from '../statistics/difference-in-differences.js'
import { wilsonAt } from '../statistics/probability-intervals.js'

/** How a policy is rolled out, so that one may learn from it. */
export type DesignName = 'lottery' | 'leaders' | 'waves' | 'enterprise-lottery' | 'line'
/** By what the data are looked at. */
export type EstimatorName = 'difference-in-differences' | 'two-way-fixed-effects' | 'group-time-effects' | 'winners-less-losers' | 'discontinuity'

/** What an estimator makes of a design, over all repetitions; log points. */
export interface DesignRow {
  /**
   * `lottery`: pilot provinces drawn by lot, all starting together; `leaders`: the provinces with most of the indicator, as pilots are
   * often chosen; `waves`: pilots drawn by lot that start one wave a year; `enterprise-lottery`: half of the enterprises, by lot;
   * `line`: enterprises with less revenue than a line.
   */
  readonly design: DesignName
  readonly name: Label
  readonly estimator: EstimatorName
  readonly estimatorName: Label
  readonly unit: 'log points'
  readonly repetitions: number
  /** True mean effect on those reached by the design, from the same world without the policy; at the line for `line`. */
  readonly truth: number
  readonly estimate: number
  /** Mean error, and root mean square error. */
  readonly bias: number
  readonly rootMeanSquare: number
  /** Share of repetitions whose 95 % interval excludes 0, with its Wilson interval. */
  readonly power: number
  readonly powerLow: number
  readonly powerHigh: number
  /** The same where there is no policy, over this and other draws of the design: should be 5 %. */
  readonly falseAlarms: number
  /** Share of intervals that hold the truth, with its Wilson interval. */
  readonly coverage: number
  readonly coverageLow: number
  readonly coverageHigh: number
  /** Effect that would be found in four of five countries: 2.8 times the root mean square of what is found without a policy. */
  readonly detectable: number
}

/** One country: what an estimator finds with the policy, and without it in one or more draws of the design; and what is true. */
export interface Repetition { readonly truth: number, readonly found: Estimate, readonly idle: readonly Estimate[] }

const DESIGNS: Readonly<Record<DesignName, Label>> = {
  lottery: { en: 'pilot provinces by lot', zh: '抽签确定试点省份' }, leaders: { en: 'leading provinces as pilots', zh: '以领先省份为试点' },
  waves: { en: 'pilot provinces by lot, in waves', zh: '试点省份抽签分批实施' }, 'enterprise-lottery': { en: 'enterprises by lot', zh: '企业抽签' },
  line: { en: 'enterprises below a line of revenue', zh: '营业收入低于门槛的企业' },
}
const ESTIMATORS: Readonly<Record<EstimatorName, Label>> = {
  'difference-in-differences': { en: 'difference in differences', zh: '双重差分' },
  'two-way-fixed-effects': { en: 'two-way fixed effects', zh: '双向固定效应' },
  'group-time-effects': { en: 'group-time effects, not yet treated', zh: '分组—时期效应（以尚未实施者为对照）' },
  'winners-less-losers': { en: 'winners less losers', zh: '中签者与未中签者之差' },
  discontinuity: { en: 'regression discontinuity', zh: '断点回归' },
}

/** 97.5 % and 80 % points of the normal distribution together: an effect of so many standard errors is found in four of five samples. */
const FOUND_IN_FOUR_OF_FIVE = 1.959963984540054 + 0.8416212335729143

const excludesNothing = ({ low, high }: Estimate): boolean => low > 0 || high < 0

/** A row of what was found in all repetitions; at least one. */
export function designRow(design: DesignName, estimator: EstimatorName, found: readonly Repetition[]): DesignRow {
  const n = found.length
  const average = (of: (one: Repetition) => number): number => found.reduce((sum, one) => sum + of(one), 0) / n
  const alarms = found.filter(({ found: of }) => excludesNothing(of)).length
  const held = found.filter(({ truth, found: { low, high } }) => low <= truth && truth <= high).length
  const [power, coverage] = [alarms, held].map((times) => wilsonAt(times, n, 0.95))
  const error = ({ found: of, truth }: Repetition): number => of.effect - truth
  const idle = found.flatMap((one) => one.idle)
  return { design, name: DESIGNS[design], estimator, estimatorName: ESTIMATORS[estimator], unit: 'log points', repetitions: n,
    truth: average(({ truth }) => truth), estimate: average((one) => one.found.effect), bias: average(error),
    rootMeanSquare: Math.sqrt(average((one) => error(one) * error(one))), power: alarms / n, powerLow: power.low, powerHigh: power.high,
    falseAlarms: idle.filter(excludesNothing).length / idle.length, coverage: held / n, coverageLow: coverage.low, coverageHigh: coverage.high,
    detectable: FOUND_IN_FOUR_OF_FIVE * Math.sqrt(idle.reduce((sum, { effect }) => sum + effect * effect, 0) / idle.length) }
}
