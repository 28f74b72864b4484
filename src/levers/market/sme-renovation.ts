import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { all, ownership, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed, national } from '../parameters.js'
import { renovationResponse } from './renovation-response.js'

const budgets = assumption('sme-renovation-budget', 'The plan asks for suitable support through existing channels and gives no amount: one billion yuan a year')
const terms = assumption('sme-renovation-terms', 'A grant of a million yuan and one applicant in twenty are typical of provincial calls known by 2015')

/** Renovation of small and medium enterprises: a budget of existing channels pays grants for projects, drawn by lot among those good enough. */
export const smeRenovation = defineLever({
  id: 'sme-renovation',
  name: { en: 'Renovation of small and medium enterprises', zh: '中小企业技术改造支持' },
  summary: { en: 'Grants from existing channels pay part of renovation projects of small and medium enterprises', zh: '通过现有渠道补助中小企业技术改造项目' },
  family: 'market',
  clause: { inventory: 'L70', section: '3.4' },
  params: {
    budget: national(dated('CNY a year', [0, 1e12], { 2008: 0 }, budgets, { en: 'grants of all programmes together', zh: '技改补助预算' }, 0)),
    grant: fixed('CNY per enterprise', [1e4, 1e8], 1e6, terms, { en: 'grant for a project', zh: '单个项目补助' }),
    apply: fixed('probability per year', [0, 1], 0.05, terms, { en: 'chance that an eligible enterprise applies', zh: '申请概率' }),
    response: renovationResponse,
  },
  equation: equation('N ≤ B/G; x = (1 + γ)·G/(P·Y)', 'N projects served; B budget; G grant for one; x equipment bought beyond the usual, over revenue; γ own money that follows a yuan of grant; P general price level; Y revenue',
    'N 获补助项目数；B 预算；G 单个项目补助；x 超出常年的设备购置占营业收入比例；γ 每元补助带动的自有投资；P 一般价格水平；Y 营业收入'),
  cost: [books('grant', GOVERNMENTS, ['enterprises'], 'N·G', { en: 'grants for projects', zh: '项目补助' }, perEnterprise((p) => p.grant))],
  eligible: all(status('above-scale'), size('small', 'medium'), ownership('private', 'other')),
  takeUp: { bySize: (p) => [0, p.apply, p.apply, 0], provinceSpread: () => 0, persistence: () => 0 },
  rationing: { budget: (p) => p.budget, reserves: (p) => p.grant, score: (_, { noise }) => noise },
  centralShare: 0.3,
  neutral: { budget: 0 },
  plan: { params: { budget: { 2017: 1e9 } }, why: { en: 'support renovation through existing channels (no amount given)', zh: '通过现有政策渠道对中小企业技术改造予以适当支持(未给出金额)' } },
  test: {
    params: { budget: 1e12, apply: 0.5 },
    moves: [{ indicator: 'revenue-industry', direction: 'up', through: ['response', 'renewal.output'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },

  incentive({ p, claimants: { rows, served, count }, enterprises: e, generalPrice, write: { renewal } }) {
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      renewal.put(i, ((1 + p.response) * p.grant * served[n]!) / (generalPrice * e.weight[i]! * Math.max(1, e.revenue[i]!)))
    }
  },
})
