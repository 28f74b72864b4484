import type { AnyLeverId, LeverNotText } from '../levers/by-id.js'
import type { Predicate } from '../levers/eligibility.js'
import type { Implementation } from '../levers/enactment.js'
import type { Lever } from '../levers/lever.js'
import type { LeverParameters } from '../levers/parameters.js'
import type { WrittenChanges } from './written-types.js'

/** What a document may say of one value: the value, a quantity such as `"2 billion CNY"`, or a formula of the year. */
export type WrittenValue = number | string
/** Parameters as written: a value for all years, or values by first year. */
export type WrittenParams = Readonly<Record<string, WrittenValue | Readonly<Record<string, WrittenValue>>>>

/** Schedule and targeting of a lever; both come from the frame, for every lever alike. */
export interface EnactmentTerms {
  /** Phases the lever in from its neutral value. */
  readonly implementation?: Implementation
  /** Narrows who may claim, no finer than the lever can be aimed: at regions where it acts on provinces, not at all where on the nation. */
  readonly targeting?: Predicate
}
/** Brings a lever into force. */
export interface Enact extends EnactmentTerms {
  readonly verb: 'enact'
  readonly lever: Lever
  readonly params?: WrittenParams
  readonly note?: string
}
/** Changes the parameters of a lever in force. */
export interface Amend {
  readonly verb: 'amend'
  readonly lever: Lever
  readonly params: WrittenParams
  readonly note?: string
}
/** Ends a lever: from the start, or from a year. */
export interface Repeal {
  readonly verb: 'repeal'
  readonly lever: Lever
  readonly note?: string
  readonly from?: number
}
/** Keeps, in all later years, the law of every lever, or of those named, as it stands at the end of this year. */
export interface Hold {
  readonly verb: 'hold'
  readonly year: number
  /** Ids of the levers held; all when absent. */
  readonly levers?: readonly AnyLeverId[]
  readonly note?: string
}
/** One change of a scenario. */
export type Change = Enact | Amend | Repeal | Hold

// A lever's rules take its own parameters, so to the compiler a particular lever is no `Lever`; only the frame calls
// them, with the parameters that the lever itself declares.
const anyLever = <P extends LeverParameters>(lever: Lever<P> | LeverNotText): Lever => lever as unknown as Lever

/**
 * Brings a lever into force, with other parameters if given: `enact(innovationVoucher, { budget: 2e9 })`. A parameter
 * that the lever lacks, or a quantity in another unit, does not compile.
 */
export function enact<P extends LeverParameters>(
  lever: Lever<P> | LeverNotText, params?: NoInfer<WrittenChanges<P>>, note?: string, { implementation, targeting }: EnactmentTerms = {},
): Enact {
  const written = params as WrittenParams | undefined
  return { verb: 'enact', lever: anyLever(lever), params: written, note, implementation, targeting }
}

/**
 * Changes a lever in force. A plain value counts for all years; dated values count from their year until the next dated
 * one: `amend(rdSuperDeduction, { extra: { 2016: 0.75 } })`. Quantities and formulas are taken as documents take them: `{ extra: '75 %' }`.
 */
export function amend<P extends LeverParameters>(lever: Lever<P> | LeverNotText, params: NoInfer<WrittenChanges<P>>, note?: string): Amend {
  return { verb: 'amend', lever: anyLever(lever), params: params as WrittenParams, note }
}

/** Ends a lever in force, from the start or from the year `from`. */
export function repeal<P extends LeverParameters>(
  lever: Lever<P> | LeverNotText, note?: string, { from }: { readonly from?: number } = {},
): Repeal {
  return { verb: 'repeal', lever: anyLever(lever), note, from }
}

/** Holds the law of the end of `year` in all later years, of all levers or of those named; changes that follow it still count. */
export function hold(year: number, note?: string, { levers }: Pick<Hold, 'levers'> = {}): Hold {
  return { verb: 'hold', year, note, levers }
}
