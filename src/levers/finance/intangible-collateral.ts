import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { GOVERNMENTS, books, perEnterprise } from '../cost.js'
import { gives } from '../effect.js'
import { all, size, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated, fixed } from '../parameters.js'
import { reaches } from '../take-up.js'

const dose = assumption('intangible-collateral-reach', 'The plan encourages banks and gives no number: one more small performer of R&D in twenty')
const cost = assumption('intangible-appraisal', 'Local governments pay part of what the appraisal of patents costs; its order by 2015')

/**
 * New products of commercial banks: loans against patents, orders and other results of R&D. What lenders accept counts as
 * collateral, so that the premium falls and more can be borrowed.
 */
export const intangibleCollateral = defineLever({
  id: 'intangible-collateral',
  name: { en: 'Bank loans against intangible assets', zh: '银行知识产权质押等产品创新' },
  summary: { en: 'Banks accept results of R&D as collateral', zh: '银行接受知识产权等研发成果作为押品' },
  family: 'finance',
  clause: { inventory: 'L51', section: '3.6' },
  params: {
    reach: dated('share', [0, 1], { 2008: 0 }, dose, { en: 'share of smaller performers of R&D whose bank offers it beyond the base year', zh: '新增可获此类贷款的中小研发企业比例' }, 0),
    accepted: behaviour('share', [0, 1], triangular(0.05, 0.15, 0.3), 'mann-2018', 'C', { en: 'part of R&D capital that counts as collateral: of the patents of US companies 16 % had been pledged by 2013', zh: '研发资本可作押品的比例' }),
    appraisal: fixed('CNY per enterprise a year', [0, 1e6], 2e4, cost, { en: 'public money for the appraisal of what is pledged', zh: '质押评估补助' }),
  },
  equation: equation('π = max(0, a − b·ln(C + v·K) − k); R = min(Q, F + κ·(C + v·K))',
    'π premium that lenders ask; a, b what they ask without collateral, and its fall with collateral; C collateral of other kinds; v part of R&D capital that they accept; K R&D capital; k what they know by the age of the enterprise; R R&D that can be paid for; Q R&D wanted; F last R&D and cash flow; κ part of collateral financed; m public money for appraisal',
    'π 银行要求的风险溢价；a, b 无押品时的溢价及其随押品的降幅；C 其他押品；v 可作押品的研发资本比例；K 研发资本；k 由企业年龄得知的信息；R 可负担的研发；Q 意愿研发；F 上年研发与现金流；κ 押品融资比例；m 评估补助'),
  cost: [books('grant', GOVERNMENTS, ['providers'], 'm', { en: 'appraisal, for each enterprise reached', zh: '按获贷企业数计的评估补助' }, perEnterprise((p) => p.appraisal))],
  eligible: all(size('micro', 'small', 'medium'), status('performs-rd')),
  takeUp: reaches((p) => p.reach),
  effects: [gives('knowledgePledge', (p) => p.accepted)],
  centralShare: 0,
  neutral: { reach: 0 },
  plan: { params: { reach: { 2017: 0.05 } }, why: { en: 'banks make products that suit technology enterprises (no number given)', zh: '鼓励商业银行创新金融产品和服务(未给出数量)' } },
  test: {
    params: { reach: 1, accepted: 1 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['accepted', 'finance.premiumCollateral'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },
})
