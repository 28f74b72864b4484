import type { Facilities } from '../population/facilities.js'
import { facilityKind } from '../population/facility-kinds.js'
import { facilityPolicy, regionPolicy } from '../population/policy-columns.js'
import type { Combine, RegionPolicyName } from '../population/policy-columns.js'
import type { Population } from '../population/population.js'
import type { Regions } from '../population/regions.js'
import { onGrid } from '../kernel/sums.js'
import type { Occasion } from './effect.js'
import type { LeverParameters, ValuesOf } from './parameters.js'

/** A province at which a lever is aimed, in a year. */
export interface ProvinceYear extends Occasion {
  readonly province: number
  readonly regions: { readonly [K in keyof Regions]: Regions[K] }
  /** Its share in the enterprise R&D of all provinces at which the lever is aimed, base year; they add up to 1. */
  readonly share: number
  /** Share of its enterprises that were in high-tech zones in the base year. */
  readonly zoneShare: number
  /** Enterprises that the lever reaches there. */
  readonly reached: number
  /** Awards of the lever paid there, yuan of the year; known when the year is settled. */
  readonly awarded: number
  /** Facilities of a kind at work there, and those of the base year. */
  readonly facilities: (kind: string) => { readonly number: number, readonly ofBase: number }
}

/** What a lever writes for every province at which it is aimed: a value of one policy column. */
export interface RegionalEffect<P extends LeverParameters> {
  readonly on: RegionPolicyName
  /** In the unit of the column. */
  readonly value: (p: ValuesOf<P>, where: ProvinceYear) => number
}
/** `brings('entryLift', (p) => p.lift)`: what a province gets, in the unit of the column. */
export const brings = <P extends LeverParameters>(on: RegionPolicyName, value: RegionalEffect<P>['value']): RegionalEffect<P> => ({ on, value })

/** Facilities that a lever opens in the provinces at which it is aimed. */
export interface Opening<P extends LeverParameters> {
  readonly kind: string
  /** In all provinces together, pieces a year. */
  readonly number: (p: ValuesOf<P>, when: Occasion) => number
}
/** `opens('makerspace', (p) => p.opened)`: shared out as the base year has them, or by R&D where it has none. */
export const opens = <P extends LeverParameters>(kind: string, number: Opening<P>['number']): Opening<P> => ({ kind, number })

const combined = (combine: Combine, before: number, value: number): number =>
  (combine === 'sum' ? before + value : combine === 'product' ? before * value
    : combine === 'max' ? Math.max(before, value) : Math.min(before, value))

/** Writes an effect in every province at which the lever is aimed. */
export function applyRegionalEffect<P extends LeverParameters>({ on, value }: RegionalEffect<P>, p: ValuesOf<P>,
  where: readonly ProvinceYear[], regions: Regions): void {
  for (const place of where) regions[on][place.province] = combined(regionPolicy[on].combine, regions[on][place.province]!, value(p, place))
}

/** Orders the facilities of the year, in parts of a facility where the number does not divide. */
export function applyOpening<P extends LeverParameters>({ kind, number }: Opening<P>, p: ValuesOf<P>, where: readonly ProvinceYear[], f: Facilities): void {
  const [first] = where
  if (!first) return
  const wanted = number(p, first)
  if (wanted === 0) return
  const code = facilityKind(kind)
  const there = where.map((place) => place.facilities(kind).ofBase)
  const all = there.reduce((sum, n) => sum + n, 0)
  const provinces = first.regions.count
  where.forEach(({ province, share }, n) => {
    const row = code * provinces + province
    f.opening[row] = combined(facilityPolicy.opening.combine, f.opening[row]!, onGrid(wanted * (all > 0 ? there[n]! / all : share)))
  })
}

const sharesOf = new WeakMap<Population, Float64Array>()
/** Share of each province in the enterprise R&D of the base year. */
function researchShares(population: Population): Float64Array {
  let shares = sharesOf.get(population)
  if (!shares) {
    const { enterprises: e, regions } = population
    const research = new Float64Array(regions.length)
    for (let i = 0; i < e.count; i++) research[e.province[i]!] = research[e.province[i]!]! + e.weight[i]! * e.effort[i]!
    const all = research.reduce((sum, x) => sum + x, 0)
    sharesOf.set(population, shares = research.map((x) => (all > 0 ? x / all : 1 / research.length)))
  }
  return shares
}

const zoneSharesOf = new WeakMap<Population, Float64Array>()
/** Share of the enterprises of each province that were in high-tech zones in the base year. */
function zoneShares(population: Population): Float64Array {
  let shares = zoneSharesOf.get(population)
  if (!shares) {
    const { enterprises: e, regions } = population
    const [inside, all] = [new Float64Array(regions.length), new Float64Array(regions.length)]
    for (let i = 0; i < e.count; i++) {
      const r = e.province[i]!
      all[r] = all[r]! + e.weight[i]!
      if (e.zone[i]! > 0) inside[r] = inside[r]! + e.weight[i]!
    }
    zoneSharesOf.set(population, shares = inside.map((x, r) => (all[r]! > 0 ? x / all[r]! : 0)))
  }
  return shares
}

/** The provinces at which a lever is aimed; `aimed` flags them, `reached` counts enterprises by province. */
export function provincesAimedAt(population: Population, regions: Regions, f: Facilities, aimed: Uint8Array, reached: Float64Array,
  awarded: Float64Array, { year, baseYear, generalPrice }: Occasion): ProvinceYear[] {
  const shares = researchShares(population)
  const inZones = zoneShares(population)
  const provinces = [...aimed.keys()].filter((r) => aimed[r] === 1)
  const all = provinces.reduce((sum, r) => sum + shares[r]!, 0)
  // Field by field: objects that take over those of another are slow to make and to read.
  return provinces.map((province) => ({ year, baseYear, generalPrice, province, regions, reached: reached[province]!, awarded: awarded[province]!,
    share: all > 0 ? shares[province]! / all : 1 / provinces.length, zoneShare: inZones[province]!, facilities: facilitiesIn(f, province, regions.count) }))
}

/** What `facilities` of a province tells. */
const facilitiesIn = (f: Facilities, province: number, provinces: number): ProvinceYear['facilities'] => (kind) => {
  const row = facilityKind(kind) * provinces + province
  return { number: f.number[row]!, ofBase: f.numberOfBase[row]! }
}
