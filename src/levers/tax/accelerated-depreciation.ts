import { triangular } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import { column } from '../../kernel/columns.js'
import { scratchDoubles, scratchWords } from '../../kernel/scratch.js'
import { wholeYuan } from '../../kernel/sums.js'
import { allowanceValue, listedByBaseYear } from '../../law/depreciation.js'
import { isManufacturing } from '../../law/super-deduction.js'
import { centralShareOfIncomeTax } from '../../law/tax-sharing.js'
import { GOVERNMENTS, books, payColumnJointly } from '../cost.js'
import { status } from '../eligibility.js'
import { equation } from '../equation.js'
import { defineLever } from '../lever.js'
import { behaviour, dated } from '../parameters.js'
import { reaches } from '../take-up.js'

const law = 'law-depreciation'
const pieces = assumption('equipment-by-unit-value', 'How much equipment is bought in pieces of up to five million yuan is not published: about half')
const claims = assumption('take-up-of-depreciation', 'Many enterprises keep tax and book depreciation alike for simplicity; large ones with advisers claim more')
/** Years over which equipment is written off, and the shorter life that the law opens. */
const [LIFE, SHORTER] = [10, 6]

/**
 * Faster depreciation of equipment: the law of 2014 and 2015 is in the base year; from 2018 pieces of up to five million yuan are
 * written off at once, from 2019 the shorter life is open to all manufacturing. It defers tax, so it is worth little at a low rate.
 */
export const acceleratedDepreciation = defineLever({
  id: 'accelerated-depreciation',
  name: { en: 'Accelerated depreciation', zh: '固定资产加速折旧' },
  summary: { en: 'Equipment is written off sooner, which defers income tax', zh: '加快设备折旧扣除,递延缴纳企业所得税' },
  family: 'tax',
  clause: { inventory: 'L02', section: '3.1' },
  params: {
    atOnce: dated('share', [0, 1], { 2008: 0, 2018: 1 }, law, { en: 'whether pieces of up to five million yuan are written off at once (1) as in the base year (0)', zh: '500万元以下设备一次性扣除' }, 0),
    allManufacturing: dated('share', [0, 1], { 2008: 0, 2019: 1 }, law, { en: 'whether the shorter life is open to manufacturing beyond the lists of 2014 and 2015', zh: '缩短年限扩大至全部制造业' }, 0),
    pieces: behaviour('share', [0, 1], triangular(0.3, 0.5, 0.7), pieces, 'D', { en: 'share of equipment bought in such pieces', zh: '500万元以下设备占比' }),
    equipment: behaviour('share of revenue', [0, 0.5], triangular(0.03, 0.05, 0.08), pieces, 'D', { en: 'equipment bought in a year', zh: '年设备购置占营业收入比例' }),
    claimSmall: behaviour('probability', [0, 1], triangular(0.05, 0.15, 0.3), claims, 'D', { en: 'share of micro and small enterprises with profit that claim', zh: '申报率（小型和微型企业）' }),
    claimLarge: behaviour('probability', [0, 1], triangular(0.25, 0.45, 0.65), claims, 'D', { en: 'share of medium and large enterprises with profit that claim', zh: '申报率（大中型企业）' }),
    interest: behaviour('rate a year', [0, 0.3], triangular(0.04, 0.06, 0.09), claims, 'D', { en: 'rate at which deferred tax is discounted', zh: '递延税款折现率' }),
  },
  equation: equation('g = s·(1 − z) + (1 − s)·(y − z); m = t·g/(1 − t·z); ΔI = I·((1 − m)^−ε − 1)',
    'g rise of the present value of allowances on a yuan of equipment, of which R&D equipment has a part; s share of equipment written off at once beyond the base year; z present value before; y present value over the life that is open now; m fall of the price of equipment after tax; t income-tax rate; ΔI equipment bought because of it, which raises output; I equipment bought in a usual year; ε elasticity, larger for large enterprises; A deduction ahead of schedule for what was bought this year; b part that comes back each year; D deductions ahead of schedule so far; P general price level',
    'g 每元设备折旧扣除现值的提高,研发设备只享受其中一部分；s 基年之外一次性扣除的设备占比；z 原扣除现值；y 现行可用年限下的扣除现值；m 设备税后价格的下降；t 所得税税率；ΔI 由此新增的设备购置,并提高产出；I 常年设备购置；ε 弹性,大型企业较大；A 当年购置提前扣除的金额；b 每年转回的比例；D 累计提前扣除的金额；P 一般价格水平'),
  cost: [
    books('tax-cash', GOVERNMENTS, ['enterprises'], 't·(A − b·D)·P', { en: 'tax paid later, less tax that comes back from earlier years', zh: '当年递延的税款,减去以前年度转回的税款' }),
    books('tax-accrual', GOVERNMENTS, ['enterprises'], 't·g·I·P', { en: 'what the delay is worth on what is bought this year', zh: '当年购置设备递延纳税的现值' }),
  ],
  eligible: status('profitable'),
  takeUp: reaches((p) => [p.claimSmall, p.claimSmall, p.claimLarge, p.claimLarge]),
  memory: {
    /** Deducted ahead of schedule and not yet come back. */
    ahead: column('f32', 'CNY of 2015'),
  },
  centralShare: 0.6,
  neutral: { atOnce: 0, allManufacturing: 0 },
  test: {
    params: { atOnce: 1, allManufacturing: 1, claimSmall: 1, claimLarge: 1, pieces: 1 },
    moves: [
      { indicator: 'enterprise-rd', direction: 'up', through: ['rd.equipmentShare', 'renewal.researchPart', 'renewal.allowance'] },
      { indicator: 'revenue-industry', direction: 'up', through: ['renewal.elasticity', 'renewal.investment', 'renewal.output', 'renewal.largeResponse'] },
    ],
    leaves: ['vc-capital', 'innovative-clusters', 'revenue-industry'],
  },

  incentive({ p, claimants: { rows, count }, enterprises: { industry }, population, write: { allowanceGain } }) {
    if (p.atOnce === 0 && p.allManufacturing === 0) return
    const gain = gains(p, population.industries)
    for (let n = 0; n < count; n++) allowanceGain.put(rows[n]!, gain[industry[rows[n]!]!]!)
  },

  settle({ year, p, claimants: { rows, served, count }, enterprises: { industry, revenue, province, taxRate }, population, generalPrice, memory, posting }) {
    const ahead = memory.ahead!
    const inForce = p.atOnce > 0 || p.allManufacturing > 0
    const gain = inForce ? gains(p, population.industries) : new Float64Array(population.industries.length)
    const toCentral = centralShareOfIncomeTax.on(year)
    const moved = scratchWords('enterprises with equipment written off', count)
    const cash = scratchDoubles('relief used', count)
    const accrual = scratchDoubles('relief earned', count)
    // Tax comes back as the rest of the life runs off.
    const back = 1 / (LIFE - 1)
    // Of what a rise g of the present value stands for, in deductions of the first year: 1 − 1/n for 1 − z.
    const sooner = (1 - 1 / LIFE) / (1 - allowanceValue(LIFE, p.interest))
    let number = 0
    for (let n = 0; n < count; n++) {
      const i = rows[n]!
      const worth = gain[industry[i]!]! * p.equipment * revenue[i]!
      if (worth === 0 && ahead[i] === 0) continue
      const early = sooner * worth
      const returns = back * ahead[i]!
      ahead[i] = ahead[i]! + early - returns
      moved[number] = i
      cash[number] = wholeYuan(taxRate[i]! * (early - returns) * generalPrice) * served[n]!
      accrual[number] = wholeYuan(taxRate[i]! * worth * generalPrice) * served[n]!
      number++
    }
    payColumnJointly(posting, 'tax-cash', 'enterprises', toCentral, { rows: moved, amounts: cash, count: number, province })
    payColumnJointly(posting, 'tax-accrual', 'enterprises', toCentral, { rows: moved, amounts: accrual, count: number, province })
  },
})

/** Rise of the present value of allowances over the base year, by industry, share of the price. */
function gains(p: { readonly atOnce: number, readonly allManufacturing: number, readonly pieces: number, readonly interest: number },
  industries: readonly { readonly code: string }[]): Float64Array {
  const [slow, fast] = [allowanceValue(LIFE, p.interest), allowanceValue(SHORTER, p.interest)]
  return Float64Array.from(industries, ({ code }) => {
    const before = listedByBaseYear(code) ? fast : slow
    const open = isManufacturing(code) ? before + p.allManufacturing * (fast - before) : before
    const written = p.atOnce * p.pieces
    return written * (1 - before) + (1 - written) * (open - before)
  })
}
