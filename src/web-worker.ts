import { serve } from './simulation/runners/serve.js'
import type { ToWorker } from './simulation/runners/serve.js'

/** The scope of a browser worker, as far as it is used here. */
interface WorkerScope {
  postMessage(message: unknown, handOver: ArrayBuffer[]): void
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
}

declare const self: WorkerScope

// The script of a browser worker that makes runs; `webWorkers` starts it.
const work = serve((message, handOver) => { self.postMessage(message, handOver) })
self.onmessage = ({ data }) => { work(data) }
