import { OWNERSHIPS, codeOf } from '../population/classes.js'
import type { World } from './world.js'

const STATE = codeOf(OWNERSHIPS, 'state')
/** Managers have other aims too. */
const GREATEST_WEIGHT = 0.5

/**
 * Part of the user cost of R&D that is left to managers, 1 − w, by province and owner: `[province * 4 + owner]`. A state enterprise
 * wants its R&D and the credit for it; the owner pays, out of dividends.
 */
export function assessedCost({ regions, population }: World): Float64Array {
  const left = new Float64Array(population.regions.length * OWNERSHIPS.length).fill(1)
  for (let r = 0; r < population.regions.length; r++) {
    if (regions.stateAssessment[r] > 0) left[r * OWNERSHIPS.length + STATE] = 1 - Math.min(GREATEST_WEIGHT, regions.stateAssessment[r])
  }
  return left
}
