import { unknownName } from '../kernel/input-error.js'
import type { Bilingual } from './figure.js'
import { national } from './national.js'
import table from './targets.json' with { type: 'json' }

/** Where the base of a multiple comes from when the plan states none. */
export interface ExternalBase {
  /** National series and year taken as the base. */
  readonly series: string
  readonly year: number
  /** Why this series, since the plan names neither base nor base year. */
  readonly why: string
}

/** A quantified target of the plan. */
export interface Target {
  readonly id: string
  /** Indicator it is read on. */
  readonly indicator: string
  readonly name: Bilingual
  /** Words of the plan. */
  readonly text: string
  readonly clause: '2.3'
  readonly year: 2020
  readonly unit: string
  /** `at-least` and `about` both ask for the threshold; `about` is the plan's own softness. */
  readonly wording: 'at-least' | 'about' | 'reach'
  /** A level in `unit`, or a multiple of an external base. */
  readonly goal: { readonly level: number } | { readonly multiple: number; readonly base: ExternalBase }
  /** What must not be mixed up. */
  readonly note?: string
}

/** The ten quantified targets of the plan for 2020, in its order. */
export const targets: readonly Target[] = (table as readonly Omit<Target, 'clause' | 'year'>[]).map((one) => ({ ...one, clause: '2.3', year: 2020 }))

/** The target with this id. Throws `InputError` if there is none. */
export function targetOf(id: string): Target {
  const found = targets.find((candidate) => candidate.id === id)
  if (!found) throw unknownName('target', id, targets.map((candidate) => candidate.id))
  return found
}

/** What the indicator must reach in its own unit: the level, or the multiple times its base. */
export const threshold = ({ goal }: Target): number =>
  ('level' in goal ? goal.level : goal.multiple * national(goal.base.series, goal.base.year))
