import { InputError, unknownName } from '../kernel/input-error.js'
import type { Enactment } from '../levers/enactment.js'
import { mechanismParameters } from '../mechanisms/parameter-catalogue.js'
import type { Label } from '../population/population.js'
import { nameOfSubject, subjects } from './subjects.js'

/** Something uncertain that is moved as one: chance, or parameters by subject, by id, or of levers. */
export interface Factor {
  readonly id: string
  readonly name: Label
  /** First letters of the names of its decisions; none for chance. */
  readonly prefixes: readonly string[]
}

const CHANCE: Factor = { id: 'chance', name: { en: 'chance: shocks, take-up, exits', zh: '随机性：冲击、申报、退出' }, prefixes: [] }
const LEVERS: Factor = { id: 'levers', name: { en: 'how enterprises take up levers', zh: '政策工具的申报行为' }, prefixes: ['lever/'] }
const DATA: Factor = { id: 'data', name: { en: 'imputed figures of provinces', zh: '各省推算数' }, prefixes: ['measurement.', 'parameter/measurement.'] }

/** What a parameter of mechanisms is; where that is written in English alone, the Chinese is its subject and id. */
export function nameOfParameter({ id, meaning }: { readonly id: string, readonly meaning: Label | string }): Label {
  if (typeof meaning !== 'string') return meaning
  const [subject] = id.split('.')
  return { en: meaning, zh: `${nameOfSubject(subject).zh}：${id}` }
}

/** A factor by its id: `chance`, `levers`, `data`, a subject such as `rd`, a parameter such as `rd.elasticityLarge`. Throws InputError on another one. */
export function factorOf(id: string, path: string): Factor {
  if (id === CHANCE.id) return CHANCE
  if (id === LEVERS.id) return LEVERS
  if (id === DATA.id) return DATA
  if (subjects.includes(id)) return { id, name: nameOfSubject(id), prefixes: [`parameter/${id}.`] }
  const parameter = mechanismParameters.find((one) => one.id === id)
  if (!parameter) throw unknownName(path, id, [CHANCE.id, LEVERS.id, DATA.id, ...subjects, ...mechanismParameters.map((one) => one.id)],
    `chance, levers, data, one of ${subjects.join(', ')}, or a parameter of them such as rd.elasticityLarge`)
  return { id, name: nameOfParameter(parameter), prefixes: [`parameter/${id}`] }
}

/** Subjects of mechanisms, levers and data: everything uncertain but chance. */
export const allKnowledge = (): string[] => [...subjects, LEVERS.id, DATA.id]

/** Factors asked for, each once; `rest` takes what none of them names. */
export function factorsFrom(ids: readonly string[]): Factor[] {
  const twice = ids.find((id, n) => ids.indexOf(id) < n)
  if (twice !== undefined) throw new InputError('factors', 'each factor once', twice)
  return ids.map((id, n) => factorOf(id, `factors[${n}]`))
}

/** Whether a decision belongs to a factor; the longest prefix of all factors counts. */
export function ownerOf(decision: string, factors: readonly Factor[]): Factor | undefined {
  let best: Factor | undefined
  let length = -1
  for (const factor of factors) for (const prefix of factor.prefixes) {
    if (prefix.length > length && decision.startsWith(prefix)) [best, length] = [factor, prefix.length]
  }
  return best
}

/** Names of the decisions that draw one number of a prior each, of mechanisms and of the levers enacted. */
export function scalarDecisions(policies: readonly (readonly Enactment[])[]): string[] {
  const levers = new Map(policies.flat().map(({ lever }) => [lever.id, lever]))
  return [
    ...mechanismParameters.filter(({ prior }) => prior.kind !== 'fixed').map(({ id }) => `parameter/${id}`),
    ...[...levers.values()].flatMap(({ id, params }) =>
      Object.entries(params).filter(([, p]) => p.kind === 'number' && p.prior).map(([name]) => `lever/${id}/parameter/${name}`)),
  ].sort()
}
