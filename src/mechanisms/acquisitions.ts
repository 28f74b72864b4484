import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { decision } from '../kernel/draws.js'
import { scratchDoubles } from '../kernel/scratch.js'
import { total, wholeYuan } from '../kernel/sums.js'
import { choosable, firstOf } from './selection.js'
import type { World } from './world.js'

const NUMBER = decision('acquisitions.number')
const BIDDER = decision('acquisitions.bidder')
const INTEGRATION = decision('acquisitions.integration')

const judged = 'assumption:acquisition-terms'

/** Foreign technology enterprises that are bought. */
export const acquisitionsParameters = defineParameters('acquisitions', {
  /** Chance that the knowledge of the acquired enterprise is of use to the buyer: it depends on how the two fit. */
  integration: {
    prior: triangular(0.3, 0.5, 0.7), unit: 'probability', range: [0, 1], source: 'ahuja-katila-2001', grade: 'C',
  },
  /** R&D capital of the acquired enterprise over that of the buyer: large in itself helps, large against one's own hurts. */
  relativeSize: {
    prior: triangular(0.1, 0.25, 0.5), unit: 'ratio', range: [0, 5], source: 'ahuja-katila-2001', grade: 'C',
  },
  /** What is paid for a yuan of R&D capital. */
  price: {
    prior: triangular(1, 2, 4), unit: 'ratio', range: [0, 50], source: judged, grade: 'D',
  },
})

/** R&D capital that a buyer acquires and what it pays, yuan of 2015: A = s·K and p·A. `knowledge` K · `size` s · `price` p. */
export const deal = (knowledge: number, size: number, price: number): { readonly acquired: number, readonly paid: number } => {
  const acquired = wholeYuan(size * knowledge)
  return { acquired, paid: wholeYuan(price * acquired) }
}

/**
 * Step "foreign technology is acquired": as many bids close as policy brings about, in the provinces where it does. Of the
 * large performers of R&D that can pay out of liquid funds those with the most to spare for the price come first, by their own luck. The
 * price leaves the country; knowledge joins that of the buyer where integration succeeds, K' = K + A.
 */
export function acquireForeignTechnology(world: World): void {
  const { enterprises: e, regions, parameters: { acquisitions: p }, draws, closures, population } = world
  const bids = regions.technologyBids.subarray(0, population.regions.length)
  const wanted = total(bids)
  if (wanted === 0 || !closures.behaviour) return
  const number = Math.floor(wanted + draws.stream(NUMBER).uniform(0))
  const bidder = draws.stream(BIDDER)
  const integration = draws.stream(INTEGRATION)
  const scores = scratchDoubles('scores of bidders', e.count)
  const able = choosable(e).filter((i) => {
    const { paid } = deal(e.knowledge[i], p.relativeSize, p.price)
    scores[i] = bidder.uniform(e.key[i]) * (paid > 0 ? e.cash[i] / paid : 0)
    return bids[e.province[i]] > 0 && paid > 0 && paid <= e.cash[i]
  })
  for (const i of firstOf(e, able, scores, number)) {
    const { acquired, paid } = deal(e.knowledge[i], p.relativeSize, p.price)
    e.cash[i] -= paid
    if (integration.uniform(e.key[i]) < p.integration) e.knowledge[i] += acquired
  }
}
