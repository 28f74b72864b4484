import { wholeYuan } from '../../kernel/sums.js'
import { fit } from './fitting.js'
import type { Margin } from './fitting.js'
import type { Largest } from './largest.js'
import type { RegionPack } from './pack.js'
import type { Sample } from './sampling.js'
import { COVERS, GROUPS } from './strata.js'
import type { Frame, Stratum } from './strata.js'

const SIZE_COUNT = 4

/**
 * Sampled enterprises have the revenue they have in the whole country, so that the sum over a sample is off by chance.
 * Calibration puts it right as in surveys (Deville and Särndal 1992): the revenue above the least of sampled strata is
 * raked, region by region, to what these strata have by cover × group, by cover × size and in high technology. Such
 * groups hold many rows, so corrections are small. A correction of its own for every stratum, which often has one row,
 * would make that row the mean of its stratum: the enterprises of a small sample would be more alike than the country's,
 * and fewer of them near a threshold.
 */
export function calibrateRevenue(
  { enterprises: e, stratum, firstRow }: Sample, { strata }: Frame, { below }: Largest, pack: RegionPack,
): void {
  const groups = groupsOf(pack)
  const isPart = (s: number): boolean => firstRow[s + 1] - firstRow[s] < strata[s].count
  const tables = () => pack.regions.map(() => new Float64Array(groups.cells))
  const [sampled, whole] = [tables(), tables()]
  strata.forEach((x, s) => {
    if (firstRow[s] < firstRow[s + 1] && isPart(s)) whole[x.region][groups.cellOf(x)] += x.revenue - x.least * x.count
  })
  for (let i = 0; i < e.count; i++) {
    const x = strata[stratum[i]]
    if (isPart(stratum[i])) sampled[x.region][groups.cellOf(x)] += Math.max(0, e.revenue[i] - x.least) * e.weight[i]
  }
  const factors = sampled.map((sums, r) => {
    const table = sums.slice()
    fit(table, groups.margins.map((margin) => ({ ...margin, target: sumsOf(whole[r], margin) })))
    return table.map((x, cell) => (sums[cell] > 0 ? x / sums[cell] : 1))
  })
  for (let i = 0; i < e.count; i++) {
    const x = strata[stratum[i]]
    if (!isPart(stratum[i]) || e.revenue[i] <= x.least) continue
    const calibrated = x.least + (e.revenue[i] - x.least) * factors[x.region][groups.cellOf(x)]
    // Nobody passes the smallest of the seated largest who was not above it before.
    e.revenue[i] = wholeYuan(Math.min(calibrated, Math.max(below, e.revenue[i])))
  }
}

interface Groups {
  readonly cells: number
  /** Cell of a stratum within its region. */
  readonly cellOf: (stratum: Stratum) => number
  readonly margins: readonly Omit<Margin, 'target'>[]
}

/** Cells cover × group × size × technology, where every industry with some high technology is a technology. */
function groupsOf(pack: RegionPack): Groups {
  const shares = [0]
  const technology = pack.industries.map(({ highTechnologyShare }) => (highTechnologyShare > 0 ? shares.push(highTechnologyShare) - 1 : 0))
  const each = shares.length
  const cells = Array.from({ length: COVERS.length * GROUPS.length * SIZE_COUNT * each }, (_, c) => c)
  const groupOf = (c: number): number => Math.floor(c / (SIZE_COUNT * each))
  return {
    cells: cells.length,
    cellOf: ({ cover, group, size, industry }) => ((cover * GROUPS.length + group) * SIZE_COUNT + size) * each + technology[industry],
    margins: [
      { of: Int32Array.from(cells, (c) => Math.floor(groupOf(c) / GROUPS.length)), share: cells.map((c) => shares[c % each]) },
      { of: Int32Array.from(cells, (c) => Math.floor(groupOf(c) / GROUPS.length) * SIZE_COUNT + Math.floor(c / each) % SIZE_COUNT) },
      { of: Int32Array.from(cells, groupOf) },
    ],
  }
}

/** Sums of a table over the groups of a margin. */
function sumsOf(table: Float64Array, { of, share }: Omit<Margin, 'target'>): Float64Array {
  const sums = new Float64Array(COVERS.length * GROUPS.length * SIZE_COUNT)
  table.forEach((x, c) => { sums[of[c]] += share === undefined ? x : x * share[c] })
  return sums
}
