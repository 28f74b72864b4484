import { assumption } from '../../data/sources.js'
import { wholeYuan } from '../../kernel/sums.js'
import { books } from '../cost.js'
import { all, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { dated } from '../parameters.js'
import { brings } from '../province.js'
import { claimedBy } from './claimed.js'

const terms = assumption('provincial-support', 'Several provinces pay a few per cent of R&D beside the national deduction; no table of rates was found, so none is in the base year')

/**
 * Support of R&D by a province itself: it pays part of what its enterprises spend. Part of what it gains is R&D that other
 * provinces lose, so that provinces which outbid one another pay more than the nation gains.
 */
export const provincialRdSupport = defineLever({
  id: 'provincial-rd-support',
  name: { en: 'Support of R&D by provinces', zh: '省级研发后补助' },
  summary: { en: 'Provinces pay part of the R&D of their enterprises', zh: '各省按企业研发投入的一定比例给予补助' },
  family: 'tax',
  plan: { why: { en: 'it does not name it; the scenario zero-sum-provinces sets a rate', zh: '规划未提及；情景 zero-sum-provinces 设定了比例' } },
  params: {
    rate: dated('share', [0, 0.5], { 2008: 0 }, terms, { en: 'part of claimed R&D that the province pays', zh: '省级补助占申报研发费用的比例' }, 0),
  },
  equation: equation('U = (1 − s + m·o)·U₀', 'U, U₀ user cost of R&D with and without support of provinces; s part that the own province pays; o mean of what the others pay, by their R&D; m part of the R&D gained that comes from others; C claimed R&D; P general price level',
    'U, U₀ 有无省级补助时的研发使用成本；s 本省补助比例；o 其他省份补助比例的均值,按研发加权；m 所增研发中来自他省的部分；C 申报研发费用；P 一般价格水平'),
  cost: [books('grant', ['local'], ['enterprises'], 's·C·P', { en: 'paid to performers of the province', zh: '支付给本省研发企业' })],
  eligible: all(status('performs-rd')),
  regional: [brings('researchSupport', (p) => p.rate)],
  aim: 'provinces',
  centralShare: 0,
  neutral: { rate: 0 },
  test: {
    params: { rate: 0.1 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['rate', 'provincialSupport.moved', 'rd.elasticitySmall'] }],
    leaves: ['vc-capital', 'innovative-clusters', 'makerspaces'],
  },

  settle(context) {
    const { p, claimants: { rows, served, count }, enterprises: e, generalPrice, posting } = context
    const claimed = claimedBy(context)
    const pay = posting('grant', 'local', 'enterprises')
    for (let n = 0; n < count; n++) pay.add(e.province[rows[n]!]!, wholeYuan(p.rate * claimed(rows[n]!) * generalPrice) * served[n]!)
  },
})
