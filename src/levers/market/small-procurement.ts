import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { column } from '../../kernel/columns.js'
import { ln } from '../../kernel/math.js'
import { wholeYuan } from '../../kernel/sums.js'
import { GOVERNMENTS, books, perYuan } from '../cost.js'
import { status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { reaches } from '../take-up.js'

const terms = assumption('procurement-preference', 'Small and medium enterprises had 76 % of procurement in 2015 already; how much more of it the plan moves to technology enterprises is judged: one in twenty sells a tenth of its revenue')
const premium = assumption('procurement-premium', 'A few per cent dearer than the cheapest bid, running the preference included')

/**
 * Procurement preference: public buyers choose small technology enterprises. It moves demand from others rather than adding to it,
 * and those who win it do more R&D. What it costs is the dearer price, not the purchase.
 */
export const smallProcurement = defineLever({
  id: 'small-procurement',
  name: { en: 'Procurement from small technology enterprises', zh: '政府采购支持科技型中小企业' },
  summary: { en: 'Public buyers prefer small technology enterprises', zh: '政府优先采购科技型中小企业产品和服务' },
  family: 'market',
  clause: { inventory: 'L22', section: '3.4' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'share of technology SMEs that become suppliers', zh: '新成为供应商的科技型中小企业比例' }, 0),
    sold: fixed('share of revenue', [0, 1], 0.1, terms, { en: 'what a supplier sells to government beyond the base year', zh: '供应商新增政府采购额占营业收入比例' }),
    pull: behaviour('CNY per CNY', [0, 1], triangular(0, 0.15, 0.3), 'slavtchev-wiederhold-2016', 'C', { en: 'R&D that a yuan of demand for technology draws', zh: '每元技术采购带动的研发' }),
    premium: behaviour('share of the price', [0, 1], triangular(0.02, 0.05, 0.08), premium, 'D', { en: 'how much dearer it is', zh: '采购溢价' }),
  },
  equation: equation('ΔD = ln((1 + n)/(1 + n₀)); ΔQ = ρ·n·Y', 'ΔD growth of the demand of a supplier, of which rivals lose most; n, n₀ sales to government over revenue, this year and last; ΔQ real R&D added; ρ R&D that a yuan of demand draws; Y revenue; c how much dearer it is; P general price level',
    'ΔD 供应商需求的增长,大部分来自竞争者；n, n₀ 本年与上年政府采购占营业收入比例；ΔQ 新增实际研发；ρ 每元采购带动的研发；Y 营业收入；c 采购溢价；P 一般价格水平'),
  cost: [books('grant', GOVERNMENTS, ['enterprises'], 'c·n·Y·P', { en: 'what purchases cost more than the cheapest bid', zh: '高于最低报价的采购支出' }, perYuan('revenue', (p) => p.premium * p.sold))],
  eligible: status('st-sme'),
  takeUp: reaches((p) => p.reach),
  memory: {
    /** Sales to government over revenue, beyond the base year. */
    sold: column('f32', 'share'),
    /** Last year in which it was a supplier; 0 is never. */
    last: column('i16', 'year'),
  },
  centralShare: 0.2,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.05 } }, why: { en: 'buy first from small and medium enterprises (no number given)', zh: '优先采购中小企业产品和服务(未给出数量)' } },
  test: {
    params: { reach: 0.5, sold: 0.3 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['pull'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'revenue-industry'],
  },

  incentive({ year, p, claimants: { rows, served, count }, enterprises: e, memory, write: { demandLift, addedEffort } }) {
    const [sold, last] = [memory.sold!, memory.last!]
    const sells = (i: number, share: number): void => {
      if (share !== sold[i]) demandLift.put(i, ln((1 + share) / (1 + sold[i]!)))
      sold[i] = share
    }
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      sells(i, Math.fround((p.sold * served[n]!) / e.weight[i]!))
      last[i] = year
      addedEffort.put(i, wholeYuan(p.pull * sold[i]! * e.revenue[i]!))
    }
    for (let i = 0; i < e.count; i++) if (sold[i]! > 0 && last[i]! < year) sells(i, 0)
  },
})
