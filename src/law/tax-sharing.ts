import { dated, setBy } from './dated.js'
import { recalled } from './legal-reference.js'

/** Share of corporate income tax that goes to the centre; the rest is local. */
export const centralShareOfIncomeTax = dated('share of revenue',
  { '2002-01-01': setBy(0.5, recalled('国发〔2001〕37号')), '2003-01-01': setBy(0.6, recalled('国发〔2003〕26号')) })

/** Share of value-added tax that goes to the centre: 75 % until April 2016, half after (averaged by days in 2016). */
export const centralShareOfValueAddedTax = dated('share of revenue', {
  '1994-01-01': setBy(0.75, recalled('国发〔1993〕85号')),
  '2016-05-01': setBy(0.5, recalled('国发〔2016〕26号; made permanent by 国发〔2019〕21号')),
}, undefined, { within: 'days' })
