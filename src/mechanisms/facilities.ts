import type { World } from './world.js'

/** Step "facilities open": those that public support opens begin to serve in the same year. Stock = stock + opened, pieces. */
export function openFacilities({ facilities: f, closures }: World): void {
  for (let i = 0; i < f.count; i++) {
    f.opened[i] = closures.behaviour ? f.opening[i] : 0
    f.number[i] += f.opened[i]
  }
}
