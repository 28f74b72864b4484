import { normalInto } from '../kernel/distributions.js'
import type { Stream } from '../kernel/draws.js'
import { endOfService } from '../kernel/order.js'
import type { EndOfService } from '../kernel/order.js'
import { scratchDoubles, scratchWords } from '../kernel/scratch.js'
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
   * Rank of an applicant, higher first. `noise` is a uniform draw keyed by the applicant and `luck` the same draw as a standard
   * normal; `selectionNoise` scales the error of a merit review (1 unless a term changes it).
   */
  readonly score: (p: ValuesOf<P>, applicant: Applicant) => number
}

/** What a score may look at. */
export interface Applicant {
  readonly noise: number
  readonly luck: number
  readonly selectionNoise: number
  readonly inventiveness: number
  readonly servedBefore: boolean
  /** Distance of its industry to the frontier, standard deviations over industries, times the weight that alignment gives it. */
  readonly alignedNeed: number
}

/** Merit as a review sees it, q + s·k·z + need, standard deviations: quality q, error of `spread` s that a term scales by k. */
export const merit = ({ inventiveness, luck, selectionNoise, alignedNeed }: Applicant, spread: number): number =>
  qualityOf(inventiveness) + spread * selectionNoise * luck + alignedNeed

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
  const { weight, inventiveness, industry } = e
  const same = rule.reserves?.(p)
  const reserved = (row: number): number => Math.max(1, Math.ceil(same ?? awardOf?.(row) ?? 0))
  const budget = Math.floor(rule.budget(p) * ratio)
  const count = rows.length
  const loads = scratchDoubles('money reserved for claimants', count)
  let wanted = 0
  for (let n = 0; n < count; n++) wanted += loads[n] = weight[rows[n]!]! * reserved(rows[n]!)
  if (wanted <= budget) return { count, rows: rows.slice(), served: pick(weight, rows), keys: pick(e.key, rows) }
  const keys = pick(e.key, rows, scratchWords('keys of claimants', count))
  const scores = scratchDoubles('scores of claimants', count)
  stream.fill(scores, keys, count)
  const luck = scratchDoubles('luck of claimants', count)
  normalInto(luck, scores, count)
  const applicant = { noise: 0.5, luck: 0.5, selectionNoise, inventiveness: 0.5, servedBefore: false, alignedNeed: 0.5 }
  for (let n = 0; n < count; n++) {
    const i = rows[n]!
    applicant.noise = scores[n]!
    applicant.luck = luck[n]!
    applicant.inventiveness = inventiveness[i]!
    applicant.servedBefore = before[i] === 1
    applicant.alignedNeed = alignment * gaps[industry[i]!]!
    scores[n] = rule.score(p, applicant)
  }
  return servedUpTo(endOfService(scores, keys, loads, count, budget)!, rows, scores, keys, weight, reserved)
}

/** Those who come before the end of service, in the order of `rows`, and as many enterprises of the one it ends with as fit. */
function servedUpTo({ score, key, left }: EndOfService, rows: Uint32Array, scores: Float64Array, keys: Uint32Array, weight: Uint16Array,
  reserved: (row: number) => number): Claimants {
  const chosen = scratchWords('places of claimants served', rows.length + 1)
  let count = 0
  for (let n = 0; n < rows.length; n++) {
    const ties = Number(scores[n] === score)
    const isLast = ties & Number(keys[n] === key)
    chosen[count] = n
    count += Number(scores[n]! > score) | (ties & Number(keys[n]! < key)) | (isLast & Number(left >= reserved(rows[n]!)))
  }
  const served = { count, rows: new Uint32Array(count), served: new Uint32Array(count), keys: new Uint32Array(count) }
  for (let k = 0; k < count; k++) {
    const n = chosen[k]!
    const row = served.rows[k] = rows[n]!
    served.keys[k] = keys[n]!
    served.served[k] = keys[n] === key ? Math.floor(left / reserved(row)) : weight[row]!
  }
  return served
}

/** Flags claimants as served, for years to come. */
export function rememberServed({ rows, count }: Claimants, before: Uint8Array): void {
  for (let n = 0; n < count; n++) before[rows[n]!] = 1
}
