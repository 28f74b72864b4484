import { describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { takingUp } from '../../src/mechanisms/adoption.js'
import { moreStandards, standardsFormed } from '../../src/mechanisms/standards.js'
import type { World } from '../../src/mechanisms/world.js'
import { china2015 } from '../../src/population/china-2015.js'
import { live, totals, worldOf } from './a-small-world.js'

const population = china2015({ scale: 0.01, provinces: ['CN-TJ', 'CN-HN'] })
/** Five years of the two provinces in which policy acts on the first. */
const years = (act: (regions: World['regions']) => void, closures = {}): World =>
  live(worldOf({ population, closures }), 5, (step, { regions }) => { if (step === 'tax treatment follows') act(regions) })

const nothing = (): void => undefined
const revenueIn = ({ enterprises: e }: World, province: number): number => {
  let sum = 0
  for (let i = 0; i < e.count; i++) if (e.province[i] === province) sum += e.weight[i]! * e.revenue[i]!
  return sum
}

describe('technical standards', () => {
  it('of the base year are the part of those of the nation that goes with its R&D', () => {
    const { regions } = worldOf({ population })
    const formed = regions.standardsFormed[0]! + regions.standardsFormed[1]!
    expect(formed / national('national-standards-formed', 2015)).toBeCloseTo(population.programmeShare!, 3)
  })

  it('follow research and policy', () => {
    expect(standardsFormed(100, 1.2, 0.3, 0)).toBeCloseTo(105.6, 1)
    expect(standardsFormed(100, 1, 0.3, 0.1)).toBeCloseTo(110.5, 1)
    expect(moreStandards(100, 100)).toBe(0)
    const world = years((g) => { g.standardsLift[0] = 0.5 })
    expect(world.regions.standards[0]).toBeGreaterThan(world.regions.standardsWithoutPolicy[0]!)
    expect(world.regions.standards[1]).toBe(world.regions.standardsWithoutPolicy[1])
  })
})

describe('new techniques', () => {
  it('spread fastest when half have them, and not beyond everybody', () => {
    expect(takingUp(0.5, 0.02, 0.25)).toBeGreaterThan(takingUp(0.1, 0.02, 0.25))
    expect(takingUp(0.5, 0.02, 0.25)).toBeGreaterThan(takingUp(0.95, 0.02, 0.25))
    expect(takingUp(0.9, 5, 5)).toBeCloseTo(0.1, 12)
  })

  it('spread by themselves without moving anything that is not in the trend', () => {
    const { regions } = years(nothing)
    expect(regions.adopters[0]).toBeGreaterThan(0.4)
    expect(regions.adopters[0]).toBe(regions.adoptersWithoutPolicy[0])
    expect(regions.newAdopters[0]).toBe(0)
  })

  it('pushed by policy, bring productivity two years after, where they are pushed', () => {
    const plain = years(nothing)
    const pushed = years((g) => { g.adoptionPush[0] = 0.1 })
    expect(revenueIn(pushed, 0) / revenueIn(plain, 0)).toBeGreaterThan(1.001)
    expect(Math.abs(revenueIn(pushed, 1) / revenueIn(plain, 1) - 1)).toBeLessThan(0.0005)
  })

  it('spread a little faster with more standards', () => {
    expect(years((g) => { g.standardsLift[0] = 1 }).regions.adopters[0]).toBeGreaterThan(years(nothing).regions.adopters[0]!)
  })

  it('do not answer to policy where nobody reacts to it', () => {
    const world = years((g) => { g.adoptionPush[0] = 0.1; g.standardsLift[0] = 0.5 }, { behaviour: false })
    expect(totals(world).revenue).toBe(totals(years(nothing, { behaviour: false })).revenue)
  })
})
