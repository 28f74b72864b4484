import { levers } from '../levers/index.js'
import { enact, hold } from './change.js'
import { scenario } from './scenario.js'

/** The law as it really changed, and programmes at the strength on record. */
export const asEnacted = scenario({
  id: 'as-enacted',
  name: { en: 'The law as it really changed', zh: '实际实施的政策' },
  question: { en: 'What did the model expect in 2015 if policy went as it did?', zh: '按照实际出台的政策，模型对2015年之后的预期如何？' },
  changes: levers.map((lever) => enact(lever)),
})

/** The law of the end of 2015 for ever. */
export const frozen2015 = scenario({
  id: 'frozen-2015',
  name: { en: 'The law of end-2015 held', zh: '保持2015年底的政策不变' },
  question: { en: 'Where would the indicators go without any new policy?', zh: '如不出台新政策，各指标将如何变化？' },
  base: asEnacted,
  changes: [hold(2015, 'no change of law or programme after the base year')],
})
