import { describe, expect, it } from 'vitest'
import { demandShift, rivalsShift } from '../../src/mechanisms/demand.js'
import { hazardUnderPolicy } from '../../src/mechanisms/exit.js'
import type { World } from '../../src/mechanisms/world.js'
import { smallIndustry } from './a-small-industry.js'
import { live, totals, worldOf } from './a-small-world.js'

const population = smallIndustry(600)
const calm = { growth: false, wages: false, spillovers: false }

/** Revenue of the industry of an enterprise that gains demand in 2016, and its own, in 2017, over what they would be. */
function afterGain(lift: number, closures: Partial<World['closures']> = { ...calm, turnover: false }): { own: number, others: number } {
  const play = (amount: number): World => live(worldOf({ population, closures }), 2, (step, { year, enterprises: e }) => {
    if (step === 'tax treatment follows' && year === 2016) e.demandLift[0] = amount
  })
  const [plain, lifted] = [play(0).enterprises, play(lift).enterprises]
  let [before, after] = [0, 0]
  for (let i = 1; i < plain.count; i++) {
    if (plain.industry[i] !== plain.industry[0]) continue
    before += plain.weight[i]! * plain.revenue[i]!
    after += lifted.weight[i]! * lifted.revenue[i]!
  }
  return { own: lifted.revenue[0]! / plain.revenue[0]!, others: (after - before) / (lifted.revenue[0]! - plain.revenue[0]!) }
}

describe('demand won through policy', () => {
  it('comes mostly from rivals of the same industry', () => {
    expect(rivalsShift(10, 0, 1000, 0.7)).toBeCloseTo(-0.007, 12)
    const { own, others } = afterGain(0.1)
    expect(own).toBeGreaterThan(1.09)
    expect(own).toBeLessThan(Math.exp(0.1))
    expect(others).toBeLessThan(-0.5)
    expect(others).toBeGreaterThan(-0.8)
  })

  it('is nothing with nobody reacting to policy, or none', () => {
    expect(afterGain(0.1, { ...calm, turnover: false, behaviour: false }).own).toBe(1)
    expect(demandShift(worldOf({ population }))).toBeUndefined()
  })
})

describe('enterprises closed down', () => {
  it('leave with the odds that policy sets', () => {
    expect(hazardUnderPolicy(0.1, 1)).toBeCloseTo(0.1, 12)
    expect(hazardUnderPolicy(0.1, 1e6)).toBeGreaterThan(0.9999)
    expect(hazardUnderPolicy(0.1, 0.75) / 0.1).toBeCloseTo(0.77, 2)
    expect(hazardUnderPolicy(0, 1e6)).toBe(0)
  })

  it('are not replaced, and rivals take over a part of their demand', () => {
    const play = (odds: number, years: number): World => live(worldOf({ population, closures: calm }), years, (step, { year, enterprises: e }) => {
      if (step === 'tax treatment follows' && year === 2016) for (let i = 0; i < e.count; i++) if (e.size[i] === 1) e.exitOdds[i] = odds
    })
    const [plain, closing] = [play(1, 2), play(3, 2)]
    expect(totals(closing).enterprises).toBeLessThan(totals(plain).enterprises)
    const lost = totals(plain).revenue - totals(closing).revenue
    const lostLater = totals(play(1, 3)).revenue - totals(play(3, 3)).revenue
    expect(lost).toBeGreaterThan(0)
    expect(lostLater).toBeLessThan(0.6 * lost)
  })
})
