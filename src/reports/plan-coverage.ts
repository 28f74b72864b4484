import { planSystems } from '../data/plan-systems.js'
import type { PlanSystem, SystemKind } from '../data/plan-systems.js'
import { source } from '../data/sources.js'
import type { Source } from '../data/sources.js'
import { indicators } from '../indicators/index.js'
import { levers } from '../levers/index.js'
import type { Lever } from '../levers/lever.js'
import type { Label } from '../population/population.js'
import { parameterEntries, parametersNamed, restsOnEvidence } from './parameter-entries.js'
import { planObjects, reasons } from './plan-objects.js'

/**
 * `modelled`: a mechanism stands for it, and what sets its size rests on data or studies; `assumed`: a mechanism stands for
 * it, but its size is judgement alone; `not-modelled`: nothing in this version stands for it.
 */
export type PlanStatus = 'modelled' | 'assumed' | 'not-modelled'

/** What the model makes of a system of the plan. */
export interface PlanRow {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly kind: SystemKind
  readonly status: PlanStatus
  /** Objects of the catalogue that stand for it, such as `lever/rd-super-deduction`. */
  readonly modelledBy: readonly string[]
  readonly why: string
  readonly whyZh: string
  /** Ids of parameters and sources of data that its size rests on. */
  readonly rests: readonly string[]
  /** Ids of the sources that its size rests on. */
  readonly sources: readonly string[]
}

/** A parameter or a source of data, and who says so. */
interface Ground { readonly id: string, readonly source: Source }

/** An object that stands for a system. Each of its effects rests on grounds of its own. */
interface Stand { readonly object: string, readonly how: Label, readonly effects: readonly (readonly Ground[])[] }

const groundNamed = (id: string): Ground => parameterEntries().get(id) ?? { id, source: source(id) }

/**
 * What each effect of a lever rests on. That what a scenario has opened or named is then counted is no effect, and its number is
 * policy, neither known nor judged: such claims count only where a lever makes no other.
 */
function effectsOf(lever: Lever): (readonly Ground[])[] {
  const isDose = (name: string): boolean => {
    const parameter = Object.hasOwn(lever.params, name) ? lever.params[name]! : undefined
    return parameter?.kind === 'number' && parameter.neutral !== undefined && parameter.prior === undefined
  }
  const effects = lever.test.moves.filter(({ through }) => !through.every(isDose))
  return (effects.length > 0 ? effects : lever.test.moves).map(({ through }) => parametersNamed(through, lever))
}

/** Everything in the model that stands for a system of the plan, from the catalogues. */
function standsFor(id: string): Stand[] {
  return [
    ...levers.filter(({ clause }) => clause?.inventory === id).map((lever): Stand => ({ object: `lever/${lever.id}`, how: lever.summary,
      effects: effectsOf(lever) })),
    ...indicators.filter(({ inventory }) => inventory.includes(id)).map((one): Stand =>
      ({ object: `indicator/${one.id}`, how: one.definition, effects: [parametersNamed(one.through)] })),
    ...planObjects.filter(({ systems }) => systems.includes(id)).map(({ object, how, rests }): Stand =>
      ({ object, how, effects: [rests.map(groundNamed)] })),
  ]
}

const REASONS: Readonly<Record<SystemKind, Label>> = {
  indicator: { en: 'No mechanism of this version moves it', zh: '本版本没有影响它的机制' },
  region: { en: 'Provinces are the finest regions of this version', zh: '本版本最细的地区为省' },
  agent: { en: 'Not an agent of this version', zh: '不是本版本的主体' },
  institution: { en: 'Not an institution of this version', zh: '不是本版本的机构' },
  lever: { en: 'Not a lever of this version', zh: '不是本版本的政策工具' },
  process: { en: 'Not a process of this version', zh: '不是本版本的过程' },
}

const reasonFor = (id: string, kind: SystemKind): Label => (Object.hasOwn(reasons, id) ? reasons[id] : REASONS[kind])

function rowOf({ id, zh, en, kind }: PlanSystem): PlanRow {
  const stands = standsFor(id)
  const modelledBy = [...new Set(stands.map(({ object }) => object))]
  if (stands.length === 0) {
    const why = reasonFor(id, kind)
    return { id, zh, en, kind, status: 'not-modelled', modelledBy, why: why.en, whyZh: why.zh, rests: [], sources: [] }
  }
  // One object that rests on evidence in all it does is enough; an effect that is judged does not become known beside another.
  const evident = stands.some(({ effects }) => effects.every(restsOnEvidence))
  const effects = stands.flatMap((stand) => stand.effects)
  const judged = effects.filter((grounds) => !restsOnEvidence(grounds)).flatMap((grounds) => grounds.map((ground) => ground.id))
  const ids = [...new Set(judged)].join(', ')
  const told = { en: stands.map(({ how }) => how.en).join('; '), zh: stands.map(({ how }) => how.zh).join('；') }
  return {
    id, zh, en, kind, modelledBy, status: evident ? 'modelled' : 'assumed',
    why: evident ? told.en : `${told.en}; its size is judgement alone: ${ids}`,
    whyZh: evident ? told.zh : `${told.zh}；其大小仅凭判断：${ids}`,
    rests: [...new Set(effects.flatMap((grounds) => grounds.map((ground) => ground.id)))],
    sources: [...new Set(effects.flatMap((grounds) => grounds.map((ground) => ground.source.id)))],
  }
}

/** Every system of the plan and what stands for it in the model. */
export const planCoverage = (): PlanRow[] => planSystems.map(rowOf)

/** What is not modelled, with the reason. */
export const notModelled = (): PlanRow[] => planCoverage().filter(({ status }) => status === 'not-modelled')
