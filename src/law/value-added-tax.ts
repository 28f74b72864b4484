import { dated, setBy } from './dated.js'
import { recalled, seen } from './legal-reference.js'

/** Standard rate (manufacturing). The cuts of May 2018 and April 2019 are averaged by days. */
export const standardVat = dated('share of value added', {
  '2009-01-01': setBy(0.17, recalled('增值税暂行条例 (国务院令第538号)')),
  '2018-05-01': setBy(0.16, recalled('财税〔2018〕32号')),
  '2019-04-01': setBy(0.13, recalled('财政部 税务总局 海关总署公告2019年第39号')),
}, undefined, { within: 'days' })

/** Rate on R&D and technical services of general taxpayers; before the pilots they paid business tax instead. */
export const researchServicesVat = dated('share of value added', { '2012-01-01': 0.06 }, recalled('财税〔2011〕111号'))

/** Burden above which VAT on software is refunded. */
export const softwareRefundBurden = dated('share of sales', { '2011-01-01': 0.03 }, recalled('财税〔2011〕100号'))

/** Monthly sales up to which a small-scale taxpayer is exempt, yuan, at the end of the year. */
export const smallTaxpayerExemption = dated('CNY a month', {
  '2013-08-01': setBy(20_000, recalled('财税〔2013〕52号')),
  '2014-10-01': setBy(30_000, recalled('财税〔2014〕71号')),
  '2019-01-01': setBy(100_000, seen('财税〔2019〕13号')),
  '2021-04-01': setBy(150_000, recalled('财政部 税务总局公告2021年第11号')),
}, undefined, { before: 0, lastKnown: 2022 })
