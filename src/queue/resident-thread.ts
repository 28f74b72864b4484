import { openThread } from '../node/workers.js'
import { packStudy } from '../simulation/runners/packing.js'
import type { PackedStudy } from '../simulation/runners/packing.js'
import type { Worker } from '../simulation/runners/pool.js'
import type { FromWorker } from '../simulation/runners/serve.js'
import type { RunOutcome, Runner, Study } from '../simulation/study.js'

/** Threads that stay for many shards of one study. */
export interface ResidentThreads {
  /** A runner on a thread of its own, which is opened when it is first used. */
  runner(): Runner & { close(): void }
}

/**
 * Runners that make runs on threads which outlive a call, so that a shard does not pay for a thread and for handing over
 * the study; the main thread stays free to tell the queue that its jobs are alive. A thread that dies rejects the shard,
 * and the next one gets a new thread.
 */
export function residentThreads(study: Study): ResidentThreads {
  let packed: PackedStudy | undefined
  return { runner: () => residentRunner(() => (packed ??= packStudy(study, true))) }
}

function residentRunner(packed: () => PackedStudy): Runner & { close(): void } {
  let worker: Worker | undefined
  let waiting: { resolve(message: FromWorker): void, reject(error: Error): void } | undefined

  const close = (): void => {
    worker?.close()
    worker = undefined
  }
  const openedThread = (): Worker => {
    const own: Worker = openThread({
      answered: (message) => { if (worker === own) waiting?.resolve(message) },
      died: (reason) => {
        if (worker !== own) return
        worker = undefined
        waiting?.reject(new Error(reason))
      },
    })
    own.tell({ study: packed() })
    return own
  }
  const make = (run: number): Promise<RunOutcome> => new Promise((resolve, reject) => {
    waiting = { reject, resolve: (message) => {
      if ('failed' in message) reject(new FailedRun(run, message.failed))
      else resolve(message.outcome)
    } }
    worker ??= openedThread()
    worker.tell({ run })
  })
  const runner: Runner = async (_, runs, { finished, signal }) => {
    const stop = (): void => {
      close()
      waiting?.reject(new Error('stopped'))
    }
    signal?.addEventListener('abort', stop)
    try {
      for (const run of runs) {
        if (signal?.aborted) return
        finished(await make(run))
      }
    } catch (error) {
      if (!signal?.aborted) throw error
    } finally {
      signal?.removeEventListener('abort', stop)
      waiting = undefined
    }
  }
  return Object.assign(runner, { close })
}

/** A run that cannot be made: another attempt would fail alike. */
export class FailedRun extends Error {
  constructor(run: number, reason: string) { super(`run ${run}: ${reason}`) }
}
