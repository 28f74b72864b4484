import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { ln } from '../kernel/math.js'
import { wholeYuan } from '../kernel/sums.js'
import { lossYears, poolAfter } from '../law/corporate-income-tax.js'
import { claimedRd, realSpending } from '../population/rd-accounts.js'
import { researchPrices } from './reported-rd.js'
import { researchCells } from './research-cells.js'
import type { World } from './world.js'

const judged = 'assumption:credit-rules'

/** Money of enterprises: what it costs, what limits it, how liquid funds move. */
export const financeParameters = defineParameters('finance', {
  /** Real rate of interest of an enterprise that lenders trust. */
  safeRate: {
    prior: triangular(0.03, 0.045, 0.06), unit: 'rate a year', range: [0, 0.2], source: judged, grade: 'D',
  },
  /** Premium of an enterprise founded this year with collateral of one million yuan. */
  premium: {
    prior: triangular(0.02, 0.05, 0.1), unit: 'rate a year', range: [0, 0.3], source: 'hall-lerner-2010', grade: 'C',
  },
  /** Fall of the premium with the logarithm of collateral. */
  premiumCollateral: {
    prior: triangular(0.003, 0.008, 0.015), unit: 'rate a year per log point', range: [0, 0.1], source: judged, grade: 'D',
  },
  /** Fall of the premium with the logarithm of one plus age: what lenders know. */
  premiumAge: {
    prior: triangular(0, 0.004, 0.01), unit: 'rate a year per log point', range: [0, 0.1], source: judged, grade: 'D',
  },
  /** Assets that can be pledged over revenue. */
  tangibleShare: {
    prior: triangular(0.15, 0.3, 0.5), unit: 'CNY per CNY a year', range: [0, 2], source: judged, grade: 'D',
  },
  /** Part κ of the collateral that lenders finance R&D against in a year. */
  pledge: {
    prior: triangular(0.2, 0.4, 0.6), unit: 'share of collateral', range: [0, 1], source: judged, grade: 'D',
  },
  /** Part of the distance to the usual liquid funds that dividends and loans close in a year. */
  cashReturn: {
    prior: triangular(0.2, 0.3, 0.5), unit: 'share a year', range: [0, 1], source: judged, grade: 'D',
  },
  /** Part of unexpected income that is not paid out. */
  retention: {
    prior: triangular(0.3, 0.6, 0.9), unit: 'share', range: [0, 1], source: judged, grade: 'D',
  },
})

type Values = ReturnType<typeof financeParameters.central>

/** What lenders can take, yuan: liquid funds and tangible assets, `share` of `revenue` (yuan a year). */
export const collateralOf = (cash: number, revenue: number, share: number): number => Math.max(0, cash) + share * Math.max(0, revenue)

/**
 * Real finance cost of R&D, ρ = r + max(0, p0 − p1·ln(C / 1 million) − p2·ln(1 + age)), rate a year. `collateral` C in
 * yuan · `known` p2·ln(1 + age). Grade D: signs from Hall and Lerner 2010.
 */
export const financeCost = (collateral: number, known: number, p: Values): number =>
  p.safeRate + Math.max(0, p.premium - p.premiumCollateral * ln(Math.max(1, collateral) * 1e-6) - known)

/** Older than this, lenders learn nothing more. */
const OLDEST = 40

/**
 * Real finance cost of each enterprise this year before relief, rate a year, as a function of its row and of collateral
 * beyond its own, yuan.
 */
export function realFinanceCost({ enterprises: e, year, parameters: { finance } }: World): (row: number, further?: number) => number {
  const { cash, revenue, founded } = e
  const known = Float64Array.from({ length: OLDEST + 1 }, (_, age) => finance.premiumAge * ln(1 + age))
  return (row, further = 0) => financeCost(collateralOf(cash[row], revenue[row], finance.tangibleShare) + further,
    known[Math.max(0, Math.min(OLDEST, year - founded[row]))], finance)
}

/**
 * R&D an enterprise can pay for, min(R*, F + L + CF⁺ + κ·C), yuan of 2015. `wanted` R* · `financed` F + L: R&D of last year,
 * which its owners and lenders already carry, and loans that policy brings · `cashFlow` CF · `collateral` C · `pledge` κ. So
 * only the increase is limited.
 */
export const affordableEffort = (wanted: number, financed: number, cashFlow: number, collateral: number, pledge: number): number =>
  Math.min(wanted, financed + Math.max(0, cashFlow) + pledge * collateral)

/**
 * What each enterprise can pay of the R&D it wants this year, yuan of 2015, as a function of row and wish. Lenders take the
 * part of its R&D capital as collateral that policy makes them accept.
 */
export function feasibleEffort({ enterprises: e, parameters: { finance }, closures: { behaviour } }: World): (row: number, wanted: number) => number {
  const { cash, revenue, profit, effortOneYearAgo, rdLoan, knowledgePledge, knowledge } = e
  const { pledge, tangibleShare } = finance
  const counts = Number(behaviour)
  return (row, wanted) => affordableEffort(wanted, effortOneYearAgo[row] + counts * rdLoan[row], profit[row],
    collateralOf(cash[row], revenue[row], tangibleShare) + counts * knowledgePledge[row] * knowledge[row], pledge)
}

/**
 * Liquid funds after the year, yuan of 2015, never below 0: C' = C + θ(C* − C) + κ·X. `usual` C*: what enterprises of its
 * size hold for their revenue · `unexpected` X: income beyond what owners count on, of which κ is kept.
 */
export const cashAfter = (cash: number, usual: number, unexpected: number, p: Values): number =>
  Math.max(0, cash + p.cashReturn * (usual - cash) + p.retention * unexpected)

/**
 * Step "cash and losses are carried forward". Unexpected income is the luck of the year after tax, tax saved by deductions,
 * grants and venture money, less what R&D costs beyond its last share of revenue; expected profit is paid out.
 */
export function settleCash(world: World): void {
  const { enterprises: e, macro, year, baseYear, parameters, population, baseline: { cashPerRevenue } } = world
  const h = year - baseYear
  const generalPrice = macro.generalPrice[h]
  const relativePrice = macro.producerPrice[h] / generalPrice
  const { eligibleShare } = parameters.rdAccounts
  const lasting = lossYears.on(year)
  const prices = researchPrices(world)
  const cells = researchCells(population)
  const p = parameters.finance
  const { revenue, revenueOneYearAgo, margin, profit, cash, reliefPool, effort, effortOneYearAgo, relabelled, taxRate, size,
    province, industry, extraDeduction, extraLossYears, rdGrant, ventureMoney, clawback } = e
  for (let i = 0; i < e.count; i++) {
    const rate = taxRate[i]
    const grant = rdGrant[i] / generalPrice
    // Worked out for those without R&D as well, to nothing: asking first would follow chance.
    const spending = realSpending(effort[i], prices[cells.market(province[i], industry[i])])
    const deduction = extraDeduction[i] * claimedRd(spending, relabelled[i], eligibleShare, grant)
    const usualResearch = revenueOneYearAgo[i] > 0 ? effortOneYearAgo[i] * revenue[i] / revenueOneYearAgo[i] : 0
    const research = spending - usualResearch
    const luck = profit[i] - margin[i] * revenue[i] * relativePrice
    const saved = rate * Math.min(deduction, Math.max(0, profit[i]))
    const unexpected = (1 - rate) * (luck - research) + saved + grant + ventureMoney[i] - clawback[i]
    reliefPool[i] = wholeYuan(poolAfter(reliefPool[i], profit[i] - deduction, lasting + extraLossYears[i]))
    cash[i] = wholeYuan(cashAfter(cash[i], cashPerRevenue[size[i]] * revenue[i] * relativePrice, unexpected, p))
  }
}
