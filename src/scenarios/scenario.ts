import { canonicalJson, digest } from '../kernel/digest.js'
import { checked, memberOf } from '../kernel/checked.js'
import { InputError } from '../kernel/input-error.js'
import type { Enactment } from '../levers/enactment.js'
import { inForce } from '../levers/parameters.js'
import type { Dated } from '../levers/parameters.js'
import type { Label } from '../population/population.js'
import type { Amend, Change, Enact, WrittenParams } from './change.js'
import type { LeverId, LeverParametersById } from '../levers/by-id.js'
import { leverById, levers as allLevers } from '../levers/index.js'
import { applyChange, enactmentsOfPolicy } from './enactments.js'
import type { Policy, Standing } from './enactments.js'
import { unknownLever } from './known-levers.js'
import { DOCUMENT_VERSION, scenarioDocument } from './schema.js'
import type { ScenarioDocument } from './schema.js'
import type { WrittenChanges } from './written-types.js'

/** A question about policy: a base and what changes in it. Checked when made, never changed afterwards. */
export interface Scenario {
  readonly id: string
  readonly name: Label
  /** What it is to answer. */
  readonly question?: string | Label
  /** The scenario it starts from; without one there is no policy at all. */
  readonly base?: Scenario
  readonly changes: readonly Change[]
}

/** Parameters of levers by the id of the lever: `{ 'rd-super-deduction': { extra: '75 %' } }`. */
export type LeverChanges = { readonly [Id in LeverId]?: WrittenChanges<LeverParametersById[Id]> }

/** What makes a scenario; without an id it gets one from its English name. */
export interface ScenarioDefinition extends Omit<Scenario, 'id' | 'changes'> {
  readonly id?: string
  /** Levers that are amended where the base has them in force, and brought into force where not; before `changes`. */
  readonly levers?: LeverChanges
  readonly changes?: readonly Change[]
}

const policies = new WeakMap<Scenario, Policy>()
const DEEPEST_BASE = 16

/**
 * Makes a scenario: `scenario({ name, base: asEnacted, changes: [amend(rdSuperDeduction, { extra: 0.75 })] })`, or with levers by id:
 * `scenario({ name, base: asEnacted, levers: { 'rd-super-deduction': { extra: '75 %' } } })`. Throws InputError with
 * the path of the first fault: unknown parameter, value out of range, lever not in force; `path` says where the scenario itself stands.
 */
export function scenario(definition: ScenarioDefinition, path = ''): Scenario {
  const { id, name, question, base, levers = {}, changes: further = [] } = definition
  const named = changesOf(levers, base, memberOf(path, 'levers'))
  const changes = named.length > 0 ? [...named, ...further] : further
  const made: Scenario = {
    id: id ?? idFrom(name?.en), name, changes,
    ...(question === undefined ? {} : { question }), ...(base ? { base } : {}),
  }
  checked(scenarioDocument, writeDocument({ ...made, base: undefined }, () => undefined), path)
  let depth = 0
  for (let below = base; below; below = below.base) depth++
  if (depth > DEEPEST_BASE) {
    throw new InputError(memberOf(path, 'base'), `at most ${DEEPEST_BASE} scenarios on one another`, depth)
  }
  let policy: Policy = base ? policyOf(base) : new Map()
  changes.forEach((change, n) => {
    const place = n < named.length ? `levers.${named[n].lever.id}` : `changes[${n - named.length}]`
    policy = applyChange(policy, change, memberOf(path, place))
  })
  const frozen = Object.freeze({ ...made, changes: Object.freeze([...changes]) })
  policies.set(frozen, policy)
  return frozen
}

/** Changes of levers by id: amendments where they are in force in the base, else enactments. */
function changesOf(written: LeverChanges, base: Scenario | undefined, path: string): (Amend | Enact)[] {
  if (typeof written !== 'object' || written === null) throw new InputError(path, 'parameters of levers by id', written)
  const standing: Policy = base ? policyOf(base) : new Map()
  return Object.entries(written).map(([id, given]) => {
    const lever = leverById(id)
    if (!lever) throw unknownLever(memberOf(path, id), id, allLevers)
    const params = given as WrittenParams
    return standing.has(id) ? { verb: 'amend', lever, params } : { verb: 'enact', lever, params }
  })
}

const idFrom = (name: unknown): string => {
  const words = String(name).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+/, '')
  const id = words.slice(0, 60).replace(/-+$/, '') || 'scenario'
  // Names that reach into every object are no ids.
  return ['constructor', 'prototype'].includes(id) ? `${id}-scenario` : id
}

function policyOf(scenario: Scenario): Policy {
  const policy = policies.get(scenario)
  if (!policy) throw new InputError('scenario', 'what scenario(…) made', scenario)
  return policy
}

/** The levers in force and how, ready for a simulation. */
export function enactmentsOf(scenario: Scenario): readonly Enactment[] {
  return enactmentsOfPolicy(policyOf(scenario))
}

/**
 * Identity of the policy of a scenario, 32 hexadecimal digits: every lever in force with all its dated values, schedule
 * and targeting. Scenarios that do the same have the same digest, whatever they are called.
 */
export function scenarioDigest(scenario: Scenario): string {
  const levers = [...policyOf(scenario).values()].sort((a, b) => (a.lever.id < b.lever.id ? -1 : 1))
  return digest(canonicalJson(levers.map((standing) => {
    const { lever, parameters, implementation, targeting } = standing
    const params = Object.entries(parameters).map(([name, { values }]) => [name, whereItChanges(values)])
    return { lever: lever.id, implementation, targeting, params, set: setAgainstPrior(standing) }
  })))
}

/** Dated values only in the years in which they change. */
function whereItChanges(values: Dated<unknown>): [number, unknown][] {
  const years = Object.keys(values).map(Number).sort((a, b) => a - b)
  const changing = years.filter((year, n) => n === 0 || values[year] !== inForce(values, years[n - 1]))
  return changing.map((year) => [year, values[year]])
}

/** Behavioural numbers the scenario sets, even if to the centre of their prior: they are no longer drawn. */
function setAgainstPrior({ parameters, stated }: Standing): [string, number[]][] {
  return Object.entries(parameters).flatMap(([name, p]) => {
    const years = [...new Set(stated[name] ?? [])].sort((a, b) => a - b)
    return p.kind === 'number' && p.prior && years.length > 0 ? [[name, years]] : []
  })
}

/** The document of a scenario; `nameOf` says by which id a base may be written instead of in full. */
export function writeDocument(scenario: Scenario, nameOf: (base: Scenario) => string | undefined): ScenarioDocument {
  const { id, name, question, base, changes } = scenario
  const written = {
    technopole: DOCUMENT_VERSION, id, name, question,
    base: base ? nameOf(base) ?? writeDocument(base, nameOf) : null,
    changes: Array.isArray(changes) ? changes.map(writeChange) : changes,
  }
  return withoutAbsent(written) as unknown as ScenarioDocument
}

const writeChange = (change: Change): object =>
  withoutAbsent('lever' in change ? { ...change, lever: change.lever?.id } : change)
const withoutAbsent = (object: object): object =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
