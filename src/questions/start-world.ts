import { onlyKnownOptions } from '../population/known-options.js'
import { asEnacted } from '../scenarios/named.js'
import { enactmentsOf } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { withDefaults } from './options.js'
import type { AskOptions } from './options.js'

const KNOWN = ['run', 'region', 'to', 'seed', 'parameters', 'behaviour', 'revenueDefinition', 'runner', 'journal']

/** How a single world is started: as a question is asked, and which of its runs. */
export interface WorldOptions extends Omit<AskOptions, 'runs' | 'progress' | 'signal' | 'engine'> {
  /** Number of the run, from 0; run 3 of a seed is the same world as the fourth run of a question with that seed. */
  readonly run?: number
}

/**
 * One world under one scenario, at the end of the base year: `step()` it year by year, `read()` its indicators, watch the
 * steps of its year with an observer, `trace` an enterprise. Throws InputError on wrong options.
 */
export function startWorld(scenario: Scenario, options: WorldOptions = {}): ModelRun {
  onlyKnownOptions(options, KNOWN)
  const { run = 0, ...asked } = options
  const { region: population, seed, to, parameters, behaviour, revenueDefinition } = withDefaults(asked)
  const closures = behaviour === 'off' ? { behaviour: false } : {}
  const settings = { population, seed, to, parameters, closures, revenueDefinition, reference: enactmentsOf(asEnacted) }
  return new ModelRun(new CommonStart(settings, run), enactmentsOf(scenario))
}
