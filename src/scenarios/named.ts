import { guidanceFund, innovationVoucher, rdSuperDeduction } from '../levers/index.js'
import { inForce } from '../levers/parameters.js'
import { amend } from './change.js'
import type { AnyScenarioId, ScenarioNamed } from './ids.js'
import { asEnacted, frozen2015 } from './law.js'
import { delayedImplementation, plan, plansWithout, turningPoint, zeroSumProvinces } from './plan.js'
import { scenario } from './scenario.js'
import type { Scenario } from './scenario.js'

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
  frozen2015, asEnacted, plan, ...plansWithout, delayedImplementation, turningPoint, zeroSumProvinces, earlierDeduction, doubleVouchers, noGuidanceFunds,
]

/** The scenario that ships under this id, or undefined. A misspelt id does not compile. */
export const scenarioById = <const Id extends AnyScenarioId>(id: ScenarioNamed<Id>): Scenario | undefined =>
  namedScenarios.find((scenario) => scenario.id === id)

export { asEnacted, frozen2015 } from './law.js'
export { delayedImplementation, plan, turningPoint, zeroSumProvinces } from './plan.js'
