import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { brings } from '../province.js'

const reach = assumption('market-pricing-reach', 'The plan sets the mechanism up and gives no number: half of the contracts from 2017')
const cost = assumption('market-pricing-cost', 'Public notice, listing and, for some contracts, an appraisal')
const silent = assumption('market-pricing-effect', 'Agreement on a price that needs no approval lowers the cost of a bargain; by how much, no study was found, so a scenario may set it, else it is nothing')

/** Prices of results by agreement, listing or auction in place of approval. What friction that takes away is not known. */
export const marketPricing = defineLever({
  id: 'market-pricing',
  name: { en: 'Market pricing of results', zh: '科技成果市场化定价' },
  summary: { en: 'Results are priced by agreement, listing or auction; bargains may come easier, by how much is not known', zh: '以协议、挂牌、拍卖定价;交易摩擦或有下降,幅度未知' },
  family: 'market',
  clause: { inventory: 'L39', section: '3.5' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, reach, { en: 'part of contracts priced that way, beyond the base year', zh: '按市场化方式定价的合同比例' }, 0),
    eased: fixed('log points', [0, 1], 0, silent, { en: 'fall of the friction of a bargain', zh: '交易摩擦的降幅' }),
    notice: fixed('CNY per contract', [0, 1e6], 1000, cost, { en: 'public cost of a contract priced that way', zh: '每份合同的公共成本' }),
  },
  equation: equation('C = C₀·exp(n·d)', 'C₀, C contracts of a province before and after; n part of contracts priced that way; d fall of friction; k public cost of a contract',
    'C₀, C 一省前后的合同数；n 按市场化方式定价的比例；d 摩擦降幅；k 每份合同的公共成本'),
  cost: [books('administration', GOVERNMENTS, ['providers'], 'k·n·C', { en: 'notice, listing and appraisal', zh: '公示、挂牌与评估' },
    perProvince((p, { regions, province }) => p.notice * p.reach * regions.contracts[province]!))],
  eligible: everyone,
  regional: [brings('searchFriction', (p) => -p.reach * p.eased)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.5 } }, why: { en: 'set up market pricing of results (no number given)', zh: '建立科技成果转化市场化定价机制(未给出数量)' } },
  test: {
    params: { reach: 1, eased: 0.1 },
    moves: [{ indicator: 'technology-contract-turnover', direction: 'up', through: ['eased'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
