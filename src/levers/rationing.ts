import { normalFrom } from '../kernel/distributions.js'
import type { Stream } from '../kernel/draws.js'
import { rankByScore, serveGreedy } from '../kernel/order.js'
import { scratchDoubles } from '../kernel/scratch.js'
import type { Enterprises } from '../population/enterprises.js'
import { qualityOf } from '../population/quality.js'
import { pick } from './eligible-rows.js'
import type { Claimants } from './lever.js'
import type { LeverParameters, ValuesOf } from './parameters.js'

/** How a lever with a budget chooses among applicants. */
export interface Rationing<P extends LeverParameters> {
  /** Budget of the year, yuan of the year. */
  readonly budget: (p: ValuesOf<P>) => number
  /** What serving one enterprise reserves, yuan of the year; absent where that is its award. */
  readonly reserves?: (p: ValuesOf<P>) => number
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
  /** Distance of its industry to the frontier, standard deviations over industries, times the weight that alignment gives it. */
  readonly alignedNeed: number
}

/** Merit as a review sees it, q + s·k·z + need, standard deviations: quality q, error of `spread` s that a term scales by k. */
export const merit = ({ inventiveness, noise, selectionNoise, alignedNeed }: Applicant, spread: number): number =>
  qualityOf(inventiveness) + spread * selectionNoise * normalFrom(noise) + alignedNeed

/** The terms of a year that meet on a lever with a budget. */
interface Meeting { readonly budget: number, readonly selectionNoise: number, readonly alignment: number }

/**
 * Serves applicants in order of (score, key) while the reserved money stays within the budget; the last one is served
 * for as many of its enterprises as fit. Fills `served` (aligned with the result) and returns the rows served, in table order.
 * `awardOf` is what a row reserves where the rule says nothing, `needOf` the gap of its industry, `before` flags earlier
 * recipients by row.
 */
export function ration<P extends LeverParameters>(rule: Rationing<P>, p: ValuesOf<P>, { budget: ratio, selectionNoise, alignment }: Meeting,
  awardOf: ((row: number) => number) | undefined, gaps: Float64Array, e: Enterprises, stream: Stream, rows: Uint32Array, before: Uint8Array): Claimants {
  const { key, weight, inventiveness, industry } = e
  const same = rule.reserves?.(p)
  const reserved = (row: number): number => Math.max(1, Math.ceil(same ?? awardOf?.(row) ?? 0))
  const budget = Math.floor(rule.budget(p) * ratio)
  const loads = scratchDoubles('money reserved for claimants', e.count)
  let wanted = 0
  for (let n = 0; n < rows.length; n++) wanted += loads[rows[n]!] = weight[rows[n]!]! * reserved(rows[n]!)
  if (wanted <= budget) return { count: rows.length, rows: rows.slice(), served: pick(weight, rows), keys: pick(key, rows) }
  const scores = scratchDoubles('scores of claimants', e.count)
  const applicant = { noise: 0, selectionNoise, inventiveness: 0, servedBefore: false, alignedNeed: 0 }
  for (let n = 0; n < rows.length; n++) {
    const i = rows[n]!
    applicant.noise = stream.uniform(key[i]!)
    applicant.inventiveness = inventiveness[i]!
    applicant.servedBefore = before[i] === 1
    applicant.alignedNeed = alignment * gaps[industry[i]!]!
    scores[i] = rule.score(p, applicant)
  }
  const order = rankByScore(rows, scores, key)
  const { served, full } = serveGreedy(order, loads, budget)
  const last = full < order.length ? Math.floor(served[full]! / reserved(order[full]!)) : 0
  const count = last > 0 ? full + 1 : full
  for (let n = 0; n < full; n++) scores[order[n]!] = weight[order[n]!]!
  if (last > 0) scores[order[full]!] = last
  const chosen = order.slice(0, count).sort()
  return { count, rows: chosen, served: pick(scores, chosen), keys: pick(key, chosen) }
}
