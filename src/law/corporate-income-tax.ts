import { dated, setBy } from './dated.js'
import { recalled, seen } from './legal-reference.js'
import { smallLowProfitIncome } from './sme-criteria.js'

const law = '企业所得税法 (主席令第63号, 2007)'

/** Standard rate on taxable income. */
export const standardRate = dated('share of taxable income', { '2008-01-01': 0.25 }, seen(`${law} art. 4`))
/** Rate of a certified high and new technology enterprise. */
export const hnteRate = dated('share of taxable income', { '2008-01-01': 0.15 }, seen(`${law} art. 28`))
/** Nominal rate of a small low-profit enterprise, before part of its income is left out. */
export const smallLowProfitRate = dated('share of taxable income', { '2008-01-01': 0.2 }, recalled(`${law} art. 28`))

/** Income up to which a small low-profit enterprise enjoys the first tier, yuan a year; 0 before there was one. */
export const firstTierCeiling = dated('CNY a year', {
  '2010-01-01': setBy(30_000, recalled('财税〔2009〕133号; 财税〔2011〕4号')),
  '2012-01-01': setBy(60_000, seen('财税〔2011〕117号')),
  '2014-01-01': setBy(100_000, seen('财税〔2014〕34号')),
  '2015-01-01': setBy(200_000, seen('财税〔2015〕34号')),
  '2015-10-01': setBy(300_000, seen('财税〔2015〕99号')),
  '2017-01-01': setBy(500_000, seen('财税〔2017〕43号')),
  '2018-01-01': setBy(1_000_000, seen('财税〔2018〕77号')),
}, undefined, { before: 0 })

/** Share of income that counts in the first tier. */
export const firstTierShare = dated('share of income', {
  '2010-01-01': setBy(0.5, recalled('财税〔2009〕133号')),
  '2019-01-01': setBy(0.25, seen('财税〔2019〕13号')),
  '2021-01-01': setBy(0.125, recalled('财政部 税务总局公告2021年第12号')),
  '2023-01-01': setBy(0.25, recalled('财政部 税务总局公告2023年第6号, 第12号, to 2027')),
}, undefined, { before: 1 })

/** Share of income above one million yuan that counts; the first tier is then marginal, no longer all or nothing. */
export const secondTierShare = dated('share of income', {
  '2019-01-01': setBy(0.5, recalled('财税〔2019〕13号')),
  '2022-01-01': setBy(0.25, recalled('财政部 税务总局公告2022年第13号, 2023年第12号')),
}, undefined, { before: 1 })

/** 1 when the tiers are marginal, so that a yuan of income more never costs a yuan of tax. */
export const marginalTiers = dated('flag', { '2019-01-01': 1 }, seen('财税〔2019〕13号'), { before: 0 })

/** How the income of a small low-profit enterprise counts: shares below and above a ceiling. */
export interface IncomeTiers {
  readonly firstShare: number
  readonly secondShare: number
  /** Income up to which the first share holds, yuan a year. */
  readonly ceiling: number
  /** Whether each part of income counts by its own tier; otherwise all of it by the tier that it reaches. */
  readonly marginal: boolean
}

/** Share of all income (yuan a year, above 0) that counts: s₂ − (s₂ − s₁)·ceiling/income above a marginal ceiling. */
export function countedShare(income: number, { firstShare, secondShare, ceiling, marginal }: IncomeTiers): number {
  if (income <= ceiling) return firstShare
  return marginal ? secondShare - ((secondShare - firstShare) * ceiling) / income : secondShare
}

/** Share of the last yuan of income that counts. */
export const countedAtMargin = (income: number, { firstShare, secondShare, ceiling }: IncomeTiers): number =>
  (income <= ceiling ? firstShare : secondShare)

/**
 * Tax of a small low-profit enterprise, yuan. Within a year whose ceiling changed (2015) the income is split by the
 * days each rule was in force. Negative income pays nothing.
 */
export function smallLowProfitTax(income: number, year: number): number {
  if (!(income > 0)) return 0
  const rate = smallLowProfitRate.on(year)
  const tiers = { firstShare: firstTierShare.on(year), secondShare: secondTierShare.on(year), marginal: marginalTiers.on(year) === 1 }
  let tax = 0
  for (const { share, value } of firstTierCeiling.spans(year)) {
    tax += share * rate * countedShare(income, { ...tiers, ceiling: value }) * income
  }
  return tax
}

/** Tax over income of a small low-profit enterprise; the limit for no income is the rate of the first tier. */
export const smallLowProfitEffectiveRate = (income: number, year: number): number =>
  (income > 0 ? smallLowProfitTax(income, year) / income : smallLowProfitTax(1, year))

/** Years a loss may be carried forward. */
export const lossYears = dated('year', { '2008-01-01': 5 }, recalled(`${law} art. 18`))
/** Years a loss may be carried forward by certified and technology-based small enterprises. */
export const lossYearsTechnology = dated('year', {
  '2008-01-01': setBy(5, recalled(`${law} art. 18`)), '2018-01-01': setBy(10, recalled('财税〔2018〕76号')),
})

/**
 * Losses and deductions left for later years, yuan. `pool` before · `balance` profit after this year's deductions, a loss
 * when negative · `years` they last. What is used comes off the pool; of the rest one in `years` lapses, which is what
 * first in, first out with expiry amounts to for a pool of evenly spread ages (the pool keeps no vintages).
 */
export const poolAfter = (pool: number, balance: number, years: number): number =>
  (pool - usedOfPool(pool, balance) + Math.max(0, -balance)) * (1 - 1 / years)

/** What is used of a pool of losses and deductions against this year's profit after deductions, yuan. */
export const usedOfPool = (pool: number, balance: number): number => Math.min(pool, Math.max(0, balance))

/** Tax treatment of an enterprise. */
export type TaxTreatment = 'standard' | 'hnte' | 'small-low-profit'

/**
 * Average corporate-income-tax rate of a treatment. Income (yuan) matters only to the small low-profit enterprise,
 * which pays the standard rate once it earns more than the law allows a small enterprise.
 */
export function citRate(treatment: TaxTreatment, income: number, year: number): number {
  if (treatment === 'hnte') return hnteRate.on(year)
  return treatment === 'standard' || income > smallLowProfitIncome.on(year)
    ? standardRate.on(year) : smallLowProfitEffectiveRate(income, year)
}

/** Income from the transfer of technology that is free of tax, yuan a year; half the rate above. */
export const technologyTransferExemption = dated('CNY a year', { '2008-01-01': 5_000_000 },
  recalled('企业所得税法实施条例 (国务院令第512号) art. 90'))
