import { column } from '../../kernel/columns.js'
import { scratchDoubles, scratchWords } from '../../kernel/scratch.js'
import { wholeYuan } from '../../kernel/sums.js'
import { lossYears, lossYearsTechnology, poolAfter, usedOfPool } from '../../law/corporate-income-tax.js'
import { centralShareOfIncomeTax } from '../../law/tax-sharing.js'
import { GOVERNMENTS, books, payColumnJointly } from '../cost.js'
import { any, status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { FIRST_YEAR, LAST_YEAR, dated } from '../parameters.js'

/** The general limit, years; it has not changed since 2008. */
const GENERAL = lossYears.on(FIRST_YEAR)

/**
 * Longer carry-forward of losses: certified and technology-based small enterprises keep losses and unused deductions for
 * more years than others, so that relief is worth more while they wait for profit.
 */
export const lossCarryForward = defineLever({
  id: 'loss-carry-forward',
  name: { en: 'Longer carry-forward of losses of technology enterprises', zh: '科技企业亏损结转年限延长' },
  summary: { en: 'Losses of certified and technology-based small enterprises may be set against later profit for more years', zh: '高新技术企业和科技型中小企业的亏损准予在更长年限内结转弥补' },
  family: 'tax',
  params: {
    years: dated('year', [GENERAL, 30], lossYearsTechnology.yearly(FIRST_YEAR, LAST_YEAR), 'law-income-tax', { en: 'years a loss of a technology enterprise may be carried forward', zh: '亏损结转年限' }, GENERAL),
  },
  equation: equation('ψ = h/(r + h)·(1 − ((1 − h)/(1 + r))^n); B = 1 − e·ψ·t·d/(1 − t); b = Π − d·C',
    'ψ present value of a yuan of relief to an enterprise that waits for profit; h yearly chance that profit returns; r rate of interest; n years that losses and deductions may be carried forward; B pre-tax income that pays for a yuan of R&D; e share of R&D that is claimed; t income-tax rate; d extra deduction; b profit left after deductions, a loss when negative; Π profit; C claimed R&D; V losses and deductions carried so far, of which one in n lapses each year; U what would be left of them under the general limit; P general price level',
    'ψ 等待盈利的企业每元减免的现值；h 每年恢复盈利的概率；r 利率；n 亏损与扣除额可结转年限；B 每元研发支出所需的税前收入；e 可申报比例；t 所得税税率；d 加计扣除比例；b 扣除后利润,为负即亏损；Π 利润；C 申报研发费用；V 结转至今的亏损与扣除额,每年n分之一失效；U 按一般年限尚余的部分；P 一般价格水平'),
  cost: [
    books('tax-cash', GOVERNMENTS, ['enterprises'], 't·(min(V, max(0, b)) − min(U, max(0, b)))·P', { en: 'tax on profit set against losses and deductions that the general limit would have ended', zh: '以按一般年限本应失效的亏损与扣除额抵减利润而少缴的税款' }),
  ],
  eligible: any(status('certified'), status('st-sme')),
  memory: {
    /** Losses and deductions still carried that the general limit would have ended. */
    beyond: column('f64', 'CNY of 2015'),
  },
  centralShare: 0.6,
  neutral: { years: GENERAL },
  test: {
    params: { years: 20 },
    moves: [{ indicator: 'enterprise-rd', direction: 'up', through: ['rd.returnToProfit', 'rd.interest', 'rd.elasticityLarge', 'rd.elasticitySmall'] }],
    leaves: ['vc-capital', 'innovative-clusters'],
  },

  incentive({ claimants: { rows, count }, p, write: { extraLossYears } }) {
    // The law counts whole years; a schedule in steps gives the part that is full.
    const extra = Math.floor(p.years) - GENERAL
    if (extra > 0) for (let n = 0; n < count; n++) extraLossYears.put(rows[n]!, extra)
  },

  settle({ year, enterprises: e, generalPrice, memory, deductions, posting }) {
    const { count, extraLossYears, profit, reliefPool, taxRate, weight, province } = e
    const beyond = memory.beyond!
    const deducted = deductions()
    const longer = scratchWords('enterprises with more years', count + 1)
    let number = 0
    for (let i = 0; i < count; i++) {
      longer[number] = i
      number += Number(extraLossYears[i] !== 0) | Number(beyond[i] !== 0)
    }
    const amounts = scratchDoubles('tax saved', number)
    for (let n = 0; n < number; n++) {
      const i = longer[n]!
      const balance = profit[i]! - deducted[i]!
      const pool = reliefPool[i]!
      const general = pool - beyond[i]!
      const used = usedOfPool(pool, balance) - usedOfPool(general, balance)
      beyond[i] = wholeYuan(poolAfter(pool, balance, GENERAL + extraLossYears[i]!)) - wholeYuan(poolAfter(general, balance, GENERAL))
      amounts[n] = wholeYuan(taxRate[i]! * used * generalPrice) * weight[i]!
    }
    payColumnJointly(posting, 'tax-cash', 'enterprises', centralShareOfIncomeTax.on(year), { rows: longer, amounts, count: number, province })
  },
})
