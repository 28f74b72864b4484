import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker as Thread } from 'node:worker_threads'
import { pool } from '../simulation/runners/pool.js'
import type { Worker, WorkerEvents } from '../simulation/runners/pool.js'
import type { FromWorker, ToWorker } from '../simulation/runners/serve.js'
import type { Runner } from '../simulation/study.js'

/** How many workers. */
export interface WorkersOptions {
  /** At most 256; as many as the machine has cores by default. */
  readonly count?: number
}

// Beside this file in the build, whichever entry asks.
const script = new URL('./node-worker.js', import.meta.url)

/**
 * Makes runs on threads of this process, which read one copy of the population. Throws InputError on a count that cannot
 * be. `compare(scenarios, { runner: threads() })`
 */
export function threads({ count = availableParallelism() }: WorkersOptions = {}): Runner {
  return pool({ size: count, shared: true, open: openThread })
}

/** Opens a thread that makes runs. */
export function openThread({ answered, died }: WorkerEvents): Worker {
  // Threads take over the options of the program, but where it is a text and no file these say how to read that.
  const thread = new Thread(script, process.execArgv.some((option) => option.startsWith('--input-type')) ? { execArgv: [] } : {})
  thread.on('message', (message: FromWorker) => { answered(message) })
  thread.on('error', (error) => { died(error.message) })
  thread.on('exit', (code) => { died(`the thread ended with ${code}`) })
  return {
    tell: (message: ToWorker) => { thread.postMessage(message) },
    close: () => { void thread.terminate() },
    holdsProgram: (holds) => { thread[holds ? 'ref' : 'unref']() },
  }
}

/**
 * Makes runs in processes of their own: each holds its own copy of the population, and one that runs out of memory or is
 * killed takes nothing with it. Throws InputError on a count that cannot be.
 */
export function processes({ count = availableParallelism() }: WorkersOptions = {}): Runner {
  return pool({ size: count, shared: false, open: ({ answered, died }) => {
    const child = fork(fileURLToPath(script), { serialization: 'advanced', execArgv: [] })
    child.on('message', (message) => { answered(message as FromWorker) })
    child.on('error', (error) => { died(error.message) })
    child.on('exit', (code, signal) => { died(`the process ended with ${signal ?? code}`) })
    return {
      // A message to a process that has just died is lost; its end is told by the event.
      tell: (message: ToWorker) => { child.send(message, () => undefined) },
      close: () => { child.kill('SIGKILL') },
      holdsProgram: (holds) => {
        for (const handle of [child, child.channel]) handle?.[holds ? 'ref' : 'unref']()
      },
    }
  } })
}
