import { facilityKind } from '../population/facility-kinds.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import type { Experiment } from './experiment.js'

const INSTITUTE = facilityKind('industrial-institute')
/** Years over which the plan is taken to count: it says "in all" and names no first year. */
const YEARS = 5

/** New-type R&D bodies of Guangdong, at what one of them brings to market a year: how many technologies in five years. */
export const instituteOutput: Experiment = {
  runs: 1,
  measures: [{
    id: 'institute-technologies-guangdong', unit: 'piece', band: [1900, 3800], source: 'plan', fit: 'fitted',
    name: { en: 'Technologies of new-type R&D bodies in Guangdong, five years (the plan: more than 1,900 in all)', zh: '广东新型研发机构五年攻克技术(规划:累计1900余项)' },
  }],
  *perform({ coast, settings, enacted }) {
    const { world } = new ModelRun(new CommonStart(settings(coast()), 0), enacted)
    yield
    const province = world.population.regions.findIndex(({ code }) => code === 'CN-GD')
    const bodies = world.facilities.numberOfBase[INSTITUTE * world.regions.count + province]
    return [bodies * world.parameters.technologyOffers.instituteTechnologies * YEARS]
  },
}
