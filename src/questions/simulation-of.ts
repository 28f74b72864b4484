import { refuseBorrowedId, toDocument } from '../scenarios/document.js'
import { asEnacted } from '../scenarios/named.js'
import { enactmentsOf, scenarioDigest } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { SimulationOptions } from '../simulation/ensemble.js'
import type { CheckedOptions } from './options.js'

/** What a question has simulated: its scenarios ready to run, against the law of the base year. Throws InputError. */
export function simulationOf(scenarios: readonly Scenario[], options: CheckedOptions): SimulationOptions {
  const { region: population, to, runs, seed, parameters, behaviour, revenueDefinition, by } = options
  const runnable = scenarios.map((s, i) => {
    const document = toDocument(s)
    refuseBorrowedId(s, `scenarios[${i}]`)
    return { id: s.id, name: s.name, document, digest: scenarioDigest(s), enactments: enactmentsOf(s) }
  })
  return { scenarios: runnable, population, reference: enactmentsOf(asEnacted), runs, seed, to, parameters, behaviour, revenueDefinition,
    ...(by ? { by } : {}) }
}
