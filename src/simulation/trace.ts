import { InputError } from '../kernel/input-error.js'
import { SIZES, TAX_STATUSES } from '../population/classes.js'
import type { ModelRun } from './model-run.js'

/** One year in the life of an enterprise, as the model saw it. */
export interface TraceRow {
  readonly year: number
  readonly alive: boolean
  readonly size: string
  readonly taxStatus: string
  readonly performsRd: boolean
  readonly certified: boolean
  /** Yuan of 2015. */
  readonly revenue: number
  readonly effort: number
  readonly relabelled: number
  readonly cash: number
  /** Pieces, all represented enterprises. */
  readonly filings: number
  readonly inventions: number
  /** Levers that reached it this year, after eligibility, take-up and rationing. */
  readonly reachedBy: readonly string[]
  /** Levers in force that did not, and at which hurdle. */
  readonly missedBy: readonly { readonly lever: string; readonly hurdle: 'eligibility' | 'take-up' | 'budget' }[]
}

/**
 * What happened to one enterprise this year and why: which levers reached it and at which hurdle the others stopped.
 * `key` is its identity, the same in every scenario; call it after each step. One that has left is not alive. Throws
 * InputError on a key that no enterprise of the base year has, nor can have any that entered since.
 */
export function trace(run: ModelRun, key: number): TraceRow {
  const e = run.world.enterprises
  const i = e.key.subarray(0, e.count).indexOf(key)
  if (i < 0 && !canHaveLived(run, key)) throw new InputError('key', `the key of an enterprise that lived until ${run.year}`, key)
  const gone: TraceRow = { year: run.year, alive: false, size: SIZES[0], taxStatus: TAX_STATUSES[0], performsRd: false, certified: false,
    revenue: 0, effort: 0, relabelled: 0, cash: 0, filings: 0, inventions: 0, reachedBy: [], missedBy: [] }
  if (i < 0) return gone
  const hurdles = run.frame.hurdlesOf(e, i)
  return { year: run.year, alive: true, size: SIZES[e.size[i]!]!, taxStatus: TAX_STATUSES[e.taxStatus[i]!]!,
    performsRd: e.performsRd[i] === 1, certified: e.hnteUntil[i]! >= run.year, revenue: e.revenue[i]!, effort: e.effort[i]!,
    relabelled: e.relabelled[i]!, cash: e.cash[i]!, filings: e.filings[i]!, inventions: e.inventions[i]!,
    reachedBy: hurdles.filter((h) => h.hurdle === undefined).map((h) => h.lever),
    missedBy: hurdles.flatMap((h) => (h.hurdle ? [{ lever: h.lever, hurdle: h.hurdle }] : [])) }
}

function canHaveLived({ world: { population, baseline, year, baseYear } }: ModelRun, key: number): boolean {
  const { key: keys, count } = population.enterprises
  const years = baseline.donors.keys.yearsUntilEntry(key)
  return keys.subarray(0, count).includes(key) || (years > 0 && years <= year - baseYear)
}
