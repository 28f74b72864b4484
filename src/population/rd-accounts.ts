import { pow, powInto } from '../kernel/math.js'

/**
 * The three accounts of R&D, never merged. Real spending R is what research costs at this year's price of research;
 * claimed R&D is what the tax office sees; surveyed R&D is what the statistical office sees. Cost that is no research but
 * is reported as research (relabelled, M) enters the last two only. Knowledge comes from real R&D alone.
 */
export interface RdAccountShares {
  /** Share e of real spending that is eligible for tax relief. */
  readonly eligibleShare: number
  /** Share ω of relabelled cost that the survey takes for R&D. */
  readonly surveyedShare: number
  /** Share κ of research staff in the cost of R&D. */
  readonly labourShare: number
}

/** Price of a unit of real R&D relative to the base year, P = w^κ. `wage` of research staff w relative to the base year. */
export const rdPrice = (wage: number, labourShare: number): number => (wage === 1 ? 1 : pow(wage, labourShare))

/** The same for the wages of the first `count` markets for research staff. */
export function rdPrices(wages: Float64Array, count: number, labourShare: number): Float64Array {
  const prices = new Float64Array(count)
  powInto(prices, wages, labourShare, count)
  return prices
}

/** Spending on real R&D, R = P·Q, yuan of the base year. `effort` Q at constant prices of R&D · `price` P. */
export const realSpending = (effort: number, price: number): number => effort * price

/**
 * R&D claimed for tax relief, e·(R − G) + M, yuan: spending out of a grant G is not taxed and so gives no deduction.
 * `spending` R · `relabelled` M · `grant` G, all of one enterprise in yuan of the same year.
 */
export const claimedRd = (spending: number, relabelled: number, eligibleShare: number, grant = 0): number =>
  eligibleShare * Math.max(0, spending - grant) + relabelled

/** R&D that the statistical survey finds, R + ω·M, yuan. `spending` R · `relabelled` M · `surveyedShare` ω. */
export const surveyedRd = (spending: number, relabelled: number, surveyedShare: number): number =>
  spending + surveyedShare * relabelled
