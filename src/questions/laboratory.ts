import { dataDigest } from '../data/identity.js'
import { canonicalJson, digest } from '../kernel/digest.js'
import type { Enactment } from '../levers/enactment.js'
import type { FixedPath } from '../mechanisms/macro-path.js'
import type { Label } from '../population/population.js'
import { asEnacted } from '../scenarios/named.js'
import { enactmentsOf, scenarioDigest } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import { digestOfResult } from '../simulation/digests.js'
import type { DesignPoint } from '../simulation/design.js'
import { simulate } from '../simulation/ensemble.js'
import type { SimulationResult } from '../simulation/result.js'
import { MODEL_VERSION, PACKAGE_VERSION } from '../simulation/version.js'
import type { CheckedOptions } from './options.js'

/** A policy to try: a scenario, or levers put together by a question. */
export interface TriedPolicy {
  readonly id: string
  readonly name: Label
  /** Identity of what it does. */
  readonly digest: string
  readonly enactments: readonly Enactment[]
}

/** What came out of a trial. */
export type TrialResult = Omit<SimulationResult, 'manifest'>

/** How a trial is made. */
export interface TrialSettings {
  /** Runs of each policy; those asked for in the options by default. */
  readonly runs?: number
  /** One point a run, instead of the runs of the seed in order. */
  readonly design?: readonly DesignPoint[]
  readonly seed?: string
  /** Fixes any part of the macro path, for all policies and runs. */
  readonly fixedPath?: FixedPath
}

/**
 * Makes the trials of one question, one after another, and keeps each in a part of its journal: asked again with the same
 * options a question makes the same trials, so that it goes on where it stopped. In every run all policies of all trials
 * share chance.
 */
export interface Laboratory {
  /** Tries policies; nothing when it was stopped before all runs were finished. */
  trial(policies: readonly TriedPolicy[], settings?: TrialSettings): Promise<TrialResult | undefined>
  /** Says how many runs of a policy are still to come, as far as is known, for those who watch the progress. */
  expect(runs: number): void
  /** Identity of all results so far. */
  digest(): string
}

/** A scenario as a policy to try. */
export const policyOfScenario = (one: Scenario): TriedPolicy =>
  ({ id: one.id, name: one.name, digest: scenarioDigest(one), enactments: enactmentsOf(one) })

/** Opens the laboratory of a question. */
export function laboratory(options: CheckedOptions): Laboratory {
  const { region: population, to, seed, parameters, behaviour, revenueDefinition, progress, signal, runner, journal } = options
  const digests: string[] = []
  let done = 0
  let total = 0
  return {
    expect(runs) {
      total = done + runs
      if (done > 0) progress?.(done, total)
    },
    digest: () => digestOfResult(digests),
    async trial(policies, settings = {}) {
      const runs = settings.design ? settings.design.length : settings.runs ?? options.runs
      if (signal?.aborted) return undefined
      const asked = runs * policies.length
      total = Math.max(total, done + asked)
      const own = { parameters, behaviour, revenueDefinition, to, seed: settings.seed ?? seed, design: settings.design, fixedPath: settings.fixedPath }
      const identity = digest(canonicalJson(JSON.parse(JSON.stringify({ version: PACKAGE_VERSION, model: MODEL_VERSION, data: dataDigest(),
        population: population.fingerprint, scale: population.scale, policies: policies.map((one) => [one.id, one.digest]), ...own }))))
      const part = journal?.part?.(String(digests.length))
      const { resultDigest, ...result } = await simulate({
        ...own, population, reference: enactmentsOf(asEnacted), runs, runner, signal,
        scenarios: policies.map((one) => ({ ...one, document: null })),
        progress: progress && ((through) => { progress(done + through, total) }),
        keeping: part && { before: () => part.open(identity), keep: part.keep.bind(part) },
      }).finally(() => { part?.close() })
      if (result.finished < runs) return undefined
      done += asked
      digests.push(resultDigest)
      return result
    },
  }
}
