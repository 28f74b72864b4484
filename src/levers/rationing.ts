import type { Stream } from '../kernel/draws.js'
import { rankByScore, serveGreedy } from '../kernel/order.js'
import type { Enterprises } from '../population/enterprises.js'
import type { Claimants } from './lever.js'
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

/**
 * Serves applicants in order of (score, key) while the reserved money stays within the budget; the last one is served
 * for as many of its enterprises as fit. Fills `served` (aligned with the result) and returns the rows served, in table order.
 * `scores` is scratch, indexed by row; `before` flags earlier recipients by row.
 */
export function ration<P extends LeverParameters>(rule: Rationing<P>, p: ValuesOf<P>, budgetRatio: number, selectionNoise: number,
  e: Enterprises, stream: Stream, rows: Uint32Array, scores: Float64Array, before: Uint8Array): Claimants {
  const { key, weight, inventiveness } = e
  const places = Math.floor(Math.floor(rule.budget(p) * budgetRatio) / Math.max(1, Math.ceil(rule.reserves(p))))
  const applicant = { noise: 0, selectionNoise, inventiveness: 0, servedBefore: false }
  let wanted = 0
  for (let n = 0; n < rows.length; n++) wanted += weight[rows[n]!]!
  if (wanted <= places) return { count: rows.length, rows: rows.slice(), served: pick(weight, rows), keys: pick(key, rows) }
  for (let n = 0; n < rows.length; n++) {
    const i = rows[n]!
    applicant.noise = stream.uniform(key[i]!)
    applicant.inventiveness = inventiveness[i]!
    applicant.servedBefore = before[i] === 1
    scores[i] = rule.score(p, applicant)
  }
  const order = rankByScore(rows, scores, key)
  const { served, full } = serveGreedy(order, weight, places)
  const count = full < order.length && served[full]! > 0 ? full + 1 : full
  for (let n = 0; n < count; n++) scores[order[n]!] = served[n]!
  const chosen = order.slice(0, count).sort()
  return { count, rows: chosen, served: pick(scores, chosen), keys: pick(key, chosen) }
}

/** A column at some rows, as whole numbers. A plain loop: `Uint32Array.from` with a function costs fifty times as much. */
export function pick(cells: { readonly [index: number]: number }, rows: Uint32Array, picked: Uint32Array = new Uint32Array(rows.length)): Uint32Array {
  for (let n = 0; n < rows.length; n++) picked[n] = cells[rows[n]!]!
  return picked
}
