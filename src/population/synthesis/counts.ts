import { ln, pow } from '../../kernel/math.js'
import { largestRemainder } from '../../kernel/sums.js'
import { SCALE_SIZES, SCALE_SIZE_COUNT, total } from './cells.js'
import type { Cells } from './cells.js'
import { fit } from './fitting.js'
import type { RegionPack } from './pack.js'
import { roundTwoWay, split, thin } from './whole-numbers.js'

/** Whole numbers of above-scale enterprises by region × industry × size, `[pair * 3 + size]`. */
export interface ScaleCounts {
  readonly enterprises: Float64Array
  readonly performers: Float64Array
  readonly holders: Float64Array
  /** Certificates held in services and below the scale, by region. */
  readonly serviceHolders: Float64Array
  readonly belowScaleHolders: Float64Array
}

/** How the share of large and medium enterprises rises with the mean revenue of an industry: exponents (assumption). */
const SIZE_SLOPES = [0, 0.5, 1]
/** How the odds of performing R&D rise with the R&D intensity of region and industry (assumption, grade D). */
const PERFORMING_SLOPE = 0.7
/** The same for holding a certificate among performers, and its size profile: small, medium, large (assumption). */
const HOLDING_SLOPE = 0.2
const HOLDING_BY_SIZE = [0, 0.3, 0]
/** Most performers of a region that hold a certificate, so that others are left to do the rest of its R&D. */
const MOST_HOLDING = 0.8
/** Certificates below the scale and in services, relative to performers and to yuan of other R&D: start of the fit. */
const BELOW_SCALE_START = 0.15
const SERVICE_START = 1 / 3e6

/**
 * Above-scale enterprises: proportional fitting of region × industry × size to the margins of regions, industries and
 * sizes, from a start in which large enterprises sit in industries of large mean revenue; then whole numbers that keep
 * regions and sizes exactly.
 */
export function countEnterprises(pack: RegionPack, cells: Cells): Float64Array {
  const regionTargets = pack.regions.map((r) => r.industry.enterprises)
  const all = total(regionTargets)
  const sizeTargets = SCALE_SIZES.map((s) => pack.sizes[s].enterprises)
  const industryShare = cells.industries.map((i) => i.enterprises)
  const industryTotal = total(industryShare)
  const meanRevenue = total(cells.industries.map((i) => i.revenue)) / industryTotal
  const table = new Float64Array(cells.pairs * SCALE_SIZE_COUNT)
  for (let c = 0; c < cells.pairs; c++) {
    const industry = cells.industries[cells.industryOf[c]]
    const base = (regionTargets[cells.regionOf[c]] * industry.enterprises * cells.specialisation[c]) / industryTotal
    const relative = industry.enterprises > 0 ? industry.revenue / industry.enterprises / meanRevenue : 1
    for (let s = 0; s < SCALE_SIZE_COUNT; s++) {
      table[c * SCALE_SIZE_COUNT + s] = (base * sizeTargets[s] * pow(Math.max(relative, 1e-3), SIZE_SLOPES[s])) / all
    }
  }
  const pairOf = Int32Array.from(table, (_, x) => Math.floor(x / SCALE_SIZE_COUNT))
  fit(table, [
    { of: Int32Array.from(pairOf, (c) => cells.industryOf[c]), target: industryShare.map((x) => (x * all) / industryTotal) },
    { of: Int32Array.from(table, (_, x) => x % SCALE_SIZE_COUNT), target: sizeTargets },
    { of: Int32Array.from(pairOf, (c) => cells.regionOf[c]), target: regionTargets },
  ])
  return roundCounts(table, cells, regionTargets, sizeTargets)
}

/** Whole numbers: first region × size, both margins exact; then industries inside each by largest remainder. */
function roundCounts(
  table: Float64Array, cells: Cells, regionTargets: readonly number[], sizeTargets: readonly number[],
): Float64Array {
  const count = cells.industries.length
  const bySize = new Float64Array(cells.regions * SCALE_SIZE_COUNT)
  for (let x = 0; x < table.length; x++) {
    bySize[cells.regionOf[Math.floor(x / SCALE_SIZE_COUNT)] * SCALE_SIZE_COUNT + (x % SCALE_SIZE_COUNT)] += table[x]
  }
  const whole = roundTwoWay(bySize, regionTargets, sizeTargets)
  const result = new Float64Array(table.length)
  for (let r = 0; r < cells.regions; r++) {
    for (let s = 0; s < SCALE_SIZE_COUNT; s++) {
      const at = (i: number): number => (r * count + i) * SCALE_SIZE_COUNT + s
      split(Float64Array.from({ length: count }, (_, i) => table[at(i)]), whole[r * SCALE_SIZE_COUNT + s])
        .forEach((x, i) => { result[at(i)] = x })
    }
  }
  return result
}

/**
 * Who performs R&D, and who of them holds a certificate. Performers of each size are exact for the nation and likelier
 * where R&D is intensive; certificates of each region are exact, and split between above-scale industry, industry below
 * the scale and services so that the national parts hold.
 */
export function countPerformers(pack: RegionPack, cells: Cells, enterprises: Float64Array, intensity: Float64Array): ScaleCounts {
  const performers = new Float64Array(enterprises.length)
  const score = Float64Array.from(intensity, (k) => (k > 0 ? ln(k) : -40))
  for (let s = 0; s < SCALE_SIZE_COUNT; s++) {
    const counts = Float64Array.from({ length: cells.pairs }, (_, c) => (intensity[c] > 0 ? enterprises[c * SCALE_SIZE_COUNT + s] : 0))
    thin(counts, score.map((x) => PERFORMING_SLOPE * x), pack.sizes[SCALE_SIZES[s]].performers)
      .forEach((x, c) => { performers[c * SCALE_SIZE_COUNT + s] = x })
  }
  ensureOneInEachRegion(pack, cells, enterprises, performers)
  const parts = splitCertificates(pack, cells, performers)
  const holders = new Float64Array(enterprises.length)
  const width = cells.industries.length * SCALE_SIZE_COUNT
  for (let r = 0; r < cells.regions; r++) {
    const start = r * width
    const scores = Float64Array.from({ length: width }, (_, x) =>
      HOLDING_SLOPE * score[Math.floor((start + x) / SCALE_SIZE_COUNT)] + HOLDING_BY_SIZE[x % SCALE_SIZE_COUNT])
    holders.set(thin(performers.subarray(start, start + width), scores, parts.above[r]), start)
  }
  return { enterprises, performers, holders, serviceHolders: parts.services, belowScaleHolders: parts.below }
}

/** A region that reports R&D has somebody who does it: moves one performer of the same size where rounding left none. */
function ensureOneInEachRegion(pack: RegionPack, cells: Cells, enterprises: Float64Array, performers: Float64Array): void {
  const width = cells.industries.length * SCALE_SIZE_COUNT
  const largest = (from: Float64Array, wanted: (x: number) => boolean): number =>
    from.reduce((best, value, x) => (wanted(x) && (best < 0 || value > from[best]) ? x : best), -1)
  for (let r = 0; r < cells.regions; r++) {
    const inRegion = (x: number): boolean => Math.floor(x / width) === r
    if (!(pack.regions[r].industry.rd > 0) || total(performers.subarray(r * width, (r + 1) * width)) > 0) continue
    const to = largest(enterprises, inRegion)
    const from = largest(performers, (x) => x % SCALE_SIZE_COUNT === to % SCALE_SIZE_COUNT && !inRegion(x))
    if (from < 0 || performers[from] < 2) continue
    performers[from]--
    performers[to]++
  }
}

/** Certificates of each region by where they are held. Above the scale at most four performers in five hold one. */
function splitCertificates(
  pack: RegionPack, cells: Cells, performers: Float64Array,
): Record<'above' | 'below' | 'services', Float64Array> {
  const regions = cells.regions
  const width = cells.industries.length * SCALE_SIZE_COUNT
  const certificates = pack.regions.map((r) => r.certificates)
  const performing = Float64Array.from({ length: regions }, (_, r) => total(performers.subarray(r * width, (r + 1) * width)))
  const outside = [pack.belowScale.certificates, pack.services.certificates]
  const wanted = [total(certificates) - total(outside), ...outside]
  const table = new Float64Array(regions * 3)
  for (let r = 0; r < regions; r++) {
    table[r * 3] = performing[r]
    table[r * 3 + 1] = performing[r] * BELOW_SCALE_START
    table[r * 3 + 2] = pack.regions[r].otherEnterpriseRd * SERVICE_START
  }
  fit(table, [
    { of: Int32Array.from(table, (_, x) => x % 3), target: wanted },
    { of: Int32Array.from(table, (_, x) => Math.floor(x / 3)), target: certificates },
  ])
  const parts = { above: new Float64Array(regions), below: new Float64Array(regions), services: new Float64Array(regions) }
  for (let r = 0; r < regions; r++) {
    if (certificates[r] === 0) continue
    const [above, below, services] = largestRemainder(table.subarray(r * 3, r * 3 + 3), certificates[r])
    const surplus = Math.max(0, above - Math.floor(performing[r] * MOST_HOLDING))
    parts.above[r] = above - surplus
    parts.below[r] = below
    parts.services[r] = services + surplus
  }
  return parts
}
