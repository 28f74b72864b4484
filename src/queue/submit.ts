import type { Broker } from './broker.js'
import { openQueue } from './job-queue.js'
import { submit } from './queue-file.js'
import type { Submission } from './queue-file.js'
import { checkShard } from './shards.js'
import type { OpenStudy } from './study-file.js'
import { InputError } from '../kernel/input-error.js'

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
 * submitting once more changes nothing and, after an interruption, adds what is missing. Throws InputError.
 */
export async function submitStudy(open: OpenStudy, broker: Broker, { shards, retry = false }: SubmitOptions): Promise<Submitted> {
  checkShard({ number: 1, of: shards }, '--shards')
  if (shards > open.options.runs) throw new InputError('--shards', `at most as many shards as runs, ${open.options.runs}`, shards)
  const submission = await submit(open.directory, shards)
  const queue = await openQueue(broker, submission.queue, { create: true })
  try {
    const before = await total(queue)
    for (let first = 1; first <= shards; first += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, shards - first + 1) }, (_, n) => first + n)
      await queue.addBulk(numbers.map((number) => ({ name: 'shard', data: { number, of: shards, identity: open.identity },
        opts: { jobId: `shard-${number}-of-${shards}`, attempts: MOST_ATTEMPTS, backoff: { type: 'exponential', delay: 500 } } })))
    }
    const retried = retry ? await queue.getFailedCount() : 0
    if (retried > 0) await queue.retryJobs({ state: 'failed' })
    return { ...submission, added: (await total(queue)) - before, retried }
  } finally {
    await queue.close()
  }
}

async function total(queue: { getJobCounts(): Promise<Readonly<Record<string, number>>> }): Promise<number> {
  return Object.values(await queue.getJobCounts()).reduce((sum, count) => sum + count, 0)
}
