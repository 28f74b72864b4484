import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { financePilotShare } from '../data/finance-pilots.js'
import { wholeYuan } from '../kernel/sums.js'
import { SIZES, codeOf } from '../population/classes.js'
import type { World } from './world.js'

/** How loans grow that the plan gives as a sum since a start it does not state. */
export const lendingParameters = defineParameters('lending', {
  /** Bank loans outstanding of small and medium enterprises over their revenue. */
  loansOverRevenue: {
    prior: triangular(0.1, 0.15, 0.25), unit: 'CNY per CNY a year', range: [0, 1], grade: 'D',
    source: 'assumption:loans-over-revenue',
  },
  /** Years over which policy banks had granted the loans that the plan adds up. */
  developmentWindow: {
    prior: triangular(4, 6, 10), unit: 'year', range: [1, 30], grade: 'D',
    source: 'assumption:development-loans-window',
  },
})

const LARGE = codeOf(SIZES, 'large')

/**
 * Loans added after a year, A' = A + l·(Y' − Y) + P, yuan. `added` A · `perRevenue` l · `now` Y' and `before` Y, revenue of
 * borrowers, yuan of the year · `policy` P, what policy adds. Commercial lending follows revenue.
 */
export const loansAdded = (added: number, perRevenue: number, now: number, before: number, policy: number): number =>
  wholeYuan(added + perRevenue * (now - before) + policy)

/**
 * Loans granted after a year, G' = G + G₀/T·p + P, yuan. `granted` G · `ofBase` G₀, sum at the end of the base year ·
 * `window` T, years it took · `price` p, yuan of the year for one of the base year · `policy` P, what policy adds.
 */
export const loansGranted = (granted: number, ofBase: number, window: number, price: number, policy: number): number =>
  wholeYuan(granted + (ofBase / window) * price + policy)

/** Step "banks lend": in pilot areas of science and technology finance to smaller enterprises, and policy banks for science. */
export function lend(world: World): void {
  const { regions, population, macro, year, baseYear, closures: { behaviour }, parameters: { lending: p } } = world
  const h = year - baseYear
  const counts = Number(behaviour)
  const before = regions.pilotRevenue.slice(0, regions.count)
  measurePilotRevenue(world)
  for (let r = 0; r < regions.count; r++) {
    regions.pilotLoans[r] = loansAdded(regions.pilotLoans[r], p.loansOverRevenue, regions.pilotRevenue[r], before[r], counts * regions.pilotLending[r])
    regions.developmentLoans[r] = loansGranted(regions.developmentLoans[r], population.regionStates.developmentLoans[r], p.developmentWindow,
      macro.generalPrice[h], counts * regions.developmentLending[r])
  }
}

/** Writes revenue of small and medium enterprises in the pilot areas of each province, yuan of the year. */
export function measurePilotRevenue({ enterprises: e, regions, population, macro, year, baseYear }: World): void {
  const revenue = new Float64Array(regions.count)
  const smaller = Float64Array.from(SIZES, (_, code) => Number(code !== LARGE))
  const { count, weight, size, province } = e
  for (let i = 0; i < count; i++) revenue[province[i]] += smaller[size[i]] * weight[i] * e.revenue[i]
  const price = macro.producerPrice[year - baseYear]
  for (let r = 0; r < regions.count; r++)
    regions.pilotRevenue[r] = wholeYuan(revenue[r] * price * financePilotShare(population.regions[r].code))
}
