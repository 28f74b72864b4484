import { InputError } from '../kernel/input-error.js'
import type { Predicate } from './eligibility.js'
import { FIRST_YEAR, LAST_YEAR, applyChanges, drawBehaviour, inForce } from './parameters.js'
import type { Changes, Dated, LeverParameters, ValuesOf } from './parameters.js'
import type { Lever } from './lever.js'
import type { Population } from '../population/population.js'

/** How a lever comes into force: at once, in equal steps, along an S-curve, and with an end if there is one. */
export interface Implementation {
  readonly shape: 'step' | 'linear' | 's-curve'
  /** First year with any effect. */
  readonly from: number
  /** First year with the full effect; equal to `from` for a step. */
  readonly full: number
  /** Last year in force. */
  readonly until?: number
}

/** A lever as a scenario enacts it. */
export interface Enactment {
  readonly lever: Lever
  /** Changes to parameters, checked. */
  readonly changes: Readonly<Record<string, unknown>>
  readonly implementation?: Implementation
  /** Only these claimants, on top of the lever's own eligibility; no finer than the lever can be aimed (`aim`). */
  readonly targeting?: Predicate
  /** Values are those of this year in every later year ("the law of end-2015 held"). */
  readonly heldFrom?: number
}

/** Share of the full dose in force in a year, 0 to 1. The S-curve is the smooth step 3x² − 2x³. */
export function doseShare(implementation: Implementation | undefined, year: number): number {
  if (!implementation) return 1
  const { shape, from, full, until } = implementation
  if (year < from || (until !== undefined && year > until)) return 0
  if (year >= full) return 1
  const x = (year - from + 1) / (full - from + 1)
  return shape === 'step' ? 1 : shape === 'linear' ? x : x * x * (3 - 2 * x)
}

/** Checks an implementation schedule. */
export function checkImplementation(implementation: Implementation, path: string): void {
  const { from, full, until } = implementation
  const isYear = (y: number): boolean => Number.isInteger(y) && y >= FIRST_YEAR && y <= LAST_YEAR
  if (!isYear(from)) throw new InputError(`${path}.from`, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`, from)
  if (!isYear(full) || full < from) throw new InputError(`${path}.full`, `a year from ${from} to ${LAST_YEAR}`, full)
  if (until !== undefined && (!isYear(until) || until < from)) throw new InputError(`${path}.until`, `a year from ${from} to ${LAST_YEAR}`, until)
}

/** Whether a predicate names regions at its outer level. */
const namesRegions = (p: Predicate): boolean => p.is === 'region' || (p.is === 'all' && p.of.some(namesRegions))

const onlyRegions = (p: Predicate): boolean => p.is === 'region' || (p.is === 'all' && p.of.every(onlyRegions))

/**
 * Throws InputError where a scenario aims a lever more finely than it can be, at a part of the provinces, or of the nation, to which
 * its effect and its cost could not both be confined.
 */
export function checkTargeting({ lever: { id, aim }, targeting }: Pick<Enactment, 'lever' | 'targeting'>, path: string): void {
  if (targeting && aim && (aim === 'nation' || !onlyRegions(targeting)))
    throw new InputError(`${path}.targeting`, `${aim === 'nation' ? 'none' : 'regions only'}: ${id} acts on the ${aim} as a whole`, targeting)
}

/**
 * What of a national programme falls to a population: its share in the nation's programmes, and all of it when the scenario
 * aims the lever at regions.
 */
export const shareOf = ({ targeting }: Enactment, { programmeShare = 1 }: { readonly programmeShare?: number }): number =>
  (targeting && namesRegions(targeting) ? 1 : programmeShare)

/** Values of a year with the share of national amounts that falls to a population. */
export function valuesOfPart(inForce: InForce, year: number, share: number): ValuesOf<LeverParameters> {
  const values = valuesIn(inForce, year) as Record<string, number | string>
  if (share === 1) return values as ValuesOf<LeverParameters>
  for (const [name, p] of Object.entries(inForce.parameters)) {
    if (p.kind === 'number' && p.national) values[name] = share * (values[name] as number)
  }
  return values as ValuesOf<LeverParameters>
}

/** A lever with its parameters as enacted, ready to be asked for a year's values. */
export interface InForce { readonly lever: Lever; readonly parameters: LeverParameters; readonly enactment: Enactment }

/**
 * Applies the changes of an enactment to the lever's dated values. Behavioural numbers are drawn first where
 * `uniformOf` is given, so that what the scenario sets stays as set.
 */
export function bringIntoForce(enactment: Enactment, path: string, uniformOf?: (name: string) => number): InForce {
  if (enactment.implementation) checkImplementation(enactment.implementation, `${path}.implementation`)
  checkTargeting(enactment, path)
  const known = uniformOf ? drawBehaviour(enactment.lever.params, uniformOf) : enactment.lever.params
  return { lever: enactment.lever, parameters: applyChanges(known, enactment.changes as Changes, `${path}.params`), enactment }
}

/**
 * Values of a year: dated values in force (those of `heldFrom` once it is past), moved towards neutral by the share of
 * the schedule that is not yet in force: value = neutral + share · (value − neutral).
 */
export function valuesIn({ parameters, enactment }: InForce, year: number): ValuesOf<LeverParameters> {
  const at = dateOf(enactment, year)
  const share = doseShare(enactment.implementation, year)
  const values: Record<string, number | string> = {}
  for (const [name, p] of Object.entries(parameters)) values[name] = valueAt(p, at, share)
  return values as ValuesOf<LeverParameters>
}

/** Year whose dated values hold in `year`. */
const dateOf = ({ heldFrom }: Enactment, year: number): number => (heldFrom === undefined ? year : Math.min(year, heldFrom))

/** Value of one parameter by what is in force at a date, and the share of the dose. */
function valueAt(p: LeverParameters[string], at: number, share: number): number | string {
  if (p.kind === 'choice') return inForce(p.values, at)
  const value = inForce(p.values, at)
  return share === 1 || p.neutral === undefined ? value : p.neutral + share * (value - p.neutral)
}

/** Share of each province in the areas of a lever; absent where it is not confined to any, or the scenario aims it at regions. */
export function partsOf({ lever, targeting }: Enactment, { regions }: Pick<Population, 'regions'>): Float64Array | undefined {
  const { areas } = lever
  return !areas || (targeting && namesRegions(targeting)) ? undefined : Float64Array.from(regions, ({ code }) => areas(code))
}

/** Whether a lever has the values in a year at which it equals its absence; never, where it declares none. */
export function isNeutral({ lever, parameters, enactment }: InForce, year: number): boolean {
  const neutral = Object.entries(lever.neutral as Readonly<Record<string, number | string | Dated<number | string>>>)
  const at = dateOf(enactment, year)
  const share = doseShare(enactment.implementation, year)
  return neutral.length > 0 && neutral.every(([name, value]) => {
    const p = parameters[name]
    return p !== undefined && valueAt(p, at, share) === (typeof value === 'object' ? inForce(value, year) : value)
  })
}

/** Whether nothing that a lever does outlives its year, but what is remembered of who was reached: it is declared whole. */
export const leavesNothing = ({ incentive, settle, terms, lasting, takeUp }: Lever): boolean =>
  !(incentive || settle || terms || lasting || (takeUp && !takeUp.manner))
