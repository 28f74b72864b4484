import { InputError } from '../../kernel/input-error.js'
import { makeRun } from '../one-run.js'
import type { RunOutcome, Study } from '../study.js'
import { unpackStudy } from './packing.js'
import type { PackedStudy } from './packing.js'

/** What a worker is told: first the study, then one run after another. */
export type ToWorker = { readonly study: PackedStudy } | { readonly run: number }

/** What a worker answers to a run. A failure would come again on any worker, so it ends the study. */
export type FromWorker =
  | { readonly outcome: RunOutcome }
  | { readonly failed: string, readonly input?: { readonly path: string, readonly allowed: string, readonly given: string } }

const failureOf = (error: unknown): FromWorker => ({
  failed: error instanceof Error ? error.message : String(error),
  ...(error instanceof InputError ? { input: { path: error.path, allowed: error.allowed, given: error.given } } : {}),
})

/**
 * Makes a worker of any host: the function to call with every message, given a way to answer. Answers are copied: where a buffer has once
 * been handed over, the engine looks at every access to a typed array whether its buffer is still there (docs/performance.md).
 */
export function serve(answer: (message: FromWorker) => void): (message: ToWorker) => void {
  let study: Study
  const run = async (number: number): Promise<void> => {
    const outcome = (await makeRun(study, number))!
    answer({ outcome })
  }
  return (message) => {
    if ('study' in message) study = unpackStudy(message.study)
    else run(message.run).catch((error: unknown) => { answer(failureOf(error)) })
  }
}
