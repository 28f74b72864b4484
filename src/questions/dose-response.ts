import { InputError, unknownName } from '../kernel/input-error.js'
import type { AnyLeverId, NumberParameterOf } from '../levers/by-id.js'
import { leverById } from '../levers/index.js'
import { unknownLever } from '../scenarios/known-levers.js'
import type { Label } from '../population/population.js'
import { amend } from '../scenarios/change.js'
import { scenario as makeScenario } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import { ask } from './ask.js'
import type { EffectRow } from './effects.js'
import { DEFAULT_RUNS } from './defaults.js'
import type { AskOptions } from './options.js'

/** Values of one parameter of a lever to try. */
export interface Dose<Id extends AnyLeverId = AnyLeverId> {
  readonly lever: Id
  /** Name of a parameter of that lever that is a number. */
  readonly parameter: NumberParameterOf<Id>
  readonly values: readonly number[]
  /** First year of the value; the first one after the base year. */
  readonly from?: number
}

/** What one dose brings against the scenario without it: rows of effects, with the dose. */
export interface DoseRow extends Omit<EffectRow, 'scenario' | 'against'> {
  readonly lever: string
  readonly leverName: Label
  readonly parameter: string
  readonly dose: number
  readonly doseUnit: string
}

/** How outcomes follow a lever. */
export interface DoseResponse {
  readonly manifest: Awaited<ReturnType<typeof ask>>['manifest']
  readonly whole: boolean
  readonly doses: readonly DoseRow[]
}

/**
 * Dose–response of a lever: the effects of several values of one of its parameters on a scenario, all meeting the same
 * chance. Rejects with InputError on an unknown lever or parameter, or a value out of its range.
 */
export async function doseResponse<const Id extends AnyLeverId>(base: Scenario, dose: Dose<Id>, options: AskOptions = {}): Promise<DoseResponse> {
  const lever = leverById<string>(dose.lever)
  if (!lever) throw unknownLever('dose.lever', dose.lever)
  const parameter = Object.hasOwn(lever.params, dose.parameter) ? lever.params[dose.parameter] : undefined
  if (parameter?.kind !== 'number') {
    const known = Object.entries(lever.params).filter(([, p]) => p.kind === 'number').map(([name]) => name)
    throw unknownName('dose.parameter', dose.parameter, known)
  }
  if (!Array.isArray(dose.values) || dose.values.length === 0 || new Set(dose.values).size < dose.values.length) {
    throw new InputError('dose.values', 'different values, at least one', dose.values)
  }
  const from = dose.from ?? (options.region?.baseYear ?? 2015) + 1
  const scenarios = dose.values.map((value, n) => makeScenario({ id: `dose-${n + 1}`, base,
    name: { en: `${dose.lever}: ${dose.parameter} = ${value}`, zh: `${lever.name.zh}：${dose.parameter} = ${value}` },
    changes: [amend(lever, { [dose.parameter]: { [from]: value } }, 'a dose to try')] }, `dose.values[${n}]`))
  const { lever: id, parameter: name, values } = dose
  const answer = await ask('compare', [...scenarios, base], { ...options, runs: options.runs ?? DEFAULT_RUNS.dose })
  const manifest = { ...answer.manifest, question: 'dose' as const, settings: { lever: id, parameter: name, values, from }, scenarios: answer.manifest.scenarios.slice(-1) }
  const doses = answer.effects.map(({ scenario, against: _, ...row }): DoseRow =>
    ({ lever: id, leverName: lever.name, parameter: name, dose: values[scenarios.findIndex((one) => one.id === scenario)], doseUnit: parameter.unit, ...row }))
  return { manifest, whole: answer.manifest.runs === answer.asked, doses }
}
