import { unknownName } from '../kernel/input-error.js'
import type { Parameters } from '../mechanisms/parameters.js'
import type { Verdict } from '../population/margins.js'
import { laboratory } from './experiment.js'
import type { Experiment, Measure } from './experiment.js'
import { explanationOf } from './known-misses.js'
import type { Label } from '../population/population.js'

/** A figure that an experiment inside the model brought about, beside the band where evidence has it. */
export interface EvidenceRow extends Measure {
  readonly value: number
  readonly verdict: Verdict
  /** Why a miss is known to miss; absent where it holds, or misses without a known reason. */
  readonly cause?: Label
}

/** How the experiments are done; everything has a default. */
export interface EvidenceOptions {
  /** Any text or number; the same seed gives the same bytes. `'technopole'`. */
  readonly seed?: string | number
  /** Replaces parameters of mechanisms, to see which figures rest on them. */
  readonly overrides?: (parameters: Parameters) => Parameters
  /** Called after each run of the model. */
  readonly progress?: (done: number, total: number) => void
  /** Stops early; the experiments that are done are kept. */
  readonly signal?: AbortSignal
}

const KNOWN = ['seed', 'overrides', 'progress', 'signal']

/** Lets the host breathe, so that progress shows and an interrupt is heard. */
const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0) })

/** Whether a value lies within a band. What could not be measured lies in none. */
export const within = (value: number, [low, high]: Measure['band']): boolean =>
  Number.isFinite(value) && value >= (low ?? -Infinity) && value <= (high ?? Infinity)

/** Does experiments one after the other, and compares what came out with the evidence. Rejects with InputError on an unknown option. */
export async function carryOut(experiments: readonly Experiment[], options: EvidenceOptions): Promise<EvidenceRow[]> {
  const unknown = Object.keys(options).find((key) => !KNOWN.includes(key))
  if (unknown !== undefined) throw unknownName(unknown, unknown, KNOWN)
  const { seed = 'technopole', overrides, progress, signal } = options
  const place = laboratory(seed, overrides)
  const total = experiments.reduce((sum, { runs }) => sum + runs, 0)
  const rows: EvidenceRow[] = []
  let done = 0
  for (const experiment of experiments) {
    const course = experiment.perform(place)
    let next = course.next()
    for (; next.done !== true; next = course.next()) {
      progress?.(++done, total)
      await breathe()
      if (signal?.aborted) return rows
    }
    const values = next.value
    experiment.measures.forEach((measure, n) => {
      const holds = within(values[n], measure.band)
      const cause = holds ? undefined : explanationOf(measure, values[n])
      rows.push({ ...measure, value: values[n], verdict: holds ? 'holds' : 'misses', ...(cause ? { cause } : {}) })
    })
  }
  return rows
}
