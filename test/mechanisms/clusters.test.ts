import { describe, expect, it } from 'vitest'
import { agglomerate, agglomerationLift, clustersParameters, platformLift, promoteClusters, waveOf } from '../../src/mechanisms/clusters.js'
import type { World } from '../../src/mechanisms/world.js'
import { countryOfFundsAndPlaces, sumOf, worldOf } from './a-country-of-funds-and-places.js'

const population = countryOfFundsAndPlaces(4000)
const p = clustersParameters.central()

function yearOf(world: World & { advance(): void }, prepare: (world: World) => void = () => undefined): World {
  world.advance()
  prepare(world)
  agglomerate(world)
  promoteClusters(world)
  return world
}

const outsidePlaces = ({ enterprises: e }: World) => (i: number): boolean => e.zone[i] === 0 && e.cluster[i] === 0
/** Revenue that places bring or take in a year, over the enterprises that match. */
const moved = ({ enterprises: e }: World, matches: (i: number) => boolean): number =>
  sumOf(Float64Array.from({ length: e.count }, (_, i) => e.localLift[i] * e.revenue[i] * e.weight[i]), e.count, matches)

describe('places', () => {
  it('bring nothing while nothing changes', () => {
    const world = yearOf(worldOf(population))
    expect(world.enterprises.localLift.every((lift) => lift === 0)).toBe(true)
    expect([...world.places.congestion]).toEqual([1, 1, 1])
  })

  it('are measured over their members, zones and clusters alike', () => {
    const world = yearOf(worldOf(population))
    const { enterprises: e, places } = world
    expect(places.members[0]).toBe(sumOf(e.weight, e.count, (i) => e.zone[i] === 1))
    expect(places.members[2]).toBe(sumOf(e.weight, e.count, (i) => e.cluster[i] === 3))
    expect(places.revenue[0]).toBe(places.revenueOneYearAgo[0])
  })

  it('gain and become dearer when they grow faster than the country, not when all grow alike', () => {
    const alike = yearOf(worldOf(population), ({ enterprises: e }) => { for (let i = 0; i < e.count; i++) e.revenue[i] *= 2 })
    for (const lift of alike.places.productivityLift) expect(Math.abs(lift)).toBeLessThan(1e-6)
    const faster = yearOf(worldOf(population), ({ enterprises: e }) => { for (let i = 0; i < e.count; i++) if (e.cluster[i] === 2) e.revenue[i] *= 1.1 })
    expect(faster.places.productivityLift[1]).toBeGreaterThan(0)
    expect(faster.places.productivityLift[2]).toBeLessThan(0)
    expect(faster.places.congestion[1]).toBeGreaterThan(1)
  })

  it('take the displaced share of what they bring from their province and industry', () => {
    const supported = yearOf(worldOf(population), ({ places }) => { places.platformSupport[1] = 5e8 })
    const outside = outsidePlaces(supported)
    const gained = moved(supported, (i) => !outside(i))
    const lost = moved(supported, outside)
    expect(gained).toBeGreaterThan(0)
    expect(-lost / gained).toBeCloseTo(p.displacement, 3)
    const { enterprises: e } = supported
    for (let i = 0; i < e.count; i++) if (outside(i) && (e.province[i] !== 0 || e.industry[i] !== 1)) expect(e.localLift[i] + 0).toBe(0)
  })

  it('do not notice the order of enterprises', () => {
    const turned = worldOf(population)
    turned.enterprises.reorder(Uint32Array.from({ length: 4000 }, (_, i) => 3999 - i))
    const prepare = ({ places, enterprises: e }: World): void => {
      places.platformSupport[1] = 5e8
      for (let i = 0; i < e.count; i++) if (e.zone[i] > 0) e.revenue[i] = Math.round(1.05 * e.revenue[i])
    }
    yearOf(turned, prepare)
    const straight = yearOf(worldOf(population), prepare)
    expect([...turned.places.productivityLift]).toEqual([...straight.places.productivityLift])
    expect([...turned.enterprises.localLift.subarray(0, 4000)].reverse()).toEqual([...straight.enterprises.localLift.subarray(0, 4000)])
  })
})

describe('a shared platform', () => {
  it('adds less with every further yuan', () => {
    const first = platformLift(0, 1e8, 3e7, p)
    const second = platformLift(1e8, 2e8, 3e7, p)
    expect(first).toBeGreaterThan(second)
    expect(second).toBeGreaterThan(0)
    expect(platformLift(1e8, 1e8, 3e7, p)).toBe(0)
  })

  it('is built by support and wears out without it', () => {
    const world = yearOf(worldOf(population), ({ places }) => { places.platformSupport[1] = 1e8 })
    expect(world.places.platform[1]).toBe(1e8)
    yearOf(world as World & { advance(): void }, ({ places }) => { places.platformSupport[1] = 0 })
    expect(world.places.platform[1]).toBeCloseTo(1e8 * (1 - p.platformDepreciation), 0)
    expect(world.places.productivityLift[1]).toBeLessThan(0)
  })

  it('is not built while nobody reacts to policy', () => {
    const world = yearOf(worldOf(population, { behaviour: false }), ({ places }) => { places.platformSupport[1] = 1e8 })
    expect(world.places.platform[1]).toBe(0)
    expect(world.enterprises.localLift.every((lift) => lift === 0)).toBe(true)
  })

  it('costs a zone of a later wave part of the effect', () => {
    expect([1992, 2005, 2014].map((founded) => waveOf(0, founded))).toEqual([0, 1, 2])
    expect([2013, 2015, 2016].map((founded) => waveOf(2, founded))).toEqual([0, 0, 1])
  })
})

describe('density', () => {
  it('brings a net gain at central parameters, and congestion takes part of it', () => {
    expect(agglomerationLift(0.1, p)).toBeGreaterThan(0)
    expect(agglomerationLift(0.1, p)).toBeLessThan(p.density * 0.1)
  })
})

describe('a pilot cluster', () => {
  const ready = ({ places }: World): void => {
    places.platform[1] = 1e9
  }
  const large = (world: World): void => {
    const { enterprises: e } = world
    for (let i = 0; i < e.count; i++) if (e.cluster[i] === 2) {
      e.revenue[i] *= 100
      e.size[i] = 3
      e.pctFilings[i] = 5
    }
  }

  it('becomes competitive when size, leaders, filings and platform suffice, and stays so', () => {
    const world = worldOf(population)
    yearOf(world, (w) => { ready(w); large(w) })
    expect([...world.places.tier]).toEqual([0, 1, 0])
    expect(world.places.competitiveSince[1]).toBe(2016)
    yearOf(world, ({ enterprises: e }) => e.pctFilings.fill(0))
    expect(world.places.tier[1]).toBe(1)
  })

  it('does not without a platform, nor before its third year', () => {
    expect(yearOf(worldOf(population), large).places.tier[1]).toBe(0)
    const young = worldOf(population)
    young.places.founded[1] = 2014
    expect(yearOf(young, (w) => { ready(w); large(w) }).places.tier[1]).toBe(0)
  })

  it('is designated where most research lies outside clusters, as often as policy asks', () => {
    const world = yearOf(worldOf(population), ({ rules, regions }) => {
      rules.newClusters = 2
      regions.clusterCall.fill(1)
    })
    const { places, enterprises: e } = world
    expect(places.count).toBe(5)
    expect([...places.founded.subarray(3, 5)]).toEqual([2016, 2016])
    expect(new Set(places.province.subarray(3, 5)).size).toBe(2)
    for (const place of [3, 4]) {
      const members = sumOf(e.weight, e.count, (i) => e.cluster[i] === place + 1)
      expect(members).toBeGreaterThan(5)
      for (let i = 0; i < e.count; i++) if (e.cluster[i] === place + 1) expect(e.province[i]).toBe(places.province[place])
    }
    yearOf(world as World & { advance(): void })
    expect(places.productivityLift[3]).toBeGreaterThan(0)
  })

  it('is not designated when policy does not ask', () => {
    expect(yearOf(worldOf(population)).places.count).toBe(3)
  })
})
