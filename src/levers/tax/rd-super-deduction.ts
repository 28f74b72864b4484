import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { column } from '../../kernel/columns.js'
import { wholeYuan } from '../../kernel/sums.js'
import { lossYears } from '../../law/corporate-income-tax.js'
import { generalDeduction, isManufacturing, manufacturingDeduction, technologySmeDeduction } from '../../law/super-deduction.js'
import { centralShareOfIncomeTax } from '../../law/tax-sharing.js'
import { all, notExcludedIndustry, status } from '../eligibility.js'
import { defineLever } from '../lever.js'
import { FIRST_YEAR, LAST_YEAR, behaviour, dated } from '../parameters.js'
import { isTechnologySme } from '../technology-sme.js'
import { claimedBy } from './claimed.js'
import { taxRates } from './tax-rates.js'

const share = 'share of claimed R&D'
const probability = 'probability'
const judged = assumption('take-up-of-super-deduction', 'Take-up by size is judged from claims of large and medium enterprises in 2015 and from interviews; microdata of tax returns would replace it')

/**
 * R&D super-deduction: an enterprise that claims deducts an extra share d of claimed R&D from taxable income, so that a
 * yuan of R&D costs B = 1 − e·ψ·t·d/(1 − t) before tax. Cash cost: t·min(d·Rtax + unused, taxable income); accrual: t·d·Rtax.
 */
export const rdSuperDeduction = defineLever({
  id: 'rd-super-deduction',
  name: { en: 'R&D super-deduction', zh: '研发费用加计扣除' },
  summary: { en: 'An extra share of R&D spending is deducted from taxable income', zh: '研发费用在据实扣除之外再按比例加计扣除' },
  family: 'tax',
  clause: { inventory: 'L01', section: '3.1' },
  params: {
    extra: dated(share, [0, 3], generalDeduction.yearly(FIRST_YEAR, LAST_YEAR), 'law-super-deduction', 'extra deduction, all enterprises', 0),
    extraTechnologySme: dated(share, [0, 3], technologySmeDeduction.yearly(FIRST_YEAR, LAST_YEAR), 'law-super-deduction', 'extra deduction, technology SMEs', 0),
    extraManufacturing: dated(share, [0, 3], manufacturingDeduction.yearly(FIRST_YEAR, LAST_YEAR), 'law-super-deduction', 'extra deduction, manufacturing', 0),
    takeUpMicro: behaviour(probability, [0, 1], triangular(0.05, 0.2, 0.35), judged, 'D', 'share of eligible micro enterprises that claim'),
    takeUpSmall: behaviour(probability, [0, 1], triangular(0.2, 0.35, 0.5), judged, 'D', 'share of eligible small enterprises that claim'),
    takeUpMedium: behaviour(probability, [0, 1], triangular(0.4, 0.55, 0.7), judged, 'D', 'share of eligible medium enterprises that claim'),
    takeUpLarge: behaviour(probability, [0, 1], triangular(0.55, 0.7, 0.85), judged, 'D', 'share of eligible large enterprises that claim'),
    provinceSpread: behaviour('logit points', [0, 2], triangular(0.2, 0.4, 0.6), judged, 'D', 'spread of take-up between provinces'),
    persistence: behaviour('probability per year', [0, 1], triangular(0.9, 0.95, 0.98), judged, 'D', 'chance that a claimant claims again'),
  },
  eligible: all(status('performs-rd'), notExcludedIndustry),
  takeUp: {
    bySize: (p) => [p.takeUpMicro, p.takeUpSmall, p.takeUpMedium, p.takeUpLarge],
    provinceSpread: (p) => p.provinceSpread,
    persistence: (p) => p.persistence,
  },
  memory: { unused: column('f64', 'CNY of 2015', 'deductions earned but not yet used for want of profit') },
  centralShare: 0.6,
  neutral: { extra: 0, extraTechnologySme: 0, extraManufacturing: 0 },
  test: {
    params: { extra: 1.5 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up' }, { indicator: 'rd-intensity-industry', direction: 'up' },
      { indicator: 'rd-personnel', direction: 'up' }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive({ claimants: { rows, count }, enterprises: e, population, p, write: { extraDeduction } }) {
    const manufacturing = population.industries.map(({ code }) => isManufacturing(code))
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      const special = isTechnologySme(e, i) ? Math.max(p.extra, p.extraTechnologySme) : p.extra
      extraDeduction.put(i, manufacturing[e.industry[i]!] ? Math.max(special, p.extraManufacturing) : special)
    }
  },

  settle(context) {
    const { year, claimants: { rows, served, count }, enterprises: e, generalPrice, memory, posting } = context
    const claimed = claimedBy(context)
    const toCentral = centralShareOfIncomeTax.on(year)
    const rates = taxRates(year)
    const kept = 1 - 1 / lossYears.on(year)
    const central = posting('tax-cash', 'central', 'enterprises')
    const local = posting('tax-cash', 'local', 'enterprises')
    const centralEarned = posting('tax-accrual', 'central', 'enterprises')
    const localEarned = posting('tax-accrual', 'local', 'enterprises')
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      const rate = rates[e.taxStatus[i]!]!
      const earned = e.extraDeduction[i]! * claimed(i)
      const wanted = earned + memory.unused![i]!
      const used = Math.min(wanted, Math.max(0, e.profit[i]!))
      // Deductions lapse after n years; a pool of unknown ages loses one in n each year.
      memory.unused![i] = wholeYuan((wanted - used) * kept)
      const relief = wholeYuan(rate * used * generalPrice) * served[n]!
      const accrual = wholeYuan(rate * earned * generalPrice) * served[n]!
      const centralPart = wholeYuan(relief * toCentral)
      const centralAccrual = wholeYuan(accrual * toCentral)
      central.add(e.province[i]!, centralPart)
      local.add(e.province[i]!, relief - centralPart)
      centralEarned.add(e.province[i]!, centralAccrual)
      localEarned.add(e.province[i]!, accrual - centralAccrual)
    }
  },
})
