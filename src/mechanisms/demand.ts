import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { wholeYuan } from '../kernel/sums.js'
import type { World } from './world.js'

/** Whose demand it is. */
export const demandParameters = defineParameters('demand', {
  /** Share of demand won through policy that rivals in the industry lose, to founders too, and of demand of the closed down that they gain. */
  displacement: {
    prior: triangular(0.5, 0.7, 0.9), unit: 'share', range: [0, 1], grade: 'D',
    source: 'assumption:demand-displacement',
  },
})

/**
 * Growth of rivals, −x·(gained − freed)/all, log points. Yuan a year: `gained` by some, `freed` by those closed down less what
 * founders by policy sell, and `all` revenue.
 */
export const rivalsShift = (gained: number, freed: number, all: number, displacement: number): number =>
  (all > 0 ? (displacement * (freed - gained)) / all : 0)

/**
 * What demand moved by last year's policy does to the growth of each industry as a whole, log points; undefined where nothing
 * moved. Those who gain lose their part of it too: it is their industry.
 */
export function demandShift({ enterprises: e, closures, leaving, population, parameters }: World): Float64Array | undefined {
  if (!closures.behaviour) return undefined
  const industries = population.industries.length
  const gained = new Float64Array(industries)
  const { count, demandLift, weight, revenue, industry } = e
  let any = false
  for (let i = 0; i < count; i++) {
    if (demandLift[i] === 0) continue
    any = true
    gained[industry[i]] += weight[i] * wholeYuan(demandLift[i] * revenue[i])
  }
  if (!any && leaving.freed.every((x) => x === 0)) return undefined
  const all = new Float64Array(industries)
  for (let i = 0; i < count; i++) all[industry[i]] += weight[i] * revenue[i]
  return all.map((total, s) => rivalsShift(gained[s], leaving.freed[s], total, parameters.demand.displacement))
}
