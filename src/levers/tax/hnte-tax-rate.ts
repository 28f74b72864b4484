import { uniform } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { wholeYuan } from '../../kernel/sums.js'
import { hnteRate, standardRate } from '../../law/corporate-income-tax.js'
import { staffShare, thresholdLarge, thresholdMedium, thresholdSmall, validity } from '../../law/hnte-criteria.js'
import { centralShareOfIncomeTax } from '../../law/tax-sharing.js'
import { everyone } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { FIRST_YEAR, LAST_YEAR, behaviour, dated } from '../parameters.js'
import { claimedBy } from './claimed.js'

const ratio = 'R&D over revenue'
const judged = assumption('audits-of-certificates', 'No count of audits by year was found; a published one would replace it')

/**
 * Certificate of the high and new technology enterprise: whoever reports enough R&D over revenue, and passes the gates,
 * pays a lower income-tax rate for three years. The threshold makes some enterprises spend more and some relabel.
 * Cost: (standard rate − rate)·taxable income of every holder, less what audits claw back.
 */
export const hnteTaxRate = defineLever({
  id: 'hnte-tax-rate',
  name: { en: 'High-tech enterprise tax rate', zh: '高新技术企业所得税优惠税率' },
  summary: { en: 'Certified high and new technology enterprises pay a lower income-tax rate', zh: '经认定的高新技术企业减按优惠税率缴纳企业所得税' },
  family: 'tax',
  clause: { inventory: 'L03', section: '3.1' },
  params: {
    rate: dated('share of taxable income', [0, 0.25], hnteRate.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', 'income-tax rate of a certificate holder', 0.25),
    thresholdSmall: dated(ratio, [0, 1], thresholdSmall.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', 'least intensity up to 50 million yuan revenue'),
    thresholdMedium: dated(ratio, [0, 1], thresholdMedium.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', 'least intensity from 50 to 200 million yuan'),
    thresholdLarge: dated(ratio, [0, 1], thresholdLarge.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', 'least intensity above 200 million yuan'),
    staffShare: dated('share of staff', [0, 1], staffShare.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', 'least share of science and technology staff'),
    validity: dated('year', [1, 10], validity.yearly(FIRST_YEAR, LAST_YEAR), 'law-hnte', 'years a certificate lasts'),
    auditProbability: behaviour('probability per year', [0, 1], uniform(0.01, 0.06), judged, 'D', 'chance that a holder is audited'),
  },
  eligible: everyone,
  centralShare: 0.6,
  neutral: { rate: 0.25 },
  test: {
    params: { rate: 0.05 },
    moves: [{ indicator: 'hnte-count', direction: 'up' }, { indicator: 'enterprise-rd', direction: 'up' }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive({ claimants: { rows, count }, p, write: { certifiedRate }, setRule }) {
    setRule('hnteThresholdSmall', p.thresholdSmall)
    setRule('hnteThresholdMedium', p.thresholdMedium)
    setRule('hnteThresholdLarge', p.thresholdLarge)
    setRule('hnteStaffShare', p.staffShare)
    setRule('hnteValidity', p.validity)
    setRule('auditProbability', p.auditProbability)
    for (let n = 0; n < count; n++) certifiedRate.put(rows[n]!, p.rate)
  },

  settle(context) {
    const { year, p, claimants: { rows, served, count }, enterprises: e, generalPrice, posting } = context
    const claimed = claimedBy(context)
    const saved = standardRate.on(year) - p.rate
    const toCentral = centralShareOfIncomeTax.on(year)
    const central = posting('tax-cash', 'central', 'enterprises')
    const local = posting('tax-cash', 'local', 'enterprises')
    const centralBack = posting('clawback', 'enterprises', 'central')
    const localBack = posting('clawback', 'enterprises', 'local')
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      if (e.clawback[i]! > 0) {
        const back = wholeYuan(e.clawback[i]! * generalPrice) * served[n]!
        const part = wholeYuan(back * toCentral)
        centralBack.add(e.province[i]!, part)
        localBack.add(e.province[i]!, back - part)
      }
      if (e.hnteUntil[i]! < year) continue
      const taxable = e.profit[i]! - e.extraDeduction[i]! * claimed(i)
      if (taxable <= 0) continue
      const relief = wholeYuan(saved * taxable * generalPrice) * served[n]!
      const part = wholeYuan(relief * toCentral)
      central.add(e.province[i]!, part)
      local.add(e.province[i]!, relief - part)
    }
  },
})
