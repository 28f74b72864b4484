import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { onGrid } from '../kernel/sums.js'
import { facilityKind } from '../population/facility-kinds.js'
import type { World } from './world.js'

const ageing = 'assumption:released-results-age'

/** What is offered on the technology market beside the knowledge of the base year's sellers. */
export const technologyOffersParameters = defineParameters('technologyOffers', {
  /** Part of released results that is taken up or out of date a year later. */
  ageing: { prior: triangular(0.2, 0.3, 0.5), unit: 'share a year', range: [0, 1], source: ageing, grade: 'D' },
  /**
   * Technologies that a new-type R&D body brings to market: more than 1,900 in all in Guangdong, taken as those of five years of the bodies it
   * has by its share of enterprise R&D.
   */
  instituteTechnologies: { prior: triangular(0.6, 2.6, 6), unit: 'piece per organisation a year', range: [0, 100], source: 'plan', grade: 'C' },
})

const INSTITUTE = facilityKind('industrial-institute')

/** Results still sought after a year, (1 − a)·N + released, pieces. */
export const onOfferAfter = (before: number, released: number, ageing: number): number => onGrid((1 - ageing) * before + released)

/** Results declassified in a year, h·max(0, Z − z), pieces: `all` Z under review · `released` z before · `hazard` h. */
export const declassified = (all: number, released: number, hazard: number): number => hazard * Math.max(0, all - released)

/**
 * Step "results are released": packages of publicly funded results, and defence results that are declassified, come on offer;
 * the longer a stock is under review the less of it is left to declassify. Without an order nothing happens.
 */
export function releaseResults({ regions: g, closures, parameters: { technologyOffers: p } }: World): void {
  if (!closures.behaviour) return
  for (let r = 0; r < g.count; r++) {
    const fromDefence = onGrid(declassified(g.defenceResults[r], g.defenceReleased[r], g.declassification[r]))
    g.defenceReleased[r] += fromDefence
    g.resultsOnOffer[r] = onOfferAfter(g.resultsOnOffer[r], g.resultsReleased[r] + fromDefence, p.ageing)
  }
}

/** Technologies on offer in a province beyond those of the base year: released results, and what added institutes bring. Pieces a year. */
export function technologiesAdded({ regions: g, facilities: f, parameters: { technologyOffers: p } }: World, province: number): number {
  const row = INSTITUTE * g.count + province
  return g.resultsOnOffer[province] + p.instituteTechnologies * (f.number[row] - f.numberOfBase[row])
}
