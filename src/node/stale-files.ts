import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as z from 'zod/mini'
import { contentIfFile } from './regular-file.js'

const resource = z.object({ path: z.string(), hash: z.string() })
const listing = z.object({ resources: z.array(resource).check(z.maxLength(1000)) })
/** A file that a data package lists. */
type Listed = z.infer<typeof resource>

/** Files that the data package of a directory lists; none where there is none. */
export async function packageIn(directory: string): Promise<readonly Listed[]> {
  const bytes = await contentIfFile(join(directory, 'datapackage.json'))
  if (bytes === undefined) return []
  let document: unknown
  try { document = JSON.parse(new TextDecoder().decode(bytes)) } catch { return [] }
  const { success, data } = z.safeParse(listing, document)
  return success ? data.resources.filter(({ path }) => path === basename(path) && !path.startsWith('.')) : []
}

/** Removes files of an answer that was there before, unless they are written anew, or are no longer what was written: then they are somebody's. */
export async function removeStale(directory: string, before: readonly Listed[], written: readonly { readonly path: string }[]): Promise<void> {
  for (const { path, hash } of before) {
    if (written.some((file) => file.path === path)) continue
    const content = await contentIfFile(join(directory, path))
    if (content && hash === `sha256:${createHash('sha256').update(content).digest('hex')}`) await rm(join(directory, path))
  }
}
