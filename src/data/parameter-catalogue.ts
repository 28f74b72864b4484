import { InputError } from '../kernel/input-error.js'
import type { ParameterSpec } from './parameter.js'
import type { Prior } from './prior.js'
import { source as sourceOf } from './sources.js'
import type { Grade, Source } from './sources.js'
import written from './parameter-texts.json' with { type: 'json' }

/** A sentence in English, or in both languages. */
export type Meaning = string | { readonly en: string; readonly zh: string }

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

/** What parameters mean, by group and name. */
export type ParameterTexts = Readonly<Record<string, Readonly<Record<string, { readonly en: string, readonly zh?: string }>>>>
const texts: ParameterTexts = written

/**
 * Every parameter of the groups, one row each, in the order given. Throws `InputError` if two share an id, or nothing says
 * what one means.
 */
export function parameterCatalogue(
  groups: readonly { readonly group: string, readonly specs: Readonly<Record<string, ParameterSpec>> }[], meanings: ParameterTexts = texts,
): readonly ParameterRow[] {
  const seen = new Set<string>()
  return groups.flatMap(({ group, specs }) => Object.entries(specs).map(([name, { unit, range, prior, grade, source }]) => {
    const id = `${group}.${name}`
    if (seen.has(id)) throw new InputError('parameters', 'ids that differ', id)
    seen.add(id)
    const said = meanings[group]?.[name]
    if (!said) throw new InputError(id, 'a meaning in parameter-texts.json', undefined)
    const { en, zh } = said
    return {
      id, meaning: zh === undefined ? en : { en, zh }, unit, range, prior: { kind: prior.kind, arguments: prior.arguments },
      central: prior.central, grade, source: typeof source === 'string' ? sourceOf(source) : source,
    }
  }))
}
