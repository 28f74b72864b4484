import { InputError } from '../kernel/input-error.js'
import type { Parameters } from '../mechanisms/parameters.js'
import type { Verdict } from '../population/margins.js'
import { certificateNotch } from './certificate-notch.js'
import { deductionResponse } from './deduction-response.js'
import { instituteGrants } from './institute-grants.js'
import { massInnovation } from './mass-innovation.js'
import { laboratory } from './experiment.js'
import type { Experiment, Measure } from './experiment.js'
import { fundRaising } from './fund-raising.js'
import { instituteOutput } from './institute-output.js'
import { voucherLottery } from './voucher-lottery.js'

/** A figure that an experiment inside the model brought about, beside the band where evidence has it. */
export interface MagnitudeRow extends Measure {
  readonly value: number
  readonly verdict: Verdict
}

/** How the experiments are done; everything has a default. */
export interface MagnitudeOptions {
  /** Any text or number; the same seed gives the same bytes. `'technopole'`. */
  readonly seed?: string | number
  /** Replaces parameters of mechanisms, to see which figures rest on them. */
  readonly overrides?: (parameters: Parameters) => Parameters
  /** Called after each run of the model. */
  readonly progress?: (done: number, total: number) => void
  /** Stops early; the experiments that are done are kept. */
  readonly signal?: AbortSignal
}

const experiments: readonly Experiment[] = [deductionResponse, certificateNotch, voucherLottery, fundRaising, instituteOutput,
  instituteGrants, massInnovation]

/** Everything the experiments measure, in the order of their rows. */
export const measures: readonly Measure[] = experiments.flatMap((experiment) => experiment.measures)

const RUNS = experiments.reduce((sum, { runs }) => sum + runs, 0)
const KNOWN = ['seed', 'overrides', 'progress', 'signal']

/** Lets the host breathe, so that progress shows and an interrupt is heard. */
const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0) })

/** Whether a value lies within a band. What could not be measured lies in none. */
export const within = (value: number, [low, high]: Measure['band']): boolean =>
  Number.isFinite(value) && value >= (low ?? -Infinity) && value <= (high ?? Infinity)

/**
 * Does every experiment on provinces of China of 2015, at central parameters, and compares what came out with the
 * evidence. Takes a few seconds. Rejects with InputError on an unknown option.
 */
export async function magnitudes(options: MagnitudeOptions = {}): Promise<MagnitudeRow[]> {
  const unknown = Object.keys(options).find((key) => !KNOWN.includes(key))
  if (unknown !== undefined) throw new InputError(unknown, `one of ${KNOWN.join(', ')}`, unknown)
  const { seed = 'technopole', overrides, progress, signal } = options
  const place = laboratory(seed, overrides)
  const rows: MagnitudeRow[] = []
  let done = 0
  for (const experiment of experiments) {
    const course = experiment.perform(place)
    let next = course.next()
    for (; next.done !== true; next = course.next()) {
      progress?.(++done, RUNS)
      await breathe()
      if (signal?.aborted) return rows
    }
    const values = next.value
    experiment.measures.forEach((measure, n) => {
      rows.push({ ...measure, value: values[n], verdict: within(values[n], measure.band) ? 'holds' : 'misses' })
    })
  }
  return rows
}
