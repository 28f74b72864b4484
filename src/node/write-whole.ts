import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What takes the pieces of a file, in order. */
export type Sink = (piece: Uint8Array | string) => Promise<void>

/**
 * Writes a file that is there whole or not at all: under a name of its own, forced to the disk, then renamed. Whoever
 * writes the same name at the same time does no harm, the last one stays. What was begun is removed when it fails.
 */
export async function writeWhole(path: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.unfinished`
  try {
    const file = await open(unfinished, 'wx')
    try {
      await write(async (piece) => { await file.writeFile(piece) })
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncDirectory(dirname(path))
}

/** Forces the names in a directory to the disk, where the system can. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
