import { facilityKind } from '../population/facility-kinds.js'
import type { IndicatorRule } from './indicator.js'
import { sumOfRegions } from './reading.js'

/** Suggestions of workers that are carried out, of which the plan counts five years. */
export const workerSuggestionsCarriedOut: IndicatorRule = {
  id: 'worker-suggestions-carried-out',
  unit: 'piece a year', inventory: ['I33', 'A24'], source: 'plan',
  through: ['workerInnovation.suggestions', 'workerInnovation.adopted'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.suggestionsCarriedOut[r]!),
}

/** Core technologies mastered. */
export const coreTechnologies: IndicatorRule = {
  id: 'core-technologies',
  unit: 'piece', inventory: ['I19'], source: 'plan',
  through: ['milestones.perResearch', 'patents.rdElasticity'],
  read: ({ regions: g }, into) => sumOfRegions(into, (r) => g.coreTechnologies[r]!),
}

/** Commissioners in service. */
export const scienceCommissionersInService: IndicatorRule = {
  id: 'science-commissioners-in-service',
  unit: 'person', inventory: ['I36'], source: 'plan', through: ['science-commissioners.reach'],
  read: ({ regions: g, facilities: f }, into) => {
    const row = facilityKind('commissioner') * g.count
    sumOfRegions(into, (r) => f.number[row + r]! + g.commissioners[r]!)
  },
}
