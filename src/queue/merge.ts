import { compare, project } from '../questions/ask.js'
import type { Answer } from '../questions/ask.js'
import type { RunOutcome } from '../simulation/study.js'
import type { InputError } from '../kernel/input-error.js'
import { PartError, openPart } from './part-footer.js'
import { findParts } from './parts.js'
import type { PartSummary } from './parts.js'
import { runsOfPart } from './read-part.js'
import type { OpenStudy } from './study-file.js'

/** A study put together, or what stands in the way. */
export type Merged =
  | { readonly answer: Answer, readonly parts: readonly PartSummary[] }
  | { readonly faults: readonly InputError[] }

/** How parts are put together. */
export interface MergeOptions {
  /** Called as runs are read. */
  readonly progress?: (done: number, total: number) => void
  /** Name of the engine for the manifest. */
  readonly engine?: string
}

/**
 * Puts the parts of a study together: the answer, to the byte, that one machine would have given, whatever the shards
 * were. Every run is checked against its digest on the way. When parts are missing, there twice, of another study or not
 * whole, each is named and there is no answer.
 */
export async function mergeParts(open: OpenStudy, { progress, engine }: MergeOptions = {}): Promise<Merged> {
  const { parts, faults } = await findParts(open)
  if (faults.length > 0) return { faults }
  const { question, scenarios, options } = open
  try {
    const answer = await (question === 'compare' ? compare : project)(scenarios, { ...options, engine, progress: undefined,
      journal: { open: () => runsOf(parts, open, progress), keep: () => undefined, close: () => undefined, discard: () => undefined } })
    return { answer, parts }
  } catch (error) {
    // Name every part that is not whole, not only the first.
    if (error instanceof PartError) return { faults: (await findParts(open, { thorough: true })).faults }
    throw error
  }
}

async function* runsOf(parts: readonly PartSummary[], open: OpenStudy, progress: MergeOptions['progress']): AsyncGenerator<RunOutcome> {
  let done = 0
  for (const { path } of parts) {
    for await (const outcome of runsOfPart(await openPart(path, open), open)) {
      yield outcome
      progress?.(++done, open.options.runs)
    }
  }
}
