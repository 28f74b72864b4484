import type { Label } from '../population/population.js'
import type { Indicator } from './indicator.js'
import * as economy from './economy.js'
import { facilityIndicators } from './facilities.js'
import { innovationHighlands } from './highlands.js'
import * as finance from './finance.js'
import * as innovation from './innovation.js'
import * as institutions from './institutions.js'

/** Every indicator the model computes, in the order of reports. */
export const indicators: readonly Indicator[] =
  [...Object.values(innovation), ...Object.values(institutions), ...facilityIndicators, innovationHighlands, ...Object.values(finance),
    ...Object.values(economy)]

/** The indicator with this id, or undefined. */
export const indicatorById = (id: string): Indicator | undefined => indicators.find((indicator) => indicator.id === id)

/** An indicator that is defined, but that no mechanism of this version reaches. */
export type IndicatorToCome = Pick<Indicator, 'id' | 'name' | 'definition' | 'unit' | 'inventory' | 'source'>

const toCome = (id: string, name: Label, unit: string, inventory: string, definition: Label): IndicatorToCome =>
  ({ id, name, definition, unit, inventory: [inventory], source: 'plan' })

/** Headline indicators of the plan that no mechanism of this version reaches: listed, never given a number. */
export const notYetComputed: readonly IndicatorToCome[] = [
  toCome('pilot-firms', { en: 'Innovative pilot enterprises', zh: '创新型试点企业' }, 'enterprise', 'I08',
    { en: 'Enterprises named innovative, or pilots of it, under the national project; the plan gives no count for 2015', zh: '国家技术创新工程确定的创新型(试点)企业;规划未给出2015年数' }),
  toCome('leading-firms', { en: 'Leading innovative enterprises', zh: '创新型领军企业' }, 'enterprise', 'I06',
    { en: 'Innovative leading enterprises of world influence; the plan sets no test for them and gives no count for 2015', zh: '具有世界影响力的创新型领军企业;规划未给出认定标准和2015年数' }),
]
