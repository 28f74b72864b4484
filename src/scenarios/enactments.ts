import { InputError, unknownName } from '../kernel/input-error.js'
import { checkImplementation, checkTargeting, valuesIn } from '../levers/enactment.js'
import type { Enactment, Implementation } from '../levers/enactment.js'
import type { Predicate } from '../levers/eligibility.js'
import type { Lever } from '../levers/lever.js'
import { FIRST_YEAR, applyChanges, inForce } from '../levers/parameters.js'
import type { Changes, Dated, LeverParameter, LeverParameters } from '../levers/parameters.js'
import type { Change } from './change.js'
import { readParams } from './written-params.js'

/** A lever as the changes so far have left it. */
export interface Standing {
  readonly lever: Lever
  /** All dated values after the changes. */
  readonly parameters: LeverParameters
  /** Years in which the scenario itself says the value, by parameter: such a value is set, not drawn from a prior. */
  readonly stated: Readonly<Record<string, readonly number[]>>
  readonly implementation?: Implementation
  readonly targeting?: Predicate
}
/** The levers in force by id, in the order they were enacted. */
export type Policy = ReadonlyMap<string, Standing>

/** The policy after a change. Throws InputError with the path of what is wrong. */
export function applyChange(policy: Policy, change: Change, path: string): Policy {
  const next = new Map(policy)
  if (change.verb === 'hold') {
    for (const id of change.levers ?? []) {
      if (!policy.has(id)) throw new InputError(`${path}.levers`, `levers in force: ${[...policy.keys()].join(', ') || 'there is none'}`, id)
    }
    for (const [id, standing] of policy) {
      if (change.levers && !change.levers.includes(id)) continue
      const held = holdStanding(standing, change.year)
      if (held) next.set(id, held)
      else next.delete(id)
    }
    return next
  }
  const { lever } = change
  const standing = policy.get(lever.id)
  if (change.verb === 'enact') {
    if (standing) throw new InputError(`${path}.lever`, 'a lever not in force (amend it, or repeal it first)', lever.id)
    if (change.implementation) checkImplementation(change.implementation, `${path}.implementation`)
    checkTargeting(change, path)
    const { params = {}, implementation, targeting } = change
    const enacted: Standing = { lever, parameters: lever.params, stated: {}, implementation, targeting }
    return next.set(lever.id, withParams(enacted, params, `${path}.params`))
  }
  if (!standing) {
    const known = [...policy.keys()]
    throw unknownName(`${path}.lever`, lever.id, known, `a lever in force: ${known.join(', ') || 'there is none'}`)
  }
  if (change.verb === 'amend') return next.set(lever.id, withParams(standing, change.params, `${path}.params`))
  if (change.from === undefined) next.delete(lever.id)
  else next.set(lever.id, { ...standing, implementation: endedBefore(standing.implementation, change.from, path) })
  return next
}

const yearsOf = (values: Dated<unknown>): number[] => Object.keys(values).map(Number)

function withParams(standing: Standing, params: Parameters<typeof readParams>[1], path: string): Standing {
  const changes: Changes = readParams(standing.parameters, params, path)
  const parameters = applyChanges(standing.parameters, changes, path)
  const stated: Record<string, readonly number[]> = { ...standing.stated }
  for (const [name, change] of Object.entries(changes)) {
    stated[name] = typeof change === 'object' ? [...(stated[name] ?? []), ...yearsOf(change)] : [FIRST_YEAR]
  }
  return { ...standing, parameters, stated }
}

function endedBefore(implementation: Implementation | undefined, year: number, path: string): Implementation {
  const since = implementation ?? { shape: 'step', from: FIRST_YEAR, full: FIRST_YEAR }
  if (year <= since.from) {
    throw new InputError(`${path}.from`, `a year after ${since.from}, when the lever comes into force`, year)
  }
  return { ...since, until: Math.min(year - 1, since.until ?? year - 1) }
}

/** The lever with later law struck out; undefined if it is not yet in force that year. */
function holdStanding(standing: Standing, year: number): Standing | undefined {
  const { lever, parameters, stated, implementation } = standing
  const kept = Object.fromEntries(Object.entries(stated).map(([name, years]) => [name, years.filter((y) => y <= year)]))
  const held = { ...standing, parameters: eachParameter(parameters, (p) => upTo(p, year)), stated: kept }
  if (!implementation) return held
  const { from, until } = implementation
  if (year < from) return undefined
  if (until !== undefined && until < year) return standing
  const inFull: Implementation = { shape: 'step', from, full: from }
  if (implementation.shape === 'step') return { ...held, implementation: inFull }
  // A lever that was being phased in keeps the share it has reached: its doses are written out year by year.
  const phased = { lever, parameters, enactment: { lever, changes: {}, implementation } }
  const years = Array.from({ length: year - from + 1 }, (_, n) => from + n)
  return { ...held, implementation: inFull, parameters: eachParameter(parameters, (p, name) =>
    (p.kind === 'choice' || p.neutral === undefined ? upTo(p, year)
      : Object.fromEntries(years.map((y) => [y, valuesIn(phased, y)[name]])))) }
}

type ValuesOfParameter = (p: LeverParameter, name: string) => Record<number, unknown>
function eachParameter(parameters: LeverParameters, values: ValuesOfParameter): LeverParameters {
  const changed = Object.entries(parameters).map(([name, p]) => [name, { ...p, values: values(p, name) }])
  return Object.fromEntries(changed) as LeverParameters
}

/** Dated values up to a year. */
function upTo(p: LeverParameter, year: number): Record<number, unknown> {
  const kept = yearsOf(p.values).filter((y) => y <= year)
  return Object.fromEntries((kept.length > 0 ? kept : [FIRST_YEAR]).map((y) => [y, inForce<unknown>(p.values, y)]))
}

/**
 * Enactments that leave the levers as the policy says. Their changes are the values the scenario states and those that
 * differ from the lever's own, so that a behavioural number nobody speaks of is still drawn.
 */
export function enactmentsOfPolicy(policy: Policy): Enactment[] {
  return [...policy.values()].map(({ lever, parameters, stated, implementation, targeting }) => {
    const changes: Record<string, unknown> = {}
    for (const [name, { values }] of Object.entries(parameters)) {
      const own = lever.params[name].values
      const years = [...yearsOf(own), ...yearsOf(values)]
        .filter((y) => stated[name]?.includes(y) || inForce<unknown>(values, y) !== inForce<unknown>(own, y))
      if (years.length > 0) {
        changes[name] = Object.fromEntries([...new Set(years)].map((y) => [y, inForce<unknown>(values, y)]))
      }
    }
    return { lever, changes, ...(implementation ? { implementation } : {}), ...(targeting ? { targeting } : {}) }
  })
}
