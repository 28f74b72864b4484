import { citRate, lossYears, lossYearsTechnology } from '../law/corporate-income-tax.js'
import { deferralFactor } from '../law/b-index.js'
import { codeOf, TAX_STATUSES } from '../population/classes.js'
import { realFinanceCost } from './finance.js'
import type { World } from './world.js'

/**
 * Pre-tax income that pays for one yuan of R&D, B = 1 − e·ψ·t·d/(1 − t) (Warda 2001; the law's `bIndex`, in place for a
 * loop). `rate` t, share of taxable income, below 1 · `extra` d, extra deduction · `eligible` e, share of real R&D that
 * is claimed · `deferral` ψ, present value of a yuan of relief. Only the extra relief is deferred, never the expense.
 */
export const afterTaxPrice = (rate: number, extra: number, eligible: number, deferral: number): number =>
  1 - (eligible * deferral * rate * extra) / (1 - rate)

/**
 * User cost of a unit of real R&D, U = B·(ρ + δ)·(1 − κ·m), a rate per year; wages of research staff multiply it by
 * (w/w₀)^κL where they clear (see wages). `afterTax` B · `finance` ρ, real cost of finance, rate per year ·
 * `depreciation` δ of knowledge, rate per year · `relief` m on equipment, share of its price · `equipment` κ, share of
 * equipment in R&D cost. Hall and Jorgenson's rental price applied to R&D, as Bloom, Griffith and Van Reenen 2002.
 */
export const userCost = (afterTax: number, finance: number, depreciation: number, relief: number, equipment: number): number =>
  afterTax * (finance + depreciation) * (1 - equipment * relief)

/** No policy makes R&D free: the user cost never falls below this part of the rate at which knowledge wears out. */
const LEAST_COST = 0.1

const CERTIFIED = codeOf(TAX_STATUSES, 'hnte')
const STANDARD = codeOf(TAX_STATUSES, 'standard')

/**
 * The user cost each enterprise faces this year, as a function of its row: the columns of policy, its tax status and
 * whether it has profit to deduct from. A certified enterprise deducts at its lower rate, so its relief is smaller.
 */
export function userCostOf(world: World): (row: number) => number {
  const { year, enterprises: e, parameters } = world
  const { eligibleShare } = parameters.rdAccounts
  const { equipmentShare, returnToProfit, interest } = parameters.rd
  const { depreciation } = parameters.knowledge
  const rates = TAX_STATUSES.map((status) => citRate(status, 0, year))
  const ordinary = deferralFactor(lossYears.on(year), returnToProfit, interest)
  const technology = deferralFactor(lossYearsTechnology.on(year), returnToProfit, interest)
  const finance = realFinanceCost(world)
  const { taxStatus, certifiedRate, extraDeduction, profit, financeRelief, equipmentRelief } = e
  const least = LEAST_COST * depreciation
  return (row) => {
    const certified = taxStatus[row] === CERTIFIED
    const rate = certified ? Math.min(certifiedRate[row], rates[STANDARD]) : rates[taxStatus[row]]
    const deferral = profit[row] > 0 ? 1 : certified ? technology : ordinary
    const afterTax = extraDeduction[row] === 0 ? 1 : afterTaxPrice(rate, extraDeduction[row], eligibleShare, deferral)
    const ofMoney = Math.max(0, finance(row) - financeRelief[row])
    return Math.max(least, userCost(afterTax, ofMoney, depreciation, Math.min(1, equipmentRelief[row]), equipmentShare))
  }
}
