import { assumption } from '../../data/sources.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { merit } from '../rationing.js'
import { guaranteeCost, guaranteeRelief, guaranteeTerms } from './guarantee.js'
import { giveLoans, loanTerms } from './loans.js'

const dose = assumption('transfer-loans', 'The plan names the transfer guidance fund and gives no amount of loans: five billion yuan a year')
const ticket = assumption('transfer-loan-size', 'A loan of the size usual for a technology enterprise')

/**
 * Sharing of loan risk by the national fund for the transfer of results: part of what banks lose on loans for putting results to
 * use is made good. Better projects are chosen first, as far as can be seen.
 */
export const transferLoanRisk = defineLever({
  id: 'transfer-loan-risk',
  name: { en: 'Risk sharing of loans for technology transfer', zh: '科技成果转化贷款风险补偿' },
  summary: { en: 'The transfer guidance fund bears part of the loss of banks on loans for putting results to use', zh: '转化引导基金补偿银行成果转化贷款的部分损失' },
  family: 'finance',
  clause: { inventory: 'L49', section: '3.6' },
  params: {
    volume: national(dated('CNY a year', [0, 1e13], { 2008: 0 }, dose, { en: 'loans covered in a year', zh: '每年补偿覆盖的贷款额' }, 0)),
    loan: fixed('CNY per enterprise', [1e4, 1e9], 5e6, ticket, { en: 'a loan', zh: '单笔贷款' }),
    coverage: fixed('share', [0, 1], 0.3, 'law-transfer-fund', { en: 'part of the loss that the fund bears', zh: '损失分担比例' }),
    ...guaranteeTerms, ...loanTerms,
  },
  equation: equation('(1 + i)·(1 − d) + d·(r + c·(1 − r)) = 1 + f; d = δ·(1 + h·c); g = (i₀ − i)·min(1, (1 − x)·s·L/K)',
    'i, i₀ rate that a bank asks with the guarantee, and without; d, δ chance of default with it, and without; r part recovered; c part of the loss that the fund bears; f what a lender needs on a safe loan; h carelessness of borrowers under a guarantee; g relief of the premium in the finance of R&D; x part of loans that replaces others; s part for R&D; L loan; K R&D capital',
    'i, i₀ 有、无担保时银行要求的利率；d, δ 有、无担保时的违约概率；r 回收率；c 损失分担比例；f 安全贷款的必要收益率；h 担保下借款人的道德风险；g 研发融资风险溢价的下降；x 替代其他贷款的比例；s 用于研发的比例；L 贷款；K 研发资本'),
  cost: [guaranteeCost()],
  eligible: all(size('micro', 'small', 'medium'), status('performs-rd')),
  rationing: { budget: (p) => p.volume, reserves: (p) => p.loan,
    score: (_, applicant) => merit(applicant, 1) },
  centralShare: 1,
  neutral: { volume: 0 },
  plan: { params: { volume: { 2017: 5e9 } }, why: { en: 'the transfer guidance fund plays its role (no amount of loans given)', zh: '发挥国家科技成果转化引导基金作用(未给出贷款额)' } },
  test: {
    params: { volume: 1e13, loan: 1e8, coverage: 0.8 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['carelessness', 'displaced', 'rd.elasticitySmall'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive(context) { giveLoans(context, context.p.loan, { premium: guaranteeRelief(context.p, context.p.coverage) }) },
})
