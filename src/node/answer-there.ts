import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../kernel/input-error.js'
import type { Manifest } from '../simulation/manifest.js'
import { unfinishedIn } from './journal.js'
import { contentIfFile, kindOfFile } from './regular-file.js'

/** What may be done with an answer that is there. */
export interface Replacing {
  /** Whether it may be replaced. */
  readonly replace: boolean
  /** Digest of the result that is to be written, where it is known: the same answer may always be written again. */
  readonly result?: string
}

/**
 * Refuses a directory in which there is an answer, before anything is computed, unless it is to be replaced: nobody loses an answer
 * without having asked for it. Of a directory with an unfinished study its journal says whether one may go on. Throws InputError.
 */
export async function refuseAnswerThere(directory: string, { replace, result }: Replacing): Promise<void> {
  for (const name of ['datapackage.json', 'manifest.json']) {
    const found = await stat(join(directory, name)).catch(() => undefined)
    if (found && !found.isFile()) throw new InputError(join(directory, name), 'a file, or nothing yet', kindOfFile(found))
  }
  if (unfinishedIn(directory).length > 0) return
  const bytes = await contentIfFile(join(directory, 'manifest.json'))
  if (bytes === undefined) return
  let there: Partial<Manifest> | null
  try { there = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest> | null } catch { there = null }
  const ours = there?.package === 'technopole' && typeof there.question === 'string' ? there : undefined
  if (ours && (replace || (result !== undefined && ours.digests?.result === result))) return
  throw new InputError('--out', ours ? 'a directory without an answer, or --replace to replace the one there' : 'a directory without a manifest of something else',
    ours ? `${directory}, with the answer to ${ours.question}, seed ${String(ours.seed)}` : directory)
}
