import { describe, expect, it } from 'vitest'
import { conductPublicResearch, grantPath, stockAfter } from '../../src/mechanisms/public-research.js'
import { baseYear } from '../../src/mechanisms/base-year.js'
import type { World } from '../../src/mechanisms/world.js'
import { regionTable } from '../../src/population/regions.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

function country(run: number, growth: boolean): World {
  const regionStates = regionTable.create(3)
  regionStates.append(3)
  for (let r = 0; r < 3; r++) {
    regionStates.key[r] = r
    regionStates.instituteRd[r] = 2e9
    regionStates.higherEducationRd[r] = 1e9
    regionStates.publicFte[r] = 10000
    regionStates.publicKnowledge[r] = 20e9
    regionStates.otherInventions[r] = 5000
    regionStates.otherInternational[r] = 100
  }
  const world = worldOf({ population: { ...smallIndustry(20), regionStates }, run, closures: { growth }, years: 8 })
  baseYear.run(world)
  return world
}

function conduct(world: World, years: number): World {
  for (let t = 0; t < years; t++) {
    world.year++
    world.draws = world.runDraws.at(world.year)
    conductPublicResearch(world)
  }
  return world
}

describe('public research', () => {
  it('stays in expectation what it was without growth, while provinces part', () => {
    const worlds = Array.from({ length: 40 }, (_, run) => conduct(country(run, false), 5).regions)
    const mean = (pick: (g: World['regions'], r: number) => number): number =>
      worlds.reduce((sum, g) => sum + (pick(g, 0) + pick(g, 1) + pick(g, 2)) / 3, 0) / worlds.length
    expect(mean((g, r) => g.instituteRd[r]!) / 2e9).toBeCloseTo(1, 1)
    expect(mean((g, r) => g.publicKnowledge[r]!) / (3e9 / 0.15)).toBeCloseTo(1, 1)
    expect(mean((g, r) => g.publicFte[r]!) / 10000).toBeCloseTo(1, 1)
    expect(worlds[0]!.otherInventions[0]).toBeCloseTo(5000, 0)
    expect(worlds[0]!.instituteRd[0]).not.toBe(worlds[0]!.instituteRd[1])
  })

  it('grows along its drift, and its staff more slowly', () => {
    const worlds = Array.from({ length: 20 }, (_, run) => conduct(country(run, true), 5).regions)
    const grown = (pick: (g: World['regions']) => number): number => worlds.reduce((sum, g) => sum + pick(g), 0) / worlds.length
    expect(grown((g) => g.instituteRd[0]! / 2e9)).toBeGreaterThan(1.1)
    expect(grown((g) => g.publicFte[0]! / 10000)).toBeLessThan(grown((g) => g.instituteRd[0]! / 2e9))
    expect(grown((g) => g.otherInventions[0]! / 5000)).toBeGreaterThan(1.5)
  })

  it('has its grants of three years predetermined by what was filed before', () => {
    const drift = [0, 0.3, 0.6, 0.9, 1.2]
    expect(grantPath(2, 0.18, drift)).toBeCloseTo(0.36, 12)
    expect(grantPath(3, 0.18, drift)).toBeCloseTo(0.54, 12)
    expect(grantPath(4, 0.18, drift)).toBeCloseTo(0.84, 12)
  })

  it('keeps account of patents: what is left, and what is granted', () => {
    expect(stockAfter(1000, 120, 0.05)).toBe(1070)
  })
})
