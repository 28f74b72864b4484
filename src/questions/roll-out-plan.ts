import type { AnyIndicatorId, IndicatorNamed } from '../indicators/ids.js'
import { canonicalJson, digest } from '../kernel/digest.js'
import { InputError, unknownName } from '../kernel/input-error.js'
import type { AnyLeverId } from '../levers/by-id.js'
import { region as inRegions } from '../levers/eligibility.js'
import type { Enactment } from '../levers/enactment.js'
import { bringIntoForce, isNeutral } from '../levers/enactment.js'
import { leverById } from '../levers/index.js'
import { unknownLever } from '../scenarios/known-levers.js'
import type { Lever } from '../levers/lever.js'
import type { Population } from '../population/population.js'
import { repeal } from '../scenarios/change.js'
import type { WrittenParams } from '../scenarios/change.js'
import { asEnacted } from '../scenarios/named.js'
import { enactmentsOf, scenario as makeScenario } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import { DEFAULTS, DEFAULT_RUNS } from './defaults.js'
import { ENTERPRISE_OUTCOMES } from './enterprise-trial.js'
import type { EnterpriseTrial } from './enterprise-trial.js'
import { policyOfScenario } from './laboratory.js'
import type { TriedPolicy } from './laboratory.js'
import { withDefaults } from './options.js'
import type { AskOptions, CheckedOptions } from './options.js'
import type { Starts } from './roll-out.js'
import { shapeOf } from './targets.js'

/** How a roll-out is tried before it is made. */
export interface EvaluateOptions<Id extends string = string> extends AskOptions {
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
  readonly indicator?: IndicatorNamed<Id>
  /** Line of revenue below which enterprises may claim, yuan of 2015; the median of those that do R&D, to one digit. */
  readonly line?: number
}

/** A roll-out that can be tried: what is asked, checked. */
export interface RollOutPlan {
  readonly options: CheckedOptions
  readonly base: Scenario
  readonly lever: Lever
  readonly params: WrittenParams | undefined
  readonly pilots: number
  /** First year. */
  readonly start: number
  readonly waves: number
  readonly lotteries: number
  readonly indicator: string
  /** Place of the indicator in a result. */
  readonly k: number
  readonly line: number
  readonly provinces: number
  /** The country without the lever, and the lever as it is rolled out. */
  readonly without: Scenario
  readonly enactment: Enactment
  /** What is tried on enterprises, where the lever acts on them and the indicator can be told of each. */
  readonly trial: EnterpriseTrial | undefined
}

const OWN = ['lever', 'params', 'base', 'pilots', 'from', 'waves', 'lotteries', 'indicator', 'line']
const MOST_WAVES = 3

/** Checks how a roll-out is asked for and fills in the defaults. Throws InputError. */
export function planRollOut<const Id extends AnyIndicatorId>(given: EvaluateOptions<Id>): RollOutPlan {
  const { lever: id, params, base = asEnacted, pilots: many, from, waves: asked, lotteries = DEFAULTS.lotteries, indicator = 'enterprise-rd', line: drawn, ...rest } = given
  const options = withDefaults({ ...rest, runs: rest.runs ?? DEFAULT_RUNS.evaluate }, OWN)
  const { region: population } = options
  const { indicators } = shapeOf(options)
  const start = from ?? population.baseYear + 2
  const provinces = population.regions.length
  const pilots = many ?? Math.max(2, Math.round(provinces / 3))
  const lever = leverById(id)
  const k = indicators.indexOf(indicator)
  if (!lever) throw unknownLever('lever', id)
  if (lever.aim === 'nation') throw new InputError('lever', 'one that can be aimed at provinces', id)
  if (k < 0) throw unknownName('indicator', indicator, indicators)
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
  const { without, enactment } = leverAside(lever, base, params, start)
  const column = ENTERPRISE_OUTCOMES[indicator]
  const trial = column && actsOnEnterprises(lever) ? { without: enactmentsOf(without), lever: enactment, from: start, line, column } : undefined
  return { options, base, lever, params, pilots, start, waves, lotteries, indicator, k, line, provinces, without, enactment, trial }
}

/** The country without a lever, and the lever as it would be rolled out. Throws InputError where it would do nothing. */
function leverAside(lever: Lever, base: Scenario, params: WrittenParams | undefined, start: number): Pick<RollOutPlan, 'without' | 'enactment'> {
  const inForce = enactmentsOf(base).some((one) => one.lever.id === lever.id)
  const without = makeScenario({ id: 'without', base, name: { en: 'without the lever', zh: '不实施该政策' }, changes: inForce ? [repeal(lever, 'to try it in pilots')] : [] })
  const enactment = enactmentsOf(makeScenario({ id: 'tried', base: without, name: lever.name, changes: [{ verb: 'enact', lever, params, note: 'to be tried' }] }, 'params'))
    .find((one) => one.lever.id === lever.id)!
  if (isNeutral(bringIntoForce(enactment, 'params'), start)) {
    const dose = Object.entries(lever.test.params).map(([name, value]) => `${name}=${String(value)}`).join(', ')
    throw new InputError('params', `values at which the lever does something in ${start}, such as ${dose}`, params === undefined ? undefined : canonicalJson(params))
  }
  return { without, enactment }
}

/** The lever in some provinces, from the year in which each starts, on top of what holds everywhere. */
export function rolledOut({ without: country, enactment: lever, options: { region: { regions } } }: RollOutPlan, starts: Starts): TriedPolicy {
  const without = policyOfScenario(country)
  const years = [...new Set(starts.filter((year) => !Number.isNaN(year)))].sort((a, b) => a - b)
  const waves = years.map((from) => ({ from, codes: regions.flatMap(({ code }, r) => (starts[r] === from ? [code] : [])) }))
  const words = waves.map(({ from, codes }) => `${from}: ${codes.join(', ')}`).join('; ')
  return { id: `pilots-${digest(words).slice(0, 12)}`, name: { en: `pilots ${words}`, zh: `试点 ${words}` },
    digest: digest(canonicalJson([without.digest, lever.lever.id, lever.changes, waves])),
    enactments: [...without.enactments, ...waves.map(({ from, codes }): Enactment =>
      ({ ...lever, targeting: inRegions(...codes), implementation: { shape: 'step', from, full: from } }))] }
}

/** Whether what a lever does can be given to one enterprise and not to another of the same province. */
const actsOnEnterprises = ({ aim, effects, awards, incentive, regional, openings }: Lever): boolean =>
  !aim && !regional && !openings && (effects !== undefined || awards !== undefined || incentive !== undefined)

/** Median revenue of the enterprises that do R&D in the base year, to one digit. */
function medianRevenue({ enterprises: e }: Population): number {
  const performers = Array.from({ length: e.count }, (_, i) => i).filter((i) => e.performsRd[i] === 1)
    .sort((a, b) => e.revenue[a] - e.revenue[b] || e.key[a] - e.key[b])
  const half = performers.reduce((sum, i) => sum + e.weight[i], 0) / 2
  let mass = 0
  const middle = performers.find((i) => (mass += e.weight[i]) >= half)
  return middle === undefined ? 1e8 : Number(e.revenue[middle].toPrecision(1))
}
