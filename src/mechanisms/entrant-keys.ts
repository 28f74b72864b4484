import { InputError } from '../kernel/input-error.js'

/** First key that belongs to entrants; enterprises of a population have smaller ones. */
export const FIRST_ENTRANT_KEY = 0x80000000

const YEAR_BITS = 5
const PLACE_BITS = 26

/** Bits that number the cells; the rest of 26 numbers the entrants of a cell in a year. */
const bitsFor = (cells: number): number => (cells <= 1 ? 0 : 32 - Math.clz32(cells - 1))

/** Names those who enter. */
export interface EntrantKeys {
  /** Key of an entrant: years since the base year, turnover cell, and number in cell and year. Throws `InputError` when there is none left. */
  of(years: number, cell: number, ordinal: number): number
  /** Years after the base year in which an enterprise with this key can have entered; 0 if no entrant can have it. */
  yearsUntilEntry(key: number): number
}

/**
 * Keys of entrants: 2^31, then 5 bits of years since the base year, then a block, then a number within it. Each turnover cell has
 * the block of its own number, and the blocks left over up to a power of two are shared out in proportion to the enterprises of
 * the base year, for years of a boom in which a large cell fills its own. So a key does not depend on how many others entered, in its
 * cell or elsewhere. `start`: first place of each cell among the enterprises of the base year, and their number.
 */
export function entrantKeys(start: Uint32Array): EntrantKeys {
  const cells = start.length - 1
  const ordinalBits = PLACE_BITS - bitsFor(cells)
  if (ordinalBits < 0) throw new InputError('regions', `at most ${1 << PLACE_BITS} provinces × industries × size classes`, cells)
  const spare = (1 << bitsFor(cells)) - cells
  const firstSpare = Uint32Array.from(start, (before) => cells + Math.floor(spare * before / Math.max(1, start[cells])))
  return {
    of(years, cell, ordinal) {
      if (years >= 1 << YEAR_BITS) throw new InputError('year', `at most ${(1 << YEAR_BITS) - 1} years after the base year`, years)
      const beyond = ordinal >>> ordinalBits
      const block = beyond === 0 ? cell : firstSpare[cell] + beyond - 1
      if (beyond > firstSpare[cell + 1] - firstSpare[cell]) {
        throw new InputError('entry', 'fewer entrants than keys in a province, industry and size class', ordinal)
      }
      return FIRST_ENTRANT_KEY + (years << PLACE_BITS >>> 0) + (block << ordinalBits) + (ordinal & ((1 << ordinalBits) - 1))
    },
    yearsUntilEntry(key) {
      if (!Number.isInteger(key) || key < FIRST_ENTRANT_KEY || key >= 2 * FIRST_ENTRANT_KEY) return 0
      const number = key - FIRST_ENTRANT_KEY
      const block = (number & ((1 << PLACE_BITS) - 1)) >>> ordinalBits
      return block < firstSpare[cells] ? number >>> PLACE_BITS : 0
    },
  }
}
