import type { Indicator } from './indicator.js'
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

/** Every indicator the model computes, in the order of reports. */
export const indicators: readonly Indicator[] =
  [...Object.values(innovation), ...Object.values(institutions), ...facilityIndicators, innovationHighlands, ...Object.values(standing),
    ...Object.values(talent), ...Object.values(international), ...Object.values(finance), ...Object.values(economy),
    ...Object.values(workers)]

/** The indicator with this id, or undefined. */
export const indicatorById = (id: string): Indicator | undefined => indicators.find((indicator) => indicator.id === id)
