import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../kernel/input-error.js'

/** A file in pieces. */
export type Chunks = Iterable<string | Uint8Array>

/** A file that was written: its name, size and SHA-256. */
export interface WrittenFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** Makes a directory, with those above it, unless it is there. Throws InputError if it cannot be made. */
export async function makeDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true })
  } catch (error) {
    throw new InputError('--out', 'a directory that can be made', error instanceof Error ? error.message : directory)
  }
}

/** Writes files to a directory, one after another, none of them ever half there. Returns what was written. */
export async function writeFiles(directory: string, files: Readonly<Record<string, Chunks>>): Promise<WrittenFile[]> {
  await makeDirectory(directory)
  const written: WrittenFile[] = []
  for (const [name, chunks] of Object.entries(files)) written.push(await writeWhole(directory, name, chunks))
  return written
}

async function writeWhole(directory: string, name: string, chunks: Chunks): Promise<WrittenFile> {
  const path = join(directory, name)
  const unfinished = `${path}.${randomUUID()}.part`
  const file = await open(unfinished, 'wx')
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for (const chunk of chunks) {
      const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      hash.update(piece)
      bytes += piece.length
      await file.writeFile(piece)
    }
    await file.sync()
    await file.close()
    await rename(unfinished, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(unfinished, { force: true })
    throw error
  }
  return { path: name, bytes, sha256: hash.digest('hex') }
}
