import { describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { maturedSupply } from '../../src/mechanisms/maturation.js'
import { FREE_LOAD, capacityUsed, queueFor, shareEquipment, sharedEquipmentParameters } from '../../src/mechanisms/platform-services.js'
import { serveEnterprises } from '../../src/mechanisms/facilities.js'
import { facilitiesOf } from '../../src/population/facilities.js'
import { facilityKind } from '../../src/population/facility-kinds.js'
import type { Population } from '../../src/population/population.js'
import { regionTable } from '../../src/population/regions.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

const p = sharedEquipmentParameters.central()
const regionStates = regionTable.create(3)
regionStates.append(3)
const population: Population = { ...smallIndustry(3000), regionStates,
  facilities: facilitiesOf({ 'regional-platform': 30, 'instrument-place': 90 }, Float64Array.of(1, 1, 1), Int32Array.of(0, 1, 2)) }

describe('a queue', () => {
  it('serves all who come up to a load of .85, then fewer and fewer of them, and never more than it can', () => {
    for (const load of [0.1, 0.5, FREE_LOAD]) expect(capacityUsed(load)).toBe(load)
    let share = 1
    for (const load of [0.9, 1, 1.5, 3, 10]) {
      expect(capacityUsed(load)).toBeLessThan(Math.min(1, load) + 1e-12)
      expect(capacityUsed(load) / load).toBeLessThan(share)
      share = capacityUsed(load) / load
    }
    expect(capacityUsed(0.9)).toBeGreaterThan(capacityUsed(FREE_LOAD))
  })

  it('turns away what the loss formula of Erlang says of 250 places, within a hundredth of what it can serve', () => {
    const places = 250
    const lost = (comers: number): number => {
      let inverse = 1
      for (let n = 1; n <= places; n++) inverse = 1 + (n / comers) * inverse
      return 1 / inverse
    }
    for (const load of [0.5, 0.7, 0.85, 0.9, 0.95, 1, 1.1, 1.2, 1.5, 2, 4])
      expect(Math.abs(capacityUsed(load) - load * (1 - lost(load * places))), `load ${load}`).toBeLessThan(0.01)
    // Not every queue would do: one of a handful of places turns away far more.
    expect(capacityUsed(0.85) - 0.85 * (1 - 1 / [1, 2, 3, 4, 5].reduce((inverse, n) => 1 + (n / 4.25) * inverse, 1))).toBeGreaterThan(0.1)
  })

  it('serves on the platforms of 2015 about as many as the plan counts', () => {
    const platforms = national('plan-regional-platforms', 2015)
    const counted = national('plan-platform-services', 2015)
    expect(p.load * p.services * platforms).toBeGreaterThan(counted / 1.5)
    expect(p.load * p.services * platforms).toBeLessThan(counted * 1.5)
  })

  it('is as it was where nothing changed, to the bit', () => {
    expect(queueFor(777, 777, 0, p)).toEqual({ ofBase: p.load * 777, served: p.load * 777, access: 0 })
  })

  it('serves more with more capacity, but less than in proportion, and is easier to reach', () => {
    const { ofBase, served, access } = queueFor(1000, 2000, 0, p)
    expect(served / ofBase).toBeGreaterThan(1)
    expect(served / ofBase).toBeLessThan(2)
    expect(access).toBeGreaterThan(0)
  })

  it('turns away part of the others when many come with vouchers, unless there is room', () => {
    const crowded = queueFor(1000, 1000, 600, p)
    expect(crowded.served).toBeLessThan(crowded.ofBase)
    expect(crowded.access).toBeLessThan(0)
    expect(queueFor(1000, 1000, 100, p).access).toBe(0)
    expect(queueFor(1000, 2000, 600, p).access).toBeGreaterThan(0)
  })
})

describe('platforms and instruments', () => {
  it('save small performers of R&D part of the price of equipment where they serve more than before', () => {
    const world = worldOf({ population })
    world.facilities.number[facilityKind('regional-platform') * 3 + 1] += 1
    serveEnterprises(world)
    const { enterprises: e } = world
    const users = Array.from({ length: e.count }, (_, i) => i).filter((i) => e.equipmentRelief[i]! > 0)
    expect(users.length).toBeGreaterThan(0)
    for (const i of users)
      expect({ province: e.province[i], research: e.performsRd[i], small: e.size[i]! < 3 }).toEqual({ province: 1, research: 1, small: true })
  })

  it('keep their users when they serve more still', () => {
    const usersWith = (supply: number): Set<number> => {
      const world = worldOf({ population })
      world.regions.instrumentSupply.fill(supply, 0, 3)
      shareEquipment(world)
      const { enterprises: e } = world
      return new Set(Array.from({ length: e.count }, (_, i) => i).filter((i) => e.equipmentRelief[i]! > 0).map((i) => e.key[i]!))
    }
    const [some, more] = [usersWith(2), usersWith(6)]
    expect(some.size).toBeGreaterThan(0)
    expect(more.size).toBeGreaterThan(some.size)
    for (const key of some) expect(more).toContain(key)
  })
})

describe('pilot-scale bases', () => {
  it('let more results pass, as far as they can take them', () => {
    expect(maturedSupply(0, 20, 1000, 0.05, 0.3)).toBe(1)
    expect(maturedSupply(10, 20, 1000, 0.05, 0.3)).toBeCloseTo(1 + 0.2 * 0.05 / 0.3, 12)
    expect(maturedSupply(500, 20, 1000, 0.05, 0.3)).toBe(maturedSupply(50, 20, 1000, 0.05, 0.3))
  })
})
