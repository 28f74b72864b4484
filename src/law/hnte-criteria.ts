import { dated, setBy } from './dated.js'
import { recalled, seen } from './legal-reference.js'

const rules2008 = '高新技术企业认定管理办法 国科发火〔2008〕172号'
const rules2016 = '高新技术企业认定管理办法 国科发火〔2016〕32号'

/** Least R&D over revenue of three years, revenue up to 50 million yuan. */
export const thresholdSmall = dated('R&D over revenue',
  { '2008-01-01': setBy(0.06, seen(rules2008)), '2016-01-01': setBy(0.05, seen(rules2016)) })
/** Least R&D over revenue of three years, revenue from 50 to 200 million yuan. */
export const thresholdMedium = dated('R&D over revenue',
  { '2008-01-01': setBy(0.04, recalled(rules2008)), '2016-01-01': setBy(0.04, recalled(rules2016)) })
/** Least R&D over revenue of three years, revenue above 200 million yuan. */
export const thresholdLarge = dated('R&D over revenue',
  { '2008-01-01': setBy(0.03, recalled(rules2008)), '2016-01-01': setBy(0.03, recalled(rules2016)) })

/** Revenue up to which the first band reaches, yuan. */
export const SMALL_BAND = 50e6
/** Revenue up to which the second band reaches, yuan. */
export const MEDIUM_BAND = 200e6

/** Least R&D over revenue that an enterprise with this revenue (yuan a year) needs for the certificate. */
export function rdThreshold(revenue: number, year: number): number {
  const band = revenue <= SMALL_BAND ? thresholdSmall : revenue <= MEDIUM_BAND ? thresholdMedium : thresholdLarge
  return band.on(year)
}

/** Least share of science and technology staff in all staff (until 2015 with a college degree). */
export const staffShare = dated('share of staff',
  { '2008-01-01': setBy(0.3, seen(rules2008)), '2016-01-01': setBy(0.1, seen(rules2016)) })
/** Least share of R&D staff in all staff; the rule was dropped in 2016. */
export const rdStaffShare = dated('share of staff',
  { '2008-01-01': setBy(0.1, recalled(rules2008)), '2016-01-01': setBy(0, recalled(rules2016)) })
/** Least share of high-technology products and services in revenue (after 2016 of the latest year). */
export const highTechnologyRevenueShare = dated('share of revenue', { '2008-01-01': 0.6 }, recalled(rules2008))
/** Least share of R&D that is spent in China. */
export const domesticRdShare = dated('share of R&D', { '2008-01-01': 0.6 }, recalled(rules2008))
/** Years a certificate lasts. */
export const validity = dated('year', { '2008-01-01': 3 }, seen(rules2008))
/** Years an enterprise must have been registered. */
export const leastAge = dated('year', { '2008-01-01': 1 }, seen(rules2008))
/** 1 while an exclusive licence of five years counted as intellectual property of its own. */
export const licenceCounts = dated('flag',
  { '2008-01-01': setBy(1, seen(rules2008)), '2016-01-01': setBy(0, seen(rules2016)) })
/** Points out of 100 that an application must exceed, of which intellectual property gives up to 30. */
export const leastScore = dated('point', { '2008-01-01': 70 }, recalled(`${rules2008}; 国科发火〔2008〕362号`))
/** Points out of 100 that core intellectual property can give. */
export const intellectualPropertyPoints = dated('point', { '2008-01-01': 30 }, recalled('国科发火〔2008〕362号, 〔2016〕195号'))
