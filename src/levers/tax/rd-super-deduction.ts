import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { column } from '../../kernel/columns.js'
import { scratchDoubles } from '../../kernel/scratch.js'
import { wholeYuan } from '../../kernel/sums.js'
import { lossYears } from '../../law/corporate-income-tax.js'
import { generalDeduction, isManufacturing, manufacturingDeduction, technologySmeDeduction } from '../../law/super-deduction.js'
import { centralShareOfIncomeTax } from '../../law/tax-sharing.js'
import { GOVERNMENTS, books, payColumnJointly } from '../cost.js'
import { all, notExcludedIndustry, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { FIRST_YEAR, LAST_YEAR, behaviour, dated } from '../parameters.js'
import { isTechnologySme } from '../technology-sme.js'

const share = 'share of claimed R&D'
const probability = 'probability'
const judged = assumption('take-up-of-super-deduction', 'Take-up by size is judged from claims of large and medium enterprises in 2015 and from interviews; microdata of tax returns would replace it')

const response = ['rd.elasticityLarge', 'rd.elasticitySmall', 'rd.adjustment', 'rdAccounts.eligibleShare']

/**
 * R&D super-deduction: beside its R&D itself an enterprise that claims deducts an extra share d of it from taxable income.
 * R_tax (R in the equation) is the R&D it claims, e·(spending − grants) + relabelled cost, yuan a year; e the share of real R&D
 * that tax law accepts as such (`rdAccounts.eligibleShare`); ψ the present value of a yuan of relief, 1 with profit and less for
 * those who wait for it. The lever writes d; `mechanisms/user-cost` makes B of it, `mechanisms/rd` what is done about it.
 */
export const rdSuperDeduction = defineLever({
  id: 'rd-super-deduction',
  name: { en: 'R&D super-deduction', zh: '研发费用加计扣除' },
  summary: { en: 'An extra share of R&D spending is deducted from taxable income', zh: '研发费用在据实扣除之外再按比例加计扣除' },
  family: 'tax',
  clause: { inventory: 'L01', section: '3.1' },
  params: {
    // Unit, range, values by year of the law, source, meaning and, last, the value that is no such policy: 0. The law, in
    // `law/super-deduction`: all enterprises 50 % from 2008, 75 % from 2018, 100 % from October 2022; technology SMEs 75 % from
    // 2017, 100 % from 2022; manufacturing 100 % from 2021.
    extra: dated(share, [0, 3], generalDeduction.yearly(FIRST_YEAR, LAST_YEAR), 'law-super-deduction', { en: 'extra deduction, all enterprises', zh: '加计扣除比例（一般企业）' }, 0),
    extraTechnologySme: dated(share, [0, 3], technologySmeDeduction.yearly(FIRST_YEAR, LAST_YEAR), 'law-super-deduction', { en: 'extra deduction, technology SMEs', zh: '加计扣除比例（科技型中小企业）' }, 0),
    extraManufacturing: dated(share, [0, 3], manufacturingDeduction.yearly(FIRST_YEAR, LAST_YEAR), 'law-super-deduction', { en: 'extra deduction, manufacturing', zh: '加计扣除比例（制造业）' }, 0),
    takeUpMicro: behaviour(probability, [0, 1], triangular(0.05, 0.2, 0.35), judged, 'D', { en: 'share of eligible micro enterprises that claim', zh: '申报率（微型企业）' }),
    takeUpSmall: behaviour(probability, [0, 1], triangular(0.2, 0.35, 0.5), judged, 'D', { en: 'share of eligible small enterprises that claim', zh: '申报率（小型企业）' }),
    takeUpMedium: behaviour(probability, [0, 1], triangular(0.4, 0.55, 0.7), judged, 'D', { en: 'share of eligible medium enterprises that claim', zh: '申报率（中型企业）' }),
    takeUpLarge: behaviour(probability, [0, 1], triangular(0.55, 0.7, 0.85), judged, 'D', { en: 'share of eligible large enterprises that claim', zh: '申报率（大型企业）' }),
    provinceSpread: behaviour('logit points', [0, 2], triangular(0.2, 0.4, 0.6), judged, 'D', { en: 'spread of take-up between provinces', zh: '申报率的省际差异' }),
    persistence: behaviour('probability per year', [0, 1], triangular(0.9, 0.95, 0.98), judged, 'D', { en: 'chance that a claimant claims again', zh: '再次申报的概率' }),
  },
  equation: equation('B = 1 − e·ψ·t·d/(1 − t); Q = a·Y·(w·B/B₀)^−ε',
    'B, B₀ pre-tax income that pays for a yuan of R&D, this year and in the base year; e share of R&D that is claimed; ψ present value of a yuan of relief, 1 for those with profit; t income-tax rate; d extra deduction, the best rate open to the claimant; Q real R&D it wants, approached by a part each year; a propensity to do R&D; Y revenue; w price of research against the base year; ε elasticity; R claimed R&D, e·(spending − grants) and relabelled cost; V deductions not yet used for want of profit, of which a part lapses each year; Π profit; P general price level',
    'B, B₀ 当年与基年每元研发支出所需的税前收入；e 可申报比例；ψ 每元减免的现值,盈利企业为1；t 所得税税率；d 加计扣除比例,取可适用的最高者；Q 意愿实际研发投入,每年调整一部分；a 研发倾向；Y 营业收入；w 研发价格(基年为1)；ε 弹性；R 申报研发费用,即e·(支出 − 补助)与归集费用之和；V 因利润不足结转的扣除额,每年部分失效；Π 利润；P 一般价格水平'),
  cost: [
    books('tax-cash', GOVERNMENTS, ['enterprises'], 't·min(d·R + V, max(0, Π))·P', { en: 'relief used against the profit of the year', zh: '当年以利润实际抵减的税款' }),
    books('tax-accrual', GOVERNMENTS, ['enterprises'], 't·d·R·P', { en: 'relief earned in the year, used or not, undiscounted', zh: '当年形成的减免额,无论是否已抵减,不折现' }),
  ],
  eligible: all(status('performs-rd'), notExcludedIndustry),
  takeUp: {
    bySize: (p) => [p.takeUpMicro, p.takeUpSmall, p.takeUpMedium, p.takeUpLarge],
    provinceSpread: (p) => p.provinceSpread,
    persistence: (p) => p.persistence,
  },
  memory: {
    /** Deductions earned but not yet used for want of profit. */
    unused: column('f64', 'CNY of 2015'),
  },
  // Central part of what governments pay together, for catalogue and terms; tax is booked by the law of its year, below.
  centralShare: 0.6,
  neutral: { extra: 0, extraTechnologySme: 0, extraManufacturing: 0 },
  test: {
    params: { extra: 1.5 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: response },
      { indicator: 'rd-intensity-industry', direction: 'up', through: response },
      { indicator: 'rd-personnel', direction: 'up', through: [...response, 'wages.supplyElasticity'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive({ claimants: { rows, count }, enterprises: e, population, definitions, p, write: { extraDeduction } }) {
    const manufacturing = Uint8Array.from(population.industries, ({ code }) => Number(isManufacturing(code)))
    const ofSme = Math.max(p.extra, p.extraTechnologySme)
    const rates = Float64Array.of(p.extra, ofSme, Math.max(p.extra, p.extraManufacturing), Math.max(ofSme, p.extraManufacturing))
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      extraDeduction.put(i, rates[2 * manufacturing[e.industry[i]!]! + Number(isTechnologySme(e, i, definitions))]!)
    }
  },

  settle({ year, claimants: { rows, served, count }, enterprises: { taxRate, profit, province }, generalPrice, memory, deductions, posting }) {
    const unused = memory.unused!
    // d·R_tax by row, yuan of 2015: of what it really spends at this year's price of research as much as tax law accepts.
    const deducted = deductions()
    // Part of income tax that is the centre's this year, so its part of the tax forgone: 60 % since 2003.
    const toCentral = centralShareOfIncomeTax.on(year)
    // The general limit; what a longer one for some saves them is booked by that lever.
    const kept = 1 - 1 / lossYears.on(year)
    // Both books split each amount between central and local budgets and round to the yuan.
    const cash = scratchDoubles('relief used', count)
    const accrual = scratchDoubles('relief earned', count)
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      const rate = taxRate[i]!
      const earned = deducted[i]!
      const wanted = earned + unused[i]!
      const used = Math.min(wanted, Math.max(0, profit[i]!))
      // Deductions lapse after n years; a pool of unknown ages loses one in n each year.
      unused[i] = wholeYuan((wanted - used) * kept)
      cash[n] = wholeYuan(rate * used * generalPrice) * served[n]!
      accrual[n] = wholeYuan(rate * earned * generalPrice) * served[n]!
    }
    payColumnJointly(posting, 'tax-cash', 'enterprises', toCentral, { rows, amounts: cash, count, province })
    payColumnJointly(posting, 'tax-accrual', 'enterprises', toCentral, { rows, amounts: accrual, count, province })
  },
})
