import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import type { World } from './world.js'

/** Provinces that support R&D against one another. */
export const provincialSupportParameters = defineParameters('provincialSupport', {
  /** Part of the R&D that support of one province brings it that comes from other provinces (in American states nearly all). */
  moved: {
    prior: triangular(0.3, 0.6, 0.95), unit: 'share', range: [0, 1], source: 'wilson-beggar', grade: 'B',
  },
})

/**
 * What support of R&D is worth to a province when others support theirs, σ_r = s_r − m·Σ_{q≠r} w_q·s_q / Σ_{q≠r} w_q, share of cost.
 * `support` s, share of cost · `weights` w, R&D · `moved` m. If one province supports, others lose m times what it gains; if
 * all do alike, each keeps 1 − m of it. Wilson 2009.
 */
export function supportAfterOthers(support: ArrayLike<number>, weights: ArrayLike<number>, moved: number): Float64Array {
  let all = 0
  let weight = 0
  for (let r = 0; r < support.length; r++) {
    all += weights[r] * support[r]
    weight += weights[r]
  }
  return Float64Array.from({ length: support.length }, (_, r) => {
    const others = weight - weights[r]
    return support[r] - (others > 0 ? (moved * (all - weights[r] * support[r])) / others : 0)
  })
}

/** Cost of R&D left by the support of provinces, ratio by province; exactly 1 where none supports any. */
export function provincialCost({ regions, labour, population, parameters: { provincialSupport: p }, closures }: World): Float64Array {
  const provinces = population.regions.length
  const support = regions.researchSupport.subarray(0, provinces)
  const cost = new Float64Array(provinces).fill(1)
  if (!closures.behaviour || support.every((s) => s === 0)) return cost
  const research = new Float64Array(provinces)
  for (let m = 0; m < labour.count; m++) research[labour.province[m]] += labour.demandBase[m]
  supportAfterOthers(support, research, p.moved).forEach((net, r) => { cost[r] = 1 - net })
  return cost
}
