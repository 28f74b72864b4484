import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { pow } from '../kernel/math.js'
import { wholeYuan } from '../kernel/sums.js'
import { performersOf } from '../population/chosen-rows.js'
import { OWNERSHIPS } from '../population/classes.js'
import { assessedCost } from './assessed-cost.js'
import { ownEffort } from './research-models.js'
import { elasticities } from './user-cost.js'
import type { World } from './world.js'

/** What managers of state enterprises do for their assessment beside R&D. */
export const assessmentParameters = defineParameters('assessment', {
  /** Share of what state enterprises report more of in the first year of a weight that is other cost under the name of R&D. */
  reclassified: {
    prior: triangular(0.3, 0.5, 0.7), unit: 'share', range: [0, 0.9], grade: 'D',
    source: 'assumption:assessment-reclassified',
  },
})

/**
 * Cost under a new name over real R&D, f/(1 − f)·(1 − (1 − w)^(λ·ε)): the real answer of a first year is the second factor, and
 * of what is reported a part f is not real. `weight` w, 0 to 1 · `response` λ·ε · `reclassified` f below 1. Ratio.
 */
export const renamedForAssessment = (weight: number, response: number, reclassified: number): number =>
  (reclassified / (1 - reclassified)) * (1 - pow(1 - weight, response))

/** Step "state enterprises report for their assessment": on top of what they relabel for the certificate. */
export function reportForAssessment(world: World): void {
  const { enterprises: e, closures, parameters: { assessment: p, rd } } = world
  const left = assessedCost(world)
  if (!closures.behaviour || left.every((x) => x === 1)) return
  const owners = OWNERSHIPS.length
  const response = elasticities(rd).map((elasticity) => rd.adjustment * elasticity)
  const { province, ownership, size, relabelled } = e
  const performers = performersOf(e)
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    const part = left[province[i] * owners + ownership[i]]
    if (part < 1) relabelled[i] += wholeYuan(renamedForAssessment(1 - part, response[size[i]], p.reclassified) * ownEffort(e, i))
  }
}
