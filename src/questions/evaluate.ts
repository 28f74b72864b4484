import { createDraws, decision } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'
import { ln } from '../kernel/math.js'
import { leverById } from '../levers/index.js'
import { region as inRegions } from '../levers/eligibility.js'
import type { Label } from '../population/population.js'
import { repeal } from '../scenarios/change.js'
import type { Enact, WrittenParams } from '../scenarios/change.js'
import { asEnacted } from '../scenarios/named.js'
import { enactmentsOf, scenario as makeScenario } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Manifest } from '../simulation/manifest.js'
import { valueIndex } from '../simulation/result.js'
import type { Estimate } from '../statistics/difference-in-differences.js'
import { differenceInDifferences } from '../statistics/difference-in-differences.js'
import { wilsonAt } from '../statistics/probability-intervals.js'
import { laboratory, policyOfScenario } from './laboratory.js'
import type { TrialResult } from './laboratory.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { provenance } from './provenance.js'
import { shapeOf } from './targets.js'

/** How a roll-out in pilot provinces is tried before it is made. */
export interface EvaluateOptions extends AskOptions {
  /** The lever by id, and its parameters in the pilots. */
  readonly lever: string
  readonly params?: WrittenParams
  /** What holds everywhere; the lever is taken out of it first. The law as enacted. */
  readonly base?: Scenario
  /** Number of pilot provinces; a third. */
  readonly pilots?: number
  /** First year in the pilots; the second after the base year. */
  readonly from?: number
  /** Random draws of the pilots; 6. */
  readonly lotteries?: number
  /** Indicator, in logs; R&D of enterprises. */
  readonly indicator?: string
}

/** What difference in differences over provinces makes of a design, over all repetitions; log points. */
export interface DesignRow {
  /** `lottery`: pilots drawn by lot; `leaders`: the provinces with most of the indicator, as pilots are often chosen. */
  readonly design: 'lottery' | 'leaders'
  readonly name: Label
  readonly unit: 'log points'
  readonly repetitions: number
  /** True mean effect on the pilots, from the same world without the policy. */
  readonly truth: number
  readonly estimate: number
  /** Mean error, and root mean square error. */
  readonly bias: number
  readonly rootMeanSquare: number
  /** Share of repetitions whose 95 % interval excludes 0, with its Wilson interval. */
  readonly power: number
  readonly powerLow: number
  readonly powerHigh: number
  /** The same where there is no policy: should be 5 %. */
  readonly falseAlarms: number
  /** Share of intervals that hold the truth. */
  readonly coverage: number
}

/** How one would know. */
export interface Evaluability {
  readonly manifest: Manifest
  readonly whole: boolean
  readonly designs: readonly DesignRow[]
}

const LOT = decision('evaluate.lot')
const NAMES: Readonly<Record<DesignRow['design'], Label>> = {
  lottery: { en: 'pilots drawn by lot', zh: '抽签确定试点省份' }, leaders: { en: 'the leading provinces as pilots', zh: '以领先省份为试点' },
}

/**
 * How would one know? Rolls a lever out in pilot provinces of simulated countries whose true effect is known, and asks what
 * difference in differences over provinces finds: bias, power, false alarms and coverage, where pilots are drawn by lot and where the leaders
 * are taken. All designs and the country without the policy meet the same chance, run by run. Rejects with InputError.
 */
export async function evaluate(given: EvaluateOptions): Promise<Evaluability> {
  const { lever: id, params, base = asEnacted, pilots: many, from, lotteries = 6, indicator = 'enterprise-rd', ...rest } = given
  const options = withDefaults({ runs: 6, ...rest })
  const { region: population } = options
  const shape = shapeOf(options)
  const start = from ?? population.baseYear + 2
  const codes = population.regions.map(({ code }) => code)
  const pilots = many ?? Math.max(2, Math.round(codes.length / 3))
  const lever = leverById(id)
  const k = shape.indicators.indexOf(indicator)
  if (!lever) throw new InputError('lever', 'a lever of the catalogue', id)
  if (k < 0) throw new InputError('indicator', `one of ${shape.indicators.join(', ')}`, indicator)
  if (!(Number.isInteger(pilots) && pilots >= 2 && pilots <= codes.length - 2)) throw new InputError('pilots', `a whole number from 2 to ${codes.length - 2}`, pilots)
  if (!(Number.isInteger(lotteries) && lotteries >= 1)) throw new InputError('lotteries', 'a whole number from 1', lotteries)
  if (!(Number.isInteger(start) && start > population.baseYear && start <= options.to)) throw new InputError('from', `a year from ${population.baseYear + 1} to ${options.to}`, start)
  const inForce = enactmentsOf(base).some((one) => one.lever.id === id)
  const without = makeScenario({ id: 'without', base, name: { en: 'without the lever', zh: '不实施该政策' }, changes: inForce ? [repeal(lever, 'to try it in pilots')] : [] })
  const inPilots = (n: number, chosen: readonly string[]): Scenario => {
    const change: Enact = { verb: 'enact', lever, params, note: 'in pilot provinces', targeting: inRegions(...chosen), implementation: { shape: 'step', from: start, full: start } }
    return makeScenario({ id: `pilots-${n}`, base: without, name: { en: `pilots ${chosen.join(', ')}`, zh: `试点：${chosen.join('、')}` }, changes: [change] }, 'params')
  }
  const draw = createDraws(options.seed, 0).stream(LOT)
  const ticket = (code: string, n: number): number => draw.uniform(codes.indexOf(code), n)
  const drawn = Array.from({ length: lotteries }, (_, n) => [...codes].sort((a, b) => ticket(a, n) - ticket(b, n)).slice(0, pilots).sort())
  const lab = laboratory(options)
  lab.expect(options.runs * (lotteries + 3))
  const manifest = (whole: boolean): Manifest => provenance('evaluate', [base], options, { finished: whole ? options.runs : 0, resultDigest: whole ? lab.digest() : '0'.repeat(32),
    settings: { lever: id, ...(params ? { params } : {}), pilots, from: start, lotteries, indicator } })
  const idle = await lab.trial([policyOfScenario(without)], { runs: 1 })
  if (!idle) return { manifest: manifest(false), whole: false, designs: [] }
  const level = (r: number): number => idle.values[valueIndex(idle, 0, 0, 0, r, k)]
  const leading = [...codes].sort((a, b) => level(codes.indexOf(b)) - level(codes.indexOf(a))).slice(0, pilots).sort()
  const designs = [...drawn.map((chosen) => ({ design: 'lottery' as const, chosen })), { design: 'leaders' as const, chosen: leading }]
  const result = await lab.trial([...designs.map(({ chosen }, n) => policyOfScenario(inPilots(n + 1, chosen))), policyOfScenario(without)])
  if (!result) return { manifest: manifest(false), whole: false, designs: [] }
  const rows = (['lottery', 'leaders'] as const).map((design) => designRow(design, designs.flatMap((one, s) => (one.design !== design ? []
    : Array.from({ length: options.runs }, (_, run) => repetition(result, { s, run, k, start, pilots: one.chosen.map((code) => codes.indexOf(code)) }))))))
  return { manifest: manifest(true), whole: true, designs: rows }
}

interface Repetition { readonly truth: number, readonly found: Estimate, readonly idle: Estimate }

interface Where { readonly s: number, readonly run: number, readonly k: number, readonly start: number, readonly pilots: readonly number[] }

/** One country: what the design finds with the policy, and without it, and what is true. */
function repetition(result: TrialResult, { s, run, k, start, pilots }: Where): Repetition {
  const provinces = result.regions.length - 1
  const outcome = (policy: number): number[] => result.years.flatMap((_, y) =>
    Array.from({ length: provinces }, (_unused, r) => ln(Math.max(1, result.values[valueIndex(result, policy, run, y, r, k)]))))
  const [here, there] = [outcome(s), outcome(result.scenarios.length - 1)]
  const unit = result.years.flatMap(() => Array.from({ length: provinces }, (_, r) => r))
  const period = result.years.flatMap((year) => Array.from({ length: provinces }, () => year))
  const treated = unit.map((r, n) => (pilots.includes(r) && period[n] >= start ? 1 : 0))
  const cells = treated.flatMap((of, n) => (of === 1 ? [n] : []))
  return { truth: cells.reduce((sum, n) => sum + here[n] - there[n], 0) / cells.length,
    found: differenceInDifferences({ outcome: here, unit, period }, treated), idle: differenceInDifferences({ outcome: there, unit, period }, treated) }
}

function designRow(design: DesignRow['design'], found: readonly Repetition[]): DesignRow {
  const n = found.length
  const average = (of: (one: Repetition) => number): number => found.reduce((sum, one) => sum + of(one), 0) / n
  const excludes = ({ low, high }: Estimate): number => Number(low > 0 || high < 0)
  const alarms = found.filter(({ found: of }) => excludes(of) === 1).length
  const { low, high } = wilsonAt(alarms, n, 0.95)
  const error = ({ found: of, truth }: Repetition): number => of.effect - truth
  return { design, name: NAMES[design], unit: 'log points', repetitions: n, truth: average(({ truth }) => truth), estimate: average((one) => one.found.effect), bias: average(error),
    rootMeanSquare: Math.sqrt(average((one) => error(one) * error(one))), power: alarms / n, powerLow: low, powerHigh: high,
    falseAlarms: average(({ idle }) => excludes(idle)), coverage: average(({ truth, found: of }) => Number(of.low <= truth && truth <= of.high)) }
}
