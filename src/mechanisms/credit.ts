import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { onGrid } from '../kernel/sums.js'
import { realFinanceCost } from './finance.js'
import type { World } from './world.js'

const judged = 'assumption:lenders-judgement'

/** What lenders can tell of an enterprise. */
export const creditParameters = defineParameters('credit', {
  /** Part of its loans that lenders lose when an enterprise leaves the market. */
  lossOnExit: {
    prior: triangular(0.1, 0.3, 0.5), unit: 'share', range: [0, 1], source: judged, grade: 'D',
  },
  /** Variance of the error of lenders about the productivity of an enterprise, over its variance among enterprises. */
  signalNoise: {
    prior: triangular(0.5, 1, 2), unit: 'ratio', range: [0.01, 100], source: judged, grade: 'D',
  },
})

/**
 * Part of what sets one enterprise apart that shows in the premium, 1/(1 + n·(1 − a)). `noise` n, variance of the error over
 * that among enterprises, without better records · `information` a, part of it that records take away, 0 to 1.
 */
export const shownInPremium = (noise: number, information: number): number => 1 / (1 + noise * (1 - information))

/**
 * Premium with better information, max(0, π − v·(s' − s)·(A − Ā)), rate a year: it falls for enterprises of more than mean
 * productivity and rises for the others. Whoever lenders trust without it pays none. `premium` π · `worth` v, what a log
 * point of productivity spares them a year · `shown` s' − s, how much more of it shows · `ahead` A − Ā, log points. Signs:
 * Djankov, McLiesh and Shleifer 2007.
 */
export const informedPremium = (premium: number, worth: number, shown: number, ahead: number): number =>
  (premium > 0 ? Math.max(0, premium - worth * shown * ahead) : 0)

/**
 * Finance cost after policy, ρ' = max(0, r + max(0, π − g) − s), rate a year. `safe` r · `premium` π, after information and
 * collateral · `premiumRelief` g, what guarantees and the like take off it, never more than there is · `relief` s, interest
 * that somebody else pays.
 */
export const costAfterRelief = (safe: number, premium: number, premiumRelief: number, relief: number): number =>
  Math.max(0, safe + Math.max(0, premium - premiumRelief) - relief)

/** What policy makes of the finance cost of enterprises this year. */
export interface CreditEasing {
  /** Whether any policy of credit touches the enterprise of a row. */
  readonly eases: (row: number) => boolean
  /** Its real finance cost then, rate a year, from what it is without policy. */
  readonly cost: (row: number, without: number) => number
}

/**
 * Reads the policy columns of credit. The base year has its constraints in it, so only what policy takes away from them
 * acts: interest paid by others, part of the premium, R&D capital as collateral, and better records of borrowers.
 */
export function creditEasing(world: World): CreditEasing {
  const { enterprises: e, regions, population, parameters: { credit, finance, exit }, baseline: { meanHazard } } = world
  const { financeRelief, premiumRelief, knowledgePledge, knowledge, productivity, province } = e
  const cost = realFinanceCost(world)
  const known = Float64Array.from(population.regions, (_, r) => (regions.count > r ? regions.creditInformation[r] : 0))
  const shown = known.map((a) => shownInPremium(credit.signalNoise, Math.min(1, a)) - shownInPremium(credit.signalNoise, 0))
  // Lenders lose when borrowers leave, and the productive leave less: the slope of the chance of exit at its mean.
  const worth = credit.lossOnExit * exit.productivity * meanHazard * (1 - meanHazard)
  // Asked for only where records are better.
  let mean: number | undefined
  return {
    eases: (row) => financeRelief[row] + premiumRelief[row] + knowledgePledge[row] + known[province[row]] !== 0,
    cost: (row, without) => {
      const pledged = knowledgePledge[row] * knowledge[row]
      const premium = (pledged > 0 ? cost(row, pledged) : without) - finance.safeRate
      const better = shown[province[row]]
      const informed = better > 0 ? informedPremium(premium, worth, better, productivity[row] - (mean ??= meanProductivity(world))) : premium
      return costAfterRelief(finance.safeRate, informed, premiumRelief[row], financeRelief[row])
    },
  }
}

/** Mean productivity of those who do R&D, log points; on the grid, so the order of rows does not matter. */
function meanProductivity({ enterprises: e }: World): number {
  let all = 0
  let sum = 0
  for (let i = 0; i < e.count; i++) {
    if (e.performsRd[i] === 0) continue
    all += e.weight[i]
    sum += e.weight[i] * onGrid(e.productivity[i])
  }
  return all > 0 ? sum / all : 0
}
