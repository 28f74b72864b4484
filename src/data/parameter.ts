import { InputError, unknownName } from '../kernel/input-error.js'
import { source as sourceOf } from './sources.js'
import type { Grade, Source } from './sources.js'
import type { Prior } from './prior.js'

/**
 * A behavioural number and what is known of it. What it means stands as a comment above it, from where `npm run pages` takes it
 * into `parameter-texts.json`: catalogues read that, and a simulation needs no words.
 */
export interface ParameterSpec {
  readonly prior: Prior
  readonly unit: string
  /** Values that make sense at all; draws are held inside, other values are refused. */
  readonly range: readonly [number, number]
  /** Id of a source of the catalogue, or an assumption. */
  readonly source: string | Source
  readonly grade: Grade
}

/** Plain numbers by parameter name. */
export type ParameterValues<S> = { readonly [K in keyof S]: number }

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
  // Every set is made in this one way: engines then meet one shape in all runs. Spreading an object into another gives a shape that
  // depends on how often it was done, and with each new one they compile the model anew.
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
        if (!Object.hasOwn(specs, name)) throw unknownName(`${path}.${name}`, name, names)
        const { range: [low, high], unit } = specs[name]
        if (typeof value !== 'number' || !(value >= low && value <= high)) {
          throw new InputError(`${path}.${name}`, `a number from ${low} to ${high} (${unit})`, value)
        }
        given[name] = value
      }
      const others: Readonly<Record<string, number>> = base ?? centralValues
      return build((name) => (Object.hasOwn(given, name) ? given[name] : others[name]))
    },
  }
}
