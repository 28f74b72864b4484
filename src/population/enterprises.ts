import { column, defineTable } from '../kernel/columns.js'
import type { Table } from '../kernel/columns.js'
import { enterprisePolicy, storage } from './policy-columns.js'

/**
 * What the model knows of an enterprise. A row stands for `weight` enterprises alike. Amounts (revenue, effort, cash …)
 * are those of ONE of them; counts of patents are those of ALL of them, so that chance does not grow with the weight.
 */
const identity = {
  key: column('u32', 'identity', 'stable identity: the same at every scale, in every scenario, whatever the row'),
  weight: column('u16', 'enterprise', 'how many enterprises the row stands for'),
  province: column('u8', 'index', 'province, index in the region list of the population'),
  industry: column('u8', 'index', 'two-digit industry, index in the industry list'),
  size: column('u8', 'class', 'size class: micro, small, medium, large'),
  ownership: column('u8', 'class', 'ownership: private, state, foreign, other'),
  zone: column('u8', 'index', 'high-tech zone, place index plus one; 0 is none'),
  cluster: column('u8', 'index', 'innovative cluster, place index plus one; 0 is none'),
  founded: column('i16', 'year', 'year of foundation'),
} as const

const standing = {
  aboveScale: column('u8', 'flag', 'in the above-scale survey (main revenue of 20 million yuan, with hysteresis)'),
  yearsAcross: column('u8', 'year', 'years in a row on the other side of the scale threshold'),
  performsRd: column('u8', 'flag', 'performs R&D this year'),
  hnteUntil: column('i16', 'year', 'last year of the high and new technology certificate; 0 is none'),
  taxStatus: column('u8', 'class', 'tax treatment this year: standard, hnte, small-low-profit'),
  ventureStage: column('u8', 'class', 'last stage of venture finance passed'),
  designations: column('u8', 'code', 'what it was named and what it is by rule, one bit each (see designations)'),
} as const

const economy = {
  revenue: column('f64', 'CNY of 2015 a year', 'main business revenue of one enterprise'),
  revenueOneYearAgo: column('f64', 'CNY of 2015 a year', 'its revenue one year ago'),
  productivity: column('f64', 'log points', 'total factor productivity relative to the 2015 frontier of the industry'),
  catchUp: column('f64', 'log points', 'catching up with the frontier in the base year: part of the trend, only changes of it count'),
  margin: column('f32', 'share of revenue', 'lasting profitability before tax and R&D relief'),
  profit: column('f64', 'CNY of 2015 a year', 'taxable profit before losses carried forward and extra deductions'),
  taxRate: column('f64', 'share of taxable income', 'income tax on the last yuan of profit this year'),
  cash: column('f64', 'CNY of 2015', 'liquid funds'),
  reliefPool: column('f64', 'CNY of 2015', 'losses and unused deductions carried forward'),
} as const

const research = {
  propensity: column('f64', 'share of revenue', 'real R&D wanted at the user cost of the base year'),
  baselineCost: column('f32', 'ratio', 'user cost of R&D under the law of the base year, relative to no policy (zero until the run sets it)'),
  costRatio: column('f32', 'ratio', 'user cost of R&D relative to the law of the base year, before this year\'s wages of research staff'),
  effort: column('f64', 'CNY of 2015 a year', 'real R&D at constant R&D prices'),
  extraEffort: column('f64', 'CNY of 2015 a year', 'part of it that the enterprise does not want for itself: started by support, or for the certificate'),
  effortOneYearAgo: column('f64', 'CNY of 2015 a year', 'real R&D one year ago'),
  effortTwoYearsAgo: column('f64', 'CNY of 2015 a year', 'real R&D two years ago'),
  relabelled: column('f64', 'CNY of 2015 a year', 'other cost reported as R&D'),
  approvalRank: column('f32', 'share', 'lasting standing before the certifying board: it passes when the approved share exceeds this; 0 is not yet drawn'),
  certificateValue: column('f64', 'CNY of 2015 a year', 'lasting worth of a certificate to the enterprise beyond the tax it saves, as far as it has shown it'),
  clawback: column('f64', 'CNY of 2015 a year', 'tax relief paid back after an audit this year'),
  knowledge: column('f64', 'CNY of 2015', 'stock of R&D capital'),
  knowledgeOneYearAgo: column('f64', 'CNY of 2015', 'stock of R&D capital one year ago'),
  spillover: column('f64', 'CNY of 2015', 'knowledge of others within reach, after distance and absorption'),
  spilloverOneYearAgo: column('f64', 'CNY of 2015', 'the same one year ago'),
  productivityGrowth: column('f64', 'log points', 'growth of productivity that this year\'s knowledge brings to next year\'s revenue'),
  localLift: column('f32', 'log points', 'growth of productivity that zones and clusters bring, or take by displacement, this year'),
  ventureMoney: column('f64', 'CNY of 2015 a year', 'venture capital received this year'),
} as const

const invention = {
  inventiveness: column('f32', 'ratio', 'lasting heterogeneity of patenting, mean one'),
  filings: column('u32', 'piece', 'invention applications of this year, all represented enterprises'),
  filingsOneYearAgo: column('u32', 'piece', 'applications one year ago'),
  filingsTwoYearsAgo: column('u32', 'piece', 'applications two years ago'),
  filingsThreeYearsAgo: column('u32', 'piece', 'applications three years ago'),
  filingsFourYearsAgo: column('u32', 'piece', 'applications four years ago'),
  inventions: column('f64', 'piece', 'valid invention patents, all represented enterprises, on the grid of sums'),
  pctFilings: column('u32', 'piece', 'international (PCT) applications of this year, all represented enterprises'),
} as const

/** Schema of the enterprise table. */
export const enterpriseTable = defineTable('enterprises', {
  ...identity, ...standing, ...economy, ...research, ...invention, ...storage(enterprisePolicy),
})
/** The enterprises of a world, as a struct of arrays. */
export type Enterprises = Table<(typeof enterpriseTable)['columns']>
