import { wholeYuan } from '../kernel/sums.js'
import type { Enterprises } from './enterprises.js'
import type { Regions } from './regions.js'

/** What meets on the technology market, by province. */
export interface TechnologyMarket {
  /** Knowledge that may be sold, of public research and of enterprises, yuan of 2015. */
  readonly supply: Float64Array
  /** Real R&D of enterprises, who buy technology as they do research, yuan of 2015 a year. */
  readonly demand: Float64Array
}

/** Sums knowledge and R&D by province; whole yuan, so exact in any order. */
export function technologyMarketOf(e: Enterprises, regions: Regions): TechnologyMarket {
  const supply = Float64Array.from(regions.publicKnowledge.subarray(0, regions.count), wholeYuan)
  const demand = new Float64Array(regions.count)
  const { count, province, weight, knowledge, effort } = e
  for (let i = 0; i < count; i++) {
    supply[province[i]] += weight[i] * knowledge[i]
    demand[province[i]] += weight[i] * effort[i]
  }
  return { supply, demand }
}
