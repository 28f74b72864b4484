import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { gives } from '../effect.js'
import { all, designated } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'
import { reachesOnce } from '../take-up.js'

const hundred = assumption('top-hundred-members', 'The project is named for a hundred enterprises; neither members nor money are stated')
const advice = assumption('management-advice-cost', 'A consulting project for a large enterprise, of which public money pays a part')

/**
 * Project of the hundred most innovative enterprises: members join technology with management, organisation and business models.
 * What better management can do is known from an experiment with plants far worse managed; a small part of it is taken here,
 * once, in the year of the advice, and most of what a member sells more others of its industry sell less: members are so
 * large that without this a hundred of them would lift the whole of industry.
 */
export const topHundredProject = defineLever({
  id: 'top-hundred-project',
  name: { en: 'Top-100 innovative enterprises project', zh: '创新企业百强工程' },
  summary: { en: 'A hundred enterprises are chosen and advised on management and organisation', zh: '遴选百家企业,促进技术创新与管理、组织和商业模式创新融合' },
  family: 'support',
  clause: { inventory: 'L08', section: '3.1' },
  params: {
    members: national(dated('enterprise', [0, 1000], { 2008: 0 }, hundred, { en: 'enterprises in the project', zh: '百强工程企业数' }, 0)),
    lift: behaviour('log points', [-0.1, 0.2], triangular(0, 0.005, 0.03), 'bloom-2013', 'C', { en: 'sales that better management adds, once', zh: '管理提升一次性带来的销售增长' }),
    advice: fixed('CNY per enterprise', [0, 1e9], 1e6, advice, { en: 'public money for the advice of one, once', zh: '每家企业的一次性管理提升资助' }),
  },
  equation: equation('N = s·n; ΔD = m', 'N members of a province; s its share; n members in the nation; ΔD growth of its revenue in the year after it joins, of which rivals lose most; m what better management adds; c public money for the advice of one member',
    'N 一省入选企业数；s 该省份额；n 全国入选企业数；ΔD 入选次年营业收入的增长,大部分来自竞争者；m 管理提升的增量；c 每家入选企业的资助'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'c', { en: 'advice, for each new member', zh: '按新入选企业数计的管理提升资助' }, perEnterprise((p) => p.advice))],
  eligible: all(designated('hundred-project')),
  takeUp: reachesOnce(() => 1),
  effects: [gives('demandLift', (p) => p.lift)],
  regional: [brings('projectMembers', (p, { share }) => p.members * share)],
  aim: 'provinces',
  centralShare: 0.5,
  neutral: { members: 0 },
  plan: { params: { members: { 2017: 100 } }, why: { en: 'carry out the project of a hundred innovative enterprises', zh: '实施创新企业百强工程' } },
  test: {
    params: { members: 1000 },
    moves: [
      { indicator: 'hundred-project-enterprises', direction: 'up', through: ['members'] },
      { indicator: 'revenue-industry', direction: 'up', through: ['lift', 'demand.displacement'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd', 'revenue-industry'],
  },
})
