import written from '../data/indicator-texts.json' with { type: 'json' }
import { facilityTexts } from './facility-texts.js'
import type { AnyIndicatorId, IndicatorNamed } from './ids.js'
import type { Indicator, IndicatorText } from './indicator.js'
import { indicatorRules } from './rules.js'

const texts: Readonly<Record<string, IndicatorText>> = { ...facilityTexts, ...written }

/** Every indicator the model computes, in the order of reports. */
export const indicators: readonly Indicator[] = indicatorRules.map(({ id, ...rule }) => ({ id, ...texts[id]!, ...rule }))

/** The indicator with this id, or undefined. A misspelt id does not compile. */
export const indicatorById = <const Id extends AnyIndicatorId>(id: IndicatorNamed<Id>): Indicator | undefined =>
  indicators.find((indicator) => indicator.id === id)
