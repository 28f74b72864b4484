import { SCALE_SIZES, SCALE_SIZE_COUNT, total } from './cells.js'
import type { Cells } from './cells.js'
import type { ScaleCounts } from './counts.js'
import { fit } from './fitting.js'
import type { RegionPack } from './pack.js'
import { ABOVE, DORMANT, HOLDER, PERFORMER } from './strata.js'
import type { Stratum } from './strata.js'

/** Least revenue by size: the scale threshold, and for large enterprises the limit of their class (law/size-classes). */
const LEAST_REVENUE = [20e6, 20e6, 400e6]
/** Revenue of performers and of certificate holders relative to enterprises alike without R&D (assumption). */
const RELATIVE_REVENUE = [1.4, 1.4, 1]
/** Most of a pair's revenue that certified enterprises may have, when others are left in it. */
const MOST_CERTIFIED = 0.85

/**
 * Above-scale strata with their revenue. Certified revenue of a pair of region and industry follows its R&D, so that the
 * thresholds of the certificate can be met everywhere out of the R&D that is published; the rest goes to the others.
 * Inside a pair, sizes share by counts times mean revenue, fitted to the revenue of each size in the nation.
 */
export function strataAbove(
  pack: RegionPack, cells: Cells, counts: ScaleCounts, means: Float64Array, revenue: Float64Array, research: Float64Array,
  certified: number,
): Stratum[] {
  const numbers = byGroup(counts)
  const least = leastRevenues(cells, counts, revenue)
  const held = certifiedByPair(cells, numbers, least, revenue, research, certified)
  const excess = Float64Array.from(numbers, (n, x) => {
    const s = sizeOf(x)
    const mean = means[cells.industryOf[pairOf(x)] * SCALE_SIZE_COUNT + s] * RELATIVE_REVENUE[groupOf(x)]
    return n * Math.max(mean - LEAST_REVENUE[s], 0.2 * mean)
  })
  const floor = (c: number, certifiedOnly: boolean): number => {
    let sum = 0
    for (let x = c * SCALE_SIZE_COUNT * 3; x < (c + 1) * SCALE_SIZE_COUNT * 3; x++) {
      if ((groupOf(x) === HOLDER) === certifiedOnly) sum += numbers[x] * least[Math.floor(x / 3)]
    }
    return sum
  }
  const rows = Float64Array.from({ length: cells.pairs * 2 }, (_, k) => {
    const c = Math.floor(k / 2)
    return Math.max(0, k % 2 === 0 ? held[c] - floor(c, true) : revenue[c] - held[c] - floor(c, false))
  })
  const whole = total(revenue)
  const sizes = SCALE_SIZES.map((size, s) => {
    let floors = 0
    numbers.forEach((n, x) => { if (sizeOf(x) === s) floors += n * least[Math.floor(x / 3)] })
    return Math.max(0, pack.sizes[size].revenueShare * whole - floors)
  })
  const row = { of: Int32Array.from(excess, (_, x) => 2 * pairOf(x) + (groupOf(x) === HOLDER ? 0 : 1)), target: rows }
  fit(excess, [{ of: Int32Array.from(excess, (_, x) => sizeOf(x)), target: sizes }, row])
  fit(excess, [row], 1)
  const strata: Stratum[] = []
  numbers.forEach((count, x) => {
    if (count === 0) return
    const c = pairOf(x)
    const lowest = least[Math.floor(x / 3)]
    strata.push({ region: cells.regionOf[c], industry: cells.inPack[cells.industryOf[c]], size: sizeOf(x) + 1, group: groupOf(x),
      cover: ABOVE, count, revenue: count * lowest + excess[x], least: lowest })
  })
  return strata
}

/** Group, size and pair of a cell of the table pair × size × group. */
const groupOf = (x: number): number => x % 3
const sizeOf = (x: number): number => Math.floor(x / 3) % SCALE_SIZE_COUNT
const pairOf = (x: number): number => Math.floor(x / (3 * SCALE_SIZE_COUNT))

/** Counts by pair × size × group. */
function byGroup({ enterprises, performers, holders }: ScaleCounts): Float64Array {
  const numbers = new Float64Array(enterprises.length * 3)
  enterprises.forEach((n, x) => {
    numbers[x * 3 + HOLDER] = holders[x]
    numbers[x * 3 + PERFORMER] = performers[x] - holders[x]
    numbers[x * 3 + DORMANT] = n - performers[x]
  })
  return numbers
}

/** Least revenue by pair × size, lowered together where a pair's revenue could not carry them. */
function leastRevenues(cells: Cells, { enterprises }: ScaleCounts, revenue: Float64Array): Float64Array {
  const least = new Float64Array(enterprises.length)
  for (let c = 0; c < cells.pairs; c++) {
    let needed = 0
    for (let s = 0; s < SCALE_SIZE_COUNT; s++) needed += enterprises[c * SCALE_SIZE_COUNT + s] * LEAST_REVENUE[s]
    const ratio = needed > 0 ? Math.min(1, (0.7 * revenue[c]) / needed) : 1
    for (let s = 0; s < SCALE_SIZE_COUNT; s++) least[c * SCALE_SIZE_COUNT + s] = LEAST_REVENUE[s] * ratio
  }
  return least
}

/**
 * Certified revenue by pair: λ times its R&D, within what the pair can have; λ makes the whole equal to `certified`.
 * A pair without certificates has none, and one with nothing else has all.
 */
function certifiedByPair(
  cells: Cells, numbers: Float64Array, least: Float64Array, revenue: Float64Array, research: Float64Array, certified: number,
): Float64Array {
  const low = new Float64Array(cells.pairs)
  const high = new Float64Array(cells.pairs)
  for (let c = 0; c < cells.pairs; c++) {
    let holders = 0
    let others = 0
    let othersLeast = 0
    for (let s = 0; s < SCALE_SIZE_COUNT; s++) {
      const x = c * SCALE_SIZE_COUNT + s
      holders += numbers[x * 3 + HOLDER]
      others += numbers[x * 3 + PERFORMER] + numbers[x * 3 + DORMANT]
      low[c] += 1.2 * numbers[x * 3 + HOLDER] * least[x]
      othersLeast += (numbers[x * 3 + PERFORMER] + numbers[x * 3 + DORMANT]) * least[x]
    }
    if (holders === 0) low[c] = 0
    else if (others === 0) low[c] = high[c] = revenue[c]
    else high[c] = Math.max(low[c], Math.min(MOST_CERTIFIED * revenue[c], revenue[c] - 1.2 * othersLeast))
  }
  const held = (lambda: number): Float64Array =>
    Float64Array.from(research, (q, c) => Math.min(high[c], Math.max(low[c], lambda * q)))
  let [under, over] = [0, 1000]
  for (let step = 0; step < 60; step++) {
    const middle = (under + over) / 2
    if (total(held(middle)) < certified) under = middle
    else over = middle
  }
  return held(under)
}
