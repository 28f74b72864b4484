import { assumption } from '../data/sources.js'
import { wholeYuan } from '../kernel/sums.js'

/**
 * The life of a venture fund by its terms: what is called when, what the manager is paid, and when holdings are sold.
 * Age is the year less the vintage, 0 in the first year. The same terms hold for private and guidance funds.
 */
export const fundLifeSource = assumption('fund-life',
  'Usual terms of a limited partnership: calls 25/25/20/15/10/5 %, fee 2 % of commitments for ten years, sales from year 4 to year 10')

/** Share of commitments called in each year of life. */
export const CALLS: readonly number[] = [0.25, 0.25, 0.2, 0.15, 0.1, 0.05]
/** Management fee, share of commitments a year. */
export const FEE = 0.02
/** Years for which the fee is paid. */
export const FEE_YEARS = 10
/** Age at which holdings are first sold, and the share of them sold at that age and each later one. */
export const FIRST_SALE = 4
const SALES: readonly number[] = [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 1]

const CALLED: readonly number[] = CALLS.map((_, age) => CALLS.slice(0, age + 1).reduce((sum, call) => sum + call, 0))

/** Yuan called since the start by a given age, of yuan committed: all of it from the sixth year. */
export const calledBy = (committed: number, age: number): number =>
  age < 0 ? 0 : age >= CALLS.length - 1 ? committed : wholeYuan(committed * CALLED[age])

/** Share of holdings, at cost, that is sold or written off at a given age. */
export const soldShare = (age: number): number =>
  age < FIRST_SALE ? 0 : SALES[Math.min(age - FIRST_SALE, SALES.length - 1)]

/** Fee due at a given age, yuan, for yuan committed. */
export const feeAt = (committed: number, age: number): number => (age < FEE_YEARS ? wholeYuan(committed * FEE) : 0)

/** What a fund stands at when it invested whatever it called and distributed whatever it sold, yuan. */
export interface FundStanding {
  readonly called: number
  readonly calledThisYear: number
  readonly fee: number
  readonly invested: number
  readonly investedThisYear: number
  /** Holdings at cost, and the cost of those sold this year. */
  readonly holdings: number
  readonly soldThisYear: number
}

/** Standing at an age of a fund that lived by these terms. Fees come from calls first, then from proceeds. */
export function standingAt(committed: number, age: number): FundStanding {
  let called = 0
  let calledThisYear = 0
  let invested = 0
  let investedThisYear = 0
  let holdings = 0
  let soldThisYear = 0
  for (let a = 0; a <= age; a++) {
    calledThisYear = calledBy(committed, a) - called
    called += calledThisYear
    soldThisYear = wholeYuan(holdings * soldShare(a))
    investedThisYear = Math.max(0, calledThisYear - feeAt(committed, a))
    invested += investedThisYear
    holdings += investedThisYear - soldThisYear
  }
  return { called, calledThisYear, fee: feeAt(committed, age), invested, investedThisYear, holdings, soldThisYear }
}
