import { digest, digestOfNumbers } from '../../kernel/digest.js'
import type { CalibrationProblem } from './problem.js'

/** Keeps simulated moments by key, so that a calibration that was interrupted goes on where it stopped. */
export interface EvaluationJournal {
  /** Begins, or goes on with, the problem of this identity: what is kept of it. */
  open(identity: string): ReadonlyMap<string, Float64Array>
  /** Keeps the moments of one evaluation. */
  keep(key: string, moments: Float64Array): void
  /** No more evaluations are coming for now. */
  close(): void
}

/** Where evaluations go and how to stop. */
export interface EvaluationOptions {
  readonly journal?: EvaluationJournal
  /** Called after every evaluation with the number made so far, kept ones included. */
  readonly progress?: (evaluations: number) => void
  readonly signal?: AbortSignal
}

/** A problem whose simulations are counted, kept and never made twice. */
export interface Evaluations {
  readonly problem: CalibrationProblem
  /** Simulated moments; rejects with the reason of the signal once it has aborted. */
  at(values: Float64Array, chance: number): Promise<Float64Array>
  /** Different evaluations asked for so far. */
  readonly count: number
  /** Closes the journal. */
  close(): void
}

/** Identity of what evaluations depend on: the problem, its parameters by name and order, and its moments. */
export const identityOf = ({ id, parameters, moments }: CalibrationProblem): string =>
  digest([id, ...parameters.map((p) => p.id), '', ...moments.map((m) => m.id)].join('\n'))

/** Begins evaluating a problem. Throws InputError if the journal holds another one. */
export function evaluationsOf(problem: CalibrationProblem, { journal, progress, signal }: EvaluationOptions = {}): Evaluations {
  const kept = new Map(journal?.open(identityOf(problem)) ?? [])
  const asked = new Set<string>()
  return {
    problem,
    get count() { return asked.size },
    async at(values, chance) {
      const key = `${chance} ${digestOfNumbers(values)}`
      let moments = kept.get(key)
      if (!moments) {
        signal?.throwIfAborted()
        moments = await problem.simulate(values, chance)
        const wrong = moments.length !== problem.moments.length ? 0 : moments.findIndex((x) => !Number.isFinite(x))
        if (wrong >= 0) throw new Error(`${problem.moments[wrong].id}: chance ${chance} gives no finite value at ${[...values].join(', ')}`)
        kept.set(key, moments)
        journal?.keep(key, moments)
      }
      if (!asked.has(key)) {
        asked.add(key)
        progress?.(asked.size)
      }
      return moments
    },
    close: () => journal?.close(),
  }
}
