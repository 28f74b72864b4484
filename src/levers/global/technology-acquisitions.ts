import { assumption } from '../../data/sources.js'
import { books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const bids = assumption('technology-bids', 'The plan encourages acquisitions and gives no number: twenty a year, next to some 270 acquisitions abroad of all kinds in 2014')
const screening = assumption('screening-of-bids', 'In 2015 few bids were stopped by a host country or for want of foreign exchange; a scenario may say how many are')
const advice = assumption('acquisition-advice', 'Public part of legal and financial advice on one bid; no published rate was found')

/**
 * Cross-border acquisitions of technology: advice and easier foreign exchange bring bids about. The buyer pays out of liquid funds;
 * the knowledge joins its own where integration succeeds. How many bids a host country stops is a setting, not a forecast.
 */
export const technologyAcquisitions = defineLever({
  id: 'technology-acquisitions',
  name: { en: 'Cross-border acquisitions of technology', zh: '国际技术并购' },
  summary: { en: 'Advice and foreign exchange help enterprises to buy foreign technology enterprises', zh: '加强并购咨询、便利投融资汇兑,支持企业开展国际技术并购' },
  family: 'global',
  clause: { inventory: 'L59', section: '3.7' },
  params: {
    bids: national(dated('enterprise a year', [0, 1000], { 2008: 0 }, bids, { en: 'bids for foreign technology enterprises brought about', zh: '每年促成的技术并购报价' }, 0)),
    stopped: dated('share', [0, 1], { 2008: 0 }, screening, { en: 'share of bids that screening abroad or want of foreign exchange stops', zh: '因境外审查或汇兑受阻的比例' }),
    advice: fixed('CNY per enterprise', [0, 1e9], 2e6, advice, { en: 'public money for advice on one bid', zh: '每起并购的咨询资助' }),
  },
  equation: equation('N = (1 − h)·s·n; A = z·K₀; K₁ = K₀ + A', 'N bids that close in a province; h share of bids that are stopped; s share of the province; n bids in the nation; A knowledge acquired; z its size relative to that of the buyer; K₀, K₁ knowledge of the buyer before and after, where integration succeeds; c public money for advice on one bid',
    'N 一省成交的并购；h 受阻比例；s 该省份额；n 全国报价数；A 并购所得知识；z 相对收购方知识的规模；K₀, K₁ 整合成功时收购方并购前后的知识存量；c 每起并购的咨询资助'),
  cost: [books('grant', ['local'], ['providers'], 'c·s·n', { en: 'advice, for each bid', zh: '按报价数计的咨询资助' }, perProvince((p, { share }) => p.advice * p.bids * share))],
  eligible: everyone,
  regional: [brings('technologyBids', (p, { share }) => (1 - p.stopped) * p.bids * share)],
  aim: 'provinces',
  centralShare: 0,
  neutral: { bids: 0 },
  plan: { params: { bids: { 2017: 20 } }, why: { en: 'encourage acquisitions of technology abroad (no number given)', zh: '鼓励企业开展国际技术并购(未给出数量)' } },
  test: {
    params: { bids: 800 },
    moves: [
      { indicator: 'technology-contract-turnover', direction: 'up', through: ['acquisitions.integration', 'acquisitions.relativeSize'] },
      { indicator: 'revenue-industry', direction: 'up', through: ['acquisitions.integration', 'productivity.ownKnowledge'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
