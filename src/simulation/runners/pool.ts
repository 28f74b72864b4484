import { InputError } from '../../kernel/input-error.js'
import type { RunnerCalls, Runner, Study } from '../study.js'
import { workersOnCall } from './on-call.js'
import type { OnCall } from './on-call.js'
import { packStudy } from './packing.js'
import type { FromWorker, ToWorker } from './serve.js'

/** A worker of any host, as the pool sees it. */
export interface Worker {
  tell(message: ToWorker): void
  close(): void
  /** Whether the program goes on for it: not while it waits for another study. Hosts that end with their page need not say. */
  holdsProgram?(holds: boolean): void
}

/** What the pool wants to hear of a worker. */
export interface WorkerEvents {
  readonly answered: (message: FromWorker) => void
  /** The worker is dead, whatever killed it. */
  readonly died: (reason: string) => void
}

/** How a pool gets its workers. */
export interface PoolOptions {
  /** Most workers at a time. */
  readonly size: number
  readonly open: (events: WorkerEvents) => Worker
  /** Workers can read one copy of the population in shared memory. */
  readonly shared: boolean
}

/** Most workers one pool may have. */
export const MOST_WORKERS = 256
/** A run that kills its worker as often as this is given up: it would kill every worker. */
const MOST_ATTEMPTS = 3

/**
 * A runner that makes runs on a pool of workers: threads, processes or browser workers. A worker that dies is replaced and
 * its run made again; results do not depend on who made which run. Outcomes are handed on as they come. Workers wait a second for the
 * next study.
 */
export function pool({ size, open, shared }: PoolOptions): Runner {
  if (!Number.isInteger(size) || size < 1 || size > MOST_WORKERS) throw new InputError('workers', `a whole number from 1 to ${MOST_WORKERS}`, size)
  const hire = workersOnCall(open)
  return (study, runs, calls) => new Promise((resolve, reject) => {
    const { signal } = calls
    if (runs.length === 0 || signal?.aborted) return resolve()
    const workers = staff(study, runs, calls, { size, hire, shared }, (error) => {
      workers.dismiss()
      signal?.removeEventListener('abort', stop)
      if (error) reject(error)
      else resolve()
    })
    const stop = (): void => { workers.leave() }
    signal?.addEventListener('abort', stop)
    workers.start()
  })
}

/** The workers of one study, and the runs that are still to be made. */
function staff(study: Study, runs: readonly number[], { finished }: RunnerCalls,
  { size, hire, shared }: Omit<PoolOptions, 'open'> & { readonly hire: ReturnType<typeof workersOnCall> }, end: (error?: Error) => void): {
    start(): void, leave(): void, dismiss(): void } {
  const packed = packStudy(study, shared)
  const waiting = [...runs].reverse()
  const attempts = new Map<number, number>()
  const working = new Map<OnCall, number>()
  let left = runs.length
  let furthest = -1
  let over = false

  const finish = (error?: Error): void => {
    if (over) return
    over = true
    end(error)
  }
  const next = (worker: OnCall): void => {
    const run = waiting.pop()
    if (run === undefined) {
      worker.rest()
      return
    }
    working.set(worker, run)
    worker.tell({ run })
  }
  const takeOn = (): void => {
    const worker: OnCall = hire({
      answered: (message) => {
        if (over) return
        if ('failed' in message) return finish(errorOf(message))
        furthest = Math.max(furthest, message.outcome.run)
        working.delete(worker)
        left--
        // Whoever is told may fail, on a full disk for one, which is the caller's to hear and not the worker's.
        try {
          finished(message.outcome)
        } catch (error) {
          worker.close()
          return finish(error as Error)
        }
        next(worker)
        if (left === 0) finish()
      },
      died: (reason) => {
        const run = working.get(worker)
        if (over || run === undefined) return
        working.delete(worker)
        const times = (attempts.get(run) ?? 0) + 1
        attempts.set(run, times)
        if (times >= MOST_ATTEMPTS) return finish(new Error(`run ${run} ended its worker ${times} times: ${reason}`))
        waiting.push(run)
        takeOn()
      },
    })
    worker.tell({ study: packed })
    next(worker)
  }
  return {
    start: () => { for (let n = Math.min(size, runs.length); n > 0; n--) takeOn() },
    leave: () => {
      // Runs count up to the first that is missing, so those that others have overtaken are waited for: what is finished is not lost.
      waiting.length = 0
      for (const [worker, run] of working) {
        if (run < furthest) continue
        working.delete(worker)
        worker.close()
      }
      left = working.size
      if (left === 0) finish()
    },
    dismiss: () => { for (const worker of working.keys()) worker.close() },
  }
}

function errorOf({ failed, input }: Extract<FromWorker, { readonly failed: string }>): Error {
  return input ? Object.assign(new InputError(input.path, input.allowed, input.given), { message: failed, given: input.given }) : new Error(failed)
}
