import table from './plan-systems.json' with { type: 'json' }
import type { Bilingual } from './figure.js'

/** What kind of thing a system of the plan is. */
export type SystemKind = 'indicator' | 'region' | 'agent' | 'institution' | 'lever' | 'process'

/** A system that the plan names: something a complete model of the plan would hold. */
export interface PlanSystem extends Bilingual {
  /** Row of the inventory: I indicator, R region, A agent, N institution, L lever or process. */
  readonly id: string
  readonly kind: SystemKind
  /** Sections of the plan. */
  readonly sections: readonly string[]
}

/** Every system of the plan, in the order of the inventory. */
export const planSystems = table as readonly PlanSystem[]
