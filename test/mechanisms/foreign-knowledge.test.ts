import { describe, expect, it } from 'vitest'
import { acquireForeignTechnology, deal } from '../../src/mechanisms/acquisitions.js'
import { foreignLabResearch, knowledgeAbroad, knowledgeOfLabs, researchInForeignCentres } from '../../src/mechanisms/foreign-knowledge.js'
import { poolSpillovers } from '../../src/mechanisms/spillovers.js'
import { outwardFactor } from '../../src/mechanisms/technology-market.js'
import { clearResearchWages } from '../../src/mechanisms/wages.js'
import type { World } from '../../src/mechanisms/world.js'
import { designationBits } from '../../src/population/designations.js'
import { facilityKind } from '../../src/population/facility-kinds.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

const population = smallIndustry(6000)
const country = (closures = {}): World => {
  const world = worldOf({ population, closures })
  world.year++
  world.draws = world.runDraws.at(world.year)
  return world
}
const absorbed = ({ enterprises: e }: World, matches: (i: number) => boolean = () => true): number =>
  Array.from({ length: e.count }, (_, i) => i).filter(matches).reduce((sum, i) => sum + e.spillover[i]!, 0)

describe('knowledge abroad', () => {
  it('is one stock, shared out over classes of technology, that grows', () => {
    const world = country()
    const now = knowledgeAbroad(world).reduce((sum, x) => sum + x, 0)
    expect(now / world.parameters.foreignKnowledge.stock).toBeCloseTo(Math.exp(world.parameters.foreignKnowledge.growth), 9)
  })

  it('reaches all performers of R&D where cooperation opens a province, and nobody elsewhere', () => {
    const [plain, open] = [country(), country()]
    open.regions.foreignAccess[1] = 0.05
    for (const world of [plain, open]) poolSpillovers(world)
    const inProvince = (world: World, r: number): number => absorbed(world, (i) => world.enterprises.province[i] === r)
    expect(inProvince(open, 1)).toBeGreaterThan(inProvince(plain, 1))
    expect(inProvince(open, 0)).toBe(inProvince(plain, 0))
  })

  it('reaches who has a centre there, in proportion to what it can absorb', () => {
    const [plain, there] = [country(), country()]
    const row = there.enterprises.effort.findIndex((effort) => effort > 0)
    there.enterprises.designations[row] = designationBits('overseas-centre')
    for (const world of [plain, there]) poolSpillovers(world)
    expect(there.enterprises.spillover[row]).toBeGreaterThan(plain.enterprises.spillover[row]!)
    expect(absorbed(there, (i) => i !== row)).toBe(absorbed(plain, (i) => i !== row))
  })

  it('does not move where nobody reacts to policy', () => {
    const [plain, open] = [country({ behaviour: false }), country({ behaviour: false })]
    open.regions.foreignAccess.fill(0.05)
    for (const world of [plain, open]) poolSpillovers(world)
    expect(absorbed(open)).toBe(absorbed(plain))
  })
})

describe('foreign R&D centres', () => {
  const opened = (number: number): World => {
    const world = country()
    world.facilities.number[facilityKind('foreign-rd-centre') * 3 + 2]! += number
    return world
  }

  it('do research from when they open, and what they know wears out', () => {
    const world = opened(10)
    expect([...foreignLabResearch(world)]).toEqual([0, 0, 10 * world.parameters.foreignKnowledge.labResearch])
    researchInForeignCentres(world)
    const first = world.regions.foreignLabKnowledge[2]!
    researchInForeignCentres(world)
    expect(world.regions.foreignLabKnowledge[2]! / first).toBeCloseTo(2 - world.parameters.knowledge.depreciation, 6)
    expect(knowledgeOfLabs(world).slice(0, 4).every((x) => x === 0)).toBe(true)
  })

  it('teach the enterprises around them', () => {
    const [plain, open] = [country(), opened(100)]
    for (const world of [plain, open]) { researchInForeignCentres(world); poolSpillovers(world) }
    expect(absorbed(open, (i) => open.enterprises.province[i] === 2)).toBeGreaterThan(absorbed(plain, (i) => plain.enterprises.province[i] === 2))
  })

  it('hire where everybody hires: wages rise and home enterprises do less', () => {
    const [plain, open] = [country(), opened(2000)]
    for (const world of [plain, open]) clearResearchWages(world)
    const wage = (world: World): number => Math.max(world.labour.wage[4]!, world.labour.wage[5]!)
    const effort = ({ enterprises: e }: World): number =>
      Array.from({ length: e.count }, (_, i) => (e.province[i] === 2 ? e.effort[i]! : 0)).reduce((a, b) => a + b, 0)
    expect(wage(open)).toBeGreaterThan(wage(plain))
    expect(effort(open)).toBeLessThan(effort(plain))
  })
})

describe('acquisitions of technology', () => {
  const bidding = (number: number, integration = 0.5): World => {
    const world = country()
    Object.assign(world.parameters.acquisitions, { integration })
    world.regions.technologyBids[0] = number
    for (let i = 0; i < world.enterprises.count; i++) world.enterprises.cash[i] = 1e12
    acquireForeignTechnology(world)
    return world
  }
  const changed = (world: World, column: 'cash' | 'knowledge', from: ArrayLike<number>): number[] =>
    Array.from({ length: world.enterprises.count }, (_, i) => i).filter((i) => world.enterprises[column][i] !== from[i])

  it('cost their price, and bring knowledge to those who integrate', () => {
    const before = country().enterprises.knowledge
    const all = bidding(2, 1)
    const payers = changed(all, 'cash', new Float64Array(all.enterprises.count).fill(1e12))
    expect(payers).toHaveLength(2)
    expect(changed(all, 'knowledge', before)).toEqual(payers)
    for (const i of payers) {
      expect(all.enterprises.province[i]).toBe(0)
      const { acquired, paid } = deal(before[i]!, all.parameters.acquisitions.relativeSize, all.parameters.acquisitions.price)
      expect(all.enterprises.knowledge[i]).toBe(before[i]! + acquired)
      expect(all.enterprises.cash[i]).toBe(1e12 - paid)
    }
    expect(changed(bidding(2, 0), 'knowledge', before)).toEqual([])
  })

  it('are not made by who cannot pay', () => {
    const world = country()
    world.regions.technologyBids[0] = 2
    world.enterprises.cash.fill(0)
    acquireForeignTechnology(world)
    expect(changed(world, 'knowledge', country().enterprises.knowledge)).toEqual([])
  })
})

describe('demand of partner countries', () => {
  it('adds to that of the home market as far as it is a part of it', () => {
    expect(outwardFactor(0.03, 0)).toBe(1)
    expect(outwardFactor(0.03, Math.log(2))).toBeCloseTo(1.03, 12)
    expect(outwardFactor(0, 1)).toBe(1)
  })
})
