import { InputError } from '../kernel/input-error.js'
import type { Scenario } from '../scenarios/scenario.js'
import { simulate } from '../simulation/ensemble.js'
import type { Manifest } from '../simulation/manifest.js'
import type { SimulationResult } from '../simulation/result.js'
import { attainment } from './attainment.js'
import type { AttainmentRow } from './attainment.js'
import { ledgerMeans } from './costs.js'
import type { LedgerMean } from './costs.js'
import { effectsAgainstLast } from './effects.js'
import type { EffectRow } from './effects.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'
import { identityOf, provenance } from './provenance.js'
import { simulationOf } from './simulation-of.js'
import { summarise } from './summary.js'
import type { IndicatorRow } from './summary.js'

/** What came out of a question, with where it came from. */
export interface Answer {
  readonly manifest: Manifest
  readonly indicators: readonly IndicatorRow[]
  /** Empty for a projection. */
  readonly effects: readonly EffectRow[]
  readonly attainment: readonly AttainmentRow[]
  readonly ledger: readonly LedgerMean[]
  /** Runs asked for; more than `manifest.runs` when it was stopped early. */
  readonly asked: number
  /** Every value of every run. */
  readonly result: SimulationResult
}

/** Where the indicators go under one or more scenarios, each with its uncertainty. Rejects with InputError. */
export async function project(scenarios: Scenario | readonly Scenario[], options: AskOptions = {}): Promise<Answer> {
  return ask('project', Array.isArray(scenarios) ? scenarios : [scenarios as Scenario], options)
}

/**
 * What scenarios change against the last one. In every run all of them share chance, parameters and the path of the
 * economy, so the difference is the policy alone. Rejects with InputError.
 */
export async function compare(scenarios: readonly Scenario[], options: AskOptions = {}): Promise<Answer> {
  if (!Array.isArray(scenarios) || scenarios.length < 2) {
    throw new InputError('scenarios', 'at least two scenarios', Array.isArray(scenarios) ? scenarios.length : scenarios)
  }
  return ask('compare', scenarios, options)
}

/** Simulates scenarios for a question and makes its tables; `settings` are what the manifest says beside the options. */
export async function ask(question: Manifest['question'], scenarios: readonly Scenario[], given: AskOptions,
  settings?: Manifest['settings'], own?: readonly string[]): Promise<Answer> {
  const options = withDefaults(given, own)
  const { runs, progress, signal, runner, journal } = options
  const simulation = simulationOf(scenarios, options)
  const keeping = journal && { before: () => journal.open(identityOf(scenarios, options)), keep: journal.keep.bind(journal) }
  const { resultDigest, ...outcome } = await simulate({
    ...simulation, progress, signal, runner, keeping,
  }).finally(() => { journal?.close() })
  const { finished } = outcome
  const manifest = provenance(question, scenarios, options, { finished, resultDigest, settings })
  const result: SimulationResult = { ...outcome, manifest }
  if (finished === 0) return { manifest, indicators: [], effects: [], attainment: [], ledger: [], asked: runs, result }
  return {
    manifest, result, asked: runs,
    indicators: summarise(result),
    effects: question === 'compare' ? effectsAgainstLast(result) : [],
    attainment: attainment(result),
    ledger: ledgerMeans(result),
  }
}
