import { facilityKind } from '../population/facility-kinds.js'
import type { Indicator } from './indicator.js'
import { sumOfRegions } from './reading.js'

/** Suggestions of workers that are carried out, of which the plan counts five years. */
export const workerSuggestionsCarriedOut: Indicator = {
  id: 'worker-suggestions-carried-out',
  name: { en: 'Suggestions of workers carried out', zh: '实施的职工合理化建议' },
  definition: {
    en: 'Suggestions carried out in the year; the plan counts 57.04 million made in the five years to 2015, of which 55.6 % were carried out. Workers are those of above-scale industry in 2015',
    zh: '当年实施的合理化建议；规划所列5704万件为“十二五”五年合计、实施率55.6%。职工数取2015年规上工业',
  },
  unit: 'piece a year', inventory: ['I33', 'A24'], source: 'plan',
  through: ['workerInnovation.suggestions', 'workerInnovation.adopted'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.suggestionsCarriedOut[r]!),
}

/** Core technologies mastered. */
export const coreTechnologies: Indicator = {
  id: 'core-technologies',
  name: { en: 'Core and generic technologies mastered since 2015', zh: '2015年以来突破的关键核心与共性技术' },
  definition: {
    en: 'Technologies that enterprises and their institutes master, at the rate that Guangdong reported for its new-type R&D bodies; the plan wants a batch and gives no number',
    zh: '企业及其研发机构攻克的关键核心与共性技术,频率取自广东新型研发机构；规划仅称“一批”,未给出数量',
  },
  unit: 'piece', inventory: ['I19'], source: 'plan',
  through: ['milestones.perResearch', 'patents.rdElasticity'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.coreTechnologies[r]!),
}

/** Commissioners in service. */
export const scienceCommissionersInService: Indicator = {
  id: 'science-commissioners-in-service',
  name: { en: 'Science and technology commissioners in service', zh: '在任科技特派员' },
  definition: {
    en: 'Those of 2015, more than 700,000, shared out to provinces by their enterprise R&D, and one for each enterprise served beyond',
    zh: '2015年的70余万名(按各省企业研发分摊),加上新增服务企业每家一名',
  },
  unit: 'person', inventory: ['I36'], source: 'plan', through: ['science-commissioners.reach'],
  read: ({ regions: g, facilities: f }, into) => {
    const row = facilityKind('commissioner') * g.count
    sumOfRegions(into, (r) => f.number[row + r]! + g.commissioners[r]!)
  },
}
