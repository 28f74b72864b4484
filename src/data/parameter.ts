import { InputError } from '../kernel/input-error.js'
import { source as sourceOf } from './sources.js'
import type { Grade, Source } from './sources.js'
import type { Prior } from './prior.js'

/** A sentence in English, or in both languages. */
export type Meaning = string | { readonly en: string; readonly zh: string }

/** A behavioural number and what is known of it. */
export interface ParameterSpec {
  readonly prior: Prior
  readonly unit: string
  /** Values that make sense at all; draws are held inside, other values are refused. */
  readonly range: readonly [number, number]
  /** Id of a source of the catalogue, or an assumption. */
  readonly source: string | Source
  readonly grade: Grade
  readonly meaning: Meaning
}

/** Plain numbers by parameter name. */
export type ParameterValues<S> = { readonly [K in keyof S]: number }

/** One row of the catalogue of parameters. */
export interface ParameterRow {
  /** `group.name`, also the key of its draw. */
  readonly id: string
  readonly meaning: Meaning
  readonly unit: string
  readonly range: readonly [number, number]
  readonly prior: { readonly kind: Prior['kind']; readonly arguments: readonly number[] }
  readonly central: number
  readonly grade: Grade
  readonly source: Source
}

/** The parameters of one subject. */
export interface ParameterGroup<S extends Readonly<Record<string, ParameterSpec>>> {
  readonly group: string
  readonly specs: S
  /** Central values. */
  central(): ParameterValues<S>
  /** Values drawn from the priors, one uniform each; `u` is asked for it by id `group.name`. */
  draw(u: (id: string) => number): ParameterValues<S>
  /** `base` (central values by default) with other values. Throws `InputError` with the path of what is wrong. */
  override(values: Readonly<Record<string, unknown>>, path?: string, base?: ParameterValues<S>): ParameterValues<S>
  /** Rows for the catalogue. */
  rows(): readonly ParameterRow[]
}

/** Defines the parameters of a subject. Throws `InputError` on an unknown source or a centre out of range. */
export function defineParameters<const S extends Readonly<Record<string, ParameterSpec>>>(
  group: string, specs: S,
): ParameterGroup<S> {
  const names = Object.keys(specs)
  const centralValues: Record<string, number> = {}
  const ids: Record<string, string> = {}
  for (const name of names) {
    const { prior, range: [low, high], source } = specs[name]
    ids[name] = `${group}.${name}`
    if (!(low <= high)) throw new InputError(`${ids[name]}.range`, 'lower bound, upper bound', [low, high])
    if (!(prior.central >= low && prior.central <= high)) {
      throw new InputError(`${ids[name]}.prior`, `a centre from ${low} to ${high}`, prior.central)
    }
    if (typeof source === 'string') sourceOf(source)
    centralValues[name] = prior.central
  }
  const build = (value: (name: string) => number): ParameterValues<S> =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as ParameterValues<S>

  return {
    group, specs,
    central: () => build((name) => centralValues[name]),
    draw: (u) => build((name) => {
      const { prior, range: [low, high] } = specs[name]
      return Math.min(high, Math.max(low, prior.quantile(u(ids[name]))))
    }),
    override(values, path = `parameters.${group}`, base) {
      if (values === null || typeof values !== 'object' || Array.isArray(values)) {
        throw new InputError(path, 'an object of numbers by parameter name', values)
      }
      const given: Record<string, number> = {}
      for (const [name, value] of Object.entries(values)) {
        if (!Object.hasOwn(specs, name)) throw new InputError(`${path}.${name}`, `one of ${names.join(', ')}`, name)
        const { range: [low, high], unit } = specs[name]
        if (typeof value !== 'number' || !(value >= low && value <= high)) {
          throw new InputError(`${path}.${name}`, `a number from ${low} to ${high} (${unit})`, value)
        }
        given[name] = value
      }
      return { ...(base ?? build((name) => centralValues[name])), ...given }
    },
    rows: () => names.map((name) => {
      const { meaning, unit, range, prior, grade, source } = specs[name]
      return {
        id: ids[name], meaning, unit, range, prior: { kind: prior.kind, arguments: prior.arguments },
        central: prior.central, grade, source: typeof source === 'string' ? sourceOf(source) : source,
      }
    }),
  }
}

/** Every parameter of the groups, one row each, in the order given. Throws `InputError` if two share an id. */
export function parameterCatalogue(...groups: readonly { rows(): readonly ParameterRow[] }[]): readonly ParameterRow[] {
  const rows = groups.flatMap((group) => [...group.rows()])
  const seen = new Set<string>()
  for (const { id } of rows) {
    if (seen.has(id)) throw new InputError('parameters', 'ids that differ', id)
    seen.add(id)
  }
  return rows
}
