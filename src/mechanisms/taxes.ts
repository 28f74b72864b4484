import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { assumption } from '../data/sources.js'
import { laplaceFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { wholeYuan } from '../kernel/sums.js'
import { citRate, hnteRate, smallLowProfitEffectiveRate } from '../law/corporate-income-tax.js'
import { smallLowProfitCeilings, smallLowProfitIncome } from '../law/sme-criteria.js'
import { codeOf, TAX_STATUSES } from '../population/classes.js'
import type { TaxStatus } from '../population/classes.js'
import type { World } from './world.js'

const PROFIT = decision('enterprise.profit')

/** How profit varies, and how the tax office would see the size of an enterprise. */
export const taxesParameters = defineParameters('taxes', {
  profitSpread: {
    prior: triangular(0.01, 0.03, 0.05), unit: 'share of revenue', range: [0, 0.3], grade: 'D',
    source: assumption('profit-spread', 'With a mean margin of 6 % about one in eight industrial enterprises makes a loss'),
    meaning: 'Standard deviation of profit over revenue from year to year',
  },
  assetsPerRevenue: {
    prior: fixed(0.864), unit: 'CNY per CNY a year', range: [0.05, 20], source: 'yearbook-2015-industry', grade: 'B',
    meaning: 'Assets over main business revenue of above-scale industry (2014), for the size tests of tax law',
  },
})

const STANDARD = codeOf(TAX_STATUSES, 'standard')
const CERTIFIED = codeOf(TAX_STATUSES, 'hnte')
const SMALL_LOW_PROFIT = codeOf(TAX_STATUSES, 'small-low-profit')

/**
 * Taxable profit before losses carried forward and extra deductions, (m + s·ε)·Y·pY/pG, yuan of 2015; ε Laplace with mean 0
 * and variance 1. `margin` m and `spread` s, shares of revenue · `revenue` Y at constant producer prices · `relativePrice`
 * pY/pG of industry's output in terms of general prices. Negative is a loss.
 */
export const taxableProfit = (revenue: number, margin: number, spread: number, relativePrice: number, u: number): number =>
  revenue * relativePrice * (margin + laplaceFrom(u, spread * Math.SQRT1_2))

/** Largest nominal revenue of an enterprise that is small in the sense of tax law, yuan: by staff and by assets. */
export const smallRevenueCeiling = (
  ceilings: { readonly employees: number; readonly assets: number }, revenuePerEmployee: number, assetsPerRevenue: number,
): number => Math.min(ceilings.employees * revenuePerEmployee, ceilings.assets / assetsPerRevenue)

/**
 * Rate of corporate income tax, share of taxable income. A certificate holder pays the rate on offer to holders
 * (`certifiedRate`, 1 when there is none), never more than the standard one; a small low-profit enterprise the effective
 * rate of its first tier, where almost all of them are.
 */
export const corporateTaxRate = (status: TaxStatus, certifiedRate: number, year: number): number =>
  (status === 'hnte' ? Math.min(certifiedRate, citRate('standard', 0, year)) : citRate(status, 0, year))

/**
 * Whether tax law would treat an enterprise as small and low-profit this year, as a function of its row and of a profit in
 * yuan of 2015: few staff and assets, told by its revenue, and little profit.
 */
export function smallInTaxLaw({ enterprises: e, macro, year, baseYear, parameters, population }: World):
(row: number, profit: number) => boolean {
  const producerPrice = macro.producerPrice[year - baseYear]
  const ceilings = [smallLowProfitCeilings.industry, smallLowProfitCeilings.other].map(({ employees, assets }) =>
    smallRevenueCeiling({ employees: employees.on(year), assets: assets.on(year) }, parameters.scale.revenuePerEmployee,
      parameters.taxes.assetsPerRevenue) / producerPrice)
  const ceilingOf = Float64Array.from(population.industries, ({ section }) => ceilings[section === 'services' ? 1 : 0])
  const mostIncome = smallLowProfitIncome.on(year) / macro.generalPrice[year - baseYear]
  const { revenue, industry } = e
  return (row, profit) => revenue[row] <= ceilingOf[industry[row]] && profit <= mostIncome
}

/**
 * Step "profit before relief is known": profit of the year, and the tax treatment it leads to. An enterprise with a valid
 * certificate is treated as one unless it is small, makes little profit, and pays even less that way.
 */
export function assessProfit(world: World): void {
  const { enterprises: e, macro, year, baseYear, draws, parameters } = world
  const h = year - baseYear
  const { profitSpread } = parameters.taxes
  const isSmall = smallInTaxLaw(world)
  const smallIsCheaper = smallLowProfitEffectiveRate(1, year) < hnteRate.on(year)
  const stream = draws.stream(PROFIT)
  const relativePrice = macro.producerPrice[h] / macro.generalPrice[h]
  const { key, revenue, margin, profit, taxStatus, hnteUntil } = e
  for (let i = 0; i < e.count; i++) {
    profit[i] = wholeYuan(taxableProfit(revenue[i], margin[i], profitSpread, relativePrice, stream.uniform(key[i])))
    const small = isSmall(i, profit[i])
    if (hnteUntil[i] >= year) taxStatus[i] = small && smallIsCheaper ? SMALL_LOW_PROFIT : CERTIFIED
    else taxStatus[i] = small ? SMALL_LOW_PROFIT : STANDARD
  }
}
