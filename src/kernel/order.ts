import { assertExact } from './exact.js'
import { InputError } from './input-error.js'
import { scratchDoubles, scratchWords } from './scratch.js'

/**
 * Rows sorted by score, highest first, equal scores by key, lowest first. `rows` lists the rows that compete; `scores`
 * and `keys` are columns indexed by row. Keys are unique among the competitors, so the order is total and does not
 * depend on how `rows` was listed. Returns a new array; scores that are not numbers and repeated keys are refused.
 */
export function rankByScore(rows: Uint32Array, scores: ArrayLike<number>, keys: ArrayLike<number>): Uint32Array {
  const n = rows.length
  // Scores travel with their rows, so that comparing neighbours reads neighbouring memory.
  let from: Ranked = { rows: rows.slice(), scores: new Float64Array(n) }
  let into: Ranked = { rows: new Uint32Array(n), scores: new Float64Array(n) }
  for (let i = 0; i < n; i++) {
    const score = scores[rows[i]]
    if (!(score === score)) throw new InputError(`scores[${rows[i]}]`, 'a number', score)
    from.scores[i] = score
  }
  for (let width = 1; width < n; width *= 2) {
    mergeRuns(from, into, width, keys)
    const swap = from
    from = into
    into = swap
  }
  for (let i = 1; i < n; i++) {
    if (from.scores[i - 1] === from.scores[i] && keys[from.rows[i - 1]] === keys[from.rows[i]]) {
      throw new InputError(`keys[${from.rows[i]}]`, 'a key no other row has', keys[from.rows[i]])
    }
  }
  return from.rows
}

interface Ranked {
  readonly rows: Uint32Array
  readonly scores: Float64Array
}

/** One pass of a bottom-up merge sort: neighbouring sorted runs of `width` rows become runs of twice that. */
function mergeRuns(from: Ranked, into: Ranked, width: number, keys: ArrayLike<number>): void {
  const { rows, scores } = from
  const { rows: intoRows, scores: intoScores } = into
  const n = rows.length
  for (let start = 0; start < n; start += 2 * width) {
    const middle = Math.min(start + width, n)
    const end = Math.min(start + 2 * width, n)
    let left = start
    let right = middle
    for (let i = start; i < end; i++) {
      const takeRight = left >= middle || (right < end && (scores[right] > scores[left] ||
        (scores[right] === scores[left] && keys[rows[right]] < keys[rows[left]])))
      const taken = takeRight ? right++ : left++
      intoRows[i] = rows[taken]
      intoScores[i] = scores[taken]
    }
  }
}

/**
 * The same order, told one row a call: for whoever stops long before the end, because it costs little until asked (a heap).
 * Throws when asked more often than there are rows, and on a repeated key when it comes to it.
 */
export function bestFirst(rows: Uint32Array, scores: ArrayLike<number>, keys: ArrayLike<number>): () => number {
  const heap = rows.slice()
  let count = heap.length
  const before = (a: number, b: number): boolean => scores[a] > scores[b] || (scores[a] === scores[b] && keys[a] < keys[b])
  /** Lets a row sink from a place to where nobody below it comes before it. */
  const sink = (from: number, row: number): void => {
    let place = from
    for (let child = 2 * place + 1; child < count; child = 2 * place + 1) {
      if (child + 1 < count && before(heap[child + 1], heap[child])) child++
      if (!before(heap[child], row)) break
      heap[place] = heap[child]
      place = child
    }
    heap[place] = row
  }
  for (let i = 0; i < count; i++) {
    if (!(scores[heap[i]] === scores[heap[i]])) throw new InputError(`scores[${heap[i]}]`, 'a number', scores[heap[i]])
  }
  for (let place = (count >> 1) - 1; place >= 0; place--) sink(place, heap[place])
  return () => {
    if (count === 0) throw new InputError('bestFirst', `at most ${heap.length} calls`, heap.length + 1)
    const best = heap[0]
    count--
    if (count > 0) sink(0, heap[count])
    if (count > 0 && scores[heap[0]] === scores[best] && keys[heap[0]] === keys[best]) {
      throw new InputError(`keys[${heap[0]}]`, 'a key no other row has', keys[best])
    }
    return best
  }
}

/** Where service ends: the first claimant whose whole load no longer fits, and what is left for it. */
export interface EndOfService {
  readonly score: number
  readonly key: number
  /** Less than its load; nothing where the budget ended with the claimant before. */
  readonly left: number
}

/**
 * Serves claimants in order of score, highest first, equal scores by key, lowest first, while their loads fit into the budget, and
 * tells where that ends; nothing where all are served. Score, key and load of claimant n stand at place n. Nobody is sorted: those
 * on one side of a claimant are served together or not at all (quickselect), in time linear in their number. Loads are whole
 * numbers above 0, the budget is whole; scores that are not numbers and repeated keys are refused where they come to matter.
 */
export function endOfService(scores: Float64Array, keys: Uint32Array, loads: Float64Array, count: number, budget: number): EndOfService | undefined {
  assertExact(budget, 'endOfService.budget')
  if (budget < 0) throw new InputError('endOfService.budget', 'a whole number, 0 or more', budget)
  let wanted = 0
  for (let n = 0; n < count; n++) {
    if (!Number.isSafeInteger(loads[n]) || loads[n] <= 0) throw new InputError(`endOfService.loads[${n}]`, 'a whole number above 0', loads[n])
    if (!(scores[n] === scores[n])) throw new InputError(`scores[${n}]`, 'a number', scores[n])
    wanted += loads[n]
  }
  if (wanted <= budget) return undefined
  let from = claimsAt('one side', count)
  let into = claimsAt('the other side', count)
  from.scores.set(scores.subarray(0, count))
  from.keys.set(keys.subarray(0, count))
  from.loads.set(loads.subarray(0, count))
  let first = 0
  let end = count
  let left = budget
  for (;;) {
    const pivot = medianPlace(from, first, end)
    const [score, key, load] = [from.scores[pivot], from.keys[pivot], from.loads[pivot]]
    const before = divide(from, into, first, end, score, key)
    let asked = 0
    for (let n = first; n < before; n++) asked += into.loads[n]
    if (asked > left) end = before
    else if (asked + load > left) return { score, key, left: left - asked }
    else {
      left -= asked + load
      first = before + 1
    }
    const swap = from
    from = into
    into = swap
  }
}

interface Claims {
  readonly scores: Float64Array
  readonly keys: Uint32Array
  readonly loads: Float64Array
}

const claimsAt = (name: string, count: number): Claims => ({ scores: scratchDoubles(`scores of claims on ${name}`, count),
  keys: scratchWords(`keys of claims on ${name}`, count), loads: scratchDoubles(`loads of claims on ${name}`, count) })

const isBefore = ({ scores, keys }: Claims, a: number, b: number): boolean =>
  scores[a] > scores[b] || (scores[a] === scores[b] && keys[a] < keys[b])

/** The middle one of the first, the last and the one between. */
function medianPlace(claims: Claims, first: number, end: number): number {
  const [a, b, c] = [first, (first + end) >> 1, end - 1]
  if (isBefore(claims, a, b)) return isBefore(claims, b, c) ? b : isBefore(claims, a, c) ? c : a
  return isBefore(claims, a, c) ? a : isBefore(claims, b, c) ? c : b
}

/** Puts those before a claimant to the front of the places from `first` to `end`, those after it to their back; returns its place between. */
function divide(from: Claims, into: Claims, first: number, end: number, score: number, key: number): number {
  const { scores, keys, loads } = from
  const { scores: intoScores, keys: intoKeys, loads: intoLoads } = into
  let front = first
  let back = end - 1
  let same = 0
  for (let n = first; n < end; n++) {
    // Without a branch, because nobody can tell on which side one stands: what is written at the other place is written over.
    const ties = Number(scores[n] === score)
    const before = Number(scores[n] > score) | (ties & Number(keys[n] < key))
    const itself = ties & Number(keys[n] === key)
    const place = before === 1 ? front : back
    intoScores[place] = scores[n]
    intoKeys[place] = keys[n]
    intoLoads[place] = loads[n]
    front += before
    back -= 1 - before - itself
    same += itself
  }
  if (same !== 1) throw new InputError('keys', 'a key no other claimant has', key)
  return front
}
