import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { brings } from '../province.js'

const reach = assumption('title-reform-reach', 'The plan deepens the reform and gives no number: half of the staff are judged by new rules from 2017')
const cost = assumption('title-reform-cost', 'New rules and panels for reviews that take place anyway')
const silent = assumption('title-reform-effect', 'No study of what reviews by transfer and innovation change was found: a scenario may set it, else it is nothing')

/** Professional titles of researchers are awarded for innovation and transfer rather than papers. What that changes is not known. */
export const titleReform = defineLever({
  id: 'title-reform',
  name: { en: 'Reform of professional titles', zh: '职称制度改革' },
  summary: { en: 'Researchers are promoted for innovation and transfer; what they offer for sale may rise, but by how much is not known', zh: '以创新和转化业绩评聘职称;可供转化成果或有增加,幅度未知' },
  family: 'people',
  clause: { inventory: 'L45', section: '3.6' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, reach, { en: 'part of the staff of public research judged by the new rules', zh: '按新标准评聘的公共科研人员比例' }, 0),
    offer: fixed('log points', [-0.5, 1], 0, silent, { en: 'rise of the knowledge that they offer for sale', zh: '可供转化成果的增幅' }),
    review: fixed('CNY per person a year', [0, 1e5], 100, cost, { en: 'cost of reviews by the new rules', zh: '评审成本' }),
  },
  equation: equation('S = P·exp(n·o) + K', 'S knowledge offered; P knowledge of public research; n part of staff judged by the new rules; o rise of what they offer; K knowledge of enterprises; v cost of a review; F staff of public research',
    'S 供给的知识；P 公共科研知识；n 按新标准评聘的比例；o 供给增幅；K 企业知识；v 评审成本；F 公共科研人员'),
  cost: [books('administration', GOVERNMENTS, ['providers'], 'v·n·F', { en: 'reviews by the new rules', zh: '按新标准的评审' },
    perProvince((p, { regions, province }) => p.review * p.reach * regions.publicFte[province]!))],
  eligible: everyone,
  regional: [brings('contractSupply', (p) => p.reach * p.offer)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.5 } }, why: { en: 'deepen the reform of titles towards innovation (no number given)', zh: '深化职称制度改革,强化创新导向(未给出数量)' } },
  test: {
    params: { reach: 1, offer: 0.2 },
    moves: [{ indicator: 'technology-contract-turnover', direction: 'up', through: ['offer'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
