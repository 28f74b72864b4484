import { dated, setBy } from './dated.js'
import type { Dated } from './dated.js'
import { recalled, seen } from './legal-reference.js'

const regulation = '企业所得税法实施条例 (国务院令第512号) art. 92'
const widened = '财税〔2019〕13号'

/** Taxable income up to which an enterprise is small and low-profit, yuan a year. */
export const smallLowProfitIncome = dated('CNY a year', {
  '2008-01-01': setBy(300_000, recalled(regulation)),
  '2017-01-01': setBy(500_000, seen('财税〔2017〕43号')),
  '2018-01-01': setBy(1_000_000, seen('财税〔2018〕77号')),
  '2019-01-01': setBy(3_000_000, seen(widened)),
})
const raised = (unit: string, to2018: number, since2019: number): Dated =>
  dated(unit, { '2008-01-01': setBy(to2018, seen(regulation)), '2019-01-01': setBy(since2019, seen(widened)) })

/** Ceilings of employees (persons) and assets (yuan) of a small low-profit enterprise, in industry and elsewhere. */
export const smallLowProfitCeilings = {
  industry: { employees: raised('person', 100, 300), assets: raised('CNY', 30e6, 50e6) },
  other: { employees: raised('person', 80, 300), assets: raised('CNY', 10e6, 50e6) },
} as const

/** What decides whether an enterprise is small: money in yuan, income and revenue a year. */
export interface EnterpriseSize {
  readonly inIndustry: boolean
  readonly employees: number
  readonly assets: number
  readonly taxableIncome: number
}

/** Whether an enterprise is small and low-profit in the year. */
export function isSmallLowProfit(size: EnterpriseSize, year: number): boolean {
  const ceilings = size.inIndustry ? smallLowProfitCeilings.industry : smallLowProfitCeilings.other
  return size.taxableIncome <= smallLowProfitIncome.on(year) && size.employees <= ceilings.employees.on(year)
    && size.assets <= ceilings.assets.on(year)
}

const technologySmeRules = recalled('科技型中小企业评价办法 国科发政〔2017〕115号')
/** Ceilings of a technology-based small or medium enterprise; there was no national standard before May 2017. */
export const technologySmeCeilings = {
  employees: dated('person', { '2017-05-03': 500 }, technologySmeRules, { before: 0 }),
  revenue: dated('CNY a year', { '2017-05-03': 200e6 }, technologySmeRules, { before: 0 }),
  assets: dated('CNY', { '2017-05-03': 200e6 }, technologySmeRules, { before: 0 }),
} as const
/** Points out of 100 a technology-based small or medium enterprise needs, none of them zero for staff. */
export const technologySmeScore = dated('point', { '2017-05-03': 60 }, technologySmeRules)

/** Whether size alone admits an enterprise to the register of technology-based small and medium enterprises. */
export const isTechnologySmeSize = (
  size: { readonly employees: number; readonly revenue: number; readonly assets: number },
  year: number,
): boolean => size.employees <= technologySmeCeilings.employees.on(year)
  && size.revenue <= technologySmeCeilings.revenue.on(year) && size.assets <= technologySmeCeilings.assets.on(year)
