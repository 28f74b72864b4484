/*
 * Rules whose mathematics is done by column take their rows in blocks: each pass over a block is one short loop, which
 * engines and processors overlap, and what is kept from one pass to the next stays in the nearest cache. The loop over blocks
 * stands in the function of the step: a closure made anew each year loses its compiled code whenever none of its kind is alive.
 */

/** Rows of a block. */
export const BLOCK = 512

/** So many columns of one block, for what a rule keeps between its passes. */
export const blockColumns = (columns: number): Float64Array[] => Array.from({ length: columns }, () => new Float64Array(BLOCK))
