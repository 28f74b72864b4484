import { column, defineTable } from '../kernel/columns.js'
import type { Table } from '../kernel/columns.js'
import { enterprisePolicy, storage } from './policy-columns.js'

/**
 * What the model knows of an enterprise. A row stands for `weight` enterprises alike. Amounts (revenue, effort, cash …)
 * are those of ONE of them; counts of patents are those of ALL of them, so that chance does not grow with the weight.
 */
const identity = {
  /** Stable identity: the same at every scale, in every scenario, whatever the row. */
  key: column('u32', 'identity'),
  /** How many enterprises the row stands for. */
  weight: column('u16', 'enterprise'),
  /** Province, index in the region list of the population. */
  province: column('u8', 'index'),
  /** Two-digit industry, index in the industry list. */
  industry: column('u8', 'index'),
  /** Size class: micro, small, medium, large. */
  size: column('u8', 'class'),
  /** Ownership: private, state, foreign, other. */
  ownership: column('u8', 'class'),
  /** High-tech zone, place index plus one; 0 is none. */
  zone: column('u8', 'index'),
  /** Innovative cluster, place index plus one; 0 is none. */
  cluster: column('u8', 'index'),
  /** Year of foundation. */
  founded: column('i16', 'year'),
} as const

const standing = {
  /** In the above-scale survey (main revenue of 20 million yuan, with hysteresis). */
  aboveScale: column('u8', 'flag'),
  /** Years in a row on the other side of the scale threshold. */
  yearsAcross: column('u8', 'year'),
  /** Performs R&D this year. */
  performsRd: column('u8', 'flag'),
  /** Last year of the high and new technology certificate; 0 is none. */
  hnteUntil: column('i16', 'year'),
  /** Tax treatment this year: standard, hnte, small-low-profit. */
  taxStatus: column('u8', 'class'),
  /** Last stage of venture finance passed. */
  ventureStage: column('u8', 'class'),
  /** What it was named and what it is by rule, one bit each (see designations). */
  designations: column('u8', 'code'),
} as const

const economy = {
  /** Main business revenue of one enterprise. */
  revenue: column('f64', 'CNY of 2015 a year'),
  /** Its revenue one year ago. */
  revenueOneYearAgo: column('f64', 'CNY of 2015 a year'),
  /** Total factor productivity relative to the 2015 frontier of the industry. */
  productivity: column('f64', 'log points'),
  /** Catching up with the frontier in the base year: part of the trend, only changes of it count. */
  catchUp: column('f64', 'log points'),
  /** Lasting profitability before tax and R&D relief. */
  margin: column('f32', 'share of revenue'),
  /** Taxable profit before losses carried forward and extra deductions. */
  profit: column('f64', 'CNY of 2015 a year'),
  /** Income tax on the last yuan of profit this year. */
  taxRate: column('f64', 'share of taxable income'),
  /** Liquid funds. */
  cash: column('f64', 'CNY of 2015'),
  /** Losses and unused deductions carried forward. */
  reliefPool: column('f64', 'CNY of 2015'),
} as const

const research = {
  /** Real R&D wanted at the user cost of the base year. */
  propensity: column('f64', 'share of revenue'),
  /** User cost of R&D under the law of the base year, relative to no policy (zero until the run sets it). */
  baselineCost: column('f32', 'ratio'),
  /** User cost of R&D relative to the law of the base year, before this year's wages of research staff. */
  costRatio: column('f32', 'ratio'),
  /** Real R&D at constant R&D prices. */
  effort: column('f64', 'CNY of 2015 a year'),
  /** Part of it that the enterprise does not want for itself: started by support, or for the certificate. */
  extraEffort: column('f64', 'CNY of 2015 a year'),
  /** Real R&D one year ago. */
  effortOneYearAgo: column('f64', 'CNY of 2015 a year'),
  /** Real R&D two years ago. */
  effortTwoYearsAgo: column('f64', 'CNY of 2015 a year'),
  /** Other cost reported as R&D. */
  relabelled: column('f64', 'CNY of 2015 a year'),
  /** Lasting standing before the certifying board: it passes when the approved share exceeds this; 0 is not yet drawn. */
  approvalRank: column('f32', 'share'),
  /** Lasting worth of a certificate to the enterprise beyond the tax it saves, as far as it has shown it. */
  certificateValue: column('f64', 'CNY of 2015 a year'),
  /** Tax relief paid back after an audit this year. */
  clawback: column('f64', 'CNY of 2015 a year'),
  /** Stock of R&D capital. */
  knowledge: column('f64', 'CNY of 2015'),
  /** Stock of R&D capital one year ago. */
  knowledgeOneYearAgo: column('f64', 'CNY of 2015'),
  /** Knowledge of others within reach, after distance and absorption. */
  spillover: column('f64', 'CNY of 2015'),
  /** The same one year ago. */
  spilloverOneYearAgo: column('f64', 'CNY of 2015'),
  /** Growth of productivity that this year's knowledge brings to next year's revenue. */
  productivityGrowth: column('f64', 'log points'),
  /** Growth of productivity that zones and clusters bring, or take by displacement, this year. */
  localLift: column('f32', 'log points'),
  /** Venture capital received this year. */
  ventureMoney: column('f64', 'CNY of 2015 a year'),
} as const

const invention = {
  /** Lasting heterogeneity of patenting, mean one. */
  inventiveness: column('f32', 'ratio'),
  /** Invention applications of this year, all represented enterprises. */
  filings: column('u32', 'piece'),
  /** Applications one year ago. */
  filingsOneYearAgo: column('u32', 'piece'),
  /** Applications two years ago. */
  filingsTwoYearsAgo: column('u32', 'piece'),
  /** Applications three years ago. */
  filingsThreeYearsAgo: column('u32', 'piece'),
  /** Applications four years ago. */
  filingsFourYearsAgo: column('u32', 'piece'),
  /** Valid invention patents, all represented enterprises, on the grid of sums. */
  inventions: column('f64', 'piece'),
  /** International (PCT) applications of this year, all represented enterprises. */
  pctFilings: column('u32', 'piece'),
} as const

/** Schema of the enterprise table. */
export const enterpriseTable = defineTable('enterprises', {
  ...identity, ...standing, ...economy, ...research, ...invention, ...storage(enterprisePolicy),
})
/** The enterprises of a world, as a struct of arrays. */
export type Enterprises = Table<(typeof enterpriseTable)['columns']>
