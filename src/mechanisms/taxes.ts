import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { laplaceFrom, laplaceInto } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { wholeYuan } from '../kernel/sums.js'
import { countedAtMargin, countedShare, standardRate } from '../law/corporate-income-tax.js'
import type { IncomeTiers } from '../law/corporate-income-tax.js'
import { codeOf, TAX_STATUSES } from '../population/classes.js'
import type { World } from './world.js'

const PROFIT = decision('enterprise.profit')

/** How profit varies, and how the tax office would see the size of an enterprise. */
export const taxesParameters = defineParameters('taxes', {
  /** Standard deviation of profit over revenue from year to year. */
  profitSpread: {
    prior: triangular(0.01, 0.03, 0.05), unit: 'share of revenue', range: [0, 0.3], grade: 'D',
    source: 'assumption:profit-spread',
  },
  /** Assets over main business revenue of above-scale industry (2014), for the size tests of tax law. */
  assetsPerRevenue: {
    prior: fixed(0.864), unit: 'CNY per CNY a year', range: [0.05, 20], source: 'yearbook-2015-industry', grade: 'B',
  },
})

const STANDARD = codeOf(TAX_STATUSES, 'standard')
const CERTIFIED = codeOf(TAX_STATUSES, 'hnte')
const SMALL_LOW_PROFIT = codeOf(TAX_STATUSES, 'small-low-profit')
/** By certificate, and then by whether it is small. */
const STATUS = Uint8Array.of(STANDARD, CERTIFIED, SMALL_LOW_PROFIT, SMALL_LOW_PROFIT)

/**
 * Taxable profit before losses carried forward and extra deductions, (m + s·ε)·Y·pY/pG, yuan of 2015; ε Laplace with mean 0
 * and variance 1. `margin` m and `spread` s, shares of revenue · `revenue` Y at constant producer prices · `relativePrice`
 * pY/pG of industry's output in terms of general prices. Negative is a loss.
 */
export const taxableProfit = (revenue: number, margin: number, spread: number, relativePrice: number, u: number): number =>
  profitWith(laplaceFrom(u, spread * Math.SQRT1_2), revenue, margin, relativePrice)

/** (m + s·ε)·Y·pY/pG, `luck` s·ε of the year. */
const profitWith = (luck: number, revenue: number, margin: number, relativePrice: number): number =>
  revenue * relativePrice * (margin + luck)

/** Largest nominal revenue of an enterprise that is small in the sense of tax law, yuan: by staff and by assets. */
export const smallRevenueCeiling = (
  ceilings: { readonly employees: number; readonly assets: number }, revenuePerEmployee: number, assetsPerRevenue: number,
): number => Math.min(ceilings.employees * revenuePerEmployee, ceilings.assets / assetsPerRevenue)

/**
 * What tax law makes of small low-profit enterprises this year, as functions of a row and of its profit in yuan of 2015:
 * the terms that policy has written, at this year's prices.
 */
export interface SmallFirmLaw {
  /** Whether it is small by staff and assets, told by its revenue, makes little profit, and so pays below the standard rate. */
  isSmall(row: number, profit: number): boolean
  /** Tax over profit, if it is small; of a loss, the rate on the first yuan of profit. */
  averageRate(row: number, profit: number): number
  /** Tax on the last yuan of profit, if it is small. */
  marginalRate(row: number, profit: number): number
}

/** What policy and prices make of that law this year. */
export interface SmallFirmTerms {
  /** Largest revenue of a small enterprise by industry, yuan of 2015. */
  readonly ceilingOf: Float64Array
  /** Largest taxable income of one, yuan of 2015. */
  readonly mostIncome: number
  readonly tiers: IncomeTiers
}

/** The terms of that law in force this year. */
export function smallFirmTerms({ macro, year, baseYear, parameters, population, rules }: World): SmallFirmTerms {
  const producerPrice = macro.producerPrice[year - baseYear]
  const generalPrice = macro.generalPrice[year - baseYear]
  const largest = (employees: number, assets: number): number =>
    smallRevenueCeiling({ employees, assets }, parameters.scale.revenuePerEmployee, parameters.taxes.assetsPerRevenue) / producerPrice
  const inIndustry = largest(rules.smallFirmStaffIndustry, rules.smallFirmAssetsIndustry)
  const elsewhere = largest(rules.smallFirmStaffOther, rules.smallFirmAssetsOther)
  return {
    ceilingOf: Float64Array.from(population.industries, ({ section }) => (section === 'services' ? elsewhere : inIndustry)),
    mostIncome: rules.smallFirmIncome / generalPrice,
    tiers: { firstShare: rules.smallFirmFirstShare, secondShare: rules.smallFirmSecondShare,
      ceiling: rules.smallFirmTierCeiling / generalPrice, marginal: rules.smallFirmTiersMarginal > 0 },
  }
}

/**
 * Tax over profit of a small enterprise, rate times the share of its profit that counts; all of it, which nobody chooses, where no rate
 * is on offer (1), however little would count.
 */
export const averageSmallRate = (rate: number, counted: number): number => (rate < 1 ? rate * counted : 1)

/** Tax law for small low-profit enterprises in force this year. */
export function smallFirmLaw(world: World): SmallFirmLaw {
  const { ceilingOf, mostIncome, tiers } = smallFirmTerms(world)
  const standard = standardRate.on(world.year)
  const { revenue, industry, smallFirmRate } = world.enterprises
  const averageRate = (row: number, profit: number): number => averageSmallRate(smallFirmRate[row], countedShare(profit, tiers))
  return {
    isSmall: (row, profit) => profit <= mostIncome && revenue[row] <= ceilingOf[industry[row]] && averageRate(row, profit) < standard,
    averageRate,
    marginalRate: (row, profit) => smallFirmRate[row] * countedAtMargin(profit, tiers),
  }
}

/** Step "profit before relief is known". */
export function assessProfit(world: World): void {
  const { enterprises: e, macro, year, baseYear, draws, parameters } = world
  const h = year - baseYear
  const { profitSpread } = parameters.taxes
  const stream = draws.stream(PROFIT)
  const relativePrice = macro.producerPrice[h] / macro.generalPrice[h]
  const { key, revenue, margin, profit } = e
  const [chance, luck] = blockColumns(2)
  for (let first = 0; first < e.count; first += BLOCK) {
    const rows = Math.min(BLOCK, e.count - first)
    stream.fill(chance, key.subarray(first, first + rows), rows)
    laplaceInto(luck, chance, profitSpread * Math.SQRT1_2, rows)
    for (let n = 0; n < rows; n++) {
      const i = first + n
      profit[i] = wholeYuan(profitWith(luck[n], revenue[i], margin[i], relativePrice))
    }
  }
}

/**
 * Step "tax treatment follows": what each enterprise pays on its last yuan of profit under the law that policy has written.
 * A holder of a certificate pays the rate on offer to holders, never more than the standard one, unless it is small and
 * pays even less that way.
 */
export function treatForTax(world: World): void {
  const { enterprises: e, year } = world
  const { ceilingOf, mostIncome, tiers } = smallFirmTerms(world)
  const standard = standardRate.on(year)
  const { count, profit, revenue, industry, taxStatus, taxRate, hnteUntil, certifiedRate, smallFirmRate } = e
  for (let i = 0; i < count; i++) {
    const income = profit[i]
    // Yes and no as 1 and 0, without branches: chance decides who is what.
    const certified = Number(hnteUntil[i] >= year)
    const usual = certified * Math.min(certifiedRate[i], standard) + (1 - certified) * standard
    const small = Number(income <= mostIncome) & Number(revenue[i] <= ceilingOf[industry[i]])
      & Number(averageSmallRate(smallFirmRate[i], countedShare(income, tiers)) < usual)
    taxStatus[i] = STATUS[2 * small + certified]
    taxRate[i] = small * smallFirmRate[i] * countedAtMargin(income, tiers) + (1 - small) * usual
  }
}
