import { parameterCatalogue } from '../data/parameter-catalogue.js'
import type { ParameterRow } from '../data/parameter-catalogue.js'
import { source } from '../data/sources.js'
import type { Source } from '../data/sources.js'
import { historyParameters } from '../evidence/hindcast/history-parameters.js'
import { measurementParameters } from '../indicators/measurement.js'
import { unknownName } from '../kernel/input-error.js'
import { levers } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'
import type { LeverParameter } from '../levers/parameters.js'
import { mechanismParameters } from '../mechanisms/parameter-catalogue.js'

/** All that is known of a parameter, whatever it belongs to. */
export interface ParameterEntry {
  readonly id: string
  readonly meaning: unknown
  readonly unit: string
  /** Values that make sense at all: bounds of a number, or the words of a choice. */
  readonly range: readonly (number | string)[]
  /** What is believed of it before the model has seen data; `null` where it is law or a fixed value. */
  readonly prior: { readonly kind: string, readonly arguments: readonly number[] } | null
  /** One central value, or values by the year from which they are in force. */
  readonly central: number | Readonly<Record<number, number | string>>
  /** Strength of evidence, A to D; `law` where there is nothing to estimate. */
  readonly grade: string
  readonly source: Source
}

const sourceOf = (given: string | Source): Source => (typeof given === 'string' ? source(given) : given)

const ofModel = ({ id, meaning, unit, range, prior, central, grade, source: by }: ParameterRow): ParameterEntry =>
  ({ id, meaning, unit, range, prior, central, grade, source: by })

/** A parameter of a lever. A judgement is grade D, also where it is a term that policy sets; a figure that a document reports is C. */
function ofLever(id: string, p: LeverParameter): ParameterEntry {
  const by = sourceOf(p.source)
  return {
    id, meaning: p.meaning, unit: p.unit, range: p.kind === 'number' ? p.range : p.options,
    prior: p.kind === 'number' && p.prior ? { kind: p.prior.kind, arguments: p.prior.arguments } : null,
    central: p.values, grade: p.grade ?? by.grade ?? (by.kind === 'law' ? 'law' : 'C'), source: by,
  }
}

/** The parameters of a lever, with ids such as `innovation-voucher.unused`. */
export const parametersOfLever = (lever: Lever): ParameterEntry[] =>
  Object.entries(lever.params).map(([name, p]) => ofLever(`${lever.id}.${name}`, p))

let entries: ReadonlyMap<string, ParameterEntry> | undefined

/** Every parameter of mechanisms, of measurement, of what turns history into parameters, and of levers, by id. */
export function parameterEntries(): ReadonlyMap<string, ParameterEntry> {
  entries ??= new Map([...mechanismParameters.map(ofModel), ...parameterCatalogue([measurementParameters, historyParameters]).map(ofModel),
    ...levers.flatMap(parametersOfLever)].map((entry) => [entry.id, entry]))
  return entries
}

/** The parameters with these ids; a name without a group is a parameter of `lever`. Throws InputError if one is unknown. */
export function parametersNamed(names: readonly string[], lever?: Lever): ParameterEntry[] {
  return names.map((name) => {
    const id = lever && !name.includes('.') ? `${lever.id}.${name}` : name
    const entry = parameterEntries().get(id)
    if (!entry) throw unknownName('parameter', id, [...parameterEntries().keys()], 'the id of a parameter')
    return entry
  })
}

/** Whether what rests on these parameters rests on evidence of any kind, or on judgement alone. */
export const restsOnEvidence = (parameters: readonly { readonly source: Source }[]): boolean =>
  parameters.some(({ source: { kind } }) => kind !== 'assumption')
