import { checked, memberOf } from '../kernel/checked.js'
import { InputError } from '../kernel/input-error.js'
import { levers as catalogue } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'
import type { Change } from './change.js'
import { namedScenarios } from './named.js'
import { scenario, writeDocument } from './scenario.js'
import type { Scenario } from './scenario.js'
import { scenarioDocument } from './schema.js'
import type { ScenarioDocument } from './schema.js'

/** The document of a scenario, ready for JSON; `fromDocument` makes the same scenario of it. Bases that ship are written by id. */
export function toDocument(scenario: Scenario): ScenarioDocument {
  return writeDocument(scenario, (base) => (namedScenarios.includes(base) ? base.id : undefined))
}

/**
 * The scenario of a document: parsed JSON or YAML of any origin. `levers` are those it may name, by default the whole
 * catalogue. Throws InputError with the path of the first fault, what is allowed there and what was given.
 */
export function fromDocument(document: unknown, options: { readonly levers?: readonly Lever[]; readonly path?: string } = {}): Scenario {
  const { levers = catalogue, path = '' } = options
  return build(checked(scenarioDocument, document, path), levers, path)
}

function build({ id, name, question, base, changes }: ScenarioDocument, levers: readonly Lever[], path: string): Scenario {
  return scenario({ id, name, question, base: baseOf(base, levers, memberOf(path, 'base')), changes: changes.map((change, n): Change => {
    if (change.verb === 'hold') return change
    const lever = levers.find((one) => one.id === change.lever)
    if (!lever) throw new InputError(memberOf(path, `changes[${n}].lever`), `one of ${levers.map((one) => one.id).join(', ')}`, change.lever)
    return { ...change, lever } as Change
  }) }, path)
}

function baseOf(base: ScenarioDocument['base'], levers: readonly Lever[], path: string): Scenario | undefined {
  if (base === null) return undefined
  if (typeof base !== 'string') return build(base, levers, path)
  const named = namedScenarios.find((one) => one.id === base)
  if (!named) throw new InputError(path, `one of ${namedScenarios.map((one) => one.id).join(', ')}, a scenario document, or null`, base)
  return named
}
