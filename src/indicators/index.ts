import type { Indicator } from './indicator.js'
import * as economy from './economy.js'
import { facilityIndicators } from './facilities.js'
import { innovationHighlands } from './highlands.js'
import * as finance from './finance.js'
import * as innovation from './innovation.js'
import * as institutions from './institutions.js'
import * as international from './international.js'
import * as standing from './standing.js'

/** Every indicator the model computes, in the order of reports. */
export const indicators: readonly Indicator[] =
  [...Object.values(innovation), ...Object.values(institutions), ...facilityIndicators, innovationHighlands, ...Object.values(standing),
    ...Object.values(international), ...Object.values(finance), ...Object.values(economy)]

/** The indicator with this id, or undefined. */
export const indicatorById = (id: string): Indicator | undefined => indicators.find((indicator) => indicator.id === id)

/** An indicator that is defined, but that no mechanism of this version reaches. */
export type IndicatorToCome = Pick<Indicator, 'id' | 'name' | 'definition' | 'unit' | 'inventory' | 'source'>

/** Headline indicators of the plan that no mechanism of this version reaches: listed, never given a number. */
export const notYetComputed: readonly IndicatorToCome[] = []
