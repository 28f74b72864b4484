import { scratchDoubles } from '../kernel/scratch.js'
import { deferralFactors } from '../law/b-index.js'
import { lossYears } from '../law/corporate-income-tax.js'
import { SIZES } from '../population/classes.js'
import { creditEasing } from './credit.js'
import { provincialCost } from './provincial-support.js'
import { realFinanceCost } from './finance.js'
import { researchAllowance } from './renewal.js'
import type { World } from './world.js'

/**
 * Pre-tax income that pays for one yuan of R&D, B = 1 − e·ψ·t·d/(1 − t) (Warda 2001; the law's `bIndex`, in place for a
 * loop). `rate` t, share of taxable income, below 1 · `extra` d, extra deduction · `eligible` e, share of real R&D that
 * is claimed · `deferral` ψ, present value of a yuan of relief. Only the extra relief is deferred, never the expense.
 */
export const afterTaxPrice = (rate: number, extra: number, eligible: number, deferral: number): number =>
  1 - (eligible * deferral * rate * extra) / (1 - rate)

/**
 * User cost of a unit of real R&D, U = B·(ρ + δ)·(1 − κM·m)·(w/w₀)^κL, a rate per year. `afterTax` B · `finance` ρ,
 * real cost of finance after relief, rate per year · `depreciation` δ of knowledge, rate per year · `relief` m on the
 * price of equipment · `equipment` κM, its share in R&D cost · `wage` (w/w₀)^κL, what wages of research staff add to
 * the price of R&D. Hall and Jorgenson's rental price applied to R&D, as in Bloom, Griffith and Van Reenen 2002.
 */
export const userCost = (
  afterTax: number, finance: number, depreciation: number, relief: number, equipment: number, wage = 1,
): number => afterTax * (finance + depreciation) * (1 - equipment * relief) * wage

/** Values of a byte. */
const BYTE = 256

/** No policy makes R&D free: it costs at least this part of what it costs without policy. */
const LEAST_COST = 0.1

/**
 * What policy makes of the user cost of each enterprise this year, U over the U of the same enterprise without policy,
 * at base-year wages, as a function of its row. It reads the policy columns, tax rate and profit, and support of provinces.
 * That an enterprise grows older or richer and borrows more cheaply is no policy and cancels. A certified enterprise deducts
 * at its lower rate, so the super-deduction is worth less to it: at the margin the two are substitutes.
 */
export function policyCostOf(world: World): (row: number) => number {
  const { year, enterprises: e, parameters } = world
  const { eligibleShare } = parameters.rdAccounts
  const { equipmentShare, returnToProfit, interest } = parameters.rd
  const { depreciation } = parameters.knowledge
  const general = lossYears.on(year)
  // ψ by years beyond the general limit (a byte) of those who wait for profit, then 1 for those who have some.
  const waiting = new Float64Array(2 * BYTE).fill(1)
  waiting.set(deferralFactors(general + BYTE - 1, returnToProfit, interest).subarray(general))
  const finance = realFinanceCost(world)
  const depreciating = researchAllowance(world)
  const credit = creditEasing(world)
  const local = provincialCost(world)
  const { province, taxRate, extraDeduction, extraLossYears, profit, equipmentRelief } = e
  return (row) => {
    const deferral = waiting[BYTE * Number(profit[row] > 0) + extraLossYears[row]]
    const afterTax = afterTaxPrice(taxRate[row], extraDeduction[row], eligibleShare, deferral)
    const equipment = Math.min(1, equipmentRelief[row] + depreciating(row))
    const own = local[province[row]]
    if (!credit.eases(row)) return Math.max(LEAST_COST, own * userCost(afterTax, 1, 0, equipment, equipmentShare))
    const money = finance(row)
    const without = userCost(1, money, depreciation, 0, equipmentShare)
    return Math.max(LEAST_COST, (own * userCost(afterTax, credit.cost(row, money), depreciation, equipment, equipmentShare)) / without)
  }
}

/** `policyCostOf` of the enterprises in `rows`, by place; good until it is asked for again. */
export function policyCosts(world: World, rows: Uint32Array): Float64Array {
  const cost = policyCostOf(world)
  const costs = scratchDoubles('policy costs', rows.length)
  for (let n = 0; n < rows.length; n++) costs[n] = cost(rows[n])
  return costs
}

/** Elasticity ε of wanted R&D by size class. */
export const elasticities = ({ elasticityLarge, elasticitySmall }: World['parameters']['rd']): Float64Array =>
  Float64Array.from(SIZES, (size) => (size === 'large' ? elasticityLarge : elasticitySmall))
