import { parentPort } from 'node:worker_threads'
import { serve } from './simulation/runners/serve.js'
import type { ToWorker } from './simulation/runners/serve.js'

// The script of a thread or process that makes runs; technopole/node starts it.
if (parentPort) {
  const port = parentPort
  port.on('message', serve((message) => { port.postMessage(message) }))
} else {
  const work = serve((message) => { process.send?.(message) })
  process.on('message', (message) => { work(message as ToWorker) })
  process.on('disconnect', () => { process.exit() })
  // A terminal sends its interrupt to every process; the one that started this one decides.
  process.on('SIGINT', () => undefined)
}
