import { describe, expect, it } from 'vitest'
import { financePilotShare, pilotAreas } from '../../src/data/finance-pilots.js'
import { national } from '../../src/data/national.js'
import { regionGroup } from '../../src/data/region-groups.js'
import { lend, loansAdded, loansGranted } from '../../src/mechanisms/lending.js'
import type { World } from '../../src/mechanisms/world.js'
import { china2015 } from '../../src/population/china-2015.js'
import { regionTable } from '../../src/population/regions.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

/** Jiangsu, wholly a pilot area; Guangdong, three quarters of one; Gansu, not counted. */
function country(behaviour = true): World {
  const regionStates = regionTable.create(3)
  regionStates.append(3)
  regionStates.developmentLoans.set([6e9, 3e9, 0])
  regionStates.pilotLoans.set([1e10, 1e10, 0])
  const world = worldOf({ population: { ...smallIndustry(1500), regionStates }, closures: { behaviour, growth: false } })
  world.year++
  return world
}
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0)

describe('a sum of the plan whose start is not stated', () => {
  it('grows by a flow of its own and by what policy adds, and is never the flow', () => {
    expect(loansGranted(543.6e9, 543.6e9, 6, 1, 0)).toBe(543.6e9 + 90.6e9)
    expect(loansGranted(543.6e9, 543.6e9, 6, 1, 1e9) - loansGranted(543.6e9, 543.6e9, 6, 1, 0)).toBe(1e9)
  })

  it('rises with revenue where banks follow it, and falls with it', () => {
    expect(loansAdded(1e9, 0.15, 2e9, 1e9, 0)).toBe(1.15e9)
    expect(loansAdded(1e9, 0.15, 1e9, 2e9, 0)).toBe(0.85e9)
  })

  it('begins in the whole country with what the plan says', () => {
    const { regionStates: g } = china2015({ scale: 0.01 })
    expect(sum(g.developmentLoans)).toBe(national('plan-development-bank-loans', 2015))
    expect(sum(g.pilotLoans)).toBe(national('plan-sme-loans-pilot-areas', 2015))
    expect(sum(g.transferSubFunds)).toBe(national('plan-transfer-sub-funds', 2015))
  })
})

describe('banks', () => {
  it('lend no more to smaller enterprises while nothing grows, and go on lending for science', () => {
    const world = country()
    lend(world)
    expect([...world.regions.pilotLoans]).toEqual([1e10, 1e10, 0])
    expect([...world.regions.developmentLoans]).toEqual([7e9, 3.5e9, 0])
  })

  it('follow the revenue of smaller enterprises in pilot areas only', () => {
    const world = country()
    const before = [...world.regions.pilotRevenue]
    expect(before[0]).toBeGreaterThan(0)
    expect(before[2]).toBe(0)
    for (let i = 0; i < world.enterprises.count; i++) world.enterprises.revenue[i]! *= 2
    lend(world)
    expect(world.regions.pilotLoans[0]).toBeCloseTo(1e10 + 0.15 * before[0]!, -1)
    expect(world.regions.pilotLoans[2]).toBe(0)
  })

  it('add what policy brings, unless nobody reacts to policy', () => {
    for (const behaviour of [true, false]) {
      const world = country(behaviour)
      world.regions.pilotLending[0] = 5e8
      world.regions.developmentLending[0] = 2e8
      lend(world)
      expect(world.regions.pilotLoans[0]).toBe(behaviour ? 1.05e10 : 1e10)
      expect(world.regions.developmentLoans[0]).toBe(behaviour ? 7.2e9 : 7e9)
    }
  })
})

describe('the pilot areas', () => {
  it('are sixteen for science and technology finance and five for linkage, and no province is more than whole', () => {
    expect(pilotAreas.finance).toHaveLength(16)
    expect(pilotAreas.linkage).toHaveLength(5)
    const provinces = [...new Set(pilotAreas.finance.map(({ province }) => province))]
    expect(provinces.sort()).toEqual([...regionGroup('science-finance-pilots').provinces].sort())
    for (const one of provinces) expect(financePilotShare(one)).toBeLessThanOrEqual(1)
    expect(financePilotShare('CN-GS')).toBe(0)
  })
})
