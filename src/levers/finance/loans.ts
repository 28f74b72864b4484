import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import type { IncentiveYear } from '../lever.js'
import { behaviour, fixed } from '../parameters.js'
import type { LeverParameters } from '../parameters.js'

/*
 * A loan that policy brings to an enterprise changes what R&D costs it as far as it finances R&D capital, and only the part that
 * nobody would have lent anyway changes a choice.
 */

const judged = assumption('loans-of-policy', 'What part of such loans pays for R&D, and what part replaces other loans, was not found; judged')

/** Terms of a loan that policy brings; `loan`, yuan of the year for an enterprise, is its own. */
export const loanTerms = {
  forRd: fixed('share', [0, 1], 0.3, judged, { en: 'part of a loan that pays for R&D', zh: '贷款中用于研发的比例' }),
  displaced: behaviour('share', [0, 1], triangular(0.2, 0.4, 0.6), judged, 'D', { en: 'part of the loans that replaces other loans', zh: '替代其他贷款的比例' }),
} as const

/**
 * Part of its R&D capital that a further loan finances, min(1, (1 − d)·s·L/K). `loan` L, yuan · `forRd` s · `displaced` d ·
 * `capital` K, yuan; all of it where there is no capital yet.
 */
export const financedPart = (loan: number, forRd: number, displaced: number, capital: number): number => {
  const further = (1 - displaced) * forRd * loan
  return further === 0 ? 0 : capital > further ? further / capital : 1
}

/** What a loan spares on each yuan that it finances, rate a year: of the premium, and of interest as such. */
export interface Spared { readonly premium?: number, readonly interest?: number }

/**
 * Gives all claimants their loans. Finance of R&D becomes cheaper by the part financed times what is spared, and the loan
 * counts among the means to pay for it. Of a row that is served in part, enterprises have the mean.
 */
export function giveLoans<P extends LeverParameters>({ p, claimants: { rows, served, count }, enterprises: e, generalPrice, write }: IncentiveYear<P>,
  loan: number, { premium = 0, interest = 0 }: Spared): void {
  const { forRd, displaced } = p as IncentiveYear<typeof loanTerms>['p']
  const real = loan / generalPrice
  for (let n = 0; n < count; n++) {
    const i = rows[n]!
    const part = served[n]! / e.weight[i]!
    const financed = part * financedPart(real, forRd, displaced, e.knowledge[i]!)
    if (premium > 0) write.premiumRelief.put(i, financed * premium)
    if (interest > 0) write.financeRelief.put(i, financed * interest)
    write.rdLoan.put(i, part * (1 - displaced) * forRd * real)
  }
}
