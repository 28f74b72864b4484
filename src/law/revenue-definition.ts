import { recalled } from './legal-reference.js'

/** Which revenue of above-scale industry stands in the denominator of published ratios. */
export type RevenueDefinition = 'main-business-revenue' | 'business-revenue'
/**
 * How the denominator is measured after the break. `legacy`: main business revenue with the coverage of 2015 for ever,
 * the sense of the plan's target. `published`: as the office published it, business revenue from the data year 2018
 * and double counting removed from 2017.
 */
export type MeasurementModel = 'legacy' | 'published'

/** First data year of published ratios over business revenue. */
export const BUSINESS_REVENUE_SINCE = 2018
/** First data year from which double counting between enterprises of a group was removed. */
export const DOUBLE_COUNTING_REMOVED_SINCE = 2017
/** Where the change of definition is known from. */
export const revenueDefinitionReference = recalled('国家统计局: 工业企业财务统计, notes on comparability 2017 and 2018')

/** Definition in force in the data year under the measurement model. */
export const revenueDefinition = (year: number, model: MeasurementModel): RevenueDefinition =>
  (model === 'published' && year >= BUSINESS_REVENUE_SINCE ? 'business-revenue' : 'main-business-revenue')

/** Whether the published figure of the year has double counting removed. */
export const isDoubleCountingRemoved = (year: number, model: MeasurementModel): boolean =>
  model === 'published' && year >= DOUBLE_COUNTING_REMOVED_SINCE
