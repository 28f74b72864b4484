import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { largestRemainder, wholeYuan } from '../../kernel/sums.js'
import { FUND_PROGRAMMES, codeOf } from '../../population/classes.js'
import type { FundProgramme } from '../../population/classes.js'
import { fundOrderKey } from '../../population/funds.js'
import { GOVERNMENTS, books, paidJointly, returnedJointly } from '../cost.js'
import type { CostRule } from '../cost.js'
import type { IncentiveYear, SettleYear } from '../lever.js'
import { behaviour, fixed } from '../parameters.js'
import type { LeverParameters, NumberParameter } from '../parameters.js'

/*
 * A mother fund of government puts money into sub-funds beside private investors and leaves the choice of enterprises to their
 * managers. All such programmes work alike and differ in who is to be financed, in their money and in their share.
 */

const terms = assumption('guidance-terms', 'Usual terms of guidance funds by 2015; each can be set')
const judged = assumption('guidance-crowding-out', 'Part of the matching money would have gone to other funds, more where government weighs more; judged')

/** Terms of a mother fund; `commitment`, yuan a year, and `publicShare` of a sub-fund are its own. */
export const motherFundTerms = {
  realised: behaviour('share of the announced size', [0, 1], triangular(0.2, 0.43, 0.8), 'luong-2021', 'C', { en: 'part ζ of the announced size that is raised; the evidence is dated after 2015', zh: '实际募集比例' }),
  crowdingOut: behaviour('share', [0, 1], triangular(0.1, 0.2, 0.3), judged, 'D', { en: 'private matching money that other funds lose, where government has no weight', zh: '对其他基金的挤出比例' }),
  crowdingOutByGovernment: behaviour('share', [0, 1], triangular(0.25, 0.5, 0.75), judged, 'D', { en: 'how much that rises as the weight of government goes from 0 to 1', zh: '挤出随政府占比的上升幅度' }),
  skill: behaviour('standard deviations', [-2, 2], triangular(-0.3, -0.2, -0.1), 'colonnelli-li-liu-2024', 'C', { en: 'skill of the managers relative to private ones: the best avoid a government partner', zh: '管理人相对能力' }),
  recycling: fixed('share of public proceeds', [0, 1], 0.8, terms, { en: 'committed again to new funds', zh: '财政收益再投入比例' }),
  preference: fixed('standard deviations', [0, 3], 0, terms, { en: 'lift of the targeted enterprises in the eyes of funds', zh: '对目标企业的偏好' }),
  administration: fixed('share of commitments', [0, 0.2], 0.005, terms, { en: 'cost of choosing and watching managers', zh: '管理费用' }),
} as const

/** What a mother fund books, in symbols that its equation explains. */
export const motherFundCost = <P extends LeverParameters>(): readonly CostRule<P>[] => [
  books('commitment', GOVERNMENTS, ['funds'], 'J·g·F − E', { en: 'promised when a fund is signed, less what is called', zh: '签约时的出资承诺,扣减已实缴部分' }),
  books('equity', GOVERNMENTS, ['funds'], 'E − f', { en: 'paid in, an asset', zh: '实缴股权出资,属资产' }),
  books('administration', GOVERNMENTS, ['providers'], 'f + J·k·g·F', { en: 'fees of managers, and choosing and watching them', zh: '管理费与遴选监管费用' }),
  books('equity-returned', ['funds'], GOVERNMENTS, 'O', { en: 'what comes back when holdings are sold', zh: '退出后收回的资金' }),
]

type MotherFund = LeverParameters & typeof motherFundTerms & { readonly commitment: NumberParameter, readonly publicShare: NumberParameter }

/**
 * Commits the money of the year to one sub-fund a province, where there are enterprises to finance: targeting narrows the
 * candidates and so the provinces. χ = min(1, x + y·s).
 */
export function openSubFunds<P extends MotherFund>(programme: FundProgramme,
  { year, p, claimants: { rows, served, count }, enterprises: e, regions, write, openFund }: IncentiveYear<P>): void {
  const terms = p as IncentiveYear<MotherFund>['p']
  const candidates = new Float64Array(regions.count)
  for (let n = 0; n < count; n++) {
    candidates[e.province[rows[n]!]!]! += served[n]!
    if (terms.preference !== 0) write.venturePreference.put(rows[n]!, terms.preference)
  }
  if (terms.commitment === 0 || count === 0) return
  largestRemainder(candidates, wholeYuan(terms.commitment)).forEach((commitment, province) => {
    if (commitment === 0) return
    openFund({ key: fundOrderKey(programme, year, province), programme, province, commitment, publicShare: terms.publicShare, realised: terms.realised,
      crowdingOut: Math.min(1, terms.crowdingOut + terms.crowdingOutByGovernment * regions.governmentShare[province]!),
      recycling: terms.recycling, skill: terms.skill })
  })
}

/** Books promises, calls, fees and returns of the sub-funds that a programme opened after the base year. */
export function bookSubFunds<P extends MotherFund>(programme: FundProgramme, { year, p, funds: f, population, centralShare, posting }: SettleYear<P>): void {
  const { administration } = p as SettleYear<MotherFund>['p']
  const commit = paidJointly(posting, 'commitment', 'funds', centralShare)
  const invest = paidJointly(posting, 'equity', 'funds', centralShare)
  const manage = paidJointly(posting, 'administration', 'providers', centralShare)
  const giveBack = returnedJointly(posting, 'equity-returned', 'funds', centralShare)
  const mine = codeOf(FUND_PROGRAMMES, programme)
  for (let i = 0; i < f.count; i++) {
    if (f.programme[i] !== mine || f.vintage[i]! <= population.baseYear || f.raised[i] === 0) continue
    const province = f.province[i]!
    const called = f.publicCalledThisYear[i]!
    const fee = Math.min(called, wholeYuan((f.feesThisYear[i]! * f.publicCommitted[i]!) / f.raised[i]!))
    // The stock of promises rises when a fund is signed and falls as money is called.
    commit(province, (f.vintage[i] === year ? f.publicCommitted[i]! : 0) - called)
    invest(province, called - fee)
    manage(province, fee + (f.vintage[i] === year ? wholeYuan(administration * f.publicCommitted[i]!) : 0))
    giveBack(province, f.publicDistributedThisYear[i]!)
  }
}
