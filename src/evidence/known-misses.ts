import type { Label } from '../population/population.js'
import type { Measure } from './experiment.js'

/** Why a figure misses its band, and on which side: on the other side the reason does not hold. */
export interface KnownMiss { readonly id: string, readonly side: 'below' | 'above', readonly cause: Label }

/**
 * Figures that are known to miss, with the cause in the model. A miss stays a miss, in its table and in the count; that it is
 * explained says that somebody looked, and that nothing new has gone wrong.
 */
export const knownMisses: readonly KnownMiss[] = []

/** Why a value misses the band of its measure, if that is known. */
export function explanationOf({ id, band: [low] }: Measure, value: number): Label | undefined {
  if (!Number.isFinite(value)) return undefined
  const side = low !== null && value < low ? 'below' : 'above'
  return knownMisses.find((miss) => miss.id === id && miss.side === side)?.cause
}
