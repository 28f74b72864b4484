import { facilityKinds } from '../population/facility-kinds.js'
import { linkExperts } from './expert-stations.js'
import { serveTenants } from './incubation.js'
import { shareEquipment } from './platform-services.js'
import type { World } from './world.js'

/**
 * Step "facilities open": those that public support opens begin to serve in the same year. Stock = stock + opened, pieces. Alliances
 * and centres are not opened but called for: their founding is a step of its own.
 */
export function openFacilities({ facilities: f, closures }: World): void {
  for (let i = 0; i < f.count; i++) {
    f.opened[i] = closures.behaviour && facilityKinds[f.kind[i]].founded === undefined ? f.opening[i] : 0
    f.number[i] += f.opened[i]
  }
}

/** Step "facilities serve": what those beyond the base year do for enterprises. With as many as then nothing happens. */
export function serveEnterprises(world: World): void {
  serveTenants(world)
  shareEquipment(world)
  linkExperts(world)
}
