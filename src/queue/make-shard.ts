import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../kernel/input-error.js'
import { inline } from '../simulation/runners/inline.js'
import type { RunOutcome, Runner } from '../simulation/study.js'
import { parquetWriting } from './optional-package.js'
import { PartError, openPart } from './part-footer.js'
import { runsOfPart } from './read-part.js'
import { checkRuns, checkShard, partName, runsOfShard, shardOfName } from './shards.js'
import type { Shard } from './shards.js'
import type { OpenStudy } from './study-file.js'
import { writeWhole } from '../node/write-whole.js'
import { partWriter } from './write-part.js'

/** How a shard is made. */
export interface ShardOptions {
  /** Where its runs are executed; in this thread by default. */
  readonly runner?: Runner
  /** Called after every run. */
  readonly progress?: (done: number, total: number) => void
  /** Gives up; nothing is written then. */
  readonly signal?: AbortSignal
}

/** What became of a shard. */
export interface MadeShard {
  readonly path: string
  /** `made`; `there`, when a whole part was found; `stopped`, when it was given up. */
  readonly became: 'made' | 'there' | 'stopped'
  readonly runs: number
  /** What was wrong with the part that was found and replaced. */
  readonly replaced?: PartError
}

/** Whether a whole part is there; what is wrong with it otherwise. */
async function found(path: string, open: OpenStudy): Promise<'none' | 'whole' | PartError> {
  if (!existsSync(path)) return 'none'
  try {
    for await (const outcome of runsOfPart(await openPart(path, open), open)) void outcome
    return 'whole'
  } catch (error) {
    if (error instanceof PartError) return error
    throw error
  }
}

/** Throws InputError where a part of another cut has some of the runs: an array that is sent again has fewer tasks. */
async function checkCut({ directory, options: { runs } }: OpenStudy, shard: Shard): Promise<void> {
  const { first, after } = runsOfShard(shard, runs)
  const names = await readdir(directory).catch(() => [])
  const other = names.map(shardOfName).find((there) => there !== undefined && there.of !== shard.of &&
    runsOfShard(there, runs).first < after && runsOfShard(there, runs).after > first)
  if (other) throw new InputError('shard', `I/${other.of}, as ${partName(other)} is in ${directory}`, `${shard.number}/${shard.of}`)
}

/**
 * Makes the runs of one shard and writes them as a part of the study: a Parquet file that is there whole or not at all. A
 * whole part that is there stays; one that is not whole is made again. Throws InputError on a shard that cannot be, and
 * leaves a part of another study alone.
 */
export async function makeShard(open: OpenStudy, shard: Shard, { runner = inline, progress, signal }: ShardOptions = {}): Promise<MadeShard> {
  checkShard(shard)
  checkRuns(shard.of, open.options.runs)
  await checkCut(open, shard)
  const range = runsOfShard(shard, open.options.runs)
  const runs = range.after - range.first
  const path = join(open.directory, partName(shard))
  await parquetWriting()
  const there = await found(path, open)
  if (there === 'whole') return { path, became: 'there', runs }
  if (there instanceof PartError && there.kind === 'foreign') throw there
  await mkdir(open.directory, { recursive: true })
  let whole = true
  try {
    await writeWhole(path, async (sink) => {
      const writer = await partWriter(open, shard, sink)
      whole = await inOrder(open, range.first, range.after, { runner, progress, signal }, (outcome) => writer.add(outcome))
      if (!whole) throw new Stopped()
      await writer.finish()
    })
  } catch (error) {
    if (error instanceof Stopped) return { path, became: 'stopped', runs: 0 }
    throw error
  }
  return { path, became: 'made', runs, ...(there instanceof PartError ? { replaced: there } : {}) }
}

class Stopped extends Error {}

/** Makes runs and hands them on in their order; answers whether all were made. */
async function inOrder(open: OpenStudy, first: number, after: number, { runner = inline, progress, signal }: ShardOptions,
  add: (outcome: RunOutcome) => Promise<void>): Promise<boolean> {
  const early = new Map<number, RunOutcome>()
  const stop = new AbortController()
  const onAbort = (): void => { stop.abort() }
  signal?.addEventListener('abort', onAbort)
  if (signal?.aborted) stop.abort()
  let next = first
  let done = 0
  let failure: unknown
  let writing = Promise.resolve()
  const all = Array.from({ length: after - first }, (_, n) => first + n)
  try {
    await runner(open.study, all, { signal: stop.signal, finished: (outcome) => {
      early.set(outcome.run, outcome)
      progress?.(++done, all.length)
      writing = writing.then(async () => {
        for (let ready = early.get(next); ready && failure === undefined; ready = early.get(next)) {
          early.delete(next++)
          await add(ready)
        }
      }).catch((error: unknown) => {
        // A disk that is full is known before the last run.
        failure ??= error
        stop.abort()
      })
    } })
    await writing
  } finally {
    signal?.removeEventListener('abort', onAbort)
  }
  if (failure !== undefined) throw failure
  return next === after
}
