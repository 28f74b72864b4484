import type { Stream } from '../kernel/draws.js'
import { rankByScore } from '../kernel/order.js'
import type { Enterprises } from '../population/enterprises.js'
import type { LeverParameters, ValuesOf } from './parameters.js'

/** How a lever with a budget chooses among applicants. */
export interface Rationing<P extends LeverParameters> {
  /** Budget of the year, yuan of the year. */
  readonly budget: (p: ValuesOf<P>) => number
  /** What serving one enterprise reserves, yuan of the year. */
  readonly reserves: (p: ValuesOf<P>) => number
  /**
   * Rank of an applicant, higher first. `noise` is a uniform draw keyed by the applicant; `selectionNoise` scales the
   * error of a merit review (1 unless a term changes it).
   */
  readonly score: (p: ValuesOf<P>, applicant: Applicant) => number
}

/** What a score may look at. */
export interface Applicant {
  readonly noise: number
  readonly selectionNoise: number
  readonly inventiveness: number
  readonly servedBefore: boolean
}

/** Scratch space that a frame keeps between years. */
export interface RationingScratch { readonly scores: Float64Array; readonly keys: Float64Array; readonly before: Uint8Array }

/**
 * Serves applicants in order of (score, key) while the reserved money stays within the budget; the last one is served
 * for as many of its enterprises as fit. Fills `served` and moves those served to the front of `rows`; returns their number.
 */
export function ration<P extends LeverParameters>(rule: Rationing<P>, p: ValuesOf<P>, budgetRatio: number, selectionNoise: number,
  e: Enterprises, stream: Stream, rows: Uint32Array, served: Uint32Array, count: number, scratch: RationingScratch): number {
  const budget = Math.floor(rule.budget(p) * budgetRatio)
  const price = Math.max(1, Math.ceil(rule.reserves(p)))
  const { scores, keys, before } = scratch
  const applicant = { noise: 0, selectionNoise, inventiveness: 0, servedBefore: false }
  let wanted = 0
  for (let n = 0; n < count; n++) {
    const i = rows[n]!
    applicant.noise = stream.uniform(e.key[i]!)
    applicant.inventiveness = e.inventiveness[i]!
    applicant.servedBefore = before[i] === 1
    scores[n] = rule.score(p, applicant)
    keys[n] = e.key[i]!
    wanted += e.weight[i]!
  }
  const places = Math.floor(budget / price)
  if (wanted <= places) {
    for (let n = 0; n < count; n++) served[n] = e.weight[rows[n]!]!
    return count
  }
  const order = rankByScore(count, scores, keys)
  const chosen: number[] = []
  let left = places
  for (let n = 0; n < count && left > 0; n++) {
    const at = order[n]!
    const take = Math.min(left, e.weight[rows[at]!]!)
    chosen.push(at)
    scores[at] = take
    left -= take
  }
  chosen.sort((a, b) => a - b)
  chosen.forEach((at, n) => {
    rows[n] = rows[at]!
    served[n] = scores[at]!
  })
  return chosen.length
}
