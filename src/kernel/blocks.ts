/*
 * Rules whose mathematics is done by column take their rows in blocks: each pass over a block is one short loop, which
 * engines and processors overlap, and what is kept from one pass to the next stays in the nearest cache.
 */

/** Rows of a block. */
export const BLOCK = 512

/** So many columns of one block, for what a rule keeps between its passes. */
export const blockColumns = (columns: number): Float64Array[] => Array.from({ length: columns }, () => new Float64Array(BLOCK))

/** Calls `does` for the rows of a table block by block: its first row, and how many it has. */
export function inBlocks(count: number, does: (first: number, rows: number) => void): void {
  for (let first = 0; first < count; first += BLOCK) does(first, Math.min(BLOCK, count - first))
}
