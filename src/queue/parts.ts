import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../kernel/input-error.js'
import { PartError, openPart } from './part-footer.js'
import { runsOfPart } from './read-part.js'
import { isPartName, partName } from './shards.js'
import type { RunRange, Shard } from './shards.js'
import type { OpenStudy } from './study-file.js'

/** A sound part, without its bytes. */
export interface PartSummary extends RunRange {
  readonly path: string
  readonly shard: Shard
}

/** The parts of a directory, in the order of their runs, and what is wrong with them. */
export interface FoundParts {
  readonly parts: readonly PartSummary[]
  /** Parts that are corrupt or foreign, runs that are there twice, runs that are in no part; each names its file. */
  readonly faults: readonly InputError[]
}

const runsIn = ({ first, after }: RunRange): string => (after - first === 1 ? `run ${first}` : `runs ${first} to ${after - 1}`)

/** Looks at the parts of a study: at their footers, or with `thorough` at every run in them. */
export async function findParts(open: OpenStudy, { thorough = false } = {}): Promise<FoundParts> {
  const names = (await readdir(open.directory)).filter(isPartName).sort()
  const parts: PartSummary[] = []
  const faults: InputError[] = []
  for (const name of names) {
    try {
      const part = await openPart(join(open.directory, name), open)
      if (thorough) for await (const outcome of runsOfPart(part, open)) void outcome
      const { path, shard, first, after } = part
      parts.push({ path, shard, first, after })
    } catch (error) {
      if (!(error instanceof PartError)) throw error
      faults.push(error)
    }
  }
  parts.sort((a, b) => a.first - b.first || a.after - b.after)
  return { parts, faults: [...faults, ...gaps(parts, open)] }
}

/** Runs that two parts have, and runs that none has. */
function gaps(parts: readonly PartSummary[], { directory, options: { runs } }: OpenStudy): InputError[] {
  const faults: InputError[] = []
  const of = parts[0]?.shard.of
  let next = 0
  let before: PartSummary | undefined
  const missing = (range: RunRange): void => {
    const names = of === undefined ? [] : Array.from({ length: of }, (_, n) => ({ number: n + 1, of }))
      .filter(({ number }) => { const first = Math.floor(((number - 1) * runs) / of); return first >= range.first && first < range.after })
    const named = names.length === 0 ? directory : join(directory, partName(names[0]))
    faults.push(new InputError(named, 'a part for every run of the study', `none for ${runsIn(range)}${names.length > 1 ? `, ${names.length} parts` : ''}`))
  }
  for (const part of parts) {
    if (part.first > next) missing({ first: next, after: part.first })
    else if (part.first < next) faults.push(new InputError(part.path, 'each run in one part',
      `${runsIn({ first: part.first, after: Math.min(next, part.after) })} also in ${before!.path.slice(directory.length + 1)}`))
    if (part.after > next) {
      next = part.after
      before = part
    }
  }
  if (next < runs) missing({ first: next, after: runs })
  return faults
}
