import type { Broker } from './broker.js'
import { jobName, openQueue, shardOfJob } from './job-queue.js'
import { submit } from './queue-file.js'
import type { Submission } from './queue-file.js'
import { findParts } from './parts.js'
import { checkRuns, checkShards } from './shards.js'
import type { OpenStudy } from './study-file.js'

/** A shard is tried as often as this, then set aside with its error. */
export const MOST_ATTEMPTS = 3
/** Jobs are added in batches, each acknowledged by the server before the next is sent. */
const BATCH = 500

/** What a submission did. */
export interface Submitted extends Submission {
  /** Shards that were not in the queue yet. */
  readonly added: number
  /** Shards that were set aside and are tried again. */
  readonly retried: number
}

/** How a study is submitted. */
export interface SubmitOptions {
  readonly shards: number
  /** Tries shards that were set aside again. */
  readonly retry?: boolean
}

/**
 * Puts the shards of a study into its queue. A shard that is there, in whatever state, is not put there again, so
 * submitting once more changes nothing and, after an interruption, adds what is missing; one that was done but whose part has
 * gone or was cut off is put there again. Throws InputError.
 */
export async function submitStudy(open: OpenStudy, broker: Broker, { shards, retry = false }: SubmitOptions): Promise<Submitted> {
  checkShards(shards, '--shards')
  checkRuns(shards, open.options.runs)
  const submission = await submit(open.directory, shards)
  const queue = await openQueue(broker, submission.queue, { create: true, note: true })
  try {
    await forgetLost(queue, open, shards)
    const before = await total(queue)
    for (let first = 1; first <= shards; first += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, shards - first + 1) }, (_, n) => first + n)
      await queue.addBulk(numbers.map((number) => ({ name: 'shard', data: { number, of: shards, identity: open.identity },
        opts: { jobId: jobName({ number, of: shards }), attempts: MOST_ATTEMPTS, backoff: { type: 'exponential', delay: 500 } } })))
    }
    const retried = retry ? await queue.getFailedCount() : 0
    if (retried > 0) await queue.retryJobs({ state: 'failed' })
    return { ...submission, added: (await total(queue)) - before, retried }
  } finally {
    await queue.close()
  }
}

/** Forgets that shards were done whose parts are not there, or not whole as far as their footers tell. */
async function forgetLost(queue: Awaited<ReturnType<typeof openQueue>>, open: OpenStudy, shards: number): Promise<void> {
  const done = await queue.getCompleted()
  if (done.length === 0) return
  const there = new Set((await findParts(open)).parts.map(({ shard }) => shard.number))
  for (const job of done) {
    const shard = shardOfJob(job, open.identity, shards)
    if (shard && !there.has(shard.number)) await job.remove()
  }
}

async function total(queue: { getJobCounts(): Promise<Readonly<Record<string, number>>> }): Promise<number> {
  return Object.values(await queue.getJobCounts()).reduce((sum, count) => sum + count, 0)
}
