import { InputError } from '../kernel/input-error.js'

/** Most shards of one study. */
export const MOST_SHARDS = 100_000

/** One of so many shares of the runs of a study; the first is number 1. */
export interface Shard { readonly number: number, readonly of: number }

/** Runs from `first` up to, but not with, `after`. */
export interface RunRange { readonly first: number, readonly after: number }

/**
 * The runs of a shard: ⌊(I − 1)·R/N⌋ up to ⌊I·R/N⌋, so that shards follow one another and differ by at most one run. A run
 * is the same whichever shard makes it.
 */
export function runsOfShard({ number, of }: Shard, runs: number): RunRange {
  return { first: Math.floor(((number - 1) * runs) / of), after: Math.floor((number * runs) / of) }
}

/** Throws InputError unless there can be such a shard. */
export function checkShard({ number, of }: Shard, path = 'shard'): void {
  if (!Number.isInteger(of) || of < 1 || of > MOST_SHARDS || !Number.isInteger(number) || number < 1 || number > of)
    throw new InputError(path, `I/N with 1 ≤ I ≤ N ≤ ${MOST_SHARDS}, such as 3/200`, `${number}/${of}`)
}

/** Throws InputError unless there can be so many shards. */
export function checkShards(shards: number, path = 'shards'): void {
  if (!Number.isInteger(shards) || shards < 1 || shards > MOST_SHARDS) throw new InputError(path, `a whole number from 1 to ${MOST_SHARDS}`, shards)
}

/** Throws InputError unless each of so many shards has a run. */
export function checkRuns(shards: number, runs: number): void {
  if (shards > runs) throw new InputError('shards', `at most as many as runs, ${runs}`, shards)
}

/** A shard as it is written: `3/200`. Throws InputError on anything else. */
export function readShard(text: string, path = 'shard'): Shard {
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(text)
  if (!found) throw new InputError(path, `I/N with 1 ≤ I ≤ N ≤ ${MOST_SHARDS}, such as 3/200`, text)
  const shard = { number: Number(found[1]), of: Number(found[2]) }
  checkShard(shard, path)
  return shard
}

const WHOLE = /^\d{1,9}$/

function numberIn(environment: Readonly<Record<string, string | undefined>>, name: string): number {
  const text = environment[name]
  if (text === undefined || !WHOLE.test(text)) throw new InputError(name, 'a whole number', text)
  return Number(text)
}

/**
 * The shard that a batch system says this task is: of an array of Slurm (SLURM_ARRAY_TASK_ID from SLURM_ARRAY_TASK_MIN, of
 * SLURM_ARRAY_TASK_COUNT), or of a Kubernetes Indexed Job (JOB_COMPLETION_INDEX from 0, of JOB_COMPLETIONS, which the
 * manifest passes on). Nothing when there is neither. Throws InputError when what they say cannot be.
 */
export function shardOfTask(environment: Readonly<Record<string, string | undefined>>): Shard | undefined {
  if (environment.SLURM_ARRAY_TASK_ID !== undefined) {
    const first = environment.SLURM_ARRAY_TASK_MIN === undefined ? 1 : numberIn(environment, 'SLURM_ARRAY_TASK_MIN')
    const shard = { number: numberIn(environment, 'SLURM_ARRAY_TASK_ID') - first + 1, of: numberIn(environment, 'SLURM_ARRAY_TASK_COUNT') }
    // An array of some tasks does not say of how many they are.
    const last = environment.SLURM_ARRAY_TASK_MAX === undefined ? shard.of + first - 1 : numberIn(environment, 'SLURM_ARRAY_TASK_MAX')
    if (first > 1 || last - first + 1 !== shard.of)
      throw new InputError('SLURM_ARRAY_TASK_MIN', 'an array from 0 or 1 without gaps; for some of its tasks, the shard as a word: shard 17/200', `${shard.of} tasks from ${first} to ${last}`)
    checkShard(shard, 'SLURM_ARRAY_TASK_ID')
    return shard
  }
  if (environment.JOB_COMPLETION_INDEX !== undefined) {
    const shard = { number: numberIn(environment, 'JOB_COMPLETION_INDEX') + 1, of: numberIn(environment, 'JOB_COMPLETIONS') }
    checkShard(shard, 'JOB_COMPLETION_INDEX')
    return shard
  }
  return undefined
}

/** Name of the file of a shard. */
export const partName = ({ number, of }: Shard): string =>
  `part-${String(number).padStart(6, '0')}-of-${String(of).padStart(6, '0')}.parquet`

/** The shard that a file is by its name; nothing where it is none. */
export function shardOfName(name: string): Shard | undefined {
  const found = /^part-(\d{6})-of-(\d{6})\.parquet$/.exec(name)
  return found ? { number: Number(found[1]), of: Number(found[2]) } : undefined
}

/** Whether a file is a part by its name. */
export const isPartName = (name: string): boolean => shardOfName(name) !== undefined
