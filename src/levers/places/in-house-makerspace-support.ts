import { assumption } from '../../data/sources.js'
import { books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings, opens } from '../province.js'

const pace = assumption('in-house-makerspaces-opened', 'The plan encourages platforms of makers inside enterprises and gives no number: fifty large enterprises a year')
const silent = assumption('in-house-spin-offs', 'No count of spin-offs from makerspaces inside enterprises was found: none, unless a scenario says so')
const terms = assumption('in-house-terms', 'The enterprise pays platform and staff; advice and events of local government at 100,000 yuan a year')

/** Makerspaces inside large enterprises, whose teams may found enterprises of their own. */
export const inHouseMakerspaceSupport = defineLever({
  id: 'in-house-makerspace-support',
  name: { en: 'Makerspaces inside enterprises', zh: '企业内部众创' },
  summary: { en: 'Large enterprises open platforms for teams of their own, some of which found enterprises', zh: '大企业建设内部众创平台,部分团队独立创业' },
  family: 'places',
  clause: { inventory: 'N12', section: '3.4' },
  params: {
    opened: national(dated('facility a year', [0, 2000], { 2008: 0 }, pace, { en: 'platforms opened beyond those of the base year', zh: '每年新建内部众创平台' }, 0)),
    spinOffs: fixed('enterprise per facility a year', [0, 5], 0, silent, { en: 'enterprises founded out of a platform, large enough to count, that would not have been', zh: '每个平台年新增衍生企业' }),
    events: fixed('CNY per facility a year', [0, 1e7], 1e5, terms, { en: 'advice and events for a platform', zh: '每个平台的辅导与活动费用' }),
  },
  equation: equation('F = σ·N', 'F enterprises founded in a province in the year after; σ spin-offs of a platform; N platforms at work there; q advice and events for a platform',
    'F 该省次年新增创办企业；σ 每个平台衍生企业；N 该省运行平台；q 每个平台的辅导与活动费用'),
  cost: [books('administration', ['local'], ['providers'], 'q·N', { en: 'advice and events, for each platform, those of the year among them', zh: '每个平台(含当年新建)的辅导与活动费用' },
    perProvince((p, { facilities }) => p.events * facilities('in-house-makerspace').number))],
  eligible: everyone,
  openings: [opens('in-house-makerspace', (p) => p.opened)],
  regional: [brings('foundings', (p, { facilities }) => p.spinOffs * facilities('in-house-makerspace').number)],
  lasting: true,
  aim: 'provinces',
  centralShare: 0,
  neutral: { opened: 0 },
  plan: { params: { opened: { 2017: 50 } }, why: { en: 'platforms of makers inside enterprises (no number given)', zh: '完善企业内部众创机制和平台建设(未给出数量)' } },
  test: {
    params: { opened: 1000, spinOffs: 2 },
    moves: [
      { indicator: 'in-house-makerspaces', direction: 'up', through: ['opened'] },
      { indicator: 'enterprises-industry', direction: 'up', through: ['spinOffs'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd', 'hnte-count'],
  },
})
