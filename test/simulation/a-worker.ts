import type { PoolOptions, WorkerEvents } from '../../src/simulation/runners/pool.js'
import { serve } from '../../src/simulation/runners/serve.js'
import type { ToWorker } from '../../src/simulation/runners/serve.js'

/**
 * Workers that live in this thread and share nothing with it: every message is cloned on its way. `dies` says, for each
 * worker in the order they were opened and each run it is told, whether it dies of it, and `waits` what it waits for before it makes a run.
 */
export function localWorkers(dies: (worker: number, run: number) => boolean = () => false, waits: (run: number) => Promise<unknown> | undefined = () => undefined): Omit<PoolOptions, 'size'> & { opened(): number } {
  let opened = 0
  return {
    shared: false,
    opened: () => opened,
    open: ({ answered, died }: WorkerEvents) => {
      const worker = opened++
      let alive = true
      const work = serve((message) => { if (alive) answered(structuredClone(message)) })
      return {
        tell: (message: ToWorker) => {
          const copy = structuredClone(message)
          setTimeout(() => {
            if (!alive) return
            if ('run' in copy && dies(worker, copy.run)) {
              alive = false
              died('struck by lightning')
            } else void Promise.resolve('run' in copy ? waits(copy.run) : undefined).then(() => { work(copy) })
          }, 0)
        },
        close: () => { alive = false },
      }
    },
  }
}
