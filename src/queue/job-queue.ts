import type { Job, Processor, Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq'
import { withoutSecrets } from './broker.js'
import type { Broker } from './broker.js'
import { optionalPackage } from './optional-package.js'
import type { Shard } from './shards.js'

/** What a job says: which shard, of which study. Nothing in it is a path, and nothing is secret. */
export interface ShardJob extends Shard { readonly identity: string }
/** What a finished job leaves: how many runs were made, none when the part was there. */
export interface ShardDone { readonly runs: number }
/** A job of the queue. */
export type QueuedShard = Job<ShardJob, ShardDone>

/** Under which identifier a shard stands in the queue of its study. */
export const jobName = ({ number, of }: Shard): string => `shard-${number}-of-${of}`

/** The shard that a job asks for; nothing where it is none of this study, as what a stranger has put into its queue may be anything. */
export function shardOfJob(job: { readonly id?: string, readonly data: unknown }, identity: string, of: number): Shard | undefined {
  const { data } = job
  if (typeof data !== 'object' || data === null || !('number' in data) || !('identity' in data) || data.identity !== identity) return undefined
  const { number } = data
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > of) return undefined
  return job.id === jobName({ number, of }) ? { number, of } : undefined
}

/** Milliseconds after which a server that cannot be reached is given up. */
const PATIENCE = 5000

async function bullmq({ kind }: Broker) {
  const client = kind === 'redis' ? 'ioredis' : 'pg'
  // Named by a variable, so that neither is needed to compile.
  await optionalPackage(client, `a queue on ${kind === 'redis' ? 'Redis' : 'PostgreSQL'}`, () => import(client) as Promise<unknown>)
  return optionalPackage('bullmq', 'a queue', () => import('bullmq'))
}

function connectionOf({ kind, host, port, user, password, database, tls }: Broker, patient: boolean, migrate: boolean): QueueOptions['connection'] {
  const options = kind === 'redis'
    ? { host, port, username: user, password, db: database === undefined ? 0 : Number(database), tls, connectTimeout: PATIENCE,
      // A worker waits for a server that comes back; whoever asks wants an answer.
      maxRetriesPerRequest: patient ? null : 3,
      retryStrategy: (times: number) => (patient ? Math.min(100 * times, 2000) : times > 5 ? null : 200) }
    : { host, port, user, password, database, ssl: tls, migrate, connectionTimeoutMillis: PATIENCE, application_name: 'technopole' }
  return options as QueueOptions['connection']
}

/**
 * Opens the queue of a submission to ask and to add. Rejects when its server cannot be reached; `create` makes what it lacks,
 * `patient` waits when it goes away later.
 */
export async function openQueue(broker: Broker, name: string, { create = false, patient = false, note = false } = {}): Promise<Queue<ShardJob, ShardDone>> {
  const { Queue, createPostgresBackend } = await bullmq(broker)
  const options = { connection: connectionOf(broker, patient, create), skipMetasUpdate: !note }
  const queue = (broker.kind === 'redis' ? new Queue(name, options)
    : new Queue(name, options as never, createPostgresBackend)) as unknown as Queue<ShardJob, ShardDone>
  let lastError = ''
  queue.on('error', (error) => { lastError = error.message })
  let patience: NodeJS.Timeout | undefined
  try {
    await Promise.race([ready(queue, broker), new Promise((_, reject) => {
      patience = setTimeout(() => { reject(new Error(lastError || 'no answer')) }, PATIENCE)
    })])
  } catch (error) {
    void queue.close().catch(() => undefined)
    const said = error instanceof Error && error.message !== '' ? error.message : lastError
    throw new Error(`the ${broker.kind} server at ${broker.host}:${broker.port} cannot be used: ${withoutSecrets(said, broker)}`)
  } finally {
    clearTimeout(patience)
  }
  return queue
}

/** Resolves when the server has answered. A client of Redis goes on in database 0 where there is no such database, so the database is asked for by itself. */
async function ready(queue: Queue, { kind, database }: Broker): Promise<void> {
  await queue.waitUntilReady()
  if (kind !== 'redis' || database === undefined) return
  const client = await queue.getBackend().client as unknown as { select(database: number): Promise<unknown> }
  await client.select(Number(database))
}

/** Rejects when the server cannot be reached or does not let us in; leaves nothing there. */
export async function reach(broker: Broker): Promise<void> {
  const queue = await openQueue(broker, 'technopole', { create: true })
  await queue.close()
}

/** Opens a worker of the queue, which keeps trying when its server goes away. */
export async function openWorker(broker: Broker, name: string, work: Processor<ShardJob, ShardDone>,
  options: Omit<WorkerOptions, 'connection'>): Promise<Worker<ShardJob, ShardDone>> {
  const { Worker, createPostgresBackend } = await bullmq(broker)
  const all = { ...options, connection: connectionOf(broker, true, false) }
  return (broker.kind === 'redis' ? new Worker(name, work, all)
    : new Worker(name, work as never, all as never, createPostgresBackend)) as unknown as Worker<ShardJob, ShardDone>
}

/** An error after which another attempt would fail alike, so that the job is set aside at once. */
export async function hopeless(broker: Broker, message: string): Promise<Error> {
  const { UnrecoverableError } = await bullmq(broker)
  return new UnrecoverableError(message)
}
