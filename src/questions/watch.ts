import { dataDigest } from '../data/identity.js'
import { canonicalJson, digest } from '../kernel/digest.js'
import { asEnacted } from '../scenarios/named.js'
import { enactmentsOf } from '../scenarios/scenario.js'
import { digestOfResult, digestOfRun } from '../simulation/digests.js'
import { CommonStart } from '../simulation/model-run.js'
import type { RunSettings } from '../simulation/model-run.js'
import { MODEL_VERSION, PACKAGE_VERSION } from '../simulation/version.js'
import type { CheckedOptions } from './options.js'

/** What watching runs brought: what was noted of each, and the identity of it all. */
export interface Watched {
  readonly notes: readonly Float64Array[]
  readonly digest: string
}

/** Notes numbers of one run while it is lived through; `pause` says whether to go on, after each stretch of work. A run that is whole is kept all the same. */
export type Watch = (settings: RunSettings, run: number, pause: () => Promise<boolean>) => Promise<Float64Array | undefined>

/** Settings of runs as a question is asked; `behaviour` may be turned off for a part of it. */
export function settingsOf(options: CheckedOptions, behaviour = options.behaviour): RunSettings {
  const { region: population, seed, to, parameters, revenueDefinition } = options
  return { population, seed, to, parameters, closures: behaviour === 'off' ? { behaviour: false } : {}, revenueDefinition, reference: enactmentsOf(asEnacted) }
}

/** The common start of a run, from which several scenarios part. */
export const startOf = (settings: RunSettings, run: number): CommonStart => new CommonStart(settings, run)

/**
 * Lives through runs in this thread to note more than indicators: groups of enterprises, steps of the year. Finished runs are
 * kept in part `name` of the journal. `stretches` is how often a run pauses. Nothing when it was stopped.
 */
export async function watchRuns(options: CheckedOptions, name: string, about: unknown, stretches: number, watch: Watch): Promise<Watched | undefined> {
  const { region, runs, signal, progress, journal, seed, to, parameters, behaviour, revenueDefinition } = options
  const identity = digest(canonicalJson(JSON.parse(JSON.stringify({ name, about, version: PACKAGE_VERSION, model: MODEL_VERSION, data: dataDigest(),
    population: region.fingerprint, scale: region.scale, seed, to, parameters, behaviour, revenueDefinition }))))
  const part = journal?.part?.(name)
  const notes: Float64Array[] = []
  const digests: string[] = []
  try {
    for await (const { run, values, digest: known } of part?.open(identity) ?? []) {
      if (run >= runs) continue
      notes[run] = values
      digests[run] = known
    }
    const settings = settingsOf(options)
    const kept = notes.filter(() => true).length
    if (kept > 0) progress?.(kept * stretches, runs * stretches)
    let made = kept
    for (let run = 0; run < runs; run++) {
      let through = 0
      const pause = async (): Promise<boolean> => {
        progress?.(made * stretches + Math.min(++through, stretches), runs * stretches)
        await new Promise((resolve) => { setTimeout(resolve, 0) })
        return signal?.aborted !== true
      }
      if (notes[run]) continue
      if (signal?.aborted) return undefined
      const values = await watch(settings, run, pause)
      if (!values) return undefined
      notes[run] = values
      made++
      digests[run] = digestOfRun(values, [])
      part?.keep({ run, values, ledgers: [], digest: digests[run] })
    }
    return { notes, digest: digestOfResult(digests) }
  } finally {
    part?.close()
  }
}
