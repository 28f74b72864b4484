import { InputError } from '../kernel/input-error.js'
import type { Broker } from './broker.js'
import { withoutSecrets } from './broker.js'
import { hopeless, openQueue, openWorker, shardOfJob } from './job-queue.js'
import type { QueuedShard, ShardDone } from './job-queue.js'
import { makeShard } from './make-shard.js'
import { submissionOf } from './queue-file.js'
import { FailedRun, residentThreads } from './resident-thread.js'
import { DEFAULT_LOCK } from '../questions/defaults.js'
import { readStatus } from './status.js'
import type { StudyStatus } from './status.js'
import type { OpenStudy } from './study-file.js'

/** How a worker works. */
export interface WorkOptions {
  /** Shards made at a time, each on a thread of its own; 1. */
  readonly count?: number
  /** Takes no more shards, finishes those in hand, and ends. */
  readonly drain?: AbortSignal
  /** A worker that has been silent for so many seconds is taken for dead, and its shard given to another; 30. */
  readonly lockSeconds?: number
  /** Called with what happens, in words without secrets. */
  readonly tell?: (what: string) => void
  /** Called with how far the study is, about once a second. */
  readonly progress?: (status: StudyStatus) => void
}

/** How often the queue is asked how far it is, and told how far a shard is, in milliseconds. */
const SECOND = 1000
/** How long an answer of the server is waited for, and shards that it does not hold, in milliseconds. */
const PATIENCE = 5 * SECOND
/** A job whose workers died as often as this is set aside. */
const MOST_DEATHS = 3

/**
 * Makes shards of a submitted study until every one is made or set aside, or until told to drain; answers how far the study
 * is then. A part is on the disk, whole, before its shard counts as done, so nothing is lost with a worker or the server.
 */
export async function work(open: OpenStudy, broker: Broker, options: WorkOptions = {}): Promise<StudyStatus> {
  const { count = 1, drain, lockSeconds = DEFAULT_LOCK, tell = () => undefined, progress } = options
  const { queue: name, shards } = await submissionOf(open.directory)
  const queue = await openQueue(broker, name, { patient: true })
  const stopped = aborted(drain)
  const threads = residentThreads(open.study)
  const free = Array.from({ length: count }, () => threads.runner())
  const all = [...free]
  const say = (what: string): void => { tell(withoutSecrets(what, broker)) }

  const make = async (job: QueuedShard): Promise<ShardDone> => {
    const shard = shardOfJob(job, open.identity, shards)
    if (!shard) throw await hopeless(broker, 'a job that is no shard of this study')
    const runner = free.pop()!
    let told = performance.now()
    try {
      const { became, runs, replaced } = await makeShard(open, shard, { runner, progress: (done) => {
        if (performance.now() - told < SECOND) return
        told = performance.now()
        job.updateProgress(done).catch(() => undefined)
      } })
      if (replaced) say(`made again: ${replaced.message}`)
      return { runs: became === 'made' ? runs : 0 }
    } catch (error) {
      // What depends on nothing but the study fails again wherever it is tried.
      if (error instanceof InputError || error instanceof FailedRun) throw await hopeless(broker, error.message)
      throw error
    } finally {
      free.push(runner)
    }
  }
  const lockDuration = lockSeconds * 1000
  const inHand = new Set<Promise<ShardDone>>()
  const taken = (job: QueuedShard): Promise<ShardDone> => {
    const shard = make(job)
    inHand.add(shard)
    void shard.catch(() => undefined).finally(() => inHand.delete(shard))
    return shard
  }
  const worker = await openWorker(broker, name, taken, { concurrency: count, lockDuration, stalledInterval: lockDuration, maxStalledCount: MOST_DEATHS,
    drainDelay: 1, runRetryDelay: SECOND })
  // A server that is away is told of once, not with every knock.
  let trouble = ''
  worker.on('error', ({ message }) => {
    if (message !== trouble) say(`the queue: ${message}`)
    trouble = message
  })
  const named = (job?: QueuedShard): string => {
    const shard = job && shardOfJob(job, open.identity, shards)
    return shard ? `shard ${shard.number}/${shards}` : 'a job'
  }
  worker.on('failed', (job, { message }) => { say(`${named(job)} failed: ${message}`) })
  worker.on('completed', (job) => {
    trouble = ''
    say(`${named(job)} done`)
  })
  let interval = SECOND
  let look = new AbortController()
  worker.on('drained', () => {
    // All may be done now, or soon.
    interval = SECOND / 16
    look.abort()
  })
  // A server that is not there would never let go of us.
  let away = true
  const ask = async (before: StudyStatus, ...until: readonly Promise<void>[]): Promise<StudyStatus> => {
    const now = await Promise.race([inTime(readStatus(open, queue)), ...until])
    away = !now
    return now ?? before
  }
  try {
    let status = await readStatus(open, queue)
    let emptySince: number | undefined
    while (status.done + status.setAside.length < shards && !drain?.aborted) {
      progress?.(status)
      await pause(interval, look.signal, drain)
      look = new AbortController()
      interval = Math.min(SECOND, 2 * interval)
      // The server may be away for a while.
      status = await ask(status, stopped)
      if (away || status.missing === 0 || status.waiting + status.active > 0) emptySince = undefined
      else emptySince ??= performance.now()
      // Whoever submits at this moment puts them there in less.
      if (emptySince !== undefined && performance.now() - emptySince > PATIENCE) throw new InputError(`--${broker.kind}`,
        'a server with the shards of this study; submit puts those that are missing into its queue', `one without ${status.missing} of ${shards}`)
    }
    await worker.pause(true)
    while (inHand.size > 0) await Promise.allSettled(inHand)
    status = await ask(status)
    if (!away) {
      // What was made last is told to the server before it is asked again.
      await inTime(worker.close())
      status = await ask(status)
    }
    progress?.(status)
    return status
  } finally {
    // A shard that was made is made, told or not: whoever is given it again finds its part.
    await inTime(worker.close(away))
    for (const runner of all) runner.close()
    await inTime(away ? queue.disconnect() : queue.close())
  }
}

const aborted = (signal?: AbortSignal): Promise<void> => new Promise((resolve) => {
  if (signal?.aborted) resolve()
  else signal?.addEventListener('abort', () => { resolve() }, { once: true })
})

/** An answer; nothing where there is none, or none in time. */
async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  const enough = new AbortController()
  try {
    return await Promise.race([answer.catch(() => undefined), pause(PATIENCE, enough.signal).then(() => undefined)])
  } finally {
    enough.abort()
  }
}

/** Waits, at most until one of the signals. A timer left behind would keep the process alive. */
const pause = (milliseconds: number, ...signals: readonly (AbortSignal | undefined)[]): Promise<void> => new Promise((resolve) => {
  const end = (): void => {
    clearTimeout(timer)
    for (const signal of signals) signal?.removeEventListener('abort', end)
    resolve()
  }
  const timer = setTimeout(end, milliseconds)
  for (const signal of signals) signal?.addEventListener('abort', end)
  if (signals.some((signal) => signal?.aborted)) end()
})
