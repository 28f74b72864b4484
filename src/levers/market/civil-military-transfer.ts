import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed, national } from '../parameters.js'
import { brings } from '../province.js'

const secret = assumption('defence-results', 'The stock of defence results is not published: twenty thousand, the order of a few years of grants to institutes')
const pace = assumption('defence-review-pace', 'The plan asks for lists, contests and special funds and gives no number: three results in ten reviewed from 2017')
const hazard = assumption('declassification', 'Secrecy of ten to twenty years is usual; between one in twenty and one in seven a year')
const buys = assumption('defence-purchases', 'The plan asks for a list of civil technology for defence and gives no sum: a billion yuan a year')
const cost = assumption('defence-review-cost', 'Review, listing and a contest for a result')

/** Civil–military transfer: two one-way markets. Defence results are declassified and offered; civil technology finds a buyer in defence. */
export const civilMilitaryTransfer = defineLever({
  id: 'civil-military-transfer',
  name: { en: 'Civil–military transfer', zh: '军民融合成果转化(军转民、民参军)' },
  summary: { en: 'Defence results are reviewed, declassified and offered; defence buys civil technology', zh: '国防成果经审查解密后向民用领域供给;国防采购民用技术' },
  family: 'market',
  clause: { inventory: 'L40', section: '3.5' },
  params: {
    reviewed: dated('share', [0, 1], { 2008: 0 }, pace, { en: 'part of defence results under review for civil use, beyond the base year', zh: '列入转化审查的国防成果比例' }, 0),
    results: national(fixed('piece', [0, 1e7], 2e4, secret, { en: 'defence results that are held', zh: '国防科技成果存量' })),
    hazard: behaviour('probability per year', [0, 1], triangular(0.05, 0.1, 0.15), hazard, 'D', { en: 'chance that a reviewed result is declassified', zh: '受审成果年解密概率' }),
    purchases: national(dated('CNY of 2015 a year', [0, 1e12], { 2008: 0 }, buys, { en: 'civil technology that defence buys beyond the base year', zh: '国防新增采购的民用技术' }, 0)),
    review: fixed('CNY per piece', [0, 1e7], 2e4, cost, { en: 'public money for a result under review', zh: '每项成果审查支出' }),
  },
  equation: equation('Z = s·z·n; G = h·(Z − Z₀); S = S₀ + G/C; D = D₀ + s·b', 'Z defence results of a province under review; s its share; z results held in the nation; n part under review; G results declassified in a year; h chance of it; Z₀ results declassified before; S₀, S supply relative to the base year before and after; C contracts of the base year, registered or not; D₀, D demand before and after; b purchases of defence; k review of a result',
    'Z 一省受审国防成果；s 该省份额；z 全国存量；n 受审比例；G 年解密成果；h 解密概率；Z₀ 此前已解密；S₀, S 前后相对基期的供给；C 基期合同数(含未登记)；D₀, D 前后的需求；b 国防采购；k 每项审查支出'),
  cost: [books('administration', GOVERNMENTS, ['providers'], 'k·Z', { en: 'review, lists and contests; what defence buys has its price', zh: '审查、目录与竞赛;国防采购按价付款' },
    perProvince((p, { share }) => p.review * share * p.results * p.reviewed))],
  eligible: everyone,
  regional: [
    brings('defenceResults', (p, { share }) => share * p.results * p.reviewed),
    brings('declassification', (p) => (p.reviewed > 0 ? p.hazard : 0)),
    brings('technologyDemand', (p, { share }) => share * p.purchases),
  ],
  aim: 'provinces',
  centralShare: 0.9,
  neutral: { reviewed: 0, purchases: 0 },
  plan: { params: { reviewed: { 2017: 0.3 }, purchases: { 2017: 1e9 } }, why: { en: 'move defence results to civil use and civil technology to defence (no numbers given)', zh: '推动军转民与民参军(未给出数量)' } },
  test: {
    params: { reviewed: 1, purchases: 5e10 },
    moves: [{ indicator: 'technology-contract-turnover', direction: 'up', through: ['hazard', 'results', 'purchases'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
