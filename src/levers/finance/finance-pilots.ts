import { assumption } from '../../data/sources.js'
import { financePilotShare } from '../../data/finance-pilots.js'
import { books, perProvince } from '../cost.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings, opens } from '../province.js'
import { reaches } from '../take-up.js'
import { guaranteeCost, guaranteeRelief, guaranteeTerms } from './guarantee.js'
import { giveLoans, loanTerms } from './loans.js'

const dose = assumption('finance-pilot-dose', 'The plan wants the 16 pilots deepened and gives no number: one more small performer of R&D there in twenty, and ten centres a year')
const terms = assumption('finance-pilot-terms', 'Terms of risk pools and centres of pilot areas known by 2015; half of the loss is a usual share')
const silent = assumption('finance-centre-effect', 'No study was found that says how much service centres save lenders: 0 unless a scenario sets it')

/**
 * Pilots of science and technology finance in 16 areas: local risk pools share the loss of banks on loans to smaller performers
 * of R&D, and service centres make it cheaper to judge borrowers. The more of a market is covered, the less is new.
 */
export const financePilots = defineLever({
  id: 'finance-pilots',
  name: { en: 'Pilots of science and technology finance', zh: '科技和金融结合试点' },
  summary: { en: 'In 16 areas local risk pools and service centres ease loans to smaller performers of R&D', zh: '16个试点地区以风险补偿资金池和服务中心促进中小科技企业贷款' },
  family: 'finance',
  clause: { inventory: 'L53', section: '3.6' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, dose, { en: 'share of smaller performers of R&D in the areas with a covered loan beyond the base year', zh: '试点地区新增覆盖比例' }, 0),
    centres: national(dated('facility a year', [0, 1000], { 2008: 0 }, dose, { en: 'service centres opened', zh: '每年新设科技金融服务中心' }, 0)),
    loan: fixed('CNY per enterprise', [1e4, 1e9], 3e6, terms, { en: 'a loan', zh: '单笔贷款' }),
    coverage: fixed('share', [0, 1], 0.5, terms, { en: 'part of the loss that the pool bears', zh: '资金池分担比例' }),
    screening: fixed('rate a year', [0, 0.03], 0, silent, { en: 'what centres save lenders in judging borrowers', zh: '服务中心降低的审查成本' }),
    building: fixed('CNY per facility', [0, 1e8], 3e6, terms, { en: 'public money for a centre that opens', zh: '新设中心补助' }),
    ...guaranteeTerms, ...loanTerms,
  },
  equation: equation('(1 + i)·(1 − d) + d·(r + c·(1 − r)) = 1 + f; d = δ·(1 + h·c); g = (1 − ρ)·(i₀ − i + ν)·min(1, (1 − x)·s·L/K); A = n·(1 − x)·L',
    'i, i₀ rate that a bank asks with the pool, and without; d, δ chance of default with it, and without; r part recovered; c part of the loss that the pool bears; f what a lender needs on a safe loan; h carelessness of borrowers under a guarantee; g relief of the premium in the finance of R&D; ρ share reached; ν saved in judging borrowers; x part of loans that replaces others; s part for R&D; L loan; K R&D capital; A loans added in the areas; n enterprises reached; o centres opened, by province; m public money for one',
    'i, i₀ 有、无资金池时银行要求的利率；d, δ 有、无资金池时的违约概率；r 回收率；c 资金池分担比例；f 安全贷款的必要收益率；h 担保下借款人的道德风险；g 研发融资风险溢价的下降；ρ 覆盖比例；ν 节省的审查成本；x 替代其他贷款的比例；s 用于研发的比例；L 贷款；K 研发资本；A 试点地区新增贷款；n 覆盖企业数；o 各省新设中心；m 每个中心的补助'),
  cost: [
    guaranteeCost(),
    books('grant', ['local'], ['providers'], 'm·o', { en: 'for centres that open', zh: '对新设服务中心的补助' }, perProvince((p, { share }) => p.building * p.centres * share)),
  ],
  eligible: all(size('micro', 'small', 'medium'), status('performs-rd')),
  areas: financePilotShare,
  takeUp: reaches((p) => p.reach),
  regional: [brings('pilotLending', (p, { reached }) => reached * (1 - p.displaced) * p.loan)],
  openings: [opens('finance-centre', (p) => p.centres)],
  aim: 'provinces',
  centralShare: 0.2,
  neutral: { reach: 0, centres: 0 },
  plan: { params: { reach: { 2017: 0.05 }, centres: { 2017: 10 } }, why: { en: 'deepen the pilots and let them try service centres (no number given)', zh: '深化科技和金融结合试点,建立科技金融服务中心(未给出数量)' } },
  test: {
    params: { reach: 0.5, centres: 50, screening: 0.01 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['carelessness', 'screening', 'rd.elasticitySmall'] },
      { indicator: 'pilot-area-loans', direction: 'up', through: ['carelessness', 'loan', 'displaced'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive(context) {
    const { p } = context
    giveLoans(context, p.loan, { premium: (1 - p.reach) * (guaranteeRelief(p, p.coverage) + p.screening) })
  },
})
