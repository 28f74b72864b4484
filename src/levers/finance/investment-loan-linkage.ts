import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { PILOT_SHARE_SOURCE, linkagePilotShare } from '../../data/finance-pilots.js'
import { books, perEnterprise } from '../cost.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { reaches } from '../take-up.js'
import { giveLoans, loanTerms } from './loans.js'

const dose = assumption('linkage-reach', 'Ten banks try it in five zones and no number is given: one young performer of R&D there in ten')
const terms = assumption('linkage-terms', 'Banks usually ask options on one or two hundredths of the company, worth about a tenth of the loan')

/**
 * Investment and loans in one hand: a bank lends to a young enterprise and takes an option on its shares, so that what it may win
 * makes up for what it may lose. Only in the pilot zones of 2016; no public money.
 */
export const investmentLoanLinkage = defineLever({
  id: 'investment-loan-linkage',
  name: { en: 'Investment–loan linkage', zh: '投贷联动试点' },
  summary: { en: 'In pilot zones banks lend to young enterprises and take options on their shares', zh: '试点地区银行对初创科技企业贷款并持有认股权' },
  family: 'finance',
  clause: { inventory: 'L52', section: '3.6' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, dose, { en: 'share of young performers of R&D in the pilot zones', zh: '试点地区初创研发企业覆盖率' }, 0),
    loan: fixed('CNY per enterprise', [1e4, 1e9], 5e6, terms, { en: 'a loan', zh: '单笔贷款' }),
    warrant: fixed('share', [0, 1], 0.1, terms, { en: 'options taken, as a share of the loan', zh: '认股权占贷款的比例' }),
    gain: behaviour('ratio', [0, 10], triangular(0.3, 0.8, 1.5), 'correlation-ventures-2014', 'C', { en: 'expected gain on a yuan of options beyond their price, E[(X − k)⁺]: some 1.1 by the multiples of venture financings, less for the later companies that banks lend to', zh: '每元认股权的期望收益（参照创业投资回报倍数、因企业较成熟取较低值）' }),
    horizon: fixed('year', [1, 20], 5, terms, { en: 'years until options are used', zh: '行权年限' }),
    repaid: fixed('probability', [0.1, 1], 0.97, terms, { en: 'chance that a loan is repaid', zh: '还款概率' }),
    appraisal: fixed('CNY per enterprise a year', [0, 1e7], 5e4, PILOT_SHARE_SOURCE, { en: 'cost to the bank of judging and watching a company', zh: '银行评估与持续管理成本' }),
    ...loanTerms,
  },
  equation: equation('p·(1 + i) + (1 − p)·r + w·G/T = 1 + f; g = (w·G/(p·T))·min(1, (1 − x)·s·L/K)',
    'p chance that a loan is repaid; i rate that the bank asks; r what is recovered otherwise; w options as a share of the loan; G expected gain on a yuan of options; T years until they are used; f what a lender needs on a safe loan; g relief of the premium in the finance of R&D; x part of loans that replaces others; s part for R&D; L loan; K R&D capital; m cost of judging a company',
    'p 还款概率；i 银行要求的利率；r 违约后的回收；w 认股权占贷款的比例；G 每元认股权的期望收益；T 行权年限；f 安全贷款的必要收益率；g 研发融资风险溢价的下降；x 替代其他贷款的比例；s 用于研发的比例；L 贷款；K 研发资本；m 银行评估成本'),
  cost: [books('administration', ['banks'], ['providers'], 'm', { en: 'banks judge and watch the companies; no public money', zh: '银行自担的评估与管理成本;财政支出为零' }, perEnterprise((p) => p.appraisal))],
  eligible: all(status('young'), status('performs-rd'), size('micro', 'small', 'medium')),
  areas: linkagePilotShare,
  takeUp: reaches((p) => p.reach),
  centralShare: 0,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.1 } }, why: { en: 'go on with the pilots of linkage (no number given)', zh: '积极推进投贷联动试点(未给出数量)' } },
  test: {
    params: { reach: 1 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['gain', 'displaced'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive(context) {
    const { p } = context
    giveLoans(context, p.loan, { premium: (p.warrant * p.gain) / (p.repaid * p.horizon) })
  },
})
