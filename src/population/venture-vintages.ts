import { largestRemainder, wholeYuan } from '../kernel/sums.js'
import { FUND_KINDS, codeOf } from './classes.js'
import { FEE_YEARS, standingAt } from './fund-life.js'
import { fundTable } from './funds.js'
import type { Funds } from './funds.js'

/** What is known of private venture funds in the base year. */
export interface VentureMargins {
  readonly baseYear: number
  /** Capital under management, yuan: what is not yet called and holdings at cost. */
  readonly capital: number
  /** Weight of each vintage, such as the number of funds raised, by year; the last is the base year. Years before the
   * first known, as far as funds live, are taken to fall by a fifth a year going back. */
  readonly vintages: ReadonlyMap<number, number>
  /** Share of each province in venture investment, any non-negative scale. */
  readonly shares: ArrayLike<number>
}

/** Mean value of holdings sold over their cost, for the base year only; later multiples are drawn. */
const BASE_MULTIPLE = 1.4

/** Identity of a fund. Private funds have even keys; guidance funds carry the key of their order, doubled, plus one. */
export const privateFundKey = (province: number, vintage: number): number => (vintage * 64 + province) * 2
/** Identity of the guidance fund that an order opens. */
export const guidanceFundKey = (orderKey: number): number => orderKey * 2 + 1

/**
 * Private funds of the base year, a row for each province and vintage, whose capital under management adds up to the
 * published total: every fund is taken to have lived by the usual terms, so that commitments of all vintages follow
 * from the total by one factor. Capital = commitments − called + holdings at cost.
 */
export function ventureVintages({ baseYear, capital, vintages: known, shares }: VentureMargins): Funds {
  const unit = 1e12
  const vintages = goingBack(known, baseYear - FEE_YEARS + 1)
  let weighted = 0
  for (const [year, weight] of vintages) weighted += weight * managed(unit, baseYear - year) / unit
  const table = fundTable.create(shares.length * (vintages.size + 10))
  const kind = codeOf(FUND_KINDS, 'venture')
  for (const [year, weight] of vintages) {
    const parts = largestRemainder(shares, wholeYuan((capital * weight) / weighted))
    for (let province = 0; province < shares.length; province++) {
      if (parts[province] === 0) continue
      const i = table.append(1)
      const { called, calledThisYear, fee, invested, investedThisYear, holdings, soldThisYear } = standingAt(parts[province], baseYear - year)
      table.key[i] = privateFundKey(province, year)
      table.kind[i] = kind
      table.province[i] = province
      table.vintage[i] = year
      table.target[i] = table.raised[i] = parts[province]
      table.called[i] = called
      table.calledThisYear[i] = calledThisYear
      table.invested[i] = invested
      table.investedThisYear[i] = investedThisYear
      table.netAssetValue[i] = holdings
      table.soldThisYear[i] = soldThisYear
      table.proceedsThisYear[i] = wholeYuan(BASE_MULTIPLE * soldThisYear)
      table.feesThisYear[i] = Math.min(fee, calledThisYear + table.proceedsThisYear[i])
      table.distributedThisYear[i] = calledThisYear + table.proceedsThisYear[i] - table.feesThisYear[i] - investedThisYear
    }
  }
  return table
}

/** Going back a year, that much of the funds were raised. */
const EARLIER = 0.8

function goingBack(known: ReadonlyMap<number, number>, first: number): ReadonlyMap<number, number> {
  const all = new Map(known)
  const earliest = Math.min(...known.keys())
  for (let year = earliest - 1; year >= first; year--) all.set(year, EARLIER * all.get(year + 1)!)
  return all
}

/** Capital under management of a fund of an age: not yet called, and holdings at cost. */
function managed(committed: number, age: number): number {
  const { called, holdings } = standingAt(committed, age)
  return committed - called + holdings
}
