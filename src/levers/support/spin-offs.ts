import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perProvince } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, national } from '../parameters.js'
import { brings } from '../province.js'

const inView = assumption('spin-offs-in-view', 'Spin-offs are small and live on research: a third of them does enough of it to belong to the population')
const terms = assumption('spin-off-offices', 'The plan asks for a mechanism and gives no sum: offices of a few people in the larger programmes')

/** Spin-offs along the way: results of large programmes are handed over before the programme ends, and new enterprises use them. */
export const spinOffs = defineLever({
  id: 'spin-offs-along-the-way',
  name: { en: 'Spin-offs along the way', zh: '“沿途下蛋”机制' },
  summary: { en: 'Results of large programmes found new enterprises before the programmes end', zh: '重大项目实施中及时转化成果、孵化新企业' },
  family: 'support',
  clause: { inventory: 'L11', section: '3.1' },
  params: {
    rate: behaviour('enterprise per million CNY', [0, 1], triangular(0.0005, 0.002, 0.004), 'autm-2013', 'C', { en: 'enterprises that spin off for a million yuan of further programme money: one for 80 million US dollars of research', zh: '每百万元新增计划经费衍生的企业数' }),
    seen: behaviour('share', [0, 1], triangular(0.1, 0.3, 0.6), inView, 'D', { en: 'part of these that belongs to the population', zh: '其中进入模型总体的比例' }),
    budget: national(dated('CNY a year', [0, 1e10], { 2008: 0 }, terms, { en: 'cost of offices that hand results over', zh: '成果转移机构经费' }, 0)),
    open: dated('flag', [0, 1], { 2008: 0 }, terms, { en: 'whether results are handed over along the way', zh: '是否及时转化阶段性成果' }, 0),
  },
  equation: equation('N = e + o·s·v·G/10⁶', 'N enterprises expected to enter; e those without spin-offs; o whether results are handed over; s enterprises that spin off for a million yuan; v part of these that belongs to the population; G grants of national programmes paid in the province last year; b budget of the offices, shared out to provinces by their R&D',
    'N 预期进入企业数；e 无衍生企业时的进入数；o 是否建立机制；s 每百万元经费衍生的企业数；v 其中进入模型总体的比例；G 上年本省获得的国家科技计划资助；b 转移机构经费,按各省研发分摊'),
  cost: [books('administration', GOVERNMENTS, ['providers'], 'b', { en: 'offices that hand results over', zh: '成果转移机构经费' },
    perProvince((p, { share }) => p.budget * share))],
  eligible: everyone,
  regional: [brings('spinOffRate', (p) => (p.open * p.rate * p.seen) / 1e6)],
  aim: 'provinces',
  centralShare: 1,
  neutral: { budget: 0, open: 0 },
  plan: { params: { open: { 2017: 1 }, budget: { 2017: 1e8 } }, why: { en: 'a mechanism of laying eggs along the way', zh: '建立“沿途下蛋”机制' } },
  test: {
    params: { open: 1, rate: 1, budget: 1e8 },
    beside: { 'national-programmes': { budget: 5e10, apply: 0.8 } },
    moves: [{ indicator: 'enterprises-industry', direction: 'up', through: ['rate', 'seen'] }],
    leaves: ['innovative-clusters', 'makerspaces', 'enterprise-rd'],
  },
})
