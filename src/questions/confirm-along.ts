/** What runs with seeds that took no part in a choice say of it. */
export interface Sample { readonly runs: number, readonly reached: number }

/** Samples of fresh runs: `first` of every candidate that is tried, `second` of those that the first does not rule out. */
export type Stage = 'first' | 'second'

/** A candidate that was tried with fresh seeds. */
export interface Checked<T> {
  readonly candidate: T
  readonly samples: readonly Sample[]
}

/** What trying candidates found. */
export interface Confirmation<T> {
  /** The first candidate that held; where none did, the one that reached most often, which then has two samples all the same. */
  readonly best: Checked<T>
  readonly held: boolean
  /** Every candidate tried, in order. */
  readonly checked: readonly Checked<T>[]
  /** Candidates that the budget left no runs for, all of them before `best` or, where none held, anywhere. */
  readonly passedOver: readonly T[]
}

/** Share of all runs with fresh seeds that reach what is wanted. */
export const shareReached = ({ samples }: Checked<unknown>): number =>
  samples.reduce((sum, { reached }) => sum + reached, 0) / samples.reduce((sum, { runs }) => sum + runs, 0)

/** So many places of a list, the first and the last among them, as even as they can be. */
function thinned<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  return most === 1 ? [list[0]] : Array.from({ length: most }, (_, n) => list[Math.round((n * (list.length - 1)) / (most - 1))])
}

/**
 * Tries candidates with fresh seeds, in order, until one holds or none is left: a candidate holds where it reaches what is wanted often
 * enough in a first sample, and in the first and a second together; where it fails either, the next is tried. At most `most` are
 * tried, of more as evenly spread as can be. Where all fail, the one that did best holds if a second sample makes up for its first.
 * Nothing when it was stopped. At least one candidate.
 */
export async function confirmAlong<T>(candidates: readonly T[], { enough, most, sample }: {
  readonly enough: number
  readonly most: number
  readonly sample: (candidate: T, stage: Stage) => Promise<Sample | undefined>
}): Promise<Confirmation<T> | undefined> {
  const checked: Checked<T>[] = []
  const answer = (best: Checked<T>): Confirmation<T> => {
    const held = shareReached(best) >= enough
    const tried = checked.map(({ candidate }) => candidate)
    const until = held ? candidates.indexOf(best.candidate) : candidates.length
    return { best, held, checked, passedOver: candidates.slice(0, until).filter((one) => !tried.includes(one)) }
  }
  for (const candidate of thinned(candidates, most)) {
    const first = await sample(candidate, 'first')
    if (!first) return undefined
    checked.push({ candidate, samples: [first] })
    if (first.reached / first.runs < enough) continue
    const second = await sample(candidate, 'second')
    if (!second) return undefined
    checked[checked.length - 1] = { candidate, samples: [first, second] }
    if (shareReached(checked.at(-1)!) >= enough) return answer(checked.at(-1)!)
  }
  // Of those that failed the one that did best, of which more is said than the sample it was chosen by.
  const nearest = checked.reduce((best, one) => (shareReached(one) > shareReached(best) ? one : best))
  if (nearest.samples.length > 1) return answer(nearest)
  const second = await sample(nearest.candidate, 'second')
  if (!second) return undefined
  const looked = { candidate: nearest.candidate, samples: [...nearest.samples, second] }
  checked[checked.indexOf(nearest)] = looked
  return answer(looked)
}
