import type { Stream } from '../kernel/draws.js'
import { InputError } from '../kernel/input-error.js'

/** A choice of one level for each instrument, by index. */
export type Package = readonly number[]

/** What is known of a package: what it costs, and how far it is from what is wanted; feasible at 0. */
export interface Appraisal {
  readonly cost: number
  /** 0 where everything wanted is reached, positive and larger the more is missing. */
  readonly missing: number
}

/** A search for the cheapest package that reaches what is wanted. */
export interface LeastCostProblem {
  /** Number of levels of each instrument; by custom 0 is none of it, and the last the most. */
  readonly levels: readonly number[]
  /** Appraises packages; nothing when it was stopped. Equal packages are asked for once. */
  readonly appraise: (packages: readonly Package[]) => Promise<readonly Appraisal[] | undefined>
  /** Most packages to appraise. */
  readonly budget: number
  /** Whether a package may be chosen at all. */
  readonly allowed?: (choice: Package) => boolean
  readonly stream: Pick<Stream, 'uniform'>
  /** Told how many packages will be appraised at most, before the first is. */
  readonly expect?: (packages: number) => void
}

/** A package with its appraisal. */
export interface Appraised extends Appraisal { readonly choice: Package }

/** What a search found. */
export interface LeastCost {
  /** Cheapest feasible package; the one that misses least where none is feasible. */
  readonly best: Appraised
  /** Every package appraised, in order. */
  readonly appraised: readonly Appraised[]
  /** Whether every allowed package was appraised. */
  readonly complete: boolean
}

const keyOf = (choice: Package): string => choice.join(' ')
/** Feasible before infeasible; cheaper first among feasible ones, nearer first among others. */
const before = (a: Appraised, b: Appraised): number =>
  (a.missing > 0 || b.missing > 0 ? a.missing - b.missing : 0) || a.cost - b.cost || (keyOf(a.choice) < keyOf(b.choice) ? -1 : 1)

/**
 * The cheapest package by local search: from the fullest package, and then from random ones, move to the best neighbour, one
 * that differs in one instrument, or, where none is better, in two; until no neighbour is better or the budget is spent. Where all
 * packages fit into the budget each is appraised and the answer exact. Appraisals must be deterministic, such as means over fixed
 * draws: then the search is, and can be resumed by asking again. Nothing when it was stopped.
 */
export async function leastCost({ levels, appraise, budget, allowed = () => true, stream, expect }: LeastCostProblem): Promise<LeastCost | undefined> {
  if (levels.length === 0 || levels.some((n) => !(Number.isInteger(n) && n >= 1))) throw new InputError('levels', 'at least one level of each instrument', levels)
  if (!(Number.isInteger(budget) && budget >= 1)) throw new InputError('budget', 'at least one package', budget)
  const known = new Map<string, Appraised>()
  const all = levels.reduce((product, n) => product * n, 1)
  /** Appraises what is new, as far as the budget goes; false when stopped. */
  const look = async (choices: readonly Package[]): Promise<boolean> => {
    const fresh = [...new Map(choices.filter(allowed).map((choice) => [keyOf(choice), choice])).entries()]
      .filter(([key]) => !known.has(key)).slice(0, Math.max(0, budget - known.size)).map(([, choice]) => choice)
    if (fresh.length === 0) return true
    const found = await appraise(fresh)
    if (!found) return false
    fresh.forEach((choice, n) => { known.set(keyOf(choice), { choice, ...found[n] }) })
    return true
  }
  const answer = (): LeastCost => ({ best: [...known.values()].sort(before)[0], appraised: [...known.values()], complete: known.size >= allowedCount })
  const everything = all <= Math.max(budget, 1) * 64 ? everyPackage(levels).filter(allowed) : undefined
  const allowedCount = everything?.length ?? Infinity
  if (everything && allowedCount === 0) throw new InputError('packages', 'at least one that the constraints allow', 0)
  expect?.(Math.min(budget, allowedCount))
  if (everything && allowedCount <= budget) return (await look(everything)) ? answer() : undefined

  for (let start = 0; known.size < budget; start++) {
    const sizeBefore = known.size
    let at = start === 0 ? levels.map((n) => n - 1) : levels.map((n, i) => Math.floor(stream.uniform(start, i) * n))
    for (let tries = 0; !allowed(at) && tries < 200; tries++) at = levels.map((n, i) => Math.floor(stream.uniform(start, 1000 * (tries + 1) + i) * n))
    if (!allowed(at)) break
    if (!(await look([at]))) return undefined
    for (;;) {
      const here = known.get(keyOf(at))
      if (!here) break
      let better: Appraised | undefined
      for (const neighbours of [oneApart(at, levels), twoApart(at, levels)]) {
        if (!(await look(neighbours))) return undefined
        better = neighbours.flatMap((choice) => known.get(keyOf(choice)) ?? []).sort(before)[0]
        if (better && before(better, here) < 0) break
        better = undefined
      }
      if (!better) break
      at = [...better.choice]
    }
    if (known.size === sizeBefore && start > 50) break
  }
  return answer()
}

function everyPackage(levels: readonly number[]): Package[] {
  return levels.reduce<number[][]>((made, n) => made.flatMap((choice) => Array.from({ length: n }, (_, level) => [...choice, level])), [[]])
}

const oneApart = (at: Package, levels: readonly number[]): number[][] => levels.flatMap((n, i) =>
  Array.from({ length: n }, (_, level) => level).filter((level) => level !== at[i]).map((level) => at.map((own, j) => (j === i ? level : own))))

function twoApart(at: Package, levels: readonly number[]): number[][] {
  return levels.flatMap((_, i) => oneApart(at, levels.map((n, j) => (j === i ? n : 1))).filter((choice) => choice[i] !== at[i]).flatMap((choice) =>
    levels.flatMap((n, j) => (j <= i ? [] : Array.from({ length: n }, (_unused, level) => level).filter((level) => level !== at[j])
      .map((level) => choice.map((own, k) => (k === i ? own : k === j ? level : at[k])))))))
}

/** Packages that no other beats: none is at most as dear and misses less, or is cheaper and misses no more. Cheapest first. */
export function undominated(appraised: readonly Appraised[]): Appraised[] {
  const sorted = [...appraised].sort((a, b) => a.cost - b.cost || a.missing - b.missing || (keyOf(a.choice) < keyOf(b.choice) ? -1 : 1))
  const front: Appraised[] = []
  for (const one of sorted) if (front.length === 0 || one.missing < front.at(-1)!.missing) front.push(one)
  return front
}
