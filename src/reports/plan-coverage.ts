import { planSystems } from '../data/plan-systems.js'
import type { PlanSystem, SystemKind } from '../data/plan-systems.js'
import { indicators, notYetComputed } from '../indicators/index.js'
import { levers } from '../levers/index.js'

/** What the model makes of a system of the plan. */
export interface PlanRow {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly kind: SystemKind
  /** `modelled`: a mechanism stands for it; `not-modelled`: nothing in this version does. */
  readonly status: 'modelled' | 'not-modelled'
  /** Objects of the catalogue that stand for it, such as `lever/rd-super-deduction`. */
  readonly modelledBy: readonly string[]
  readonly why: string
}

/** Systems that the population or the ledger holds: what stands for them and how far. */
const HELD: Readonly<Record<string, readonly [modelledBy: string, why: string]>> = {
  I27: ['places/demonstration-zone', 'A mark on the high-tech zone'],
  I28: ['places/high-tech-zone', 'Places with member enterprises'],
  R01: ['region/CN-JS', 'A province of the population'],
  R02: ['region/CN-GD', 'A province of the population'],
  R03: ['region/CN-ZJ', 'A province of the population'],
  R04: ['region/CN-SC', 'A province of the population'],
  A01: ['population/enterprises', 'Enterprises above the scale, weighted, by province, industry, size and owner'],
  A04: ['population/enterprises', 'Certificate, threshold and audit of each enterprise'],
  A05: ['population/enterprises', 'Technology enterprises below the scale'],
  A07: ['population/enterprises', 'A kind of owner, without an objective of its own'],
  A09: ['population/regions', 'R&D, staff and inventions of a province, not single universities'],
  A10: ['population/regions', 'R&D, staff and inventions of a province, not single institutes'],
  A15: ['population/funds', 'Venture and guidance funds by vintage'],
}

const REASONS: Readonly<Record<SystemKind, string>> = {
  indicator: 'No mechanism of this version moves it',
  region: 'Provinces are the finest regions of this version',
  agent: 'Not an agent of this version',
  institution: 'Not an institution of this version',
  lever: 'Not a lever of this version',
  process: 'Not a process of this version',
}

function rowOf({ id, zh, en, kind }: PlanSystem): PlanRow {
  const byLever = levers.filter(({ clause }) => clause?.inventory === id)
  const byIndicator = indicators.filter(({ inventory }) => inventory.includes(id))
  const held = Object.hasOwn(HELD, id) ? HELD[id] : undefined
  const modelledBy = [...byLever.map((one) => `lever/${one.id}`), ...byIndicator.map((one) => `indicator/${one.id}`),
    ...(held ? [held[0]] : [])]
  if (modelledBy.length === 0) return { id, zh, en, kind, status: 'not-modelled', modelledBy, why: reasonFor(id, kind) }
  const why = [...byLever.map(({ summary }) => summary.en), ...byIndicator.map(({ definition }) => definition.en),
    ...(held ? [held[1]] : [])].join('; ')
  return { id, zh, en, kind, status: 'modelled', modelledBy, why }
}

function reasonFor(id: string, kind: SystemKind): string {
  const listed = notYetComputed.find(({ inventory }) => inventory.includes(id))
  return listed ? `Listed as ${listed.id}, not yet computed` : REASONS[kind]
}

/** Every system of the plan and what stands for it in the model. */
export const planCoverage = (): PlanRow[] => planSystems.map(rowOf)

/** What is not modelled, with the reason. */
export const notModelled = (): PlanRow[] => planCoverage().filter(({ status }) => status === 'not-modelled')
