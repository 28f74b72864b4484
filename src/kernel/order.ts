import { assertExact } from './exact.js'
import { InputError } from './input-error.js'

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

/** Who was served, aligned with the order of service. */
export interface Service {
  /** What each claimant in `order` received; never more than its load. */
  readonly served: Float64Array
  /** How many claimants, from the front, received their whole load. */
  readonly full: number
  /** Sum of what was served; never above the budget, and equal to it when any claimant is left short. */
  readonly spent: number
}

/**
 * Serves claimants in `order` until the budget is used up; the marginal one is served in part, those after it nothing.
 * `loads` is a column of whole numbers >= 0 indexed by row (a weighted claim is amount × weight); the budget is whole.
 */
export function serveGreedy(order: Uint32Array, loads: ArrayLike<number>, budget: number): Service {
  assertExact(budget, 'serveGreedy.budget')
  if (budget < 0) throw new InputError('serveGreedy.budget', 'a whole number, 0 or more', budget)
  const served = new Float64Array(order.length)
  let left = budget
  let full = 0
  let short = false
  for (let i = 0; i < order.length; i++) {
    const load = loads[order[i]]
    if (!Number.isSafeInteger(load) || load < 0) {
      throw new InputError(`serveGreedy.loads[${order[i]}]`, 'a whole number, 0 or more', load)
    }
    if (short) continue
    served[i] = Math.min(load, left)
    left -= served[i]
    if (served[i] === load) full++
    else short = true
  }
  return { served, full, spent: budget - left }
}
