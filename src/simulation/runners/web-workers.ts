import { pool } from './pool.js'
import type { FromWorker, ToWorker } from './serve.js'
import type { Runner } from '../study.js'

/** A browser's `Worker`, as far as it is used here. */
export interface WebWorker {
  /** Sends a copy of a message. */
  postMessage(message: unknown): void
  /** Ends the worker at once. */
  terminate(): void
  /** Hears what the worker sends. */
  onmessage: ((event: { readonly data: unknown }) => void) | null
  /** Hears that the worker failed. */
  onerror: ((event: { readonly message?: string }) => void) | null
}

/** How many browser workers, and how one is made. */
export interface WebWorkersOptions {
  readonly count: number
  /** For example `() => new Worker(new URL('technopole/web-worker', import.meta.url), { type: 'module' })`. */
  readonly create: () => WebWorker
}

/** Makes runs on browser workers whose script is `technopole/web-worker`. Throws InputError on a count that cannot be. */
export function webWorkers({ count, create }: WebWorkersOptions): Runner {
  return pool({ size: count, shared: false, open: ({ answered, died }) => {
    const worker = create()
    worker.onmessage = ({ data }) => { answered(data as FromWorker) }
    worker.onerror = ({ message }) => { died(message ?? 'the worker could not be started') }
    return { tell: (message: ToWorker) => { worker.postMessage(message) }, close: () => { worker.terminate() } }
  } })
}
