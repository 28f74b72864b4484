import { decision } from '../../kernel/draws.js'
import type { Draws } from '../../kernel/draws.js'
import type { Enterprises } from '../enterprises.js'
import { enterpriseTable } from '../enterprises.js'
import { ABOVE, HOLDER } from './strata.js'
import type { Frame, Stratum } from './strata.js'

const REPRESENTATIVE = decision('synthesis.representative')

/** Code of the size class whose above-scale members are all in, whatever the scale. */
const LARGE = 3
/** Most holders of a certificate that one row stands for. */
const MOST_HOLDERS_A_ROW = 5

/** Rows of a table and where each came from. */
export interface Sample {
  readonly enterprises: Enterprises
  /** Stratum of each row. */
  readonly stratum: Int32Array
  /** Rank by revenue within the stratum, 0 is the largest. */
  readonly rank: Int32Array
  /** First row of each stratum, and the number of rows at the end: rows of stratum s are [first[s], first[s + 1]). */
  readonly firstRow: Int32Array
}

/** Rows that stand for a stratum at a scale: all of the large ones, at least a fifth of holders, about `scale` of the others. */
export function rowsOf({ count, size, group, cover }: Stratum, scale: number): number {
  if (count === 0) return 0
  if (size === LARGE && cover === ABOVE) return count
  const weight = group === HOLDER ? Math.min(1 / scale, MOST_HOLDERS_A_ROW) : 1 / scale
  return Math.max(1, Math.min(count, Math.ceil(count / weight - 1e-9)))
}

/**
 * Draws the rows: the members of a stratum, ordered by rank, are cut into as many runs as it has rows, and one member of
 * each run stands for all of it. The weights are the lengths of the runs, so every count is exact at every scale; keys,
 * ranks and all traits drawn by key are those the enterprise has at scale 1.
 */
export function drawSample(frame: Frame, scale: number, wanted: (stratum: Stratum) => boolean, draws: Draws): Sample {
  const { strata, firstKey } = frame
  const firstRow = new Int32Array(strata.length + 1)
  strata.forEach((stratum, s) => { firstRow[s + 1] = firstRow[s] + (wanted(stratum) ? rowsOf(stratum, scale) : 0) })
  const rows = firstRow[strata.length]
  const enterprises = enterpriseTable.create(rows)
  enterprises.append(rows)
  const sample = { enterprises, stratum: new Int32Array(rows), rank: new Int32Array(rows), firstRow }
  const { key, weight, province, industry, size, aboveScale, performsRd } = enterprises
  const stream = draws.stream(REPRESENTATIVE)
  strata.forEach((stratum, s) => {
    const runs = firstRow[s + 1] - firstRow[s]
    for (let j = 0; j < runs; j++) {
      const i = firstRow[s] + j
      const start = Math.floor((j * stratum.count) / runs)
      const length = Math.floor(((j + 1) * stratum.count) / runs) - start
      sample.stratum[i] = s
      sample.rank[i] = start + (length === 1 ? 0 : Math.floor(stream.uniform(firstKey[s] + start) * length))
      key[i] = firstKey[s] + sample.rank[i]
      weight[i] = length
      province[i] = stratum.region
      industry[i] = stratum.industry
      size[i] = stratum.size
      aboveScale[i] = stratum.cover === ABOVE ? 1 : 0
      performsRd[i] = stratum.group <= 1 ? 1 : 0
    }
  })
  return sample
}
