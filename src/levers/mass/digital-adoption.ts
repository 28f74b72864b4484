import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise, perProvince } from '../cost.js'
import { size } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings, opens } from '../province.js'

const further = assumption('digital-action', 'The plan has an action for small enterprises on the internet and gives no number: one in a hundred more goes digital each year, three hundred branches more')
const terms = assumption('digital-action-cost', 'A year of services for an enterprise that goes digital, and the opening of a branch, are judged')

/**
 * Internet Plus for small and micro enterprises: telecom operators and their service branches help enterprises to go digital.
 * Others follow whom they see (Bass); what spreads without policy is in the trend.
 */
export const digitalAdoption = defineLever({
  id: 'digital-adoption',
  name: { en: 'Digital adoption of small enterprises', zh: '“互联网+小微企业”行动' },
  summary: { en: 'Operators help small enterprises to go digital, and others follow', zh: '运营商与信息化服务机构帮助小微企业上网用云' },
  family: 'support',
  clause: { inventory: 'L26', section: '3.4' },
  params: {
    push: dated('probability a year', [0, 0.5], { 2008: 0 }, further, { en: 'chance that an enterprise goes digital because it is helped', zh: '因帮扶而数字化的年度概率' }, 0),
    each: fixed('CNY per enterprise', [0, 1e6], 2e3, terms, { en: 'services for an enterprise that is helped', zh: '每家企业服务补助' }),
    branches: national(dated('facility a year', [0, 1e5], { 2008: 0 }, further, { en: 'service branches opened beyond those that close', zh: '每年净新增信息化服务分支机构' }, 0)),
    branch: fixed('CNY per facility', [0, 1e7], 1e5, terms, { en: 'public money for a branch', zh: '分支机构补助' }),
  },
  equation: equation('ΔF = (p + x + q·F)·(1 − F)', 'ΔF share that goes digital in a year; p chance unprompted; x chance because of help; q imitation; F share that is digital; c services for an enterprise helped; g public money for a branch; o branches opened in the province',
    'ΔF 年度新增数字化比例；p 自发概率；x 因帮扶的概率；q 模仿系数；F 已数字化比例；c 每家企业服务补助；g 分支机构补助；o 本省新增分支机构'),
  cost: [
    books('grant', GOVERNMENTS, ['providers'], 'c·x', { en: 'services, for each small enterprise and its chance to be helped', zh: '按小微企业数与受帮扶概率计的服务补助' },
      perEnterprise((p) => p.each * p.push)),
    books('grant', GOVERNMENTS, ['providers'], 'g·o', { en: 'branches opened', zh: '新增分支机构补助' }, perProvince((p, { share }) => p.branch * p.branches * share)),
  ],
  eligible: size('micro', 'small'),
  regional: [brings('adoptionPush', (p) => p.push)],
  openings: [opens('informatisation-office', (p) => p.branches)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { push: 0, branches: 0 },
  plan: { params: { push: { 2017: 0.01 }, branches: { 2017: 300 } }, why: { en: 'the action Internet Plus for small enterprises (no number given)', zh: '实施“互联网+小微企业”行动(未给出数量)' } },
  test: {
    params: { push: 0.2, branches: 1000 },
    moves: [
      { indicator: 'revenue-industry', direction: 'up', through: ['push', 'adoption.gain'] },
      { indicator: 'informatisation-offices', direction: 'up', through: ['branches'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'makerspaces', 'enterprise-rd'],
  },
})
