import { randomBytes, randomUUID } from 'node:crypto'
import { link, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { accepts, checked } from '../kernel/checked.js'
import { InputError } from '../kernel/input-error.js'
import { textOfFile } from '../node/regular-file.js'
import { MOST_SHARDS } from './shards.js'

/** Name of the file that says under which name a study was submitted, and in how many shards. */
export const QUEUE = 'queue.json'

/** Bytes that the file may have at most. */
const LARGEST = 10_000

const queueDocument = z.strictObject({
  technopole: z.literal('queue 1'), queue: z.string().check(z.regex(/^technopole-[0-9a-f]{24}$/, { error: accepts('the name of a queue of technopole') })),
  shards: z.int().check(z.minimum(1), z.maximum(MOST_SHARDS)),
})

/** A submitted study: each submission of a directory has a queue of its own. */
export interface Submission { readonly queue: string, readonly shards: number }

/** How a directory was submitted. Throws InputError if it was not. */
export async function submissionOf(directory: string): Promise<Submission> {
  const path = join(directory, QUEUE)
  if (await stat(path).catch(() => undefined) === undefined) throw new InputError(path, 'a study that was submitted', undefined)
  const text = await textOfFile(path, LARGEST)
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch (error) {
    throw new InputError(path, 'a JSON document', error instanceof Error ? error.message : text)
  }
  const { queue, shards } = checked(queueDocument, said, path)
  return { queue, shards }
}

/** Names the queue of a directory, once: whoever comes second is told the same name. Throws InputError on another number of shards. */
export async function submit(directory: string, shards: number): Promise<Submission> {
  const path = join(directory, QUEUE)
  const unfinished = `${path}.${randomUUID()}.unfinished`
  const text = `${JSON.stringify({ technopole: 'queue 1', queue: `technopole-${randomBytes(12).toString('hex')}`, shards })}\n`
  await writeFile(unfinished, text, { flag: 'wx', flush: true })
  try {
    // A name that is taken is left alone, however many come at once.
    await link(unfinished, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(unfinished, { force: true })
  }
  const submission = await submissionOf(directory)
  if (submission.shards !== shards) throw new InputError('--shards', `${submission.shards}, in which this study was submitted`, shards)
  return submission
}
