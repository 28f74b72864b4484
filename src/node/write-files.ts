import { createHash } from 'node:crypto'
import { mkdir, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../kernel/input-error.js'
import { prepareWhole } from './write-whole.js'
import type { PreparedFile } from './write-whole.js'

/** A file in pieces. */
export type Chunks = Iterable<string | Uint8Array>

/** A file that was written: its name, size and SHA-256. */
export interface WrittenFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/**
 * Makes a directory, with those above it, unless it is there. Returns the first that was made; throws InputError if it cannot be made. Each is
 * made by itself: asked to make them all at once, Node tries for ever where a file system such as /proc says that nothing is there.
 */
export async function makeDirectory(directory: string): Promise<string | undefined> {
  const missing: string[] = []
  for (let path = resolve(directory); !await isDirectory(path); path = dirname(path)) {
    missing.unshift(path)
    if (dirname(path) === path) break
  }
  try {
    for (const path of missing) await mkdir(path).catch(async (error: unknown) => { if (!await isDirectory(path)) throw error })
  } catch (error) {
    throw new InputError('--out', 'a directory that can be made', error instanceof Error ? error.message : directory)
  }
  return missing[0]
}

const isDirectory = (path: string): Promise<boolean> => stat(path).then((found) => found.isDirectory(), () => false)

/**
 * Works with a directory, made if need be. When the work is refused for what was asked, a directory that was made for it goes
 * again, with those above it that were, as long as nothing is in them.
 */
export async function withDirectory<T>(directory: string | undefined, work: () => Promise<T>): Promise<T> {
  if (directory === undefined) return work()
  const first = await makeDirectory(directory)
  try {
    return await work()
  } catch (error) {
    if (error instanceof InputError && first !== undefined) await removeEmpty(resolve(directory), resolve(first))
    throw error
  }
}

/** Removes a directory and those above it, up to the first that was made, until one is not empty. */
async function removeEmpty(directory: string, first: string): Promise<void> {
  for (let path = directory; path.startsWith(first); path = dirname(path)) {
    if (!await rmdir(path).then(() => true, () => false)) return
  }
}

/** Prepares files of a directory, in order; returns what was written. */
export type Prepare = (files: Readonly<Record<string, Chunks>>) => Promise<WrittenFile[]>

/**
 * Writes files to a directory, none of them ever half there, and none at all where not all can be written, as on a full disk: they get their
 * names, in the order in which they were prepared, when the work is done. What has such a name stays as it was until then.
 */
export async function writeTogether<T>(directory: string, work: (prepare: Prepare) => Promise<T>): Promise<T> {
  await makeDirectory(directory)
  const prepared: PreparedFile[] = []
  try {
    const done = await work(async (files) => {
      const written: WrittenFile[] = []
      for (const [name, chunks] of Object.entries(files)) {
        const { file, ...about } = await prepareChunks(directory, name, chunks)
        prepared.push(file)
        written.push(about)
      }
      return written
    })
    for (const file of prepared) await file.keep()
    return done
  } catch (error) {
    for (const file of prepared) await file.drop()
    throw error
  }
}

async function prepareChunks(directory: string, name: string, chunks: Chunks): Promise<WrittenFile & { readonly file: PreparedFile }> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await prepareWhole(join(directory, name), async (sink) => {
    for (const chunk of chunks) {
      const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      hash.update(piece)
      bytes += piece.length
      await sink(piece)
    }
  })
  return { path: name, bytes, sha256: hash.digest('hex'), file }
}
