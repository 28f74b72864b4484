import type { IndicatorRule } from './indicator.js'
import { sumOfRegions, timesRegions } from './reading.js'

/** Revenue of above-scale industry, the denominator of its R&D intensity. */
export const revenueIndustry: IndicatorRule = {
  id: 'revenue-industry',
  unit: 'CNY a year', inventory: ['I05'], source: 'yearbook-recalled',
  nationIs: 'known-better',
  byGroup: 'add',
  through: ['macro.growthMean', 'macro.growthSpread', 'macro.inflationMean', 'productivity.ownKnowledge'],
  read: ({ totals, producerPrice, publishedRevenueRatio, measured }, into) => {
    sumOfRegions(into, (r) => totals.industryRevenue[r]! * producerPrice * publishedRevenueRatio)
    timesRegions(into, measured.revenue)
  },
}

/** Enterprises in the above-scale survey. */
export const enterprisesIndustry: IndicatorRule = {
  id: 'enterprises-industry',
  unit: 'enterprise', inventory: ['I05'], source: 'yearbook-recalled',
  nationIs: 'known-better',
  byGroup: 'add',
  through: ['entry.numbers', 'entry.replacement', 'exit.youngHazard', 'macro.growthMean'],
  read: ({ totals, measured }, into) => {
    sumOfRegions(into, (r) => totals.aboveScale[r]!)
    timesRegions(into, measured.enterprises)
  },
}
