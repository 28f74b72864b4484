import { readdir } from 'node:fs/promises'
import type { Queue } from 'bullmq'
import type { Broker } from './broker.js'
import { openQueue, shardOfJob } from './job-queue.js'
import type { ShardDone, ShardJob } from './job-queue.js'
import { submissionOf } from './queue-file.js'
import { shardOfName } from './shards.js'
import type { OpenStudy } from './study-file.js'

/** How far a submitted study is. */
export interface StudyStatus {
  readonly shards: number
  readonly waiting: number
  readonly active: number
  readonly done: number
  /** Of those done, shards whose parts are no longer in the directory; `submit` puts them into the queue again. */
  readonly lost: number
  /** Shards that the queue does not hold, as where another server is asked than they were put to; `submit` puts them there. */
  readonly missing: number
  /** Runs made so far, those of shards in the making among them. */
  readonly runs: number
  readonly runsAsked: number
  /** Shards that failed as often as they may, each with its last error. */
  readonly setAside: readonly { readonly shard: number, readonly attempts: number, readonly error: string }[]
  /** Jobs set aside that are no shard of the study: somebody else has put them into its queue. */
  readonly strangers: number
}

/** Asks the queue how far a study is. */
export async function statusOf(open: OpenStudy, broker: Broker): Promise<StudyStatus> {
  const { queue: name } = await submissionOf(open.directory)
  const queue = await openQueue(broker, name)
  try {
    return await readStatus(open, queue)
  } finally {
    await queue.close()
  }
}

/** Reads the status from a queue that is open. */
export async function readStatus(open: OpenStudy, queue: Queue<ShardJob, ShardDone>): Promise<StudyStatus> {
  const { shards } = await submissionOf(open.directory)
  const counts = await queue.getJobCounts('waiting', 'delayed', 'prioritized', 'active', 'completed', 'failed')
  const [active, failed] = await Promise.all([queue.getActive(), queue.getFailed()])
  const there = (await readdir(open.directory)).filter((name) => shardOfName(name)?.of === shards).length
  const { runs } = open.options
  // Shards differ by one run at most, so their share says how many are made.
  const begun = active.reduce((sum, { progress }) => sum + (typeof progress === 'number' ? progress : 0), 0)
  const setAside = failed.flatMap((job) => {
    const shard = shardOfJob(job, open.identity, shards)
    return shard ? [{ shard: shard.number, attempts: job.attemptsMade, error: job.failedReason }] : []
  }).sort((a, b) => a.shard - b.shard)
  const strangers = failed.length - setAside.length
  const held = Object.values(counts).reduce((sum, count) => sum + count, 0) - strangers
  return { shards, runsAsked: runs, missing: Math.max(0, shards - held),
    active: counts.active, done: counts.completed, lost: Math.max(0, counts.completed - there),
    waiting: counts.waiting + counts.delayed + counts.prioritized,
    runs: Math.min(runs, Math.floor((counts.completed * runs) / shards) + begun),
    setAside, strangers }
}
