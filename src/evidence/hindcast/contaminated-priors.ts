import type { ParameterSpec } from '../../data/parameter.js'
import { uniform } from '../../data/prior.js'
import type { Prior } from '../../data/prior.js'
import { source } from '../../data/sources.js'
import type { Source } from '../../data/sources.js'
import type { Enactment } from '../../levers/enactment.js'
import { levers } from '../../levers/index.js'
import type { Lever } from '../../levers/lever.js'
import type { LeverParameter, LeverParameters } from '../../levers/parameters.js'
import { parameterGroups } from '../../mechanisms/parameters.js'

/** A prior that leans on evidence later than 2015: one row of the register. */
export interface ContaminatedPrior {
  /** `lever.name` of a lever, `group.name` of a mechanism. */
  readonly id: string
  readonly source: string
  /** What the source observed after 2015. */
  readonly later: string
  readonly prior: Pick<Prior, 'kind' | 'arguments'>
  /** What stands in its place in widened scores: any value that makes sense at all. */
  readonly range: readonly [low: number, high: number]
}

const seen = (given: string | Source): Source => (typeof given === 'string' ? source(given) : given)

function rowOf(id: string, by: string | Source, prior: ContaminatedPrior['prior'] | undefined, range: readonly [number, number]): ContaminatedPrior[] {
  const { id: name, later } = seen(by)
  return later === undefined || prior === undefined || prior.kind === 'fixed' ? [] : [{ id, source: name, later, prior: { kind: prior.kind, arguments: prior.arguments }, range }]
}

const ofLever = (id: string, p: LeverParameter): ContaminatedPrior[] => (p.kind === 'number' ? rowOf(id, p.source, p.prior, p.range) : [])
const ofMechanism = ({ group, specs }: { readonly group: string, readonly specs: Readonly<Record<string, ParameterSpec>> }): ContaminatedPrior[] =>
  Object.entries(specs).flatMap(([name, { source: by, prior, range }]) => rowOf(`${group}.${name}`, by, prior, range))

/** The register: every prior whose source saw outcomes after 2015, levers first. It follows from the sources, so nobody can forget a row. */
export const contaminatedPriors = (): ContaminatedPrior[] => [
  ...levers.flatMap((lever) => Object.entries(lever.params).flatMap(([name, p]) => ofLever(`${lever.id}.${name}`, p))), ...Object.values(parameterGroups).flatMap(ofMechanism)]

function widened(lever: Lever): Lever {
  const params = Object.fromEntries(Object.entries(lever.params as LeverParameters).map(([name, p]) =>
    [name, p.kind === 'number' && ofLever(name, p).length > 0 ? { ...p, prior: uniform(...p.range) } : p]))
  return { ...lever, params }
}

/**
 * The same policy with every prior of the register as wide as it makes sense: uniform over the range of the parameter, drawn with the same
 * uniform. Only levers have such priors; a test says so.
 */
export const withWidenedPriors = (enactments: readonly Enactment[]): Enactment[] =>
  enactments.map((enactment) => ({ ...enactment, lever: widened(enactment.lever) }))
