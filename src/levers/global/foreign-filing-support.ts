import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { wholeYuan } from '../../kernel/sums.js'
import { GOVERNMENTS, books, paidJointly } from '../cost.js'
import { gives } from '../effect.js'
import { all, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { reaches } from '../take-up.js'

const further = assumption('foreign-filing-reach', 'Support for filing abroad existed in 2015; the plan gives no number: one performer of R&D in ten beyond those served')
const terms = assumption('foreign-filing-terms', 'The order of provincial rewards for an international application known by 2015')

/**
 * Support for protection abroad: a reward for each international application, risk warning, insurance. Rewards raise numbers
 * more than what they stand for: of 1 + π applications for one before, each counts 1/(1 + π) in the indicator of their quality.
 */
export const foreignFilingSupport = defineLever({
  id: 'foreign-filing-support',
  name: { en: 'Support for intellectual property abroad', zh: '海外知识产权支持' },
  summary: { en: 'Rewards for international applications, warning and insurance', zh: '资助PCT申请,建立海外知识产权风险预警与侵权责任保险' },
  family: 'global',
  clause: { inventory: 'L61', section: '3.7' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, further, { en: 'share of performers of R&D supported beyond those of the base year', zh: '新增受资助研发企业比例' }, 0),
    lift: behaviour('logit points', [0, 2], triangular(0, 0.26, 0.5), 'dang-motohashi-2015', 'C', { en: 'rise of the log odds that an application goes abroad where that is rewarded: .3 more in numbers', zh: '受奖励时申请走向国外的对数几率增量' }),
    reward: fixed('CNY per piece', [0, 1e6], 2e4, terms, { en: 'paid for one international application', zh: '每件国际申请资助' }),
  },
  equation: equation('ln(p₁/(1 − p₁)) = ln(p₀/(1 − p₀)) + b; π = exp(b) − 1', 'p₀, p₁ share of applications that go abroad without and with support; b rise of its log odds; π applications without new substance for one before; r paid for an application; N international applications of those supported',
    'p₀, p₁ 无、有资助时走向国外的申请份额；b 对数几率增量；π 每件原有申请附带的无实质新增申请；r 每件申请资助；N 受资助企业的PCT申请量'),
  cost: [books('grant', GOVERNMENTS, ['enterprises'], 'r·N', { en: 'for each international application of those supported', zh: '按受资助企业PCT申请量计的资助' })],
  eligible: all(status('performs-rd')),
  takeUp: reaches((p) => p.reach),
  effects: [gives('internationalLift', (p) => p.lift)],
  centralShare: 0.3,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.1 } }, why: { en: 'file abroad, warn of risks, insure (no number given)', zh: '在国外申请知识产权、风险预警与责任保险(未给出数量)' } },
  test: {
    params: { reach: 0.8 },
    moves: [
      { indicator: 'pct-applications', direction: 'up', through: ['lift'] },
      { indicator: 'pct-quality', direction: 'down', through: ['lift'] },
    ],
    leaves: ['vc-capital', 'enterprise-rd', 'invention-stock', 'hnte-count'],
  },

  settle({ claimants: { rows, served, count }, enterprises: e, p, centralShare, posting }) {
    const grant = paidJointly(posting, 'grant', 'enterprises', centralShare)
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      const filed = e.pctFilings[i]!
      if (filed > 0) grant(e.province[i]!, wholeYuan((p.reward * filed * served[n]!) / e.weight[i]!))
    }
  },
})
