import { assumption } from '../../data/sources.js'
import { status } from '../eligibility.js'
import { expertLink, expertTerms } from '../expert-link.js'
import { defineLever } from '../lever.js'
import { dated } from '../parameters.js'
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
    ...expertTerms(0.005, cost, 8e3, cost),
  },
  ...expertLink,
  eligible: status('st-sme'),
  takeUp: reachesOnce((p) => p.visited),
  centralShare: 0.2,
  neutral: { visited: 0 },
  plan: { params: { visited: { 2017: 0.02 } }, why: { en: 'researchers serve firms in depth (no number given)', zh: '深入开展科技人员服务企业行动(未给出数量)' } },
  test: {
    params: { visited: 0.5 },
    moves: [{ indicator: 'invention-stock', direction: 'up', through: ['link'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd', 'makerspaces'],
  },
})
