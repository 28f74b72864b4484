import { InputError } from '../kernel/input-error.js'
import { greatCircle } from '../kernel/trigonometry.js'
import table from './provinces.json' with { type: 'json' }
import type { Bilingual, Confidence } from './figure.js'

/** A province of mainland China. */
export interface Province {
  /** ISO 3166-2 code. */
  readonly code: string
  readonly name: Bilingual
  /** Seat of government. */
  readonly seat: Bilingual
  /** Degrees north and east of the seat. */
  readonly latitude: number
  readonly longitude: number
  /** Universities of the 985 programme, and sites of those of the 211 programme. */
  readonly universities985: number
  readonly universities211: number
  /** First year of innovation vouchers, where recalled; uncertain. */
  readonly vouchersSince?: number
}

/** An annual series of the provinces. Money in yuan. */
export interface ProvinceSeriesInfo {
  readonly id: string
  readonly name: Bilingual
  readonly unit: string
  readonly definition: string
  readonly source: string
  readonly confidence: Confidence
  readonly years: readonly number[]
  /** Relative standard deviation of each figure, canonical order, where it is a prior and not a fact. */
  readonly sd?: readonly number[]
}

interface Entry extends Omit<ProvinceSeriesInfo, 'id' | 'years'> {
  readonly exceptions?: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, readonly (number | null)[]>>
}
const document = table as unknown as {
  readonly provinces: readonly Province[]
  readonly series: Readonly<Record<string, Entry>>
}

/** The 31 provinces in canonical order (that of GB/T 2260, Beijing first, Xinjiang last). */
export const provinces: readonly Province[] = document.provinces

/** Ids of all provincial series; where a national series means the same, it has the same id. */
export const provinceSeriesIds: readonly string[] = Object.keys(document.series)

const indexByCode = new Map(provinces.map(({ code }, index) => [code, index]))

/** Index of a province in canonical order. Throws `InputError` on an unknown code. */
export function provinceIndex(code: string): number {
  const index = indexByCode.get(code)
  if (index === undefined) throw new InputError('province', 'an ISO 3166-2 code such as CN-JS', code)
  return index
}

function entry(id: string): Entry {
  if (!Object.hasOwn(document.series, id)) throw new InputError('province series', 'the id of a provincial series', id)
  return document.series[id]
}

/** What a provincial series means, who publishes it and how well it is known. */
export function provinceSeriesInfo(id: string): ProvinceSeriesInfo {
  const { name, unit, definition, source, confidence, sd, values } = entry(id)
  return { id, name, unit, definition, source, confidence, sd, years: Object.keys(values).map(Number) }
}

/** Source of the figures of one year. */
export const provinceSource = (id: string, year: number): string => entry(id).exceptions?.[year] ?? entry(id).source

/**
 * The 31 figures of a year in canonical order, a fresh array. A cell that the table leaves blank is NaN (Tibet in the
 * technology market): treat it, do not add it up. Throws `InputError` on an unknown series or year.
 */
export function provinceSeries(id: string, year: number): Float64Array {
  const { values } = entry(id)
  if (!Object.hasOwn(values, year)) {
    throw new InputError(`province series ${id}`, `one of the years ${Object.keys(values).join(', ')}`, year)
  }
  return Float64Array.from(values[year], (value) => value ?? NaN)
}

/** Great-circle distances between seats of government, km, row-major 31 × 31, a fresh array. */
export function provinceDistances(): Float64Array {
  const count = provinces.length
  const distances = new Float64Array(count * count)
  provinces.forEach((from, i) => {
    for (let j = i + 1; j < count; j++) {
      const to = provinces[j]
      const km = greatCircle(from.latitude, from.longitude, to.latitude, to.longitude)
      distances[i * count + j] = km
      distances[j * count + i] = km
    }
  })
  return distances
}
