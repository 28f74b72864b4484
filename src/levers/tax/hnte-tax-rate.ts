import { uniform } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { scratchDoubles, scratchWords } from '../../kernel/scratch.js'
import { wholeYuan } from '../../kernel/sums.js'
import { hnteRate, standardRate } from '../../law/corporate-income-tax.js'
import { staffShare, thresholdLarge, thresholdMedium, thresholdSmall, validity } from '../../law/hnte-criteria.js'
import { centralShareOfIncomeTax } from '../../law/tax-sharing.js'
import { codeOf, TAX_STATUSES } from '../../population/classes.js'
import { GOVERNMENTS, books, payColumnJointly, returnedJointly } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { FIRST_YEAR, LAST_YEAR, behaviour, dated } from '../parameters.js'

const SMALL = codeOf(TAX_STATUSES, 'small-low-profit')
const ratio = 'R&D over revenue'
const judged = assumption('audits-of-certificates', 'No count of audits by year was found; a published one would replace it')

/**
 * Certificate of the high and new technology enterprise: whoever reports enough R&D over revenue, and passes the gates,
 * pays a lower income-tax rate for three years. The threshold makes some enterprises spend more and some relabel.
 */
export const hnteTaxRate = defineLever({
  id: 'hnte-tax-rate',
  name: { en: 'High-tech enterprise tax rate', zh: '高新技术企业所得税优惠税率' },
  summary: { en: 'Certified high and new technology enterprises pay a lower income-tax rate', zh: '经认定的高新技术企业减按优惠税率缴纳企业所得税' },
  family: 'tax',
  clause: { inventory: 'L03', section: '3.1' },
  params: {
    rate: dated('share of taxable income', [0, 0.25], hnteRate.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', { en: 'income-tax rate of a certificate holder', zh: '高新技术企业所得税税率' }, 0.25),
    thresholdSmall: dated(ratio, [0, 1], thresholdSmall.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', { en: 'least intensity up to 50 million yuan revenue', zh: '研发强度门槛（收入5000万元以下）' }),
    thresholdMedium: dated(ratio, [0, 1], thresholdMedium.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', { en: 'least intensity from 50 to 200 million yuan', zh: '研发强度门槛（收入5000万至2亿元）' }),
    thresholdLarge: dated(ratio, [0, 1], thresholdLarge.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', { en: 'least intensity above 200 million yuan', zh: '研发强度门槛（收入2亿元以上）' }),
    staffShare: dated('share of staff', [0, 1], staffShare.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', { en: 'least share of science and technology staff', zh: '科技人员最低占比' }),
    validity: dated('year', [1, 10], validity.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', { en: 'years a certificate lasts', zh: '证书有效期' }),
    auditProbability: behaviour('probability per year', [0, 1], uniform(0.01, 0.06), judged, 'D', { en: 'chance that a holder is audited', zh: '抽查概率' }),
  },
  equation: equation('W = v + (t₀ − t)·Π·(1 − p) + t·d·M − L − κ; M = s·D; D = max(0, α·Y − R)',
    'W yearly worth of a certificate, which is applied for where it exceeds the cost of applying; v lasting worth to holders beyond the tax; t₀, t income-tax rate without and with it; Π profit; p chance of an audit, 0 without a gap; d extra deduction of R&D; M cost relabelled as R&D, while the rest of the gap is spent; L loss from spending more than is wanted; κ cost of relabelling; s share of the gap that is relabelled; D R&D missing below the line; α least R&D over revenue, by revenue; Y revenue; R spending on R&D; T standard income-tax rate; C claimed R&D; X tax saved since the certificate began; P general price level',
    'W 证书的年价值,超过申请成本时申请；v 税收之外的持久价值；t₀, t 无证书与有证书的所得税税率；Π 利润；p 审计概率,无缺口时为0；d 加计扣除比例；M 归集为研发的其他费用,缺口其余部分为实际支出；L 超出意愿支出的损失；κ 归集成本；s 缺口中归集的比例；D 距门槛的研发缺口；α 按收入分档的最低研发强度；Y 营业收入；R 研发支出；T 标准所得税税率；C 申报研发费用；X 证书生效以来少缴的税款；P 一般价格水平'),
  cost: [
    books('tax-cash', GOVERNMENTS, ['enterprises'], '(T − t)·max(0, Π − d·C)·P', { en: 'tax that holders save on the income left after the super-deduction, except those that pay even less as small enterprises', zh: '持证企业就加计扣除后所得少缴的税款,按小型微利企业缴税更低者除外' }),
    books('clawback', ['enterprises'], GOVERNMENTS, 'X·P', { en: 'from holders that an audit finds below the line', zh: '审计查出未达门槛的企业补缴的税款' }),
  ],
  eligible: everyone,
  centralShare: 0.6,
  neutral: { rate: 0.25 },
  test: {
    params: { rate: 0.05 },
    moves: [{ indicator: 'hnte-count', direction: 'up', through: ['certification.relabelledShare', 'certification.fixedCost', 'certification.otherWorth'] },
      { indicator: 'enterprise-rd', direction: 'up', through: ['certification.relabelledShare', 'rd.elasticityLarge', 'rd.elasticitySmall'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  // The line and audits are the same everywhere, and concern nobody to whom no rate is on offer.
  incentive({ claimants: { rows, count }, p, write: { certifiedRate }, setRule }) {
    setRule('hnteThresholdSmall', p.thresholdSmall)
    setRule('hnteThresholdMedium', p.thresholdMedium)
    setRule('hnteThresholdLarge', p.thresholdLarge)
    setRule('hnteStaffShare', p.staffShare)
    setRule('hnteValidity', p.validity)
    setRule('auditProbability', p.auditProbability)
    for (let n = 0; n < count; n++) certifiedRate.put(rows[n]!, p.rate)
  },

  settle({ year, p, claimants: { rows, served, count }, enterprises, generalPrice, deductions, posting }) {
    const { clawback, hnteUntil, taxStatus, profit, province } = enterprises
    const deducted = deductions()
    const saved = standardRate.on(year) - p.rate
    const toCentral = centralShareOfIncomeTax.on(year)
    const back = returnedJointly(posting, 'clawback', 'enterprises', toCentral)
    // Those who save, and places of those who give back, without a branch: chance decides who they are.
    const saving = scratchWords('holders with income', count + 1)
    const parts = scratchWords('holders with income that are served', count + 1)
    const audited = scratchWords('places of holders audited', count + 1)
    let savers = 0
    let givers = 0
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      saving[savers] = i
      parts[savers] = served[n]!
      savers += Number(hnteUntil[i]! >= year) & Number(taxStatus[i] !== SMALL) & Number(profit[i]! > deducted[i]!)
      audited[givers] = n
      givers += Number(clawback[i]! > 0)
    }
    for (let k = 0; k < givers; k++) {
      const i = rows[audited[k]!]!
      back(province[i]!, wholeYuan(clawback[i]! * generalPrice) * served[audited[k]!]!)
    }
    const amounts = scratchDoubles('tax saved', savers)
    for (let k = 0; k < savers; k++) amounts[k] = wholeYuan(saved * (profit[saving[k]!]! - deducted[saving[k]!]!) * generalPrice) * parts[k]!
    payColumnJointly(posting, 'tax-cash', 'enterprises', toCentral, { rows: saving, amounts, count: savers, province })
  },
})
