import { BLOCK } from '../kernel/blocks.js'
import { normalFrom } from '../kernel/distributions.js'
import type { Stream } from '../kernel/draws.js'
import { logit, sigmoid } from '../kernel/math.js'
import { scratchDoubles } from '../kernel/scratch.js'
import { bySize } from './effect.js'
import type { BySize } from './effect.js'
import type { EligibleRows } from './eligible-rows.js'
import type { LeverParameters, ValuesOf } from './parameters.js'

/**
 * Whether an eligible enterprise takes a lever up: a drawn state, not an average, because those who claim respond and
 * the others do not. The probability is a table by size and province, so a claimant costs one draw and one look-up.
 */
export interface TakeUp<P extends LeverParameters> {
  /** Probability for an eligible enterprise, by size class micro, small, medium, large. */
  readonly bySize: (p: ValuesOf<P>) => readonly [number, number, number, number]
  /** Standard deviation of the lasting difference between provinces, logit points. */
  readonly provinceSpread: (p: ValuesOf<P>) => number
  /** Probability of staying in from one year to the next; 0 draws anew each year. */
  readonly persistence: (p: ValuesOf<P>) => number
  /**
   * `lasting`: every enterprise has a willingness of its own for good, so that whoever a reach of ten per cent reaches, one of
   * twenty reaches too, and stays reached. `once`: nobody is reached a second time. Neither asks for persistence.
   */
  readonly manner?: 'lasting' | 'once'
}

/** Reaches a share of those eligible, alike in all size classes and provinces, and the same ones from year to year. */
export const reaches = <P extends LeverParameters>(share: (p: ValuesOf<P>) => number | BySize): TakeUp<P> =>
  ({ bySize: (p) => bySize(share(p)), provinceSpread: () => 0, persistence: () => 0, manner: 'lasting' })
/** Reaches a share of those eligible who were never reached before, and never again. */
export const reachesOnce = <P extends LeverParameters>(share: (p: ValuesOf<P>) => number | BySize): TakeUp<P> =>
  ({ ...reaches(share), manner: 'once' })

/** States of the memory column; undecided comes first so that new rows start there. */
const UNDECIDED = 0
const OUT = 1
const IN = 2

const within = (x: number): number => Math.min(0.9999, Math.max(0, x))

/**
 * Take-up probability by province and size: τ = σ(logit(τ_size) + spread·z_province + outreach), table `[province * 4 + size]`.
 * `lasting` is a stream that does not change over the years. `parts`: share of each province in the areas to which the lever is
 * confined, by which τ is multiplied; all of it where absent.
 */
export function takeUpTable(bySize: readonly number[], spread: number, shift: Float64Array, lasting: Stream, parts?: Float64Array): Float64Array {
  const table = new Float64Array(shift.length * 4)
  for (let r = 0; r < shift.length; r++) {
    const moved = spread === 0 ? shift[r]! : shift[r]! + spread * normalFrom(lasting.uniform(r))
    for (let z = 0; z < 4; z++) {
      const base = bySize[z]!
      const reached = base <= 0 ? 0 : base >= 1 ? 1 : moved === 0 ? base : sigmoid(logit(base) + moved)
      table[r * 4 + z] = parts ? parts[r]! * reached : reached
    }
  }
  return table
}

/**
 * Fills `taking` with the rows that take up, and returns how many. Somebody inside stays with probability `persistence`; somebody
 * outside joins with (1 − persistence)·τ/(1 − τ), so that the share inside tends to τ; somebody new decides with probability τ.
 */
export function decideTakeUp(eligible: EligibleRows, state: Uint8Array, table: Float64Array, persistence: number, stream: Stream,
  taking: Uint32Array): number {
  const chances = chancesFrom(table, persistence)
  const states = table.length
  const { rows, keys, groups } = eligible
  const chance = scratchDoubles('chance of taking up', BLOCK)
  let count = 0
  for (let first = 0; first < rows.length; first += BLOCK) {
    const block = Math.min(BLOCK, rows.length - first)
    stream.fill(chance, keys.subarray(first, first + block), block)
    for (let n = 0; n < block; n++) {
      const i = rows[first + n]!
      const inside = Number(chance[n]! < chances[state[i]! * states + groups[first + n]!]!)
      state[i] = OUT + inside
      // Without a branch, because chance decides: the place is written again unless the row is kept.
      taking[count] = i
      count += inside
    }
  }
  return count
}

/** Fills `taking` with those whose lasting willingness, `lasting.uniform(key)`, is below the share reached; returns how many. */
export function keepWilling(eligible: EligibleRows, table: Float64Array, lasting: Stream, taking: Uint32Array): number {
  const { rows, keys } = eligible
  // Where all are reached alike nobody's province and size need be known.
  const groups = table.every((share) => share === table[0]) ? undefined : eligible.groups
  const willingness = scratchDoubles('willingness to take up', BLOCK)
  let count = 0
  for (let first = 0; first < rows.length; first += BLOCK) {
    const block = Math.min(BLOCK, rows.length - first)
    lasting.fill(willingness, keys.subarray(first, first + block), block)
    if (groups) {
      for (let n = 0; n < block; n++) {
        taking[count] = rows[first + n]!
        count += Number(willingness[n]! < table[groups[first + n]!]!)
      }
    } else {
      const share = table[0]!
      for (let n = 0; n < block; n++) {
        taking[count] = rows[first + n]!
        count += Number(willingness[n]! < share)
      }
    }
  }
  return count
}

/** Fills `taking` with those who are reached for the first time, and remembers them; returns how many. */
export function keepNewcomers({ rows, keys, groups }: EligibleRows, state: Uint8Array, table: Float64Array, stream: Stream, taking: Uint32Array): number {
  const chance = scratchDoubles('chance of being reached', BLOCK)
  let count = 0
  for (let first = 0; first < rows.length; first += BLOCK) {
    const block = Math.min(BLOCK, rows.length - first)
    stream.fill(chance, keys.subarray(first, first + block), block)
    for (let n = 0; n < block; n++) {
      const i = rows[first + n]!
      const joins = Number(state[i] !== IN) & Number(chance[n]! < table[groups[first + n]!]!)
      if (joins === 1) state[i] = IN
      taking[count] = i
      count += joins
    }
  }
  return count
}

/** Chance of being inside this year by last year's state, then by province and size. */
function chancesFrom(table: Float64Array, persistence: number): Float64Array {
  const chances = new Float64Array(3 * table.length)
  table.forEach((probability, k) => {
    chances[UNDECIDED * table.length + k] = probability
    chances[OUT * table.length + k] = persistence === 0 ? probability
      : Math.min(1, ((1 - persistence) * probability) / (1 - within(probability)))
    chances[IN * table.length + k] = persistence === 0 ? probability
      : Math.max(persistence, within(probability) === 0.9999 ? 1 : 0)
  })
  return chances
}
