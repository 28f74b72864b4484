import { describe, expect, it } from 'vitest'
import { allowanceValue } from '../../src/law/depreciation.js'
import { allowanceRelief, inducedEquipment, outputOfEquipment, renewalLifts } from '../../src/mechanisms/renewal.js'
import { policyCostOf } from '../../src/mechanisms/user-cost.js'
import type { World } from '../../src/mechanisms/world.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

const aWorld = (change: (world: World) => void, closures = {}): World => {
  const world = worldOf({ population: smallIndustry(40), closures })
  world.enterprises.taxRate.fill(0.25)
  world.enterprises.profit.fill(1e6)
  change(world)
  return world
}

describe('faster depreciation', () => {
  it('makes equipment cheaper by the tax that it defers: 3 % at the full rate for ten years become six', () => {
    const [ten, six] = [allowanceValue(10, 0.06), allowanceValue(6, 0.06)]
    const relief = allowanceRelief(0.25, six - ten, ten)
    expect(relief).toBeCloseTo(1 - (1 - 0.25 * six) / (1 - 0.25 * ten), 12)
    expect(relief).toBeCloseTo(0.0275, 3)
  })

  it('is worth little at a low rate and nothing without tax', () => {
    expect(allowanceRelief(0.05, 0.1, 0.8)).toBeLessThan(0.25 * allowanceRelief(0.25, 0.1, 0.8))
    expect(allowanceRelief(0, 0.1, 0.8)).toBe(0)
  })

  it('makes enterprises buy more equipment, by the elasticity of investment', () => {
    expect(inducedEquipment(0.05, 0.0275, 1.6)).toBeCloseTo(0.05 * 0.0456, 4)
    expect(inducedEquipment(0.05, 0, 1.6)).toBe(0)
  })

  it('lowers the cost of R&D for those with profit, and not for those with a loss', () => {
    const cost = (profit: number): number => policyCostOf(aWorld(({ enterprises: e }) => {
      e.allowanceGain[0] = 0.1
      e.profit[0] = profit
    }))(0)
    expect(cost(1e6)).toBeLessThan(1)
    expect(cost(-1e6)).toBe(1)
  })
})

describe('renewed equipment', () => {
  it('brings output with diminishing returns', () => {
    expect(outputOfEquipment(0.003, 0.3, 0.1)).toBeCloseTo(0.001, 5)
    expect(outputOfEquipment(0.6, 0.3, 0.1)).toBeLessThan(2 * outputOfEquipment(0.3, 0.3, 0.1))
  })

  it('lifts whoever renews and nobody else, and the large answer faster depreciation more than the small', () => {
    const world = aWorld(({ enterprises: e }) => {
      e.renewal[0] = 0.02
      e.allowanceGain.fill(0.1, 1, 3)
      e.size[1] = 1
      e.size[2] = 3
    })
    const lifts = renewalLifts(world)!
    expect(lifts[0]).toBeGreaterThan(0)
    expect(lifts[2]).toBeGreaterThan(lifts[1]!)
    expect(lifts[1]).toBeGreaterThan(0)
    expect(lifts[3]).toBe(0)
  })

  it('is nothing without policy, and with nobody reacting to it', () => {
    expect(renewalLifts(aWorld(() => undefined))).toBeUndefined()
    expect(renewalLifts(aWorld(({ enterprises: e }) => { e.renewal[0] = 0.02 }, { behaviour: false }))).toBeUndefined()
  })
})
