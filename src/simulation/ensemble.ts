import { columnLabels, groupings } from '../indicators/groupings.js'
import type { GroupingName } from '../indicators/groupings.js'
import { InputError } from '../kernel/input-error.js'
import type { MeasurementModel } from '../law/revenue-definition.js'
import { bringIntoForce, doseShare, isNeutral } from '../levers/enactment.js'
import type { Enactment } from '../levers/enactment.js'
import { USUAL_PARAMETERS } from '../mechanisms/posterior-parameters.js'
import type { ParameterChoice } from '../mechanisms/posterior-parameters.js'
import type { Closures } from '../mechanisms/world.js'
import type { ClosedLedger } from '../levers/ledger.js'
import type { Population } from '../population/population.js'
import { digestOfResult } from './digests.js'
import type { RunSettings } from './model-run.js'
import type { ResultLever, SimulationResult } from './result.js'
import { valueIndex } from './result.js'
import { inline } from './runners/inline.js'
import type { RunnableScenario, RunOutcome, Runner, Study } from './study.js'

/** Where finished runs are kept. */
export interface Keeping {
  /** Runs kept earlier of the very same question. */
  readonly before: () => Iterable<RunOutcome> | AsyncIterable<RunOutcome>
  /** Keeps a finished run. */
  readonly keep: (outcome: RunOutcome) => void
}

/** What to simulate. */
export interface SimulationOptions {
  readonly scenarios: readonly RunnableScenario[]
  readonly population: Population
  /** The law of the base year, at which baseline costs are struck. */
  readonly reference: readonly Enactment[]
  readonly runs: number
  readonly seed: string | number
  readonly to: number
  /** From the posterior by default. */
  readonly parameters?: ParameterChoice
  readonly behaviour?: 'on' | 'off'
  readonly closures?: Partial<Closures>
  readonly revenueDefinition?: MeasurementModel
  /** What results are told by beside regions. */
  readonly by?: GroupingName
  readonly fixedPath?: RunSettings['fixedPath']
  /** One point a run, for experiments that choose what is known and what is chance. */
  readonly design?: RunSettings['design']
  /** Replaces parameters of mechanisms, after drawing. */
  readonly overrides?: RunSettings['overrides']
  /** Where runs are executed; one after another in this thread by default. */
  readonly runner?: Runner
  /** Keeps every finished run; `before` are runs kept earlier of the very same question, which need not be made again. */
  readonly keeping?: Keeping
  /** Called after every finished run of a scenario. */
  readonly progress?: (done: number, total: number) => void
  /** Stops early; the runs finished for all scenarios are kept, and those among them that were begun before are finished first. */
  readonly signal?: AbortSignal
}

/** Largest number of runs one call accepts; larger studies are sharded. */
export const MOST_RUNS = 100_000
/** Last year the model reaches. */
export const HORIZON = 2035

function checkOptions({ scenarios, runs, to, population, design }: SimulationOptions): void {
  if (scenarios.length === 0) throw new InputError('scenarios', 'at least one scenario', scenarios.length)
  if (new Set(scenarios.map((s) => s.id)).size < scenarios.length)
    throw new InputError('scenarios', 'scenarios with different ids', scenarios.map((s) => s.id).join(', '))
  if (!Number.isInteger(runs) || runs < 1 || runs > MOST_RUNS) throw new InputError('runs', `a whole number from 1 to ${MOST_RUNS}`, runs)
  if (design && design.length !== runs) throw new InputError('design', `${runs} points, one a run`, design.length)
  if (!Number.isInteger(to) || to <= population.baseYear || to > HORIZON)
    throw new InputError('to', `a year from ${population.baseYear + 1} to ${HORIZON}`, to)
}

/** The options as a runner takes them: settings that all runs share, and the levers of every scenario. Throws InputError. */
export function studyOf(options: SimulationOptions): Study {
  checkOptions(options)
  const { population, seed, to, reference, revenueDefinition, fixedPath, design, overrides, by, parameters = USUAL_PARAMETERS } = options
  const closures = { ...options.closures, ...(options.behaviour === 'off' ? { behaviour: false } : {}) }
  return { settings: { population, seed, to, parameters, closures, revenueDefinition, reference, fixedPath, design, overrides,
    ...(by ? { by } : {}) },
    policies: options.scenarios.map(({ enactments }) => enactments) }
}

/** What the values of a run stand for, `[scenario][year][region][indicator]`; the nation after its regions. */
export function shapeOf({ population, to, by }: Pick<SimulationOptions, 'population' | 'to' | 'by'>):
Pick<SimulationResult, 'years' | 'regions' | 'indicators' | 'groups'> {
  return {
    years: Array.from({ length: to - population.baseYear + 1 }, (_, n) => population.baseYear + n),
    regions: [...population.regions, population.nation].map(({ code, name }) => ({ code, name })),
    indicators: columnLabels(population, by),
    ...(by ? { groups: { name: groupings[by].name, classes: groupings[by].classes(population) } } : {}),
  }
}

/** Levers that a policy has in force, and which of them have no dose in any of the years after the base year. */
function leversOf(policy: readonly Enactment[], [, ...years]: readonly number[]): ResultLever[] {
  return policy.map((enactment) => {
    const { lever: { id, cost: [first] }, implementation } = enactment
    const inForce = bringIntoForce(enactment, id)
    const idle = years.every((year) => doseShare(implementation, year) === 0 || isNeutral(inForce, year))
    return { id, idle, ...(first ? { parties: { payer: first.payers[0], payee: first.payees[0] } } : {}) }
  })
}

/**
 * Simulates every scenario in every run. Within a run all scenarios share draws, parameters and macro path, so their
 * difference is the policy alone. Rejects with InputError on wrong options; resolves early when the signal aborts.
 */
export async function simulate(options: SimulationOptions): Promise<Omit<SimulationResult, 'manifest'> & { readonly resultDigest: string }> {
  const study = studyOf(options)
  const { scenarios, runs, progress, signal, runner = inline, keeping } = options
  const shape = { runs, ...shapeOf(options) }
  const perScenario = shape.years.length * shape.regions.length * shape.indicators.length
  const values = new Float64Array(scenarios.length * runs * perScenario)
  const ledgers: ClosedLedger[][] = scenarios.map(() => [])
  const digests: string[] = []

  const total = runs * scenarios.length
  let whole = 0
  let through = 0
  const file = (outcome: RunOutcome): void => {
    if (outcome.values.length !== scenarios.length * perScenario || outcome.ledgers.length !== scenarios.length)
      throw new InputError('runs', 'runs of this question', `run ${outcome.run} of another`)
    for (let s = 0; s < scenarios.length; s++) {
      values.set(outcome.values.subarray(s * perScenario, (s + 1) * perScenario), valueIndex(shape, s, outcome.run, 0, 0, 0))
      ledgers[s]![outcome.run] = outcome.ledgers[s]!
    }
    digests[outcome.run] = outcome.digest
    whole++
    through = 0
  }
  for await (const outcome of keeping?.before() ?? []) if (outcome.run < runs && digests[outcome.run] === undefined) file(outcome)
  if (whole > 0) progress?.(whole * scenarios.length, total)
  const missing = Array.from({ length: runs }, (_, run) => run).filter((run) => digests[run] === undefined)
  await runner(study, missing, {
    signal,
    finished: (outcome) => {
      const told = through === scenarios.length
      file(outcome)
      keeping?.keep(outcome)
      if (!told) progress?.(whole * scenarios.length, total)
    },
    scenarioThrough: () => {
      through++
      progress?.(whole * scenarios.length + through, total)
    },
  })
  let finished = 0
  while (finished < runs && digests[finished] !== undefined) finished++
  for (const ledger of ledgers) ledger.length = finished
  return { ...shape, scenarios: scenarios.map(({ id, name, digest, enactments }) => ({ id, name, digest, levers: leversOf(enactments, shape.years) })),
    values, ledgers, finished,
    resultDigest: digestOfResult(digests.slice(0, finished)) }
}
