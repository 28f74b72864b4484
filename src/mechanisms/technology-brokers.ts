import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { ln } from '../kernel/math.js'
import { facilityKind } from '../population/facility-kinds.js'
import { peopleAtWork } from './talent.js'
import type { World } from './world.js'

const judged = 'assumption:brokers-of-technology'
const staff = 'assumption:brokers-an-agency'

/** What brokers do for the technology market. */
export const technologyBrokersParameters = defineParameters('technologyBrokers', {
  /** Contracts that brokers bring about, relative to those without any, for each unit of ln(1 + brokers). */
  effect: { prior: triangular(0.02, 0.05, 0.1), unit: 'ratio', range: [0, 1], source: judged, grade: 'D' },
  /** Brokers of a transfer agency, exchange or regional centre. */
  anAgency: { prior: triangular(4, 10, 25), unit: 'person per organisation', range: [0, 1000], source: staff, grade: 'D' },
})

const AGENCIES = ['transfer-agency', 'technology-exchange', 'regional-transfer-centre'].map(facilityKind)

/** Factor on contracts, (1 + c·ln(1 + B))/(1 + c·ln(1 + B₀)): `brokers` B and `ofBase` B₀, persons · `effect` c. 1 where nothing changed. */
export const brokerage = (brokers: number, ofBase: number, effect: number): number =>
  (brokers === ofBase ? 1 : (1 + effect * ln(1 + brokers)) / (1 + effect * ln(1 + ofBase)))

/** Factor that brokers of agencies, exchanges and centres, and those trained by policy, put on the contracts of a province. */
export function brokerageOf(world: World, province: number): number {
  const { facilities: f, regions, parameters: { technologyBrokers: p } } = world
  let now = 0
  let base = 0
  for (const kind of AGENCIES) {
    now += f.number[kind * regions.count + province]
    base += f.numberOfBase[kind * regions.count + province]
  }
  return brokerage(p.anAgency * now + peopleAtWork(world, 'broker', province), p.anAgency * base, p.effect)
}
