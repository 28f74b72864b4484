import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../kernel/input-error.js'
import type { Manifest } from '../simulation/manifest.js'

/** Which tables a question writes: answers of one kind replace each other, others would be mixed. */
const kindOf = ({ question, behaviour }: Pick<Manifest, 'question' | 'behaviour'>): string =>
  (question === 'project' ? 'compare' : question === 'cost' && behaviour === 'off' ? 'first-round cost' : question)

/**
 * Refuses a directory in which the answer to a question of another kind is, before anything is computed: its tables would stay
 * beside the new manifest. The answer to a question of the same kind is replaced. Throws InputError.
 */
export async function refuseOtherAnswer(directory: string, question: Pick<Manifest, 'question' | 'behaviour'>): Promise<void> {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return
  let there: Partial<Manifest> | null
  try { there = JSON.parse(text) as Partial<Manifest> | null } catch { there = null }
  const known = typeof there?.question === 'string' && typeof there.behaviour === 'string' ? kindOf(there as Manifest) : undefined
  if (known === kindOf(question)) return
  throw new InputError('--out', 'a directory without the answer to another question', `${directory}, with ${known ?? 'a manifest of something else'}`)
}
