import { serve } from './simulation/runners/serve.js'
import type { ToWorker } from './simulation/runners/serve.js'

/** The scope of a browser worker, as far as it is used here. */
interface WorkerScope {
  postMessage(message: unknown): void
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
}

declare const self: WorkerScope

// The script of a browser worker that makes runs; `webWorkers` starts it.
const work = serve((message) => { self.postMessage(message) })
self.onmessage = ({ data }) => { work(data) }
