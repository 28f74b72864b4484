import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const pace = assumption('overseas-centres-opened', 'The plan asks for a batch of R&D centres abroad and gives no number: thirty a year')
const terms = assumption('overseas-centre-terms', 'The order of one-off provincial rewards for a centre abroad known by 2015')

/**
 * R&D centres abroad: large performers of R&D open one with support, those with most R&D first. From the next year on they take in part of what
 * enterprises abroad know. Centres that existed in 2015 are not counted anywhere and are in the trend.
 */
export const overseasRdSupport = defineLever({
  id: 'overseas-rd-support',
  name: { en: 'Support of R&D centres abroad', zh: '支持设立海外研发中心' },
  summary: { en: 'Large enterprises open R&D centres abroad with support', zh: '支持大企业设立海外研发中心' },
  family: 'global',
  clause: { inventory: 'L60', section: '3.7' },
  params: {
    centres: national(dated('enterprise a year', [0, 1000], { 2008: 0 }, pace, { en: 'enterprises that open a centre abroad', zh: '每年新设海外研发中心的企业' }, 0)),
    grant: fixed('CNY per enterprise', [0, 1e9], 3e6, terms, { en: 'public money for one that opens', zh: '新设中心补助' }),
  },
  equation: equation('N₁ = N₀ + s·n; ΔS = ω·K', 'N₀, N₁ enterprises of a province with a centre abroad before and after; s share of the province; n that open one in the nation; ΔS knowledge added to what such an enterprise may absorb; ω weight of foreign knowledge for who is there; K knowledge of enterprises abroad in its class of technology; g public money for one that opens',
    'N₀, N₁ 一省设有海外研发中心的企业数(前、后)；s 该省份额；n 全国新设企业数；ΔS 企业可吸收知识的增量；ω 身在其地者的国外知识权重；K 同技术类国外企业知识存量；g 新设中心补助'),
  cost: [books('grant', GOVERNMENTS, ['enterprises'], 'g·s·n', { en: 'for those that open', zh: '对新设中心的补助' }, perProvince((p, { share }) => p.grant * p.centres * share))],
  eligible: everyone,
  regional: [brings('overseasCentres', (p, { share }) => p.centres * share)],
  aim: 'provinces',
  centralShare: 0.2,
  neutral: { centres: 0 },
  plan: { params: { centres: { 2017: 30 } }, why: { en: 'build a batch of R&D centres abroad (no number given)', zh: '构建一批企业海外研发中心(未给出数量)' } },
  test: {
    params: { centres: 600 },
    moves: [
      { indicator: 'pct-applications', direction: 'up', through: ['foreignKnowledge.nodeWeight', 'foreignKnowledge.stock', 'patents.spilloverElasticity'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd', 'invention-stock'],
  },
})
