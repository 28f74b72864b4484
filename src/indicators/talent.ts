import { talentTiers, tierOf } from '../population/talent.js'
import type { IndicatorRule } from './indicator.js'
import { sumByProvince } from './reading.js'

const OVERSEAS = tierOf('overseas')
/** Tiers whose people qualify before they work: all but those who are hired or moved. */
const TAUGHT = Uint8Array.from(talentTiers, ({ id }) => Number(id !== 'overseas' && id !== 'researcher'))

/** Research staff from overseas whom policy brought. */
export const overseasTalent: IndicatorRule = {
  id: 'overseas-talent',
  unit: 'person', inventory: ['I49'], source: 'plan', through: ['overseas-recruitment.incentive'],
  read: ({ talent: t }, into) => sumByProvince(into, t.count, t.province, (i) => (t.tier[i] === OVERSEAS ? t.atWork[i]! : 0)),
}

/** Engineers, apprentices, workers and brokers in training. */
export const peopleInTraining: IndicatorRule = {
  id: 'people-in-training',
  unit: 'person', inventory: ['A12'], source: 'plan', through: ['engineer-training.engineers', 'workforce-training.workers', 'transfer-professionals.admitted'],
  read: ({ talent: t }, into) => sumByProvince(into, t.count, t.province, (i) =>
    (TAUGHT[t.tier[i]!] === 1 ? t.inTraining[i]! + t.qualified[i]! : 0)),
}
