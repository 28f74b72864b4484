import { scratchDoubles, scratchWords } from '../../kernel/scratch.js'
import { wholeYuan } from '../../kernel/sums.js'
import {
  countedShare, firstTierCeiling, firstTierShare, marginalTiers, secondTierShare, smallLowProfitRate, standardRate,
} from '../../law/corporate-income-tax.js'
import { smallLowProfitCeilings, smallLowProfitIncome } from '../../law/sme-criteria.js'
import { centralShareOfIncomeTax } from '../../law/tax-sharing.js'
import { codeOf, TAX_STATUSES } from '../../population/classes.js'
import { GOVERNMENTS, books, payColumnJointly } from '../cost.js'
import { everyone } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { FIRST_YEAR, LAST_YEAR, choice, dated } from '../parameters.js'

const law = 'law-income-tax'
const perYear = 'CNY a year'
const SMALL = codeOf(TAX_STATUSES, 'small-low-profit')
const { industry, other } = smallLowProfitCeilings
const tierRule = choice(['whole', 'marginal'], 'whole', law,
  { en: 'whether all income counts by the tier it reaches, or each part by its own', zh: '分档方式' })

/**
 * Income tax of small low-profit enterprises: who has few staff, few assets and little profit pays a lower rate, on part of
 * its income. The certificate then saves it less or nothing, and deductions are worth less to it.
 */
export const smallLowProfitTax = defineLever({
  id: 'small-low-profit-tax',
  name: { en: 'Income tax of small low-profit enterprises', zh: '小型微利企业所得税优惠' },
  summary: { en: 'Small enterprises with little profit pay a lower income-tax rate on part of their income', zh: '小型微利企业减按较低税率并减计应纳税所得额缴纳企业所得税' },
  family: 'tax',
  params: {
    rate: dated('share of taxable income', [0, 0.25], smallLowProfitRate.yearly(FIRST_YEAR, LAST_YEAR), law, { en: 'rate on the income that counts', zh: '小型微利企业所得税税率' }, 0.25),
    firstTierShare: dated('share of income', [0, 1], firstTierShare.yearly(FIRST_YEAR, LAST_YEAR), law, { en: 'part of income that counts in the first tier', zh: '第一档计入应税所得的比例' }, 1),
    firstTierCeiling: dated(perYear, [0, 1e9], firstTierCeiling.yearly(FIRST_YEAR, LAST_YEAR), law, { en: 'taxable income up to which the first tier holds', zh: '第一档应税所得上限' }),
    secondTierShare: dated('share of income', [0, 1], secondTierShare.yearly(FIRST_YEAR, LAST_YEAR), law, { en: 'part of income that counts above the first tier', zh: '第一档以上计入应税所得的比例' }, 1),
    tiers: { ...tierRule, values: Object.fromEntries(Object.entries(marginalTiers.yearly(FIRST_YEAR, LAST_YEAR))
      .map(([year, flag]) => [year, flag === 1 ? 'marginal' as const : 'whole' as const])) },
    incomeCeiling: dated(perYear, [0, 1e9], smallLowProfitIncome.yearly(FIRST_YEAR, LAST_YEAR), law, { en: 'most taxable income of a small low-profit enterprise', zh: '应税所得上限' }),
    staffIndustry: dated('person', [0, 1e6], industry.employees.yearly(FIRST_YEAR, LAST_YEAR), law, { en: 'most staff of one in industry', zh: '从业人数上限（工业）' }),
    staffOther: dated('person', [0, 1e6], other.employees.yearly(FIRST_YEAR, LAST_YEAR), law, { en: 'most staff of one elsewhere', zh: '从业人数上限（其他）' }),
    assetsIndustry: dated('CNY', [0, 1e12], industry.assets.yearly(FIRST_YEAR, LAST_YEAR), law, { en: 'most assets of one in industry', zh: '资产总额上限（工业）' }),
    assetsOther: dated('CNY', [0, 1e12], other.assets.yearly(FIRST_YEAR, LAST_YEAR), law, { en: 'most assets of one elsewhere', zh: '资产总额上限（其他）' }),
  },
  equation: equation('I = max(0, Π − d·C)·P; a = r·(s₂ − (s₂ − s₁)·min(1, c/I)); W = max(0, a − t)·I',
    'I taxable income of an enterprise below the ceilings of staff, assets and income, yuan of the year; Π profit; d extra deduction of R&D; C claimed R&D; P general price level; a tax over income, on which the last yuan counts as its tier says (before 2019 all income counts by the tier that it reaches); r rate on the income that counts; s₁, s₂ part of income that counts in the first tier and above; c income up to which the first tier holds; W what a high-tech certificate still saves it a year, which it weighs at lasting profit; t income-tax rate with the certificate; T standard income-tax rate',
    'I 从业人数、资产和所得额均未超过上限的企业的应纳税所得额(当年价)；Π 利润；d 加计扣除比例；C 申报研发费用；P 一般价格水平；a 平均税率,边际一元按所在档次计入(2019年以前全部所得按所达到的档次计入)；r 计入部分的税率；s₁, s₂ 第一档及以上各档的计入比例；c 第一档所得额上限；W 高新技术企业证书每年仍可节省的税款,企业按持久利润权衡；t 有证书时的所得税税率；T 标准所得税税率'),
  cost: [
    books('tax-cash', GOVERNMENTS, ['enterprises'], '(T − a)·I', { en: 'tax below the standard rate of those who are treated as small', zh: '按小型微利企业纳税者较标准税率少缴的税款' }),
  ],
  eligible: everyone,
  centralShare: 0.6,
  neutral: { rate: 0.25, firstTierShare: 1, secondTierShare: 1 },
  test: {
    params: { firstTierShare: 0, firstTierCeiling: 1e7, incomeCeiling: 1e7, assetsIndustry: 2e8, assetsOther: 2e8, staffIndustry: 1000, staffOther: 1000 },
    moves: [{ indicator: 'hnte-count', direction: 'down', through: ['taxes.assetsPerRevenue', 'certification.fixedCost', 'certification.otherWorth'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive({ claimants: { rows, count }, p, write: { smallFirmRate }, setRule }) {
    setRule('smallFirmStaffIndustry', p.staffIndustry)
    setRule('smallFirmStaffOther', p.staffOther)
    setRule('smallFirmAssetsIndustry', p.assetsIndustry)
    setRule('smallFirmAssetsOther', p.assetsOther)
    setRule('smallFirmIncome', p.incomeCeiling)
    setRule('smallFirmTierCeiling', p.firstTierCeiling)
    setRule('smallFirmFirstShare', p.firstTierShare)
    setRule('smallFirmSecondShare', p.secondTierShare)
    setRule('smallFirmTiersMarginal', p.tiers === 'marginal' ? 1 : 0)
    for (let n = 0; n < count; n++) smallFirmRate.put(rows[n]!, p.rate)
  },

  settle({ year, p, claimants: { rows, served, count }, enterprises: { taxStatus, profit, province }, generalPrice, deductions, posting }) {
    const deducted = deductions()
    const tiers = { firstShare: p.firstTierShare, secondShare: p.secondTierShare, ceiling: p.firstTierCeiling, marginal: p.tiers === 'marginal' }
    const standard = standardRate.on(year)
    // Those with income that is taxed so, without a branch: chance decides who they are.
    const taxed = scratchWords('small enterprises with income', count + 1)
    const parts = scratchWords('small enterprises with income that are served', count + 1)
    let number = 0
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      taxed[number] = i
      parts[number] = served[n]!
      number += Number(taxStatus[i] === SMALL) & Number(profit[i]! > deducted[i]!)
    }
    const amounts = scratchDoubles('tax saved', number)
    for (let k = 0; k < number; k++) {
      const income = (profit[taxed[k]!]! - deducted[taxed[k]!]!) * generalPrice
      amounts[k] = wholeYuan((standard - p.rate * countedShare(income, tiers)) * income) * parts[k]!
    }
    payColumnJointly(posting, 'tax-cash', 'enterprises', centralShareOfIncomeTax.on(year), { rows: taxed, amounts, count: number, province })
  },
})
