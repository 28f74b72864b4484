import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise, perProvince } from '../cost.js'
import { gives } from '../effect.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { opens } from '../province.js'
import { reachesOnce } from '../take-up.js'

const pace = assumption('design-centres-named', 'National centres were named in two rounds by 2015; the plan gives no number: fifteen a year, and one small or medium enterprise in a hundred buys design for the first time')
const silent = assumption('design-effect', 'No study of what a first design does for productivity in China was found: nothing, unless a scenario says so')
const terms = assumption('design-terms', 'Rewards of one to three million yuan to a named centre, and a tenth of a design of 300,000 yuan')

/** National industrial design centres, and support of enterprises that have something designed for the first time. */
export const industrialDesignCentres = defineLever({
  id: 'industrial-design-centres',
  name: { en: 'Industrial design centres', zh: '工业设计中心建设' },
  summary: { en: 'Design centres are named and rewarded, and first orders of small enterprises supported', zh: '认定奖励工业设计中心,支持中小企业首次购买设计服务' },
  family: 'places',
  clause: { inventory: 'N10', section: '3.4' },
  params: {
    named: national(dated('facility a year', [0, 500], { 2008: 0 }, pace, { en: 'national centres named', zh: '每年认定国家级工业设计中心' }, 0)),
    reach: dated('share a year', [0, 1], { 2008: 0 }, pace, { en: 'share of small and medium industry that orders a first design', zh: '首次购买设计服务的中小工业企业比例' }, 0),
    lift: fixed('log points', [0, 0.1], 0, silent, { en: 'productivity that a first design adds, once', zh: '首次设计带来的一次性生产率提升' }),
    reward: fixed('CNY per facility', [0, 1e8], 2e6, terms, { en: 'reward of a centre', zh: '每个中心奖励' }),
    support: fixed('CNY per enterprise', [0, 1e7], 3e4, terms, { en: 'support of a first order', zh: '首次订单补助' }),
  },
  equation: equation('ΔA = λ', 'ΔA productivity added by a first design, log points; λ size of that; r reward of a centre; s share of the province; n centres named; u support of a first order',
    'ΔA 首次设计带来的生产率增量(对数点)；λ 其大小；r 每个中心奖励；s 该省份额；n 认定中心数；u 首次订单补助'),
  cost: [
    books('grant', GOVERNMENTS, ['providers'], 'r·s·n', { en: 'rewards of centres', zh: '中心奖励' }, perProvince((p, { share }) => p.reward * p.named * share)),
    books('grant', GOVERNMENTS, ['providers'], 'u', { en: 'support, for each first order', zh: '首次订单补助' }, perEnterprise((p) => p.support)),
  ],
  eligible: all(size('small', 'medium'), status('above-scale')),
  takeUp: reachesOnce((p) => p.reach),
  effects: [gives('productivityLift', (p) => p.lift)],
  openings: [opens('design-centre', (p) => p.named)],
  aim: 'provinces',
  centralShare: 0.3,
  neutral: { named: 0, reach: 0 },
  plan: { params: { named: { 2017: 15 }, reach: { 2017: 0.01 } }, why: { en: 'strengthen design centres and design firms (no number given)', zh: '加强国家级工业设计中心建设(未给出数量)' } },
  test: {
    params: { named: 100, reach: 0.5, lift: 0.02 },
    moves: [{ indicator: 'design-centres', direction: 'up', through: ['named'] }, { indicator: 'revenue-industry', direction: 'up', through: ['lift'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
