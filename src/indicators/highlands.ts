import { oncePer } from '../kernel/once.js'
import { wholeYuan } from '../kernel/sums.js'
import type { Population } from '../population/population.js'
import { surveyedRd } from '../population/rd-accounts.js'
import { SURVEYED_SHARE_IN_BASE_YEAR } from '../population/synthesis/research.js'
import type { IndicatorRule } from './indicator.js'
import { sumOfRegions } from './reading.js'

/** One province in so many is a highland in the base year: six of 31, as many as had an intensity above 1 %. */
const ONE_IN = 5.2

/** R&D intensity of industry, and revenue of certified enterprises over that of industry, which the leading provinces had in the base year. */
const lead = oncePer(({ enterprises: e, regions, baseYear }: Population): { readonly intensity: number, readonly certified: number } => {
  const [research, revenue, certified] = [0, 1, 2].map(() => new Float64Array(regions.length))
  for (let i = 0; i < e.count; i++) {
    const r = e.province[i]!
    const earned = e.weight[i]! * wholeYuan(e.revenue[i]!)
    if (e.hnteUntil[i]! >= baseYear) certified[r] = certified[r]! + earned
    if (e.aboveScale[i] === 0) continue
    revenue[r] = revenue[r]! + earned
    research[r] = research[r]! + e.weight[i]! * wholeYuan(surveyedRd(e.effort[i]!, e.relabelled[i]!, SURVEYED_SHARE_IN_BASE_YEAR))
  }
  const last = Math.max(0, Math.floor(regions.length / ONE_IN))
  const ranked = (above: Float64Array): number =>
    [...above].map((x, r) => (revenue[r]! > 0 ? x / revenue[r]! : 0)).sort((a, b) => b - a)[Math.min(last, regions.length - 1)]!
  return { intensity: ranked(research), certified: ranked(certified) }
})

/** Provinces that lead in research and in certified enterprises, the highlands of the plan. */
export const innovationHighlands: IndicatorRule = {
  id: 'innovation-highlands',
  unit: 'place', inventory: ['I47'], source: 'plan',
  through: ['macro.intensityDrift'],
  read: ({ totals, population, generalPrice, producerPrice }, into) => {
    const { intensity, certified } = lead(population)
    sumOfRegions(into, (r) => {
      const earned = totals.industryRevenue[r]! * producerPrice
      return Number(earned > 0 && totals.industryRd[r]! * generalPrice >= intensity * earned
        && totals.certifiedRevenue[r]! * producerPrice >= certified * earned)
    })
  },
}
