import { InputError, unknownName } from '../../kernel/input-error.js'
import type { FrozenRow } from './frozen.js'
import { seriesBehind } from './frozen.js'

/** A figure that came, as the user brings it. */
export interface Outturn {
  readonly series: string
  readonly region: string
  readonly year: number
  readonly unit: string
  readonly value: number
}

/** Columns of a table of outturns; their order does not matter. */
export const OUTTURN_COLUMNS = ['series', 'region', 'year', 'unit', 'value'] as const

/** A row of a table as text, and where it stands. */
export interface TextRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

const YEAR = /^\d{4}$/
const VALUE = /^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i
/** No figure of this library is larger: a thousand times the product of the world in yuan. */
const LARGEST = 1e18

/**
 * Checks a table of outturns against the projection that it is to score: series, regions, years and units must be those of the
 * projection, values numbers of 0 or more, and no figure may come twice. Throws InputError that names file, line and column.
 */
export function outturnsFrom(rows: readonly TextRow[], frozen: readonly FrozenRow[], file: string): Outturn[] {
  if (rows.length === 0) throw new InputError(file, 'at least one figure below the head', 'none')
  const units = new Map<string, string>()
  const regions = new Map<string, Set<string>>()
  const years = new Map<string, Set<number>>()
  for (const { indicator, province, year, unit } of frozen) {
    const series = seriesBehind(indicator)
    units.set(series, unit)
    regions.set(series, (regions.get(series) ?? new Set()).add(province))
    years.set(series, (years.get(series) ?? new Set()).add(year))
  }
  const lineOf = new Map<string, number>()
  return rows.map(({ line, cells }): Outturn => {
    const at = (column: string): string => `${file} line ${line}, ${column}`
    const [series, region, year, unit, value] = OUTTURN_COLUMNS.map((column) => cells[column].trim())
    if (!units.has(series)) throw unknownName(at('series'), series, [...units.keys()])
    if (!regions.get(series)!.has(region)) throw new InputError(at('region'), `CN or an ISO 3166-2 code such as CN-JS, of which ${series} is projected`, region)
    if (!YEAR.test(year) || !years.get(series)!.has(Number(year)))
      throw new InputError(at('year'), `a year from ${Math.min(...years.get(series)!)} to ${Math.max(...years.get(series)!)}`, year)
    if (unit !== units.get(series)) throw new InputError(at('unit'), `${units.get(series)}`, unit)
    if (!VALUE.test(value) || !(Number(value) <= LARGEST)) throw new InputError(at('value'), `a number from 0 to ${LARGEST}, in ${unit}`, value)
    const key = [series, region, year].join('|')
    if (lineOf.has(key)) throw new InputError(at('value'), `one figure of ${series}, ${region}, ${year}: line ${lineOf.get(key)} has it`, value)
    lineOf.set(key, line)
    return { series, region, year: Number(year), unit, value: Number(value) }
  })
}
