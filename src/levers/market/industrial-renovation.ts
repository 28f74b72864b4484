import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perYuan } from '../cost.js'
import { gives } from '../effect.js'
import { all, industry, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated, fixed } from '../parameters.js'
import { reaches } from '../take-up.js'
import { renovationResponse } from './renovation-response.js'

const terms = assumption('renovation-programme', 'The plan asks to go on with the industrial base and renovation and gives no number: grants of three per mille of revenue to one in ten')

/** Industrial base and technical renovation: grants for new equipment to large and medium makers of materials, parts and machines. */
export const industrialRenovation = defineLever({
  id: 'industrial-renovation',
  name: { en: 'Industrial base and technical renovation', zh: '工业强基与技术改造' },
  summary: { en: 'Grants pay part of new equipment in basic manufacturing', zh: '财政补助基础制造业企业技术改造投资' },
  family: 'market',
  clause: { inventory: 'L13', section: '3.1' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, terms, { en: 'share of large and medium enterprises of basic manufacturing with a grant', zh: '获补助的大中型基础制造业企业比例' }, 0),
    grant: fixed('share of revenue', [0, 0.2], 0.003, terms, { en: 'grant a year', zh: '年补助占营业收入比例' }),
    response: renovationResponse,
  },
  equation: equation('x = (1 + γ)·g; ΔA = α·ln(1 + x/k)', 'x equipment bought beyond the usual, over revenue; γ own money that follows a yuan of grant; g grant over revenue; ΔA growth of output; α elasticity of output to equipment; k stock of equipment over revenue; Y revenue; P general price level',
    'x 超出常年的设备购置占营业收入比例；γ 每元补助带动的自有投资；g 补助占营业收入比例；ΔA 产出增长；α 产出对设备的弹性；k 设备存量占营业收入比例；Y 营业收入；P 一般价格水平'),
  cost: [books('grant', GOVERNMENTS, ['enterprises'], 'g·Y·P', { en: 'grants for new equipment', zh: '技术改造补助' }, perYuan('revenue', (p) => p.grant))],
  eligible: all(status('above-scale'), size('medium', 'large'), industry('26', '31', '32', '33', '34', '35', '36', '37', '38', '39', '40')),
  takeUp: reaches((p) => p.reach),
  effects: [gives('renewal', (p) => (1 + p.response) * p.grant)],
  centralShare: 0.5,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.1 } }, why: { en: 'go on with the industrial base and technical renovation (no number given)', zh: '继续推进工业强基和技术改造(未给出数量)' } },
  test: {
    params: { reach: 1, grant: 0.03 },
    moves: [{ indicator: 'revenue-industry', direction: 'up', through: ['response', 'renewal.output'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'enterprise-rd'],
  },
})
