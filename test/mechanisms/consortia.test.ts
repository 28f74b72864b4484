import { describe, expect, it } from 'vitest'
import { allianceGain, foundConsortia } from '../../src/mechanisms/consortium-founding.js'
import { addedGain, centreGain, workTogether } from '../../src/mechanisms/consortium-gains.js'
import { openTheYear } from '../../src/mechanisms/opening.js'
import { centralParameters, overrideParameters } from '../../src/mechanisms/parameters.js'
import type { World } from '../../src/mechanisms/world.js'
import { facilitiesOf } from '../../src/population/facilities.js'
import { facilityKind } from '../../src/population/facility-kinds.js'
import type { Population } from '../../src/population/population.js'
import { regionTable } from '../../src/population/regions.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

const regionStates = regionTable.create(3)
regionStates.append(3)
const population: Population = { ...smallIndustry(3000), regionStates,
  facilities: facilitiesOf({ alliance: 30 }, Float64Array.of(2, 1, 0), Int32Array.of(0, 1, 2)) }

const order = (world: World, kind: string, province: number, number: number): void => {
  world.facilities.opening[facilityKind(kind) * 3 + province] = number
}
const numberOf = ({ facilities: f }: World, kind: string, province: number): number => f.number[facilityKind(kind) * 3 + province]!

/** A world some years on in which `orders` are given every year. */
function after(years: number, orders: (world: World) => void, over: Record<string, number> = {}, run = 0, behaviour = true): World {
  const parameters = overrideParameters({ consortia: { dissolution: 0, ...over } }, centralParameters())
  const world = worldOf({ population, run, closures: { behaviour }, parameters })
  for (let t = 0; t < years; t++) {
    world.year++
    openTheYear(world)
    world.enterprises.inventionMultiplier.fill(1)
    orders(world)
    foundConsortia(world)
    workTogether(world)
  }
  return world
}
const lifted = ({ enterprises: e }: World): number => Array.from({ length: e.count }, (_, i) => i).filter((i) => e.inventionMultiplier[i]! !== 1).length

describe('what members gain', () => {
  it('rises with potential, more where research is basic, and falls with competition among members', () => {
    expect(allianceGain(1, false, 0, 0.05, 0.03)).toBeCloseTo(0.05, 12)
    expect(allianceGain(1, true, 0, 0.05, 0.03)).toBeCloseTo(0.1, 12)
    expect(allianceGain(0, true, 1, 0.05, 0.03)).toBeCloseTo(-0.03, 12)
  })

  it('grows with the age of a centre until it works fully', () => {
    expect(centreGain(0, 3, 0.1, 0.2)).toBeCloseTo(0, 12)
    expect(centreGain(1, 3, 0.1, 0.2)).toBeLessThan(centreGain(3, 3, 0.1, 0.2))
    expect(centreGain(9, 3, 0.1, 0.2)).toBe(centreGain(3, 3, 0.1, 0.2))
  })

  it('is half from a second membership', () => {
    expect(addedGain(1, 0.04, 1, 0.5)).toBeCloseTo(0.02, 12)
    expect(addedGain(1, 0.04, 0, 0.5)).toBeCloseTo(0.04, 12)
    expect(addedGain(1, 0.04, 3, 0.5)).toBeCloseTo(0.02, 12)
  })
})

describe('pilot alliances', () => {
  it('are those of the base year until one is called for or ends, and bring nothing new', () => {
    const world = after(2, () => undefined)
    expect([0, 1, 2].map((r) => numberOf(world, 'alliance', r))).toEqual([20, 10, 0])
    expect(lifted(world)).toBe(0)
    const fewer = after(2, () => undefined, { dissolution: 0.3 })
    expect(numberOf(fewer, 'alliance', 0)).toBeLessThan(20)
  })

  it('come about where members gain more than they pay, so that a call for a hundred brings fewer', () => {
    const called = after(1, (world) => { order(world, 'alliance', 2, 100) })
    const founded = numberOf(called, 'alliance', 2)
    expect(founded).toBeGreaterThan(30)
    expect(founded).toBeLessThan(90)
    expect(numberOf(after(1, (world) => { order(world, 'alliance', 2, 100) }, { fee: 0.04 }), 'alliance', 2)).toBeLessThan(founded)
    expect(numberOf(called, 'alliance', 1)).toBe(10)
  })

  it('have the same ones and more where more are called for', () => {
    const keys = (many: number) => {
      const { consortia: c } = after(1, (world) => { order(world, 'alliance', 0, many) })
      return Array.from(c.key.subarray(0, c.count))
    }
    const [few, more] = [keys(10), keys(40)]
    expect(more.length).toBeGreaterThan(few.length)
    expect(more).toEqual(expect.arrayContaining(few))
  })

  it('lift expected inventions of some medium and large performers of their industries', () => {
    const world = after(1, (one) => { order(one, 'alliance', 0, 5) })
    const { enterprises: e } = world
    expect(lifted(world)).toBeGreaterThan(0)
    for (let i = 0; i < e.count; i++) {
      if (e.inventionMultiplier[i] === 1) continue
      expect({ research: e.performsRd[i], large: e.size[i]! >= 2, more: e.inventionMultiplier[i]! > 1 }).toEqual({ research: 1, large: true, more: true })
    }
  })

  it('keep their members from year to year', () => {
    const members = (years: number) => {
      const { enterprises: e, year, baseYear } = after(years, (one) => { order(one, 'alliance', 0, one.year === 2016 ? 5 : 0) })
      expect(year - baseYear).toBe(years)
      return Array.from({ length: e.count }, (_, i) => i).filter((i) => e.inventionMultiplier[i] !== 1)
    }
    expect(members(3)).toEqual(members(1))
  })
})

describe('national centres', () => {
  const invite = (world: World): void => { order(world, 'technology-innovation-centre', 0, world.year === 2016 ? 20 : 0) }

  it('wait for approval, each year for some of them, and never many more than were invited', () => {
    const path = [1, 2, 4, 10].map((years) => numberOf(after(years, invite), 'technology-innovation-centre', 0))
    expect(path[0]).toBeLessThan(20)
    expect(path[2]).toBeGreaterThan(path[0]!)
    expect(path[3]).toBeGreaterThan(12)
    expect(path[3]).toBeLessThan(26)
  })

  it('differ from run to run in number: nobody knows it', () => {
    const numbers = new Set([0, 1, 2, 3, 4, 5].map((run) => numberOf(after(3, invite, {}, run), 'technology-innovation-centre', 0)))
    expect(numbers.size).toBeGreaterThan(2)
  })

  it('are approved sooner where an alliance has brought partners together', () => {
    const centres = (alliances: number): number => [0, 1, 2, 3, 4, 5].reduce((sum, run) => sum + numberOf(
      after(2, (world) => { invite(world); order(world, 'alliance', 0, alliances) }, { allianceHelp: 2 }, run), 'technology-innovation-centre', 0), 0)
    expect(centres(10)).toBeGreaterThan(centres(0))
  })

  it('help others of their field a little, of any size, and only after a time', () => {
    const first = after(1, invite)
    expect(lifted(first)).toBe(0)
    const later = after(4, invite)
    const { enterprises: e } = later
    expect(Array.from({ length: e.count }, (_, i) => i).some((i) => e.size[i]! < 2 && e.inventionMultiplier[i]! > 1)).toBe(true)
  })

  it('are not founded in static costing', () => {
    expect(numberOf(after(3, invite, {}, 0, false), 'technology-innovation-centre', 0)).toBe(0)
  })
})
