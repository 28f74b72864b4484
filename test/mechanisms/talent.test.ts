import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bringKnowledge, inventionLift } from '../../src/mechanisms/invention-lift.js'
import { conductPublicResearch, researchLift } from '../../src/mechanisms/public-research.js'
import { atWorkAfter, industrialWorkers, peopleAtWork, qualifying, researchStaffOfBase, trainAndMove } from '../../src/mechanisms/talent.js'
import type { Closures, World } from '../../src/mechanisms/world.js'
import type { RegionPolicyName } from '../../src/population/policy-columns.js'
import { regionTable } from '../../src/population/regions.js'
import type { TalentTier } from '../../src/population/talent.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

/** Three provinces with public research of 10,000 and enterprises of known staff. */
function country(closures: Partial<Closures> = {}): World {
  const regionStates = regionTable.create(3)
  regionStates.append(3)
  for (let r = 0; r < 3; r++) {
    regionStates.key[r] = r
    regionStates.costPerFte[r] = 400_000
    regionStates.instituteRd[r] = 2e9
    regionStates.publicFte[r] = 10_000
    regionStates.publicKnowledge[r] = 20e9
    regionStates.otherInventions[r] = 5000
    regionStates.otherInternational[r] = 100
  }
  return worldOf({ population: { ...smallIndustry(600), regionStates }, closures: { growth: false, ...closures }, years: 10 })
}

/** Years of one policy in province 0. */
function train(world: World, column: RegionPolicyName, people: (year: number) => number, years: number): World {
  for (let t = 1; t <= years; t++) {
    world.year++
    world.draws = world.runDraws.at(world.year)
    world.regions[column][0] = people(t)
    trainAndMove(world)
    bringKnowledge(world)
  }
  return world
}

const engineersAfter = (years: number): number => peopleAtWork(train(country(), 'engineersAdmitted', (t) => (t === 1 ? 900 : 0), years), 'engineer', 0)

describe('training', () => {
  it('makes engineers in three equal parts, three, four and five years after they are admitted', () => {
    const { leaving } = country().parameters.talent
    expect([1, 2, 3].map(engineersAfter)).toEqual([0, 0, 0])
    expect(engineersAfter(4)).toBeCloseTo(300, 3)
    expect(engineersAfter(5)).toBeCloseTo(300 + 300 * (1 - leaving), 3)
  })

  it('makes brokers after two years, and lets nobody go before', () => {
    const world = train(country(), 'brokersAdmitted', () => 50, 2)
    expect(peopleAtWork(world, 'broker', 0)).toBe(0)
    expect(peopleAtWork(train(world, 'brokersAdmitted', () => 50, 1), 'broker', 0)).toBe(50)
  })

  it('loses nobody on the way: all who are admitted qualify, whatever the length of studies', () => {
    const years = fc.integer({ min: 0, max: 5 })
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 }), years, years,
      (intake, a, b) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)]
        let qualified = 0
        for (let t = 0; t < 12; t++) qualified += qualifying(Array.from({ length: 6 }, (_, k) => intake[t - k] ?? 0), least, most)
        expect(qualified).toBeCloseTo(intake.reduce((x, y) => x + y, 0), 6)
      }), { seed: 3 })
  })

  it('keeps a steady stock where as many leave as come', () => {
    expect(atWorkAfter(1000, 0.1, 100)).toBe(1000)
    expect(atWorkAfter(0, 0.1, 100)).toBe(100)
  })
})

describe('the supply of research staff', () => {
  it('rises by those who come from overseas, over the staff of the province, in all technology classes alike', () => {
    const world = train(country(), 'overseasHired', () => 30, 1)
    const staff = researchStaffOfBase(world)[0]!
    for (let m = 0; m < world.labour.count; m++) {
      expect(world.labour.supply[m]).toBeCloseTo(world.labour.province[m] === 0 ? 1 + 30 / staff : 1, 9)
    }
  })

  it.each<[RegionPolicyName, TalentTier['id']]>([['brokersAdmitted', 'broker'], ['workersTrained', 'worker']])('is left alone by %s', (column, tier) => {
    const world = train(country(), column, () => 30, 4)
    expect(peopleAtWork(world, tier, 0)).toBeGreaterThan(0)
    expect([...world.labour.supply].every((x) => x === 1)).toBe(true)
  })

  it('falls again when researchers go back to their universities', () => {
    const world = train(country(), 'researchersMoved', (t) => (t === 1 ? 300 : 0), 1)
    const high = world.labour.supply[0]!
    expect(train(world, 'researchersMoved', () => 0, 6).labour.supply[0]).toBeLessThan(1 + (high - 1) * 0.15)
  })

  it('is not touched by policy while behaviour is off', () => {
    const world = train(country({ behaviour: false }), 'overseasHired', () => 30, 2)
    expect([...world.labour.supply].every((x) => x === 1)).toBe(true)
    expect(peopleAtWork(world, 'overseas', 0)).toBe(0)
  })
})

describe('skills of workers', () => {
  it('are worth more of an apprentice than of who took a course', () => {
    const [course, apprentices] = [train(country(), 'workersTrained', () => 100, 1), train(country(), 'apprenticesAdmitted', (t) => (t === 1 ? 100 : 0), 4)]
    expect(apprentices.regions.skillLift[0]).toBeGreaterThan(5 * course.regions.skillLift[0]!)
  })

  it('raise the growth of productivity once, and take some back as they fade', () => {
    const world = country()
    const workers = industrialWorkers(world.population)[0]!
    const worth = world.parameters.talent.skill * world.parameters.talent.courseWorth
    train(world, 'workersTrained', (t) => (t === 1 ? workers / 100 : 0), 1)
    expect(world.regions.skillLift[0]).toBeCloseTo(worth / 100, 6)
    expect(world.regions.skillLift[1]).toBe(0)
    train(world, 'workersTrained', () => 0, 1)
    expect(world.regions.skillLift[0]).toBeCloseTo(-worth * world.parameters.talent.fading / 100, 6)
  })
})

describe('hires from research bodies and overseas', () => {
  it('lift inventing by their share in research staff, and what they brought ages', () => {
    expect(inventionLift(10, 100, 0.3)).toBeCloseTo(0.03, 12)
    expect(inventionLift(1000, 100, 0.3)).toBeCloseTo(0.3, 12)
    expect(inventionLift(10, 0, 0.3)).toBe(0)
    const world = train(country(), 'overseasHired', (t) => (t === 1 ? 20 : 0), 1)
    const first = world.regions.inventionLift[0]!
    expect(first).toBeGreaterThan(0)
    expect(train(world, 'overseasHired', () => 0, 1).regions.inventionLift[0]! / first).toBeCloseTo(1 - world.parameters.talent.hireFading, 6)
  })
})

describe('public research', () => {
  it('loses half of the work of those who are away', () => {
    expect(researchLift(0, 100, 1000, 0.5)).toBeCloseTo(Math.log(0.95), 12)
    expect(researchLift(0.1, 0, 1000, 0.5)).toBe(0.1)
    expect(researchLift(0, 100, 0, 0.5)).toBe(0)
  })

  it('has less knowledge at once and fewer grants three years later when researchers leave', () => {
    const [left, stayed] = [country(), country()]
    for (let t = 1; t <= 4; t++) {
      for (const world of [left, stayed]) {
        train(world, 'researchersMoved', () => (world === left ? 500 : 0), 1)
        conductPublicResearch(world)
      }
      expect(left.regions.publicKnowledge[0]).toBeLessThan(stayed.regions.publicKnowledge[0]!)
      expect(left.regions.otherInternational[0]).toBeLessThan(stayed.regions.otherInternational[0]!)
      if (t < 4) expect(left.regions.otherInventions[0]).toBe(stayed.regions.otherInventions[0])
    }
    expect(left.regions.otherInventions[0]).toBeLessThan(stayed.regions.otherInventions[0]!)
    expect(left.regions.publicKnowledge[1]).toBe(stayed.regions.publicKnowledge[1])
  })
})
