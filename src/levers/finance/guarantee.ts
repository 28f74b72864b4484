import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import type { CostRule } from '../cost.js'
import { behaviour, fixed } from '../parameters.js'
import type { LeverParameters, NumberParameter, ValuesOf } from '../parameters.js'

/*
 * Government bears part of what a bank loses on a loan: the bank asks less, borrowers default somewhat more, and the expected
 * loss is provided for when the guarantee is given.
 */

const judged = assumption('loan-defaults', 'Defaults and recoveries of loans to technology enterprises are not published; the order of non-performing loans to small enterprises, and wide')

/** What lenders expect of a loan; `coverage`, share of the loss that government bears, is a lever's own. */
export const guaranteeTerms = {
  chanceOfDefault: behaviour('probability a year', [0, 0.5], triangular(0.01, 0.03, 0.06), judged, 'D', { en: 'chance that a borrower defaults without a guarantee', zh: '无担保时的违约概率' }),
  recovery: behaviour('share', [0, 1], triangular(0.2, 0.4, 0.6), judged, 'D', { en: 'part of a loan that is recovered after default', zh: '违约后的回收率' }),
  carelessness: behaviour('ratio', [0, 3], triangular(0.1, 0.3, 0.6), 'lelarge-sraer-thesmar', 'B', { en: 'rise of the chance of default where all loss is covered: the sign is known, the size judged', zh: '全额担保时违约概率的上升幅度' }),
  funds: fixed('rate a year', [0, 0.2], 0.05, judged, { en: 'what a lender needs on a safe loan', zh: '安全贷款的必要收益率' }),
} as const

type Terms = ValuesOf<typeof guaranteeTerms>

/** Chance of default with a guarantee, d' = d·(1 + h·c). Lelarge, Sraer and Thesmar 2010 for the sign. */
export const defaultChance = ({ chanceOfDefault, carelessness }: Terms, coverage: number): number =>
  Math.min(0.9, chanceOfDefault * (1 + carelessness * coverage))

/** Rate a bank asks, which solves (1 + i)·(1 − d') + d'·(r + c·(1 − r)) = 1 + f, rate a year. */
export function lendingRate(p: Terms, coverage: number): number {
  const chance = defaultChance(p, coverage)
  return (1 + p.funds - chance * (p.recovery + coverage * (1 - p.recovery))) / (1 - chance) - 1
}

/** What a guarantee takes off the rate, i(0) − i(c), rate a year. */
export const guaranteeRelief = (p: Terms, coverage: number): number => Math.max(0, lendingRate(p, 0) - lendingRate(p, coverage))

/** Provision of a guarantee when it is given, c·d'·(1 − r)·L, yuan. `loan` L, yuan. */
export const guaranteeProvision = (p: Terms, coverage: number, loan: number): number =>
  coverage * defaultChance(p, coverage) * (1 - p.recovery) * loan

type Covered = LeverParameters & typeof guaranteeTerms & { readonly coverage: NumberParameter, readonly loan: NumberParameter }

/** What a lever books for each loan it covers, in symbols that its equation explains. */
export const guaranteeCost = <P extends LeverParameters>(): CostRule<P> => books('contingent', GOVERNMENTS, ['banks'], 'c·d·(1 − r)·L',
  { en: 'provision for the loss borne, when a loan is covered', zh: '贷款纳入补偿时计提的代偿准备' },
  perEnterprise((p) => {
    const terms = p as ValuesOf<Covered>
    return guaranteeProvision(terms, terms.coverage, terms.loan)
  }))
