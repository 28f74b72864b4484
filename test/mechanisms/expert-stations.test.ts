import { expect, it } from 'vitest'
import { linkExperts } from '../../src/mechanisms/expert-stations.js'
import { facilityKind } from '../../src/population/facility-kinds.js'
import type { Population } from '../../src/population/population.js'
import { regionTable } from '../../src/population/regions.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

const small = smallIndustry(3000)
const regionStates = regionTable.create(3)
regionStates.append(3)
const population: Population = { ...small, regionStates, industries: small.industries.map((one, s) => (s === 0 ? { ...one, code: '13' } : one)) }

it('a station links a maker of food with R&D in its province to experts, who help it to invent', () => {
  const world = worldOf({ population })
  world.facilities.number[facilityKind('agricultural-station') * 3 + 2] += 20
  linkExperts(world)
  const { enterprises: e } = world
  const linked = Array.from({ length: e.count }, (_, i) => i).filter((i) => e.inventionMultiplier[i] !== 1)
  expect(linked.length).toBeGreaterThan(5)
  expect(linked.length).toBeLessThan(40)
  for (const i of linked)
    expect({ province: e.province[i], industry: e.industry[i], research: e.performsRd[i] }).toEqual({ province: 2, industry: 0, research: 1 })
  expect(e.inventionMultiplier[linked[0]!]).toBeCloseTo(2 ** world.parameters.expertStations.link, 10)
})

it('none is linked by the stations of the base year, nor in static costing', () => {
  for (const behaviour of [true, false]) {
    const world = worldOf({ population, closures: { behaviour } })
    if (!behaviour) world.facilities.number[facilityKind('agricultural-centre') * 3] += 20
    linkExperts(world)
    expect(world.enterprises.inventionMultiplier.subarray(0, world.enterprises.count).every((x) => x === 1)).toBe(true)
  }
})

it('a station of academicians links an enterprise with R&D of any industry in its province', () => {
  const world = worldOf({ population })
  world.facilities.number[facilityKind('academician-station') * 3 + 1] += 30
  linkExperts(world)
  const { enterprises: e } = world
  const linked = Array.from({ length: e.count }, (_, i) => i).filter((i) => e.inventionMultiplier[i] !== 1)
  expect(linked.length).toBeGreaterThan(10)
  expect(linked.length).toBeLessThan(60)
  expect(new Set(linked.map((i) => e.province[i]))).toEqual(new Set([1]))
  expect(new Set(linked.map((i) => e.industry[i])).size).toBeGreaterThan(1)
})
