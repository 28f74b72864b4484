import type { Indicator } from './indicator.js'
import { sumOfRegions, timesRegions } from './reading.js'

/** Revenue of above-scale industry, the denominator of its R&D intensity. */
export const revenueIndustry: Indicator = {
  id: 'revenue-industry',
  name: { en: 'Main business revenue of above-scale industry', zh: '规模以上工业企业主营业务收入' },
  definition: {
    en: 'Revenue of industrial enterprises above 20 million yuan, yuan of the year; business revenue from 2018 in the published model',
    zh: '规模以上工业企业主营业务收入(当年价);published口径自2018年起为营业收入',
  },
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
export const enterprisesIndustry: Indicator = {
  id: 'enterprises-industry',
  name: { en: 'Industrial enterprises above the scale', zh: '规模以上工业企业数' },
  definition: { en: 'Enterprises with main revenue of 20 million yuan, two years to leave', zh: '主营业务收入2000万元及以上,连续两年低于标准方退出' },
  unit: 'enterprise', inventory: ['I05'], source: 'yearbook-recalled',
  nationIs: 'known-better',
  byGroup: 'add',
  through: ['entry.numbers', 'entry.replacement', 'exit.youngHazard', 'macro.growthMean'],
  read: ({ totals, measured }, into) => {
    sumOfRegions(into, (r) => totals.aboveScale[r]!)
    timesRegions(into, measured.enterprises)
  },
}
