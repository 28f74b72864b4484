import { performersOf } from '../population/chosen-rows.js'
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

/**
 * Step "managers of state enterprises weigh their assessment": their R&D costs them U·(1 − w). After enterprises have started and
 * stopped, because cells of like enterprises mix owners: what is lighter for managers of state enterprises starts no private R&D.
 */
export function weighAssessment(world: World): void {
  const { enterprises: e, closures } = world
  const left = assessedCost(world)
  if (!closures.behaviour || left.every((x) => x === 1)) return
  const { province, ownership, costRatio } = e
  const performers = performersOf(e)
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    costRatio[i] *= left[province[i] * OWNERSHIPS.length + ownership[i]]
  }
}
