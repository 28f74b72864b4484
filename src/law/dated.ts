import { InputError } from '../kernel/input-error.js'
import { checkedYear, dayOf, dayOfYear, daysInYear } from './calendar.js'
import { recalled } from './legal-reference.js'
import type { LegalReference } from './legal-reference.js'

/** Last year up to which the law of this package has been read; a rule may state another, its own sunset. */
export const LAW_READ_UNTIL = 2024

/** One value of a rule and the day it came into force. */
export interface DatedEntry {
  /** First day in force, `YYYY-MM-DD`. */
  readonly from: string
  readonly value: number
  readonly reference: LegalReference
}

/** The part of a year during which one value was in force. */
export interface Span {
  /** Share of the days of the year, above 0 and at most 1. */
  readonly share: number
  readonly value: number
}

/** A number set by law that changes on known days. */
export interface Dated {
  readonly unit: string
  readonly entries: readonly DatedEntry[]
  /** Last year for which the law is known; later years repeat it (see `isAssumed`). */
  readonly lastKnown: number
  /** Value for the tax year. Throws `InputError` before the rule existed, unless the rule says what held then. */
  on(year: number): number
  /** Values of the tax years from `first` to `last`, only where they change: `{ 2008: 0.5, 2018: 0.75 }`. */
  yearly(first: number, last: number): Record<number, number>
  /** The values in force within a year with their share of its days, in order. */
  spans(year: number): readonly Span[]
  /** True when the year lies after `lastKnown`, so that `on` repeats the last known law. */
  isAssumed(year: number): boolean
  /** The instrument in force at the end of the year, or nothing before the rule existed. */
  referenceOn(year: number): LegalReference | undefined
  /** The law as it stood on 31 December of the year, held for ever after. */
  held(year: number): Dated
  /** The same rule with other values: each is in force from 1 January of its year until the next entry. */
  withChange(changes: Readonly<Record<number, number>>, why?: string): Dated
}

/** How a rule that starts within a year counts for that year. */
export interface DatedOptions {
  /** Value before the first entry; without it a year before the first entry is refused. */
  readonly before?: number
  /**
   * `tax-year` (the default): the value of 31 December counts for the whole year, as annual income tax does.
   * `days`: values are averaged by the days they were in force, as a rate on monthly sales is.
   */
  readonly within?: 'tax-year' | 'days'
  /** Last year for which the rule is known, when it is not the year up to which the law was read. */
  readonly lastKnown?: number
}

/** A value with a reference of its own, for a rule whose entries stem from different instruments. */
export interface EntryOfLaw { readonly value: number; readonly reference: LegalReference }

/** Pairs a value with the instrument that set it. */
export const setBy = (value: number, reference: LegalReference): EntryOfLaw => ({ value, reference })

/**
 * A rule by date: `dated('share', { '2008-01-01': 0.5, '2018-01-01': 0.75 }, seen('…'))`. A key may be a year, which is
 * its 1 January. An entry with an instrument of its own is written `setBy(0.75, seen('财税〔2018〕99号'))`.
 */
export function dated(
  unit: string,
  values: Readonly<Record<string | number, number | EntryOfLaw>>,
  reference?: LegalReference,
  options: DatedOptions = {},
): Dated {
  const entries = Object.entries(values).map(([from, given]) => {
    const own = typeof given === 'number' ? undefined : given
    const by = own?.reference ?? reference
    if (!by) throw new InputError(`law ${unit} ${from}`, 'a legal reference', undefined)
    return { from: dayOf(from), value: own ? own.value : (given as number), reference: by }
  })
  return datedFrom(unit, entries, options)
}

function datedFrom(unit: string, given: readonly DatedEntry[], options: DatedOptions): Dated {
  const entries = [...given].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  if (entries.length === 0) throw new InputError(`law ${unit}`, 'at least one dated value', 'none')
  const { before, within = 'tax-year', lastKnown = LAW_READ_UNTIL } = options

  const spansOf = (year: number): readonly Span[] => {
    const length = daysInYear(year)
    const starts: Span[] = []
    let current = before
    let since = 0
    for (const { from, value } of entries) {
      const startYear = Number(from.slice(0, 4))
      if (startYear > year) break
      const day = startYear < year ? 0 : dayOfYear(from)
      if (day > since && current !== undefined) starts.push({ share: (day - since) / length, value: current })
      since = day
      current = value
    }
    if (current === undefined) {
      throw new InputError('year', `a year from ${entries[0].from.slice(0, 4)}, when the rule (${unit}) began`, year)
    }
    starts.push({ share: (length - since) / length, value: current })
    return Object.freeze(starts)
  }
  const valueOf = (year: number): number => {
    const parts = spans(year)
    if (within === 'tax-year') return parts[parts.length - 1].value
    return parts.length === 1 ? parts[0].value : parts.reduce((sum, part) => sum + part.share * part.value, 0)
  }
  // Loops over enterprises ask for the same year again and again.
  const spans = remembered(spansOf)
  const on = remembered(valueOf)
  return {
    unit, entries, lastKnown, on, spans,
    yearly(first, last) {
      const values: Record<number, number> = {}
      for (let year = checkedYear(first), previous = NaN; year <= checkedYear(last); year++) {
        const value = on(year)
        if (value !== previous) values[year] = value
        previous = value
      }
      return values
    },
    isAssumed: (year) => checkedYear(year) > lastKnown,
    referenceOn: (year) => entries.filter(({ from }) => Number(from.slice(0, 4)) <= checkedYear(year)).pop()?.reference,
    held(year) {
      const kept = entries.filter(({ from }) => Number(from.slice(0, 4)) <= checkedYear(year))
      if (kept.length === 0 && before === undefined) on(year)
      const nothing = { from: `${year}-01-01`, value: before ?? 0, reference: recalled('no rule yet') }
      return datedFrom(unit, kept.length > 0 ? kept : [nothing],
        { before, within, lastKnown: Math.min(year, lastKnown) })
    },
    withChange(changes, why = 'changed by the scenario') {
      const changed = Object.entries(changes).map(([year, value]) =>
        ({ from: dayOf(year), value, reference: { text: why, confidence: 'seen' as const } }))
      const days = new Set(changed.map(({ from }) => from))
      return datedFrom(unit, [...entries.filter(({ from }) => !days.has(from)), ...changed], options)
    },
  }
}

function remembered<T>(rule: (year: number) => T): (year: number) => T {
  const known = new Map<number, T>()
  return (year) => {
    let value = known.get(year)
    if (value === undefined) known.set(year, value = rule(checkedYear(year)))
    return value
  }
}
