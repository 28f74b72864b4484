import { defineParameters } from '../data/parameter.js'
import type { ParameterValues } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { decision } from '../kernel/draws.js'
import { exp, ln } from '../kernel/math.js'
import { onGrid } from '../kernel/sums.js'
import { performersOf } from '../population/chosen-rows.js'
import { SIZES, codeOf } from '../population/classes.js'
import { facilityKind } from '../population/facility-kinds.js'
import type { World } from './world.js'

const USER = decision('shared-equipment.user')

const judged = 'assumption:shared-equipment'

/** What platforms and instrument centres do beyond the base year, whose services are in the trend. */
export const sharedEquipmentParameters = defineParameters('sharedEquipment', {
  /** Use of platforms and instruments in the base year over what they could serve. */
  load: {
    prior: triangular(0.5, 0.7, 0.8), unit: 'share', range: [0.1, 0.85], source: judged, grade: 'D',
  },
  /** Enterprises that a platform can serve in a year: 470,000 were served and more than 400 platforms counted, 1,700 for each at the load of the base year. */
  services: {
    prior: triangular(1000, 2000, 3000), unit: 'enterprise per facility a year', range: [1, 1e5], source: 'plan', grade: 'C',
  },
  /** Rise of demand with capacity: what is nearer and known better is asked for more. */
  nearness: {
    prior: triangular(0.3, 0.5, 0.7), unit: 'elasticity', range: [0, 1], source: judged, grade: 'D',
  },
  /** What a user saves of the price of equipment of its own. */
  relief: {
    prior: triangular(0.1, 0.3, 0.5), unit: 'share of the price', range: [0, 1], source: judged, grade: 'D',
  },
})

type Values = ParameterValues<typeof sharedEquipmentParameters.specs>

/** Load above which waiting lowers use. */
export const FREE_LOAD = 0.85
const WAITED = 1 - FREE_LOAD

/**
 * What is used of a capacity for a demand ρ times as large: ρ up to .85, above it 1 − .15·exp(−(ρ − .85)/.15), smoothly towards
 * all of it. Waiting turns part of the demand away before capacity is full, and demand above capacity is rationed. Within a
 * hundredth it is what Erlang's loss formula (1917) says that some 250 places carry: two thousand services a year of six weeks each.
 */
export const capacityUsed = (load: number): number =>
  (load <= FREE_LOAD ? load : 1 - WAITED * exp((FREE_LOAD - load) / WAITED))

/** What a queue makes of the services of a kind in a province. Enterprises a year. */
export interface Queue {
  /** Served in the base year. */
  readonly ofBase: number
  /** Served now, without those who come with a voucher. */
  readonly served: number
  /** Ease of being served relative to the base year, log points: nearness less waiting. */
  readonly access: number
}

/**
 * Demand U₀·(C/C₀)^α, besides `visitors` beyond those of the base year, meets capacity C. `capacityOfBase` C₀ was used at the load
 * of the base year, U₀ = ρ₀·C₀.
 */
export function queueFor(capacityOfBase: number, capacity: number, visitors: number, { load, nearness }: Pick<Values, 'load' | 'nearness'>): Queue {
  const ofBase = load * capacityOfBase
  const near = capacity === capacityOfBase ? 0 : nearness * ln(capacity / capacityOfBase)
  const demand = near === 0 ? ofBase : ofBase * exp(near)
  const pressure = (demand + visitors) / capacity
  const kept = pressure <= FREE_LOAD ? 1 : capacityUsed(pressure) / pressure
  return { ofBase, served: demand * kept, access: kept === 1 ? near : near + ln(kept) }
}

/** Services by kind and province, and how easy they are to get. */
function queues({ facilities: f, regions, closures, parameters: { sharedEquipment: p } }: World, kind: string): (Queue | undefined)[] {
  const first = facilityKind(kind) * regions.count
  const platform = kind === 'regional-platform'
  return Array.from({ length: regions.count }, (_, r) => {
    const base = f.numberOfBase[first + r]
    // A place at an instrument centre is one that had a user in the base year.
    const each = platform ? p.services : 1 / p.load
    const supply = closures.behaviour && !platform ? regions.instrumentSupply[r] : 1
    const visitors = closures.behaviour && platform ? regions.serviceDemand[r] - regions.serviceDemandOfBase[r] : 0
    return base > 0 ? queueFor(each * base, each * f.number[first + r] * supply, visitors, p) : undefined
  })
}

const LARGE = codeOf(SIZES, 'large')

/**
 * Part of the step "facilities serve": platforms and instrument centres queue up those who want them. Whoever is served beyond the base
 * year saves part of the price of equipment, 1 − p/own; lasting draws say who. How hard it was to be served is known next year.
 */
export function shareEquipment(world: World): void {
  const { enterprises: e, regions, runDraws, parameters: { sharedEquipment: p } } = world
  const [platforms, instruments] = [queues(world, 'regional-platform'), queues(world, 'instrument-place')]
  const added = Float64Array.from(platforms, (platform, r) => {
    const instrument = instruments[r]
    regions.serviceAccess[r] = platform?.access ?? 0
    regions.platformUsers[r] = platform ? onGrid(platform.served) : 0
    regions.instrumentUsers[r] = instrument ? onGrid(instrument.served) : 0
    return (platform ? platform.served - platform.ofBase : 0) + (instrument ? instrument.served - instrument.ofBase : 0)
  })
  if (!world.closures.behaviour || added.every((x) => x <= 0)) return
  const { key, province, size, weight, equipmentRelief } = e
  const performers = performersOf(e)
  // Small enterprises with R&D share what they cannot own.
  const candidates = new Float64Array(regions.count)
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    candidates[province[i]] += size[i] === LARGE ? 0 : weight[i]
  }
  const part = added.map((served, r) => (served > 0 && candidates[r] > 0 ? served / candidates[r] : 0))
  const user = runDraws.stream(USER)
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    if (size[i] !== LARGE && part[province[i]] > 0 && user.uniform(key[i]) < part[province[i]]) equipmentRelief[i] += p.relief
  }
}

/** Sets the base year: services that vouchers pay for then, and users of platforms and instruments. */
export function noteServices(world: World): void {
  const { regions } = world
  regions.serviceDemandOfBase.set(regions.serviceDemand.subarray(0, regions.count))
  shareEquipment(world)
}
