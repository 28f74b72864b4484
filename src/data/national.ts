import { InputError } from '../kernel/input-error.js'
import table from './national.json' with { type: 'json' }
import type { Bilingual, Confidence, Figure } from './figure.js'

/** An annual series of the nation. Money in yuan, shares as fractions, persons in persons or person-years. */
export interface NationalSeries {
  readonly id: string
  readonly name: Bilingual
  readonly unit: string
  readonly definition: string
  /** Figures by year, ascending. No figure is later than 2015. */
  readonly figures: ReadonlyMap<number, Figure>
}

interface Entry {
  readonly name: Bilingual
  readonly unit: string
  readonly definition?: string
  readonly values: Readonly<Record<string, readonly [number, string, Confidence]>>
}
const entries = table as unknown as Readonly<Record<string, Entry>>

/** Ids of all national series. */
export const nationalIds: readonly string[] = Object.keys(entries)

/** The series with this id. Throws `InputError` if there is none. */
export function nationalSeries(id: string): NationalSeries {
  if (!Object.hasOwn(entries, id)) throw new InputError('national', 'the id of a national series', id)
  const { name, unit, definition = `${name.en}.`, values } = entries[id]
  const figures = new Map(Object.entries(values)
    .map(([year, [value, source, confidence]]) => [Number(year), { value, source, confidence }] as const))
  return { id, name, unit, definition, figures }
}

/** The figure of a year with its source. Throws `InputError` if the series or the year is unknown. */
export function nationalFigure(id: string, year: number): Figure {
  const { figures } = nationalSeries(id)
  const figure = figures.get(year)
  if (!figure) throw new InputError(`national ${id}`, `one of the years ${[...figures.keys()].join(', ')}`, year)
  return figure
}

/** The value of a year, in the unit of the series: `national('rd-expenditure-industry', 2015)` is 1 001 390 000 000. */
export const national = (id: string, year: number): number => nationalFigure(id, year).value

/**
 * R&D of performers other than enterprises, institutes and universities, yuan a year: the total less the three
 * published parts, 2010 to 2015.
 */
export const otherPerformersRd = (year: number): number => national('rd-expenditure', year)
  - national('enterprise-rd', year) - national('institute-rd', year) - national('higher-education-rd', year)
