import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const demand = assumption('partner-demand', 'Nothing measured says how much support adds to the demand of partner countries: a fifth more, about what direct investment there grew by in 2015')
const people = assumption('partner-training', 'The plan asks to train staff of partner countries and gives no number: two thousand a year at what a year of vocational college costs')

/**
 * Technology and training for the Belt and Road countries: a market for technology beside the one at home. Their demand grows with
 * support; staff for what was sold is trained with vocational colleges.
 */
export const beltAndRoadTransfer = defineLever({
  id: 'belt-and-road-transfer',
  name: { en: 'Transfer to Belt and Road countries', zh: '“一带一路”技术转移与走出去' },
  summary: { en: 'Technology goes to partner countries, and people there are trained for it', zh: '支持高铁、核电等技术走出去,在沿线国家开展技术转移并培养技能人才' },
  family: 'global',
  clause: { inventory: 'L62', section: '3.7' },
  params: {
    outward: dated('log points', [-1, 2], { 2008: 0 }, demand, { en: 'demand of partner countries beyond the growth of the home market', zh: '沿线国家需求超出国内市场增长的部分' }, 0),
    trained: national(dated('person a year', [0, 1e6], { 2008: 0 }, people, { en: 'staff of partner countries trained', zh: '每年培养当地技能人才' }, 0)),
    training: fixed('CNY per person', [0, 1e6], 2e4, people, { en: 'cost of training one', zh: '人均培训成本' }),
  },
  equation: equation('D₁ = D₀·(1 + s·(exp(x) − 1))', 'D₀, D₁ demand for technology of a province without and with partner countries; s share of partners in demand; x growth of theirs beyond that of the home market; c cost of training one; z share of a province; n people trained',
    'D₀, D₁ 无、有沿线国家新增需求时的技术需求；s 沿线国家在需求中的份额；x 其超出国内市场的增长；c 人均培训成本；z 该省份额；n 培养人数'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'c·z·n', { en: 'training of staff of partner countries', zh: '沿线国家技能人才培训' }, perProvince((p, { share }) => p.training * p.trained * share))],
  eligible: everyone,
  regional: [brings('outwardDemand', (p) => p.outward)],
  aim: 'provinces',
  centralShare: 0.7,
  neutral: { outward: 0, trained: 0 },
  plan: { params: { outward: { 2017: 0.18 }, trained: { 2017: 2000 } }, why: { en: 'help technology go out to partner countries and train people there (no number given)', zh: '借助“一带一路”走出去,培养当地技能人才(未给出数量)' } },
  test: {
    params: { outward: 1, trained: 10000 },
    moves: [{ indicator: 'technology-contract-turnover', direction: 'up', through: ['technologyMarket.partnerShare', 'technologyMarket.supplyElasticity'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd', 'invention-stock'],
  },
})
