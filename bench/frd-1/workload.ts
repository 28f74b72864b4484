/**
 * FRD-1, the reference workload: firms that spend on R&D under a tax relief, learn from their cell (region × sector),
 * innovate, patent, grow, leave and are replaced. It measures a machine, not an economy: no figure in it is an estimate.
 * Every form of it does the same arithmetic on the same draws and adds in the same order; `math-arrays.ts` is the plainest.
 */
import { createDraws, decision, type Stream } from '../../src/kernel/draws.js'

export const REGIONS = 31
export const SECTORS = 30
export const CELLS = REGIONS * SECTORS
const SIZES = 4

/** By state: bits 0 and 1 the size class, bit 2 whether a start-up. */
export const rate = Float64Array.of(0.15, 0.2, 0.2, 0.2, 0.05, 0.1, 0.1, 0.1)
export const extra = Float64Array.of(0.5, 0.5, 0.3, 0.2, 1, 1, 1, 0.5)
export const credit = Float64Array.of(0.1, 0.08, 0.05, 0, 0.2, 0.15, 0.1, 0.05)
/** By size class. */
export const elasticity = Float64Array.of(1.2, 1, 0.8, 0.6)
const base = [0.06, 0.04, 0.03, 0.025]
export const rebate = Float64Array.from({ length: REGIONS }, (_, r) => 0.02 * (r % 4))
/** R&D intensity aimed at, by size class × sector. */
export const target = Float64Array.from({ length: SIZES * SECTORS }, (_, n) =>
  base[Math.floor(n / SECTORS)] * (0.5 + ((7 * (n % SECTORS)) % SECTORS) / SECTORS))
/** By sector: patents per unit of knowledge reached, and growth of size. */
export const fertility = Float64Array.from({ length: SECTORS }, (_, s) => 0.12 + 0.016 * (s % 10))
export const drift = Float64Array.from({ length: SECTORS }, (_, s) => -0.015 + 0.002 * (s % 7))

/** Size class of a size: 0 micro to 3 large. */
export const sizeClass = (size: number): number => (size < 4 ? (size < 1 ? 0 : 1) : size < 16 ? 2 : 3)

/** One simulation: how many firms, how many years. */
export interface Job {
  readonly firms: number
  readonly years: number
}

/** Draws of an entrant: two for its size, one each for intensity, region, sector and (at the start) age. */
export const ENTRANT = { sizeRadius: 0, sizeAngle: 1, intensity: 2, region: 3, sector: 4, age: 5 } as const

export const DECISIONS = {
  innovate: decision('frd-1/innovate'), patent: decision('frd-1/patent'),
  shock: decision('frd-1/shock'), enter: decision('frd-1/enter'),
}

/** The streams of one year. */
export type YearStreams = Readonly<Record<keyof typeof DECISIONS, Stream>>

/** Streams of years 0 (the start) to `years`. */
export function yearStreams(years: number): YearStreams[] {
  const draws = createDraws('frd-1', 0)
  return Array.from({ length: years + 1 }, (_, t) => {
    const year = draws.at(t)
    return {
      innovate: year.stream(DECISIONS.innovate), patent: year.stream(DECISIONS.patent),
      shock: year.stream(DECISIONS.shock), enter: year.stream(DECISIONS.enter),
    }
  })
}

/** The four key words of every stream, in the order in which the C form reads them. */
export function streamKeys(years: number): number[] {
  return yearStreams(years).flatMap(({ innovate, patent, shock, enter }) => [innovate, patent, shock, enter].flatMap((stream) => {
    // The keys are the stream's own business; C alone is let in on them.
    const { key0, key1, key2, key3 } = stream as unknown as Record<'key0' | 'key1' | 'key2' | 'key3', number>
    return [key0, key1, key2, key3].map((word) => word >>> 0)
  }))
}

/** What is added up every year, in this order; after it R&D of every region, then size of every region. */
export const COUNTED = ['size', 'rd', 'knowledge', 'innovators', 'patents', 'exits'] as const
export const TOTALS = COUNTED.length + 2 * REGIONS

/** A form of the workload, ready to be run any number of times. */
export interface Form {
  /** Builds the firms anew. */
  start(): void
  /** Lives through the years; returns the totals of every year, `TOTALS` numbers each. */
  live(): Float64Array
  /** Bytes of state and scratch a firm, where the form knows them. */
  readonly bytesPerFirm?: number
}

/** Makes a form for a job. */
export type MakeForm = (job: Job) => Form
