import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { ln } from '../../kernel/math.js'
import { wholeYuan } from '../../kernel/sums.js'
import { books } from '../cost.js'
import { gives } from '../effect.js'
import { all, industry, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { reachesOnce } from '../take-up.js'

const named = assumption('turning-point', 'The plan names industries near a turning point and the risk that what was sunk is lost; it gives neither a chance nor a loss: none unless a scenario sets it')

/**
 * A technology turns: in industries near a turning point (motor vehicles, electrical machinery, chemicals from biological inputs,
 * power) enterprises that follow the old path lose part of their R&D capital, once. A risk that a scenario supposes, no
 * measure; it stands among the levers so that plans can be compared with and without it.
 */
export const technologicalTurn = defineLever({
  id: 'technological-turn',
  name: { en: 'Technological turn (a risk)', zh: '产业技术拐点(风险)' },
  summary: { en: 'Enterprises of industries at a turning point lose part of their R&D capital', zh: '处于拐点的产业中,企业原有研发资本部分沉没' },
  family: 'market',
  plan: { why: { en: 'it names the risk, without a chance or a loss, as no measure; the scenario turning-point supposes one', zh: '规划仅指出这一风险，未给出概率和损失，也不是措施；情景 turning-point 作了设定' } },
  params: {
    hazard: dated('probability a year', [0, 1], { 2008: 0 }, named, { en: 'chance that the old path of an enterprise ends', zh: '原技术路线当年终结的概率' }, 0),
    stranded: fixed('share', [0, 0.95], 0.5, named, { en: 'part of the R&D capital that is lost with it', zh: '随之沉没的研发资本比例' }),
    elasticity: behaviour('elasticity', [0, 0.4], triangular(0.03, 0.09, 0.15), 'hall-mairesse-mohnen-2010', 'B', { en: 'fall of productivity with R&D capital', zh: '生产率对研发资本的弹性' }),
  },
  equation: equation('ΔA = φ·ln(1 − s)', 'ΔA productivity lost in log points, once, by those whose path ends with chance h; φ elasticity of productivity to R&D capital; s part of it that is lost; V capital written off, that part of the R&D capital of those whose path ends, in yuan of the year',
    'ΔA 一次性损失的生产率(对数点),每年以概率h发生；φ 生产率对研发资本的弹性；s 沉没比例；V 路线终结者核销的研发资本(当年价)'),
  cost: [books('contingent', ['investors'], ['enterprises'], 'V', { en: 'R&D capital written off, borne by owners; no public money', zh: '由所有者承担的研发资本核销额,不涉及财政资金' })],
  eligible: all(status('performs-rd'), industry('26', '36', '38', '44')),
  takeUp: reachesOnce((p) => p.hazard),
  effects: [gives('productivityLift', (p) => p.elasticity * ln(1 - p.stranded))],
  centralShare: 0,
  neutral: { hazard: 0 },
  test: {
    params: { hazard: 0.3 },
    moves: [{ indicator: 'revenue-industry', direction: 'down', through: ['hazard', 'stranded', 'elasticity'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  settle({ p, claimants: { rows, served, count }, enterprises: e, generalPrice, posting }) {
    const writeOff = posting('contingent', 'investors', 'enterprises')
    for (let n = 0; n < count; n++) writeOff.add(e.province[rows[n]!]!, wholeYuan(p.stranded * e.knowledge[rows[n]!]! * generalPrice) * served[n]!)
  },
})
