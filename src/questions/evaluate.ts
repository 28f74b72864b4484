import { createDraws, decision } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'
import { canonicalJson, digest } from '../kernel/digest.js'
import type { AnyLeverId } from '../levers/by-id.js'
import { leverById } from '../levers/index.js'
import { region as inRegions } from '../levers/eligibility.js'
import type { Enactment } from '../levers/enactment.js'
import { bringIntoForce, isNeutral } from '../levers/enactment.js'
import type { Lever } from '../levers/lever.js'
import type { Population } from '../population/population.js'
import { repeal } from '../scenarios/change.js'
import type { WrittenParams } from '../scenarios/change.js'
import { asEnacted } from '../scenarios/named.js'
import { enactmentsOf, scenario as makeScenario } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import { digestOfResult } from '../simulation/digests.js'
import type { Manifest } from '../simulation/manifest.js'
import { valueIndex } from '../simulation/result.js'
import { designRow } from './design-rows.js'
import type { DesignRow } from './design-rows.js'
import { ENTERPRISE_DESIGNS, ENTERPRISE_OUTCOMES, ENTERPRISE_WORLDS, enterpriseRepetitions, watchEnterprises } from './enterprise-trial.js'
import { laboratory, policyOfScenario } from './laboratory.js'
import type { TriedPolicy } from './laboratory.js'
import { DEFAULT_RUNS } from './default-runs.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { provenance } from './provenance.js'
import { drawStarts, rollOutEstimators, rollOutRepetition } from './roll-out.js'
import type { RollOut, Starts } from './roll-out.js'
import { shapeOf } from './targets.js'
import { watchRuns } from './watch.js'

/** How a roll-out is tried before it is made. */
export interface EvaluateOptions extends AskOptions {
  /** The lever by id, and its parameters where it is rolled out; with these it must do something. */
  readonly lever: AnyLeverId
  readonly params?: WrittenParams
  /** What holds everywhere; the lever is taken out of it first. The law as enacted. */
  readonly base?: Scenario
  /** Number of pilot provinces; a third. */
  readonly pilots?: number
  /** First year of the roll-out; the second after the base year. */
  readonly from?: number
  /** Waves of pilots, one a year, of the design in waves; 3, or as many as years and pilots allow. */
  readonly waves?: number
  /** Random draws of the pilots; 6. */
  readonly lotteries?: number
  /** Indicator, in logs; R&D of enterprises. */
  readonly indicator?: string
  /** Line of revenue below which enterprises may claim, yuan of 2015; the median of those that do R&D, to one digit. */
  readonly line?: number
}

/** How one would know. */
export interface Evaluability {
  readonly manifest: Manifest
  readonly whole: boolean
  readonly designs: readonly DesignRow[]
}

const LOT = decision('evaluate.lot')
const OTHER_LOTS = decision('evaluate.other-pilots')
const OTHERS = 20
const MOST_WAVES = 3

/**
 * How would one know? Rolls a lever out in simulated countries whose true effect is known, and asks what evaluators would find: bias,
 * power, false alarms and coverage. Pilot provinces are drawn by lot, or are the leaders, or are drawn by lot and start in waves;
 * they are looked at by difference in differences, waves by two-way fixed effects and by group-time effects. A lever that acts on
 * enterprises is also given to half of them by lot, and to those below a line of revenue: winners less losers, and regression
 * discontinuity, on who does R&D before and after. All designs and the country without the policy meet the same chance, run by
 * run. Rejects with InputError.
 */
export async function evaluate(given: EvaluateOptions): Promise<Evaluability> {
  const { lever: id, params, base = asEnacted, pilots: many, from, waves: asked, lotteries = 6, indicator = 'enterprise-rd', line: drawn, ...rest } = given
  const options = withDefaults({ ...rest, runs: rest.runs ?? DEFAULT_RUNS.evaluate }, ['lever', 'params', 'base', 'pilots', 'from', 'waves', 'lotteries', 'indicator', 'line'])
  const { region: population } = options
  const shape = shapeOf(options)
  const start = from ?? population.baseYear + 2
  const provinces = population.regions.length
  const pilots = many ?? Math.max(2, Math.round(provinces / 3))
  const lever = leverById(id)
  const k = shape.indicators.indexOf(indicator)
  if (!lever) throw new InputError('lever', 'a lever of the catalogue', id)
  if (k < 0) throw new InputError('indicator', `one of ${shape.indicators.join(', ')}`, indicator)
  if (provinces < 4) throw new InputError('region', 'at least four provinces, to compare some with others', provinces)
  if (!(Number.isInteger(pilots) && pilots >= 2 && pilots <= provinces - 2)) throw new InputError('pilots', `a whole number from 2 to ${provinces - 2}`, pilots)
  if (!(Number.isInteger(lotteries) && lotteries >= 1)) throw new InputError('lotteries', 'a whole number from 1', lotteries)
  if (!(Number.isInteger(start) && start > population.baseYear && start <= options.to)) throw new InputError('from', `a year from ${population.baseYear + 1} to ${options.to}`, start)
  // Two provinces a wave at least: of one alone nobody knows how it would have differed.
  const mostWaves = Math.min(options.to - start + 1, Math.floor(pilots / 2))
  const waves = asked ?? Math.min(MOST_WAVES, mostWaves)
  if (!(Number.isInteger(waves) && waves >= 1 && waves <= mostWaves)) throw new InputError('waves', `a whole number from 1 to ${mostWaves}: two pilots a wave, and a year for each`, waves)
  const line = drawn ?? medianRevenue(population)
  if (!(line > 0)) throw new InputError('line', 'yuan above 0', line)

  const inForce = enactmentsOf(base).some((one) => one.lever.id === id)
  const without = makeScenario({ id: 'without', base, name: { en: 'without the lever', zh: '不实施该政策' }, changes: inForce ? [repeal(lever, 'to try it in pilots')] : [] })
  const enactment = enactmentsOf(makeScenario({ id: 'tried', base: without, name: lever.name, changes: [{ verb: 'enact', lever, params, note: 'to be tried' }] }, 'params'))
    .find((one) => one.lever.id === id)!
  if (isNeutral(bringIntoForce(enactment, 'params'), start)) {
    const dose = Object.entries(lever.test.params).map(([name, value]) => `${name}=${String(value)}`).join(', ')
    throw new InputError('params', `values at which the lever does something in ${start}, such as ${dose}`, params === undefined ? undefined : canonicalJson(params))
  }
  const aimed = (starts: Starts): TriedPolicy => rolledOut(policyOfScenario(without), enactment, starts, population)
  const tickets = createDraws(options.seed, 0).stream(LOT)
  const others = createDraws(options.seed, 0).stream(OTHER_LOTS)
  const lot = (stream: typeof tickets, draw: number, steps: number): Starts =>
    drawStarts(stream, draw, { provinces, pilots, waves: steps, from: start })
  const column = ENTERPRISE_OUTCOMES[indicator]
  const trial = column && actsOnEnterprises(lever) ? { without: enactmentsOf(without), lever: enactment, from: start, line, column } : undefined
  const enterpriseWorlds = trial ? options.runs * ENTERPRISE_WORLDS : 0

  const rollOuts = (leading: Starts): RollOut[] => [
    ...Array.from({ length: lotteries }, (_, n): RollOut => ({ design: 'lottery', starts: lot(tickets, n, 1) })), { design: 'leaders', starts: leading },
    ...(waves < 2 ? [] : Array.from({ length: lotteries }, (_, n): RollOut => ({ design: 'waves', starts: lot(tickets, n, waves) })))]
  const worlds = options.runs * (rollOuts([]).length + 1) + 1
  const after = (before: number): AskOptions['progress'] => options.progress && ((done) => { options.progress!(before + done, worlds + enterpriseWorlds) })
  const lab = laboratory({ ...options, progress: after(0) })
  lab.expect(worlds)
  const manifest = (result?: string): Manifest => provenance('evaluate', [base], options, { finished: result ? options.runs : 0, resultDigest: result ?? '0'.repeat(32),
    settings: { lever: id, ...(params ? { params } : {}), pilots, from: start, waves, lotteries, indicator, ...(trial ? { line } : {}) } })
  const stopped = (): Evaluability => ({ manifest: manifest(), whole: false, designs: [] })
  const idle = await lab.trial([policyOfScenario(without)], { runs: 1 })
  if (!idle) return stopped()
  const level = (r: number): number => idle.values[valueIndex(idle, 0, 0, 0, r, k)]
  const ranked = Array.from({ length: provinces }, (_, r) => r).sort((a, b) => level(b) - level(a))
  const designs = rollOuts(Array.from({ length: provinces }, (_, r) => (ranked.indexOf(r) < pilots ? start : NaN)))
  // Lots may fall alike where provinces are few: a policy is tried once, and each design finds it by its place.
  const policies = designs.map(({ starts }) => aimed(starts))
  const tried = [...new Map(policies.map((one) => [one.id, one])).values()]
  const placeOf = policies.map(({ id: own }) => tried.findIndex((one) => one.id === own))
  lab.expect(options.runs * (tried.length + 1))
  const result = await lab.trial([...tried, policyOfScenario(without)])
  if (!result) return stopped()
  const watched = trial && await watchRuns({ ...options, progress: after(worlds) }, 'enterprises',
    { without: policyOfScenario(without).digest, id, params, start, line, indicator }, ENTERPRISE_WORLDS,
    (settings, run, pause) => watchEnterprises(trial, settings, run, pause))
  if (trial && !watched) return stopped()

  const rows: DesignRow[] = (['lottery', 'leaders', 'waves'] as const).flatMap((design) => rollOutEstimators(design).flatMap(({ estimator, of }) => {
    const found = designs.flatMap(({ design: own, starts }, s) => (own !== design ? [] : Array.from({ length: options.runs }, (_, run) =>
      rollOutRepetition(result, { s: placeOf[s], run, k }, starts, of, design === 'leaders' ? []
        : Array.from({ length: OTHERS }, (_unused, n) => lot(others, (s * options.runs + run) * OTHERS + n, design === 'waves' ? waves : 1))))))
    return found.length > 0 ? [designRow(design, estimator, found)] : []
  }))
  const noted = (watched?.notes ?? []).map(enterpriseRepetitions)
  ENTERPRISE_DESIGNS.forEach(({ design }, d) => {
    const found = noted.flatMap((of) => of[d] ?? [])
    if (found.length > 0) rows.push(designRow(design, design === 'line' ? 'discontinuity' : 'winners-less-losers', found))
  })
  return { manifest: manifest(watched ? digestOfResult([lab.digest(), watched.digest]) : lab.digest()), whole: true, designs: rows }
}

/** The lever in some provinces, from the year in which each starts, on top of what holds everywhere. */
function rolledOut(without: TriedPolicy, lever: Enactment, starts: Starts, { regions }: Population): TriedPolicy {
  const years = [...new Set(starts.filter((year) => !Number.isNaN(year)))].sort((a, b) => a - b)
  const waves = years.map((from) => ({ from, codes: regions.flatMap(({ code }, r) => (starts[r] === from ? [code] : [])) }))
  const words = waves.map(({ from, codes }) => `${from}: ${codes.join(', ')}`).join('; ')
  return { id: `pilots-${digest(words).slice(0, 12)}`, name: { en: `pilots ${words}`, zh: `试点 ${words}` },
    digest: digest(canonicalJson([without.digest, lever.lever.id, lever.changes, waves])),
    enactments: [...without.enactments, ...waves.map(({ from, codes }): Enactment =>
      ({ ...lever, targeting: inRegions(...codes), implementation: { shape: 'step', from, full: from } }))] }
}

/** Whether what a lever does can be given to one enterprise and not to another of the same province. */
const actsOnEnterprises = ({ effects, awards, incentive, regional, openings }: Lever): boolean =>
  !regional && !openings && (effects !== undefined || awards !== undefined || incentive !== undefined)

/** Median revenue of the enterprises that do R&D in the base year, to one digit. */
function medianRevenue({ enterprises: e }: Population): number {
  const performers = Array.from({ length: e.count }, (_, i) => i).filter((i) => e.performsRd[i] === 1)
    .sort((a, b) => e.revenue[a] - e.revenue[b] || e.key[a] - e.key[b])
  const half = performers.reduce((sum, i) => sum + e.weight[i], 0) / 2
  let mass = 0
  const middle = performers.find((i) => (mass += e.weight[i]) >= half)
  return middle === undefined ? 1e8 : Number(e.revenue[middle].toPrecision(1))
}
