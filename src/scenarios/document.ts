import { checked, memberOf } from '../kernel/checked.js'
import { canonicalJson } from '../kernel/digest.js'
import { InputError, unknownName } from '../kernel/input-error.js'
import { levers as catalogue } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'
import type { Change } from './change.js'
import { namedScenarios, scenarioById } from './named.js'
import { enactmentsOf, scenario, writeDocument } from './scenario.js'
import type { Scenario } from './scenario.js'
import { unknownLever } from './known-levers.js'
import { scenarioDocument } from './schema.js'
import type { ScenarioDocument } from './schema.js'

/**
 * The document of a scenario, ready for JSON; `fromDocument` makes the same scenario of it. A base that ships is
 * written by its id, any other base in full. Members come in one order, whatever document the scenario was read from.
 * Throws InputError on what scenario(…) did not make.
 */
export function toDocument(scenario: Scenario): ScenarioDocument {
  enactmentsOf(scenario)
  return writeDocument(scenario, (base) => (namedScenarios.includes(base) ? base.id : undefined))
}

/** How a document is read. */
export interface ReadingOptions {
  /** Levers it may name; the whole catalogue by default. */
  readonly levers?: readonly Lever[]
  /** Where the document stands, such as a file name: the first part of the path in errors. */
  readonly path?: string
}

/**
 * The scenario of a document: parsed JSON or YAML of any origin. Throws InputError with the path of the first fault,
 * what is allowed there and what was given.
 */
export function fromDocument(document: unknown, { levers = catalogue, path = '' }: ReadingOptions = {}): Scenario {
  return build(checked(scenarioDocument, document, path), levers, path)
}

function build(document: ScenarioDocument, levers: readonly Lever[], path: string): Scenario {
  const { id, name, question } = document
  const changes = document.changes.map((change, n): Change => {
    if (change.verb === 'hold') return change
    const lever = levers.find((one) => one.id === change.lever)
    if (!lever) throw unknownLever(memberOf(path, `changes[${n}].lever`), change.lever, levers)
    return { ...change, lever } as Change
  })
  const made = scenario({ id, name, question, base: baseOf(document.base, levers, memberOf(path, 'base')), changes }, path)
  refuseBorrowedId(made, path)
  return made
}

/** Throws InputError if another scenario than the one that ships goes by its id: results would bear a false name. */
export function refuseBorrowedId(one: Scenario, path: string): void {
  const named = scenarioById(one.id)
  if (!named || named === one || canonicalJson(toDocument(one)) === canonicalJson(toDocument(named))) return
  throw new InputError(memberOf(path, 'id'), `an id of its own, since ${one.id} is a scenario that ships and says something else`, one.id)
}

function baseOf(base: ScenarioDocument['base'], levers: readonly Lever[], path: string): Scenario | undefined {
  if (base === null) return undefined
  if (typeof base !== 'string') return build(base, levers, path)
  const named = scenarioById(base)
  if (!named) {
    const known = namedScenarios.map((one) => one.id)
    throw unknownName(path, base, known, `one of ${known.join(', ')}, a scenario document, or null`)
  }
  return named
}
