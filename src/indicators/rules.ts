import type { IndicatorRule } from './indicator.js'
import * as economy from './economy.js'
import { facilityIndicators } from './facilities.js'
import { innovationHighlands } from './highlands.js'
import * as finance from './finance.js'
import * as innovation from './innovation.js'
import * as institutions from './institutions.js'
import * as international from './international.js'
import * as standing from './standing.js'
import * as talent from './talent.js'
import * as workers from './workers.js'

/** How every indicator is measured, in the order of reports. */
export const indicatorRules: readonly IndicatorRule[] =
  [...Object.values(innovation), ...Object.values(institutions), ...facilityIndicators, innovationHighlands, ...Object.values(standing),
    ...Object.values(talent), ...Object.values(international), ...Object.values(finance), ...Object.values(economy),
    ...Object.values(workers)]

const byId: ReadonlyMap<string, IndicatorRule> = new Map(indicatorRules.map((rule) => [rule.id, rule]))

/** How the indicator with this id is measured, or undefined. */
export const indicatorRule = (id: string): IndicatorRule | undefined => byId.get(id)
