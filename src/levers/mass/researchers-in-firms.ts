import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { gives } from '../effect.js'
import { status } from '../eligibility.js'
import { equation } from '../equation.js'
import { linked, timeAway } from '../expert-link.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { brings } from '../province.js'
import { reachesOnce } from '../take-up.js'

const further = assumption('researchers-in-firms', 'The plan goes on with the action and gives no number: one technology SME in fifty is visited in a year, each once')
const cost = assumption('researcher-visit', 'Some days of an expert with expenses; no published rate was found')

/**
 * Researchers serve firms: teams visit technology SMEs to solve a problem. A visit helps in its year and nobody is visited twice;
 * commissioners, who stay, are another lever.
 */
export const researchersInFirms = defineLever({
  id: 'researchers-in-firms',
  name: { en: 'Researchers serving enterprises', zh: '科技人员服务企业行动' },
  summary: { en: 'Researchers visit technology SMEs and solve a problem', zh: '组织科技人员帮助科技型中小企业解决技术难题' },
  family: 'support',
  clause: { inventory: 'L28', section: '3.4' },
  params: {
    visited: dated('share', [0, 1], { 2008: 0 }, further, { en: 'technology SMEs not yet visited that are visited in a year', zh: '年度新走访科技型中小企业比例' }, 0),
    link: behaviour('elasticity', [0, 1], triangular(0.03, 0.1, 0.2), 'cornet-vroomen-van-der-steeg-2006', 'C', { en: 'rise of expected invention applications with 1 + links to research bodies', zh: '发明申请对联系数的弹性' }),
    displaced: fixed('person-year per enterprise', [0, 1], 0.005, cost, { en: 'own research of a university or institute that a visit takes', zh: '每次走访占用的公共科研时间' }),
    visit: fixed('CNY per enterprise', [0, 1e6], 8e3, cost, { en: 'pay and travel for a visit', zh: '单次走访补助' }),
  },
  equation: equation('X = (1 + n)^b; Y = exp(−d·N/F)', 'X factor on expected invention applications of the year; n links, 1 in the year of a visit; b elasticity; Y factor on what public research brings about; d own research that a visit takes; N visits in the province; F staff of public research; m pay and travel for a visit',
    'X 当年预期发明申请量的倍数；n 联系数,走访当年为1；b 弹性；Y 公共科研产出的倍数；d 每次走访占用的公共科研时间；N 该省走访数；F 公共科研人员；m 单次走访补助'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'm', { en: 'pay and travel, for each enterprise visited', zh: '按走访企业数计的补助' }, perEnterprise((p) => p.visit))],
  eligible: status('st-sme'),
  takeUp: reachesOnce((p) => p.visited),
  effects: [gives('inventionMultiplier', (p) => linked(p.link))],
  regional: [brings('publicResearchLift', (p, where) => timeAway(p.displaced, where))],
  centralShare: 0.2,
  neutral: { visited: 0 },
  plan: { params: { visited: { 2017: 0.02 } }, why: { en: 'researchers serve firms in depth (no number given)', zh: '深入开展科技人员服务企业行动(未给出数量)' } },
  test: {
    params: { visited: 0.5 },
    moves: [{ indicator: 'invention-stock', direction: 'up', through: ['link'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd', 'makerspaces'],
  },
})
