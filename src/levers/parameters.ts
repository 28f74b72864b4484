import type { Prior } from '../data/prior.js'
import { source as sourceOf } from '../data/sources.js'
import type { Grade, Source } from '../data/sources.js'
import { InputError, unknownName } from '../kernel/input-error.js'
import type { Label } from '../population/population.js'

/**
 * Parameters of a lever: unit, range, dated value and source, all checked when the lever is defined and again when a
 * scenario changes one. A value in force holds until the next dated one; after the last it holds for ever.
 */
export type Dated<T> = Readonly<Record<number, T>>

interface Described<U extends string = string> {
  readonly unit: U
  /** What it is, briefly; in Chinese it is the name of the parameter in tables. */
  readonly meaning: Label
  readonly source: string | Source
  /** Strength of evidence; law and design choices have none to grade. */
  readonly grade?: Grade
}

/** A number with a unit and a range. The unit stands in its type, so that a compiler can tell which quantities it takes. */
export interface NumberParameter<U extends string = string> extends Described<U> {
  readonly kind: 'number'
  readonly range: readonly [number, number]
  readonly values: Dated<number>
  /** Value that means "no such policy"; parameters without one do not set the dose. */
  readonly neutral?: number
  /** What is known of a behavioural number; drawn once a run unless the scenario sets it. */
  readonly prior?: Prior
  /** An amount for the whole nation, of which a part of it gets its share (see `programmeShare` of a population). */
  readonly national?: true
}
/** One of a few words. */
export interface ChoiceParameter<T extends string = string> extends Described {
  readonly kind: 'choice'
  readonly options: readonly T[]
  readonly values: Dated<T>
}
export type LeverParameter = NumberParameter | ChoiceParameter
export type LeverParameters = Readonly<Record<string, LeverParameter>>

/** The values of a lever's parameters in one year. */
export type ValuesOf<P extends LeverParameters> =
  { readonly [K in keyof P]: P[K] extends ChoiceParameter<infer T> ? T : number }

/** What a scenario may say of one parameter: a value for all years, or values by first year. */
export type Change<P extends LeverParameter = LeverParameter> =
  P extends ChoiceParameter<infer T> ? T | Dated<T> : number | Dated<number>
export type Changes<P extends LeverParameters = LeverParameters> = { readonly [K in keyof P]?: Change<P[K]> }

/** First year a lever can know of; earlier law is written as of this year. */
export const FIRST_YEAR = 2008
/** Last year the model can reach. */
export const LAST_YEAR = 2035

/** A number that changes with the law: `dated('share', [0, 3], { 2008: 0.5, 2018: 0.75 }, …)`. */
export function dated<const U extends string>(unit: U, range: readonly [number, number], values: Dated<number>, source: string | Source,
  meaning: Label, neutral?: number): NumberParameter<U> {
  return { kind: 'number', unit, range, values, source, meaning, neutral }
}

/** The amount of a programme of the whole nation, of which a simulated part of it gets its share. */
export const national = <U extends string>(p: NumberParameter<U>): NumberParameter<U> => ({ ...p, national: true })

/** A number that does not change unless a scenario changes it. */
export function fixed<const U extends string>(unit: U, range: readonly [number, number], value: number, source: string | Source,
  meaning: Label, neutral?: number): NumberParameter<U> {
  return dated(unit, range, { [FIRST_YEAR]: value }, source, meaning, neutral)
}

/** A number about behaviour, known only with a prior: its centre holds unless it is drawn or a scenario sets it. */
export function behaviour<const U extends string>(unit: U, range: readonly [number, number], prior: Prior, source: string | Source, grade: Grade,
  meaning: Label): NumberParameter<U> {
  return { kind: 'number', unit, range, values: { [FIRST_YEAR]: prior.central }, source, meaning, grade, prior }
}

/** One of a few words, e.g. how a budget is rationed. */
export function choice<const T extends string>(options: readonly T[], value: NoInfer<T>, source: string | Source, meaning: Label): ChoiceParameter<T> {
  return { kind: 'choice', unit: 'choice', options, values: { [FIRST_YEAR]: value }, source, meaning }
}

/** The value in force in a year: the last one dated no later. */
export function inForce<T>(values: Dated<T>, year: number): T {
  let best = -Infinity
  let first = Infinity
  for (const key of Object.keys(values)) {
    const from = Number(key)
    if (from <= year && from > best) best = from
    if (from < first) first = from
  }
  return values[best === -Infinity ? first : best]!
}

/** Last year a dated value is known for; afterwards the last one is held. */
export function lastKnownYear(parameters: LeverParameters): number {
  let last = FIRST_YEAR
  for (const p of Object.values(parameters)) for (const key of Object.keys(p.values)) last = Math.max(last, Number(key))
  return last
}

function allowedValue(p: LeverParameter): string {
  return p.kind === 'number' ? `a number from ${p.range[0]} to ${p.range[1]} (${p.unit})` : `one of ${p.options.join(', ')}`
}

function checkValue(p: LeverParameter, value: unknown, path: string): void {
  const ok = p.kind === 'number'
    ? typeof value === 'number' && value >= p.range[0] && value <= p.range[1]
    : typeof value === 'string' && p.options.includes(value)
  if (!ok) throw new InputError(path, allowedValue(p), value)
}

function checkDated(p: LeverParameter, values: object, path: string): void {
  const keys = Object.keys(values)
  if (keys.length === 0) throw new InputError(path, 'at least one dated value', values)
  for (const key of keys) {
    const year = Number(key)
    if (!/^\d{4}$/.test(key) || year < FIRST_YEAR || year > LAST_YEAR)
      throw new InputError(`${path}.${key}`, `a year from ${FIRST_YEAR} to ${LAST_YEAR}`, key)
    checkValue(p, (values as Record<string, unknown>)[key], `${path}.${key}`)
  }
}

/** Checks the declaration of a lever's parameters. */
export function checkParameters(parameters: LeverParameters, path: string): void {
  for (const [name, p] of Object.entries(parameters)) {
    checkDated(p, p.values, `${path}.${name}`)
    if (typeof p.source === 'string') sourceOf(p.source)
    if (p.kind === 'number' && p.neutral !== undefined) checkValue(p, p.neutral, `${path}.${name}.neutral`)
  }
}

/**
 * The dated values after a scenario's changes: a plain value replaces all years; dated values replace from their year
 * until the next dated value, own or original. Throws InputError with the path on anything else.
 */
export function applyChanges<P extends LeverParameters>(parameters: P, changes: Changes<P>, path: string): P {
  const result: Record<string, LeverParameter> = { ...parameters }
  for (const name of Object.keys(changes)) {
    const p = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (!p) throw unknownName(`${path}.${name}`, name, Object.keys(parameters))
    const change: unknown = (changes as Record<string, unknown>)[name]
    if (change !== null && typeof change === 'object' && !Array.isArray(change)) {
      checkDated(p, change, `${path}.${name}`)
      result[name] = { ...p, values: { ...p.values, ...change } } as LeverParameter
    } else {
      checkValue(p, change, `${path}.${name}`)
      result[name] = { ...p, values: { [FIRST_YEAR]: change } } as LeverParameter
    }
  }
  return result as P
}

/** The parameters with drawn values in place of priors' centres; `uniformOf` gives one uniform for each name. */
export function drawBehaviour<P extends LeverParameters>(parameters: P, uniformOf: (name: string) => number): P {
  const drawn: [string, LeverParameter][] = []
  for (const [name, p] of Object.entries(parameters)) {
    if (p.kind !== 'number' || !p.prior) drawn.push([name, p])
    else {
      const [low, high] = p.range
      drawn.push([name, { ...p, values: { [FIRST_YEAR]: Math.min(high, Math.max(low, p.prior.quantile(uniformOf(name)))) } }])
    }
  }
  return Object.fromEntries(drawn) as unknown as P
}
