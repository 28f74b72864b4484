import { guidanceFund, innovationVoucher, levers, rdSuperDeduction } from '../levers/index.js'
import { inForce } from '../levers/parameters.js'
import { amend, enact, hold } from './change.js'
import { scenario } from './scenario.js'
import type { Scenario } from './scenario.js'

/** The law as it really changed, and programmes at the strength on record. */
export const asEnacted = scenario({
  id: 'as-enacted',
  name: { en: 'The law as it really changed', zh: '实际实施的政策' },
  question: { en: 'What did the model expect in 2015 if policy went as it did?', zh: '按照实际出台的政策，模型对2015年之后的预期如何？' },
  changes: levers.map((lever) => enact(lever)),
})

/** The law of the end of 2015 for ever. */
export const frozen2015 = scenario({
  id: 'frozen-2015',
  name: { en: 'The law of end-2015 held', zh: '保持2015年底的政策不变' },
  question: { en: 'Where would the indicators go without any new policy?', zh: '如不出台新政策，各指标将如何变化？' },
  base: asEnacted,
  changes: [hold(2015, 'no change of law or programme after the base year')],
})

/** The rate of 2018 two years early. */
export const earlierDeduction = scenario({
  id: 'earlier-deduction',
  name: { en: 'The 75 % super-deduction two years earlier', zh: '提前两年将加计扣除比例提高到75%' },
  question: { en: 'Does bringing the 75 % rate forward lift the R&D intensity of 2020, and what does it cost?',
    zh: '提前实施75%的加计扣除能否提高2020年研发强度，成本多大？' },
  base: asEnacted,
  changes: [amend(rdSuperDeduction, { extra: { 2016: 0.75 } }, 'the rate of 2018, from 2016')],
})

const twice = (name: 'budget' | 'applyMicro' | 'applySmall' | 'applyMedium'): Record<number, number> =>
  ({ 2016: 2 * inForce(innovationVoucher.params[name].values, 2016) })

/** Twice as many vouchers: the budget alone would change nothing, since fewer apply than it could pay for. */
export const doubleVouchers = scenario({
  id: 'double-vouchers',
  name: { en: 'Twice as many vouchers from 2016', zh: '2016年起创新券发放翻番' },
  question: { en: 'How much more R&D, and at what price, if twice as many enterprises use vouchers and the budget allows it?',
    zh: '使用创新券的企业翻番、预算相应翻番，能新增多少研发，代价多大？' },
  base: asEnacted,
  changes: [amend(innovationVoucher, { budget: twice('budget'), applyMicro: twice('applyMicro'), applySmall: twice('applySmall'),
    applyMedium: twice('applyMedium') }, 'twice the assumed budget of all programmes, and twice the chance to apply')],
})

/** No new public money for venture funds after 2015; funds that exist live on. */
export const noGuidanceFunds = scenario({
  id: 'no-guidance-funds',
  name: { en: 'No guidance funds from 2016', zh: '2016年起不再新设引导基金' },
  question: { en: 'How much venture capital is there because government takes part, and at what price?',
    zh: '政府参股带来多少创业投资，代价多大？' },
  base: asEnacted,
  changes: [amend(guidanceFund, { commitment: { 2016: 0 } }, 'no commitments after the base year')],
})

/** The scenarios that ship, by the ids that documents and the command line know. */
export const namedScenarios: readonly Scenario[] = [
  frozen2015, asEnacted, earlierDeduction, doubleVouchers, noGuidanceFunds,
]

/** The scenario that ships under this id, or undefined. */
export const scenarioById = (id: string): Scenario | undefined => namedScenarios.find((scenario) => scenario.id === id)
