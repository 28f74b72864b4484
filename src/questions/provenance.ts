import { dataDigest } from '../data/identity.js'
import { posterior } from '../data/posterior.js'
import { provinces } from '../data/provinces.js'
import { canonicalJson, digest } from '../kernel/digest.js'
import { createDraws } from '../kernel/draws.js'
import { LAW_READ_UNTIL } from '../law/dated.js'
import { centralParameters } from '../mechanisms/parameters.js'
import { parametersOf } from '../mechanisms/posterior-parameters.js'
import type { Population } from '../population/population.js'
import { toDocument } from '../scenarios/document.js'
import { scenarioDigest } from '../scenarios/scenario.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Manifest } from '../simulation/manifest.js'
import { MODEL_VERSION, PACKAGE_VERSION } from '../simulation/version.js'
import type { CheckedOptions } from './options.js'

/** Identity of the parameters of the mechanisms in all runs. */
export function drawsDigest(seed: string, runs: number, parameters: Manifest['parameters']): string {
  if (parameters === 'central') return digest(canonicalJson(centralParameters()))
  const ofRun = (_: unknown, run: number): string => digest(canonicalJson(parametersOf(parameters, createDraws(seed, run))))
  return digest(Array.from({ length: runs }, ofRun).join('\n'))
}

/** The regions of a population as a manifest names them: the nation, or the provinces of a part. */
export function regionsNamed({ nation, regions }: Population): string[] {
  return nation.code === 'CN' && regions.length < provinces.length ? regions.map(({ code }) => code) : [nation.code]
}

/** Identity of a question, however many runs it asks for: runs of one question may be put together. */
export function identityOf(scenarios: readonly Scenario[], options: CheckedOptions): string {
  const { region, to, seed, parameters, behaviour, revenueDefinition, by } = options
  return digest(canonicalJson({ version: PACKAGE_VERSION, model: MODEL_VERSION, data: dataDigest(), population: region.fingerprint,
    scale: region.scale, scenarios: scenarios.map((s) => [s.id, scenarioDigest(s)]), to, seed, parameters, behaviour, revenueDefinition,
    ...(by ? { by } : {}), ...(parameters === 'posterior' ? { posterior: digest(canonicalJson(posterior.draws)) } : {}) }))
}

/** Says where a result came from: enough to make the same bytes again. */
export function provenance(question: Manifest['question'], scenarios: readonly Scenario[], options: CheckedOptions,
  outcome: { readonly finished: number, readonly resultDigest: string, readonly settings?: Manifest['settings'] }): Manifest {
  const { region, to, seed, parameters, behaviour, revenueDefinition, by, engine } = options
  const { finished: runs, resultDigest, settings } = outcome
  return {
    package: 'technopole', version: PACKAGE_VERSION, model: MODEL_VERSION, question, ...(settings ? { settings } : {}), seed, runs,
    base: region.baseYear, to, scale: region.scale, region: regionsNamed(region), parameters, behaviour,
    revenueDefinition, ...(by ? { by } : {}), lawKnownUntil: LAW_READ_UNTIL,
    digests: {
      data: dataDigest(), population: region.fingerprint, parameterDraws: drawsDigest(seed, runs, parameters),
      result: resultDigest,
    },
    scenarios: scenarios.map((s) => ({ id: s.id, digest: scenarioDigest(s), document: toDocument(s) })),
    engine,
  }
}
