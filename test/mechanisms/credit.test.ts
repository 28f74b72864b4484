import { describe, expect, it } from 'vitest'
import { costAfterRelief, creditEasing, informedPremium, shownInPremium } from '../../src/mechanisms/credit.js'
import { feasibleEffort, realFinanceCost } from '../../src/mechanisms/finance.js'
import { policyCostOf } from '../../src/mechanisms/user-cost.js'
import type { World } from '../../src/mechanisms/world.js'
import { regionTable } from '../../src/population/regions.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

/** A world whose provinces have a state, so that credit records can be written. */
function country(behaviour = true): World {
  const regionStates = regionTable.create(3)
  regionStates.append(3)
  return worldOf({ population: { ...smallIndustry(1500), regionStates }, closures: { behaviour } })
}
const performers = ({ enterprises: e }: World): number[] => [...e.key.keys()].filter((i) => i < e.count && e.performsRd[i] === 1)

describe('what lenders ask', () => {
  it('is the safe rate and a premium, less what policy takes off either', () => {
    expect(costAfterRelief(0.045, 0.03, 0.01, 0)).toBeCloseTo(0.065, 12)
    expect(costAfterRelief(0.045, 0.03, 0.01, 0.02)).toBeCloseTo(0.045, 12)
  })

  it('falls by no more than the premium through a guarantee, and to nothing through paid interest', () => {
    expect(costAfterRelief(0.045, 0.03, 0.5, 0)).toBe(0.045)
    expect(costAfterRelief(0.045, 0.03, 0.5, 0.5)).toBe(0)
  })

  it('shows more of what sets enterprises apart the better the records', () => {
    expect(shownInPremium(1, 0)).toBe(0.5)
    expect(shownInPremium(1, 0.5)).toBeCloseTo(2 / 3, 12)
    expect(shownInPremium(1, 1)).toBe(1)
  })

  it('falls for the productive and rises for the others when records are better, but not for those who are trusted anyway', () => {
    expect(informedPremium(0.03, 0.01, 0.2, 1)).toBeCloseTo(0.028, 12)
    expect(informedPremium(0.03, 0.01, 0.2, -1)).toBeCloseTo(0.032, 12)
    expect(informedPremium(0, 0.01, 0.2, -1)).toBe(0)
  })
})

describe('policy of credit', () => {
  it('leaves the cost of everybody as it is where there is none', () => {
    const world = country()
    const { eases, cost } = creditEasing(world)
    const plain = realFinanceCost(world)
    for (const i of performers(world)) {
      expect(eases(i)).toBe(false)
      expect(cost(i, plain(i))).toBeCloseTo(plain(i), 15)
    }
  })

  it('takes a premium from those who pay one and nothing from those who do not', () => {
    const world = country()
    const plain = realFinanceCost(world)
    const { finance } = world.parameters
    world.enterprises.premiumRelief.fill(0.004)
    const { cost } = creditEasing(world)
    const userCost = policyCostOf(world)
    let trusted = 0
    for (const i of performers(world)) {
      const premium = plain(i) - finance.safeRate
      expect(cost(i, plain(i))).toBeCloseTo(plain(i) - Math.min(premium, Math.fround(0.004)), 12)
      if (premium === 0) {
        trusted++
        expect(userCost(i)).toBe(1)
      } else expect(userCost(i)).toBeLessThan(1)
    }
    expect(trusted).toBeGreaterThan(0)
    expect(trusted).toBeLessThan(performers(world).length)
  })

  it('lowers the premium when R&D capital counts as collateral, more for those who have little else', () => {
    const world = country()
    const plain = realFinanceCost(world)
    const { enterprises: e, parameters: { finance } } = world
    e.knowledgePledge.fill(0.5)
    const { cost } = creditEasing(world)
    const paying = performers(world).filter((i) => plain(i) > finance.safeRate + 0.02)
    for (const i of paying) expect(cost(i, plain(i))).toBeLessThan(plain(i))
    const [poor] = paying
    const before = plain(poor!) - cost(poor!, plain(poor!))
    e.cash[poor!] = 0
    expect(plain(poor!) - creditEasing(world).cost(poor!, plain(poor!))).toBeGreaterThan(before)
  })

  it('with better records moves money from bad borrowers to good ones and leaves the mean premium', () => {
    const world = country()
    const { enterprises: e, parameters: { finance } } = world
    const plain = realFinanceCost(world)
    world.regions.creditInformation.fill(0.3)
    const { cost } = creditEasing(world)
    const rows = performers(world).filter((i) => plain(i) > finance.safeRate + 0.005)
    const changes = rows.map((i) => cost(i, plain(i)) - plain(i))
    const sorted = rows.map((i) => e.productivity[i]!).sort((a, b) => a - b)
    const [low, high] = [sorted[Math.floor(sorted.length / 4)]!, sorted[Math.floor((3 * sorted.length) / 4)]!]
    rows.forEach((i, n) => {
      if (e.productivity[i]! > high) expect(changes[n]).toBeLessThan(0)
      if (e.productivity[i]! < low) expect(changes[n]).toBeGreaterThan(0)
    })
    const mean = changes.reduce((a, b) => a + b, 0) / changes.length
    expect(Math.abs(mean)).toBeLessThan(0.2 * Math.max(...changes))
  })

  it('lets an enterprise without means pay for what it wants, up to the loan, unless nobody reacts to policy', () => {
    for (const [behaviour, paid] of [[true, 1.3e6], [false, 1e6]] as const) {
      const world = country(behaviour)
      const { enterprises: e } = world
      const [i] = performers(world) as [number]
      Object.assign(e.profit, { [i]: -5e6 })
      e.cash[i] = 0
      e.revenue[i] = 0
      e.effortOneYearAgo[i] = 1e6
      expect(feasibleEffort(world)(i, 2e6)).toBe(1e6)
      e.rdLoan[i] = 3e5
      expect(feasibleEffort(world)(i, 2e6)).toBe(paid)
      expect(feasibleEffort(world)(i, 1.1e6)).toBe(behaviour ? 1.1e6 : 1e6)
    }
  })
})
