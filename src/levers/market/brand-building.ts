import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { column } from '../../kernel/columns.js'
import { ln } from '../../kernel/math.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { reaches } from '../take-up.js'

const terms = assumption('brand-programme', 'The plan asks to build brands and gives no number: one in twenty large and medium enterprises, with an award as local programmes give')
const judged = assumption('brand-premium', 'A price premium of two per cent for an e-fold of brand, of which a fifth is forgotten each year: judged')

/** Brand building: awards and campaigns build brand, which earns a premium until it fades; most of it is taken from rivals. */
export const brandBuilding = defineLever({
  id: 'brand-building',
  name: { en: 'Brand building', zh: '企业品牌建设' },
  summary: { en: 'Support of brands raises what buyers pay, mostly at the cost of rivals', zh: '支持企业创建品牌,提高产品溢价' },
  family: 'market',
  clause: { inventory: 'L17', section: '3.1' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'share of large and medium performers of R&D supported', zh: '获支持的大中型研发企业比例' }, 0),
    built: fixed('ratio', [0, 10], 0.3, terms, { en: 'brand built in a year over what it was', zh: '每年新增品牌资产与原有之比' }),
    premium: behaviour('elasticity', [0, 0.5], triangular(0.01, 0.02, 0.03), judged, 'D', { en: 'rise of price with brand', zh: '价格对品牌的弹性' }),
    fading: behaviour('share a year', [0, 1], triangular(0.1, 0.2, 0.3), judged, 'D', { en: 'built brand that is forgotten in a year', zh: '品牌资产年衰减' }),
    award: fixed('CNY per enterprise a year', [0, 1e8], 5e5, terms, { en: 'award and campaign', zh: '每户奖励与推广费' }),
  },
  equation: equation('B = (1 − δ)·B₀ + b; ΔD = π·ln((1 + B)/(1 + B₀))', 'B, B₀ brand built with support, this year and last, over what it was; δ brand forgotten in a year; b brand built; ΔD growth of its revenue, of which rivals lose most; π elasticity of price to brand; a award and campaign',
    'B, B₀ 本年与上年由支持形成的品牌资产与原有之比；δ 年衰减；b 当年新增；ΔD 其营业收入的增长,大部分来自竞争者；π 价格对品牌的弹性；a 奖励与推广费'),
  cost: [books('grant', GOVERNMENTS, ['enterprises'], 'a', { en: 'awards and campaigns, for each enterprise supported', zh: '按获支持企业数计的奖励与推广费' }, perEnterprise((p) => p.award))],
  eligible: all(status('above-scale'), status('performs-rd'), size('medium', 'large')),
  takeUp: reaches((p) => p.reach),
  memory: {
    /** Brand built with support, over what it was without. */
    brand: column('f32', 'ratio'),
  },
  centralShare: 0.1,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.05 } }, why: { en: 'help enterprises build brands (no number given)', zh: '推动企业品牌建设(未给出数量)' } },
  test: {
    params: { reach: 1, built: 5, premium: 0.1 },
    moves: [{ indicator: 'revenue-industry', direction: 'up', through: ['premium', 'demand.displacement'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },

  incentive({ p, claimants: { rows, served, count }, enterprises: e, memory, write: { demandLift } }) {
    const brand = memory.brand!
    const becomes = (i: number, now: number): void => {
      demandLift.put(i, p.premium * ln((1 + now) / (1 + brand[i]!)))
      brand[i] = now
    }
    // Brands fade, then those supported build on what is left: growth in logs adds up.
    for (let i = 0; i < e.count; i++) if (brand[i]! > 0) becomes(i, (1 - p.fading) * brand[i]!)
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      if (p.built > 0) becomes(i, brand[i]! + (p.built * served[n]!) / e.weight[i]!)
    }
  },
})
