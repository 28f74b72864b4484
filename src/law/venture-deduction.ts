import { dated, setBy } from './dated.js'
import { recalled, seen } from './legal-reference.js'

/** Share of an investment in an unlisted small or medium HNTE, held two years, that a venture company deducts. */
export const investmentInHnte = dated('share of the investment', { '2008-01-01': 0.7 },
  seen('企业所得税法实施条例 (国务院令第512号) art. 97; 国税发〔2009〕87号'))
/** The same for corporate partners of limited-partnership funds, nationwide. */
export const partnersOfFunds = dated('share of the investment', { '2015-10-01': 0.7 },
  recalled('财税〔2015〕116号'), { before: 0 })
/** The same for investment in start-ups: eight reform areas and Suzhou Industrial Park. */
export const startupsInPilotAreas = dated('share of the investment', { '2017-01-01': 0.7 },
  seen('财税〔2017〕38号'), { before: 0 })
/** The same for investment in start-ups, nationwide. */
export const startupsNationwide = dated('share of the investment', { '2018-01-01': 0.7 },
  seen('财税〔2018〕55号'), { before: 0 })
/** Years an investment must be held. */
export const holdingPeriod = dated('year', { '2008-01-01': 2 }, seen('国税发〔2009〕87号'))

const pilot = recalled('财税〔2017〕38号, 〔2018〕55号')
const widened = recalled('财税〔2019〕13号 art. 5')
/** Ceilings of an early-stage technology enterprise: persons, yuan, yuan a year. */
export const startupCeilings = {
  employees: dated('person', { '2017-01-01': setBy(200, pilot), '2019-01-01': setBy(300, widened) }),
  assets: dated('CNY', { '2017-01-01': setBy(30e6, pilot), '2019-01-01': setBy(50e6, widened) }),
  revenue: dated('CNY a year', { '2017-01-01': setBy(30e6, pilot), '2019-01-01': setBy(50e6, widened) }),
} as const
/** Least R&D over total cost of an early-stage technology enterprise. */
export const startupRdShare = dated('share of cost', { '2017-01-01': 0.2 }, recalled('财税〔2017〕38号'))
/** Most years since registration of an early-stage technology enterprise. */
export const startupAge = dated('year', { '2017-01-01': 5 }, recalled('财税〔2017〕38号'))
