import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { poissonFrom } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { pow } from '../kernel/math.js'
import type { World } from './world.js'

const MILESTONE = decision('milestones.mastered')

/** Core and generic technologies that enterprises and their institutes master. */
export const milestonesParameters = defineParameters('milestones', {
  /** core technologies mastered for a yuan of R&D of 2015: 1,900 in Guangdong, taken for five years, over enterprise R&D of 152 billion a year. */
  perResearch: {
    prior: triangular(1.2e-9, 2.5e-9, 5e-9), unit: 'piece per CNY', range: [0, 1e-6], source: 'plan', grade: 'C',
  },
})

/**
 * Core technologies expected in a domain and province in a year, λ·R₀·(R/R₀)^β, pieces. `rate` λ, pieces per yuan · `base` R₀ and
 * `now` R real R&D of enterprises in the domain, yuan of 2015 · `elasticity` β, that of inventions to R&D.
 */
export const milestonesExpected = (rate: number, base: number, now: number, elasticity: number): number =>
  (base > 0 ? rate * base * pow(Math.max(0, now) / base, elasticity) : 0)

/**
 * Step "core technologies are mastered": in each domain (technology class) of a province as chance has it, around what R&D leads
 * to expect. They are counted, and do nothing by themselves: what R&D brings is in knowledge and productivity already.
 */
export function masterTechnologies({ labour, regions: g, draws, parameters: { milestones, patents } }: World): void {
  const luck = draws.stream(MILESTONE)
  for (let m = 0; m < labour.count; m++) {
    g.coreTechnologies[labour.province[m]] += poissonFrom(luck.uniform(labour.key[m]),
      milestonesExpected(milestones.perResearch, labour.demandBase[m], labour.demand[m], patents.rdElasticity))
  }
}
