import { describe, expect, it } from 'vitest'
import { enterMarket } from '../../src/mechanisms/entry.js'
import { leaveMarket } from '../../src/mechanisms/exit.js'
import { serveEnterprises } from '../../src/mechanisms/facilities.js'
import { addedIncubators, incubationParameters } from '../../src/mechanisms/incubation.js'
import { clearPolicy, openTheYear } from '../../src/mechanisms/opening.js'
import { centralParameters, overrideParameters } from '../../src/mechanisms/parameters.js'
import type { World } from '../../src/mechanisms/world.js'
import { facilityKind } from '../../src/population/facility-kinds.js'
import { regionTable } from '../../src/population/regions.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

const p = incubationParameters.central()
const regionStates = regionTable.create(3)
regionStates.append(3)
const population = { ...smallIndustry(4000), regionStates }

/** A year in a world with so many incubators in province 0 beyond the none of the base year. */
function yearWith(incubators: number, tenantExit = p.tenantExit, behaviour = true): { world: World; entered: number } {
  const world = worldOf({ population, closures: { behaviour }, parameters: overrideParameters({ incubation: { tenantExit } }, centralParameters()) })
  world.facilities.number[facilityKind('incubator') * 3] += incubators
  world.year++
  openTheYear(world)
  leaveMarket(world)
  const before = world.enterprises.count
  enterMarket(world)
  clearPolicy(world)
  return { world, entered: world.enterprises.count - before }
}

describe('incubators beyond those of the base year', () => {
  it('are worth less each, because mentors are shared, and nothing where there are as many as before', () => {
    expect(addedIncubators(10, 10, 20, 20, p)).toBe(0)
    const ten = addedIncubators(20, 10, 0, 0, p)
    expect(ten).toBeLessThan(10)
    expect(addedIncubators(30, 10, 0, 0, p)).toBeLessThan(2 * ten)
    expect(addedIncubators(10, 10, 40, 20, p)).toBeLessThan(ten)
  })

  it('bring entrants the year after, in their province alone', () => {
    const [none, many] = [yearWith(0), yearWith(400)]
    expect(many.entered).toBeGreaterThan(none.entered)
    const inProvince = ({ world: { enterprises: e, year } }: typeof none, r: number) =>
      Array.from({ length: e.count }, (_, i) => i).filter((i) => e.key[i]! >= 2 ** 31 && e.province[i] === r && year > 0).length
    expect(inProvince(many, 0)).toBeGreaterThan(inProvince(none, 0))
    expect(inProvince(many, 1)).toBe(inProvince(none, 1))
  })

  it('spare the young alone, and shorten lives where tenants live shorter', () => {
    for (const [tenantExit, sign] of [[0.6, -1], [1.1, 1]] as const) {
      const { world } = yearWith(40, tenantExit)
      serveEnterprises(world)
      const { enterprises: e } = world
      for (let i = 0; i < e.count; i++) {
        expect(Math.sign(e.exitOdds[i]! - 1)).toBe(e.province[i] === 0 && world.year - e.founded[i]! <= 4 ? sign : 0)
      }
    }
  })

  it('let tenants grow and bring better files to the board that certifies', () => {
    const { world } = yearWith(40)
    serveEnterprises(world)
    const { enterprises: e, regions } = world
    for (let i = 0; i < e.count; i++) {
      expect(e.productivityLift[i]! > 0).toBe(e.province[i] === 0 && world.year - e.founded[i]! <= 4)
    }
    expect(regions.approvalLift[0]).toBeGreaterThan(0)
    expect(regions.approvalLift[1]).toBe(0)
  })

  it('do nothing in static costing', () => {
    const { world, entered } = yearWith(400, 0.6, false)
    serveEnterprises(world)
    expect(entered).toBe(yearWith(0).entered)
    expect(world.enterprises.exitOdds.subarray(0, world.enterprises.count).every((odds) => odds === 1)).toBe(true)
  })
})

describe('support of entry', () => {
  it('is followed by those who enter at the turn of the year', () => {
    const counts = [0, 0.5].map((lift) => {
      const world = worldOf({ population })
      world.year++
      openTheYear(world)
      world.regions.entryLift.fill(lift, 0, 3)
      leaveMarket(world)
      const before = world.enterprises.count
      enterMarket(world)
      return world.enterprises.count - before
    })
    expect(counts[1]! / counts[0]!).toBeGreaterThan(1.4)
  })

  it('founds micro and small enterprises, and what they sell rivals sell less', () => {
    const [without, lifted] = [0, 0.5].map((lift) => {
      const world = worldOf({ population })
      world.year++
      openTheYear(world)
      world.regions.entryLift.fill(lift, 0, 3)
      leaveMarket(world)
      const before = world.enterprises.count
      enterMarket(world)
      const { count, size } = world.enterprises
      const entered = Array.from({ length: count - before }, (_, n) => size[before + n]!)
      return { large: entered.filter((z) => z > 1).length, freed: world.leaving.freed.reduce((sum, x) => sum + x) }
    })
    expect(lifted!.large).toBe(without!.large)
    expect(without!.freed).toBe(0)
    expect(lifted!.freed).toBeLessThan(0)
  })

  it('brings the number of enterprises that it says, on average', () => {
    let added = 0
    for (let run = 0; run < 20; run++) {
      const [without, withSupport] = [0, 30].map((foundings) => {
        const world = worldOf({ population, run })
        world.year++
        openTheYear(world)
        world.regions.foundings[0] = foundings
        leaveMarket(world)
        const before = world.enterprises.count
        enterMarket(world)
        return world.enterprises.count - before
      })
      added += withSupport! - without!
    }
    expect(added / 20).toBeGreaterThan(26)
    expect(added / 20).toBeLessThan(34)
  })
})
