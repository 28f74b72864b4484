import { InputError } from '../kernel/input-error.js'
import { checkImplementation, doseShare, valuesIn } from '../levers/enactment.js'
import type { Enactment, Implementation } from '../levers/enactment.js'
import type { Predicate } from '../levers/eligibility.js'
import type { Lever } from '../levers/lever.js'
import { FIRST_YEAR, applyChanges, inForce } from '../levers/parameters.js'
import type { Dated, LeverParameter, LeverParameters } from '../levers/parameters.js'
import type { Change } from './change.js'
import { readParams } from './written-params.js'

/** A lever as the changes so far have left it. */
export interface Standing {
  readonly lever: Lever
  /** All dated values after the changes. */
  readonly parameters: LeverParameters
  readonly implementation?: Implementation
  readonly targeting?: Predicate
}
/** The levers in force by id, in the order they were enacted. */
export type Policy = ReadonlyMap<string, Standing>

/** The policy after a change. Throws InputError with the path of what is wrong. */
export function applyChange(policy: Policy, change: Change, path: string): Policy {
  const next = new Map(policy)
  if (change.verb === 'hold') {
    for (const standing of policy.values()) {
      const held = holdStanding(standing, change.year)
      if (held) next.set(standing.lever.id, held)
      else next.delete(standing.lever.id)
    }
    return next
  }
  const { lever: { id } } = change
  const standing = policy.get(id)
  if (change.verb === 'enact') {
    if (standing) throw new InputError(`${path}.lever`, 'a lever that is not yet in force (amend it, or repeal it first)', id)
    if (change.implementation) checkImplementation(change.implementation, `${path}.implementation`)
    const { lever, params = {}, implementation, targeting } = change
    return next.set(id, { lever, parameters: changed(lever.params, params, path), implementation, targeting })
  }
  if (!standing) throw new InputError(`${path}.lever`, `a lever in force: ${[...policy.keys()].join(', ') || 'there is none'}`, id)
  if (change.verb === 'amend') return next.set(id, { ...standing, parameters: changed(standing.parameters, change.params, path) })
  if (change.from === undefined) next.delete(id)
  else next.set(id, { ...standing, implementation: endedBefore(standing.implementation, change.from, path) })
  return next
}

const changed = (parameters: LeverParameters, params: NonNullable<Extract<Change, { verb: 'amend' }>['params']>, path: string): LeverParameters =>
  applyChanges(parameters, readParams(parameters, params, `${path}.params`), `${path}.params`)

function endedBefore(implementation: Implementation | undefined, year: number, path: string): Implementation {
  const since = implementation ?? { shape: 'step', from: FIRST_YEAR, full: FIRST_YEAR }
  if (year <= since.from) throw new InputError(`${path}.from`, `a year after ${since.from}, when the lever comes into force`, year)
  return { ...since, until: Math.min(year - 1, since.until ?? year - 1) }
}

/** The lever with later law struck out; undefined if it is not yet in force that year. */
function holdStanding(standing: Standing, year: number): Standing | undefined {
  const { parameters, implementation, lever } = standing
  if (!implementation) return { ...standing, parameters: withValues(parameters, (p) => upTo(p, year)) }
  if (year < implementation.from) return undefined
  if (implementation.until !== undefined && implementation.until < year) return standing
  const { from } = implementation
  // A lever that is being phased in stays at the share it has reached.
  const reached = { lever, parameters, enactment: { lever, changes: {}, implementation } }
  const partial = doseShare(implementation, year) < 1
  return { ...standing, implementation: { shape: 'step', from, full: from }, parameters: withValues(parameters, (p, name) => {
    if (!partial && implementation.shape === 'step') return upTo(p, year)
    const values: Record<number, unknown> = {}
    for (let y = from; y <= year; y++) values[y] = valuesIn(reached, y)[name]
    return values
  }) }
}

function withValues(parameters: LeverParameters, values: (p: LeverParameter, name: string) => Record<number, unknown>): LeverParameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, p]) => [name, { ...p, values: values(p, name) } as LeverParameter]))
}

const yearsOf = (values: Dated<unknown>): number[] => Object.keys(values).map(Number)

/** Dated values up to a year, the value of that year among them. */
function upTo(p: LeverParameter, year: number): Record<number, unknown> {
  const kept = yearsOf(p.values).filter((y) => y <= year)
  return Object.fromEntries((kept.length > 0 ? kept : [FIRST_YEAR]).map((y) => [y, inForce<unknown>(p.values, y)]))
}

/** Enactments that leave the levers as the policy says: their changes are the dated values that differ from the lever's own. */
export function enactmentsOfPolicy(policy: Policy): Enactment[] {
  return [...policy.values()].map(({ lever, parameters, implementation, targeting }) => {
    const changes: Record<string, unknown> = {}
    for (const [name, p] of Object.entries(parameters)) {
      const years = [...new Set([FIRST_YEAR, ...yearsOf(lever.params[name].values), ...yearsOf(p.values)])].sort((a, b) => a - b)
      const differs = years.some((y) => inForce<unknown>(p.values, y) !== inForce<unknown>(lever.params[name].values, y))
      if (differs) changes[name] = Object.fromEntries(years.map((y) => [y, inForce<unknown>(p.values, y)]))
    }
    return { lever, changes, ...(implementation ? { implementation } : {}), ...(targeting ? { targeting } : {}) }
  })
}
