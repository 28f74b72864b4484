import type { ToWorker } from './serve.js'
import type { Worker, WorkerEvents } from './pool.js'

/** How long a worker waits for another study before it is closed, milliseconds. */
const PATIENCE = 1000

/** A worker that the next study may have: it rests in between, with all that the engine has compiled in it. */
export class OnCall implements Worker {
  private events: WorkerEvents | undefined
  private readonly worker: Worker
  private patience: ReturnType<typeof setTimeout> | undefined

  constructor(open: (events: WorkerEvents) => Worker, private readonly resting: OnCall[]) {
    this.worker = open({
      answered: (message) => { this.events?.answered(message) },
      died: (reason) => {
        this.wake(this.events)
        this.events?.died(reason)
      },
    })
  }

  tell(message: ToWorker): void { this.worker.tell(message) }

  close(): void {
    this.wake(this.events)
    this.worker.close()
  }

  /** Is there for a study, which hears of it from now on. */
  wake(events: WorkerEvents | undefined): void {
    this.events = events
    clearTimeout(this.patience)
    const place = this.resting.indexOf(this)
    if (place < 0) return
    this.resting.splice(place, 1)
    this.worker.holdsProgram?.(true)
  }

  /** Has no more to do for the study. */
  rest(): void {
    this.events = undefined
    this.resting.push(this)
    this.worker.holdsProgram?.(false)
    this.patience = setTimeout(() => { this.close() }, PATIENCE)
    // A number in browsers, which do not wait for timers either.
    if (typeof this.patience === 'object') this.patience.unref()
  }
}

/**
 * Lets one study after another have the same workers, so that a question of many small studies does not start, and compile, anew for each.
 * Returns how to hire one: who rests, or somebody new. Those whom nobody wants for a second are closed.
 */
export function workersOnCall(open: (events: WorkerEvents) => Worker): (events: WorkerEvents) => OnCall {
  const resting: OnCall[] = []
  return (events) => {
    const worker = resting.at(-1) ?? new OnCall(open, resting)
    worker.wake(events)
    return worker
  }
}
