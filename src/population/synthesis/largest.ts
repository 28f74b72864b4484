import { pow } from '../../kernel/math.js'
import type { RegionPack } from './pack.js'
import { ABOVE } from './strata.js'
import type { Stratum } from './strata.js'

const LARGE = 3
/** Most of what is left of a stratum's revenue that its next largest enterprise may have. */
const MOST_OF_STRATUM = 0.85

interface Seats { readonly index: number, left: number, seats: number }

/** The largest enterprises, by stratum: revenues of ranks 0, 1, … in each, descending. */
export interface Largest {
  readonly revenues: ReadonlyMap<number, readonly number[]>
  /** Every other enterprise stays below this, yuan. */
  readonly below: number
}

/**
 * Revenue of the enterprise of rank k of n, yuan: least·((n + q)/(k + q))^(1/ζ), Zipf's law with Mandelbrot's shift q.
 * Pinned by rank, because draws from the tail would dominate every total.
 */
export const revenueAtRank = (k: number, { enterprises: n, least, shift, exponent }: RegionPack['largest']): number =>
  least * pow((n + shift) / (k + shift), 1 / exponent)

/**
 * Seats the largest enterprises, rank after rank, in the stratum of large above-scale enterprises with most revenue left:
 * no seat takes more than its stratum has, and one enterprise of it stays unseated to take the rest. Where none can carry
 * a rank, it gets what the best stratum can give.
 */
export function seatLargest(strata: readonly Stratum[], pack: RegionPack): Largest {
  const { enterprises, least } = pack.largest
  const open: Seats[] = strata.flatMap((s, index) => (s.size === LARGE && s.cover === ABOVE && s.count > 0
    ? [{ index, left: s.revenue - s.count * s.least, seats: Math.max(1, s.count - 1) }] : []))
  const revenues = new Map<number, number[]>()
  for (let k = 1; k <= enterprises; k++) {
    let best = -1
    for (let n = 0; n < open.length; n++) if (open[n].seats > 0 && (best < 0 || open[n].left > open[best].left)) best = n
    if (best < 0) break
    const seat = open[best]
    const { least: lowest, count, revenue: whole } = strata[seat.index]
    // The only enterprise of a stratum has all of its revenue, whatever its rank would give; and where the others could
    // not take the rest without passing the smallest of the seated, it takes more than its rank.
    const rest = lowest + seat.left - (seat.seats) * (least - lowest)
    const revenue = count === 1 ? whole
      : Math.max(rest, Math.min(revenueAtRank(k, pack.largest), lowest + MOST_OF_STRATUM * seat.left))
    if (revenue < least) break
    seat.left -= revenue - lowest
    seat.seats--
    const list = revenues.get(seat.index)
    if (list) list.push(revenue)
    else revenues.set(seat.index, [revenue])
  }
  return { revenues, below: enterprises > 0 ? least : Infinity }
}
