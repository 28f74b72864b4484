import { talentTiers, tierOf } from '../population/talent.js'
import type { Indicator } from './indicator.js'
import { sumByProvince } from './reading.js'

const OVERSEAS = tierOf('overseas')
/** Tiers whose people qualify before they work: all but those who are hired or moved. */
const TAUGHT = Uint8Array.from(talentTiers, ({ id }) => Number(id !== 'overseas' && id !== 'researcher'))

/** Research staff from overseas whom policy brought. */
export const overseasTalent: Indicator = {
  id: 'overseas-talent',
  name: { en: 'Overseas talent recruited by programmes', zh: '政策新增引进海外人才' },
  definition: {
    en: 'Research staff from overseas at work in enterprises beyond those whom the inflow of the base year brings; the plan asks for a batch and gives no count',
    zh: '在企业工作的海外研发人才中超出基期流入规模的部分；规划提出引进一批，未给出数量',
  },
  unit: 'person', inventory: ['I49'], source: 'plan', through: ['overseas-recruitment.incentive'],
  read: ({ talent: t }, into) => sumByProvince(into, t.count, t.province, (i) => (t.tier[i] === OVERSEAS ? t.atWork[i]! : 0)),
}

/** Engineers, apprentices, workers and brokers in training. */
export const peopleInTraining: Indicator = {
  id: 'people-in-training',
  name: { en: 'People in added training programmes', zh: '新增培养项目在培人数' },
  definition: {
    en: 'Engineers, apprentices, workers and brokers of technology who were in training this year beyond the places of the base year',
    zh: '当年在培的工程师、学徒、职工和技术经纪人中超出基期规模的部分',
  },
  unit: 'person', inventory: ['A12'], source: 'plan', through: ['engineer-training.engineers', 'workforce-training.workers', 'transfer-professionals.admitted'],
  read: ({ talent: t }, into) => sumByProvince(into, t.count, t.province, (i) =>
    (TAUGHT[t.tier[i]!] === 1 ? t.inTraining[i]! + t.qualified[i]! : 0)),
}
