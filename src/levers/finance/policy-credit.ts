import { assumption } from '../../data/sources.js'
import { books, perEnterprise } from '../cost.js'
import { status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'
import { merit } from '../rationing.js'
import { giveLoans, loanTerms } from './loans.js'

const dose = assumption('policy-credit-dose', 'The plan asks policy banks for more and gives no amount: a hundred billion yuan outstanding beyond the usual loans, a fifth of what they had granted in all')
const terms = assumption('policy-credit-terms', 'Terms of policy loans for technology: a large loan for five years, a point below what commercial banks ask')

/**
 * Policy credit: development and policy banks lend for putting results to use, trade in key equipment and buying technology
 * abroad, below the commercial rate, the most inventive first. Capital caps what can be outstanding; part of it replaces
 * commercial loans. The budget bears the interest forgone.
 */
export const policyCredit = defineLever({
  id: 'policy-credit',
  name: { en: 'Policy credit for technology', zh: '政策性开发性科技信贷' },
  summary: { en: 'Policy banks lend for technology below the commercial rate, as far as their capital goes', zh: '政策性开发性金融机构在资本约束内提供优惠科技贷款' },
  family: 'finance',
  clause: { inventory: 'L50', section: '3.6' },
  params: {
    outstanding: national(dated('CNY', [0, 1e14], { 2008: 0 }, dose, { en: 'loans to be outstanding beyond the usual ones', zh: '拟新增贷款余额' }, 0)),
    capital: national(dated('CNY', [0, 1e13], { 2008: 0 }, dose, { en: 'capital of policy banks set aside for them', zh: '配置资本' }, 0)),
    capitalRatio: fixed('share', [0.01, 1], 0.105, 'law-bank-capital', { en: 'capital that a yuan of loans needs', zh: '资本充足率要求' }),
    loan: fixed('CNY per enterprise', [1e4, 1e10], 1e7, terms, { en: 'a loan', zh: '单笔贷款' }),
    discount: fixed('rate a year', [0, 0.1], 0.01, terms, { en: 'rate below that of commercial banks', zh: '低于商业贷款的利率幅度' }),
    term: fixed('year', [1, 30], 5, terms, { en: 'years for which a loan runs', zh: '贷款期限' }),
    ...loanTerms,
  },
  equation: equation('V = min(O, B/b); n = V/L; m = σ·min(1, (1 − x)·s·L/K); A = n·L/T',
    'V loans outstanding; O loans wanted; B capital; b capital that a yuan of loans needs; n enterprises served, the most inventive first; L loan; m relief on the finance cost of R&D; σ rate below that of commercial banks; x part that replaces commercial loans; s part for R&D; K R&D capital; A loans granted in a year; T years that a loan runs',
    'V 贷款余额；O 拟投放余额；B 资本；b 资本充足率要求；n 获贷企业数,创新能力强者优先；L 单笔贷款；m 研发融资成本的下降；σ 低于商业贷款的利率幅度；x 替代商业贷款的比例；s 用于研发的比例；K 研发资本；A 当年发放额；T 贷款期限'),
  cost: [books('grant', ['central'], ['banks'], 'σ·n·L', { en: 'interest forgone on loans outstanding', zh: '贷款余额的利息优惠' }, perEnterprise((p) => p.discount * p.loan))],
  eligible: status('performs-rd'),
  rationing: { budget: (p) => Math.min(p.outstanding, p.capital / p.capitalRatio), reserves: (p) => p.loan,
    score: (_, applicant) => merit(applicant, 1) },
  regional: [brings('developmentLending', (p, { reached }) => (reached * p.loan) / p.term)],
  centralShare: 1,
  neutral: { outstanding: 0 },
  plan: { params: { outstanding: { 2017: 1e11 }, capital: { 2017: 1.05e10 } }, why: { en: 'policy banks support transfer, key equipment and technology bought abroad (no amount given)', zh: '开发性、政策性金融支持成果转化、关键设备进出口与国际技术并购(未给出金额)' } },
  test: {
    params: { outstanding: 1e14, capital: 1e13, loan: 1e8, discount: 0.03 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['discount', 'displaced', 'rd.elasticitySmall'] },
      { indicator: 'development-bank-loans', direction: 'up', through: ['capitalRatio', 'term'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive(context) { giveLoans(context, context.p.loan, { interest: context.p.discount }) },
})
