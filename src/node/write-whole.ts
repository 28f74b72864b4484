import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What takes the pieces of a file, in order. */
export type Sink = (piece: Uint8Array | string) => Promise<void>

/** A file that is whole on the disk under a name of its own: it gets the name that it is for, or goes. */
export interface PreparedFile {
  keep(): Promise<void>
  drop(): Promise<void>
}

/** What is to become of a file with a name of its own, `unfinished`. */
export const preparedAs = (unfinished: string, path: string): PreparedFile => ({
  keep: async () => {
    await rename(unfinished, path)
    await syncDirectory(dirname(path))
  },
  drop: () => rm(unfinished, { force: true }),
})

/** Name of its own for a file that is written. */
export const unfinishedName = (path: string): string => `${path}.${randomUUID()}.unfinished`

/** Writes a file under a name of its own and forces it to the disk. What was begun is removed when it fails. */
export async function prepareWhole(path: string, write: (sink: Sink) => Promise<void>): Promise<PreparedFile> {
  const unfinished = unfinishedName(path)
  try {
    const file = await open(unfinished, 'wx')
    try {
      await write(async (piece) => { await file.writeFile(piece) })
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return preparedAs(unfinished, path)
}

/**
 * Writes a file that is there whole or not at all: under a name of its own, forced to the disk, then renamed. Whoever
 * writes the same name at the same time does no harm, the last one stays. What was begun is removed when it fails.
 */
export async function writeWhole(path: string, write: (sink: Sink) => Promise<void>): Promise<void> {
  const file = await prepareWhole(path, write)
  try {
    await file.keep()
  } catch (error) {
    await file.drop()
    throw error
  }
}

/** Forces the names in a directory to the disk, where the system can. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
