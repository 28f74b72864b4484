import { hnteRate, smallLowProfitEffectiveRate, standardRate } from '../../law/corporate-income-tax.js'
import { TAX_STATUSES } from '../../population/classes.js'

/** Corporate-income-tax rate of each tax status in a year; small low-profit at its first tier, where status holders are. */
export function taxRates(year: number): readonly number[] {
  return TAX_STATUSES.map((status) =>
    status === 'hnte' ? hnteRate.on(year) : status === 'small-low-profit' ? smallLowProfitEffectiveRate(1, year) : standardRate.on(year))
}
