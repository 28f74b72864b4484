import { describe, expect, it } from 'vitest'
import { contractsRelative, lumpiness, registeredShare, tradeTechnology } from '../../src/mechanisms/technology-market.js'
import type { World } from '../../src/mechanisms/world.js'
import { countryOfFundsAndPlaces, worldOf } from './a-country-of-funds-and-places.js'

const population = countryOfFundsAndPlaces(2000)

function after(years: number, world: World & { advance(): void }, prepare: (world: World) => void = () => undefined): World {
  for (let n = 0; n < years; n++) {
    world.advance()
    prepare(world)
    tradeTechnology(world)
  }
  return world
}

describe('the technology market', () => {
  it('stands still where knowledge, demand and the economy stand still', () => {
    const { regions } = after(5, worldOf(population, { growth: false }))
    for (let r = 0; r < 3; r++) {
      expect(regions.contracts[r]).toBeCloseTo(population.regionStates.contractBase[r], 6)
      expect(Math.abs(regions.contractValue[r] - population.regionStates.contractValue[r])).toBeLessThanOrEqual(1)
    }
  })

  it('leaves the base year as it was observed', () => {
    const { regions } = worldOf(population)
    expect([...regions.contractValue]).toEqual([...population.regionStates.contractValue])
  })

  it('has more contracts, not dearer ones, when enterprises do more research', () => {
    const more = after(1, worldOf(population), ({ enterprises: e }) => { for (let i = 0; i < e.count; i++) e.effort[i] *= 1.2 })
    const same = after(1, worldOf(population))
    for (let r = 0; r < 3; r++) {
      expect(more.regions.contracts[r] / same.regions.contracts[r]).toBeCloseTo(Math.sqrt(1.2), 6)
      const mean = ({ regions: g }: World): number => g.contractValue[r] / g.contracts[r]
      expect(mean(more) / mean(same)).toBeCloseTo(1, 6)
    }
  })

  it('gains in other provinces too when one buys more, since demand is partly national', () => {
    const more = after(1, worldOf(population), ({ enterprises: e }) => {
      for (let i = 0; i < e.count; i++) if (e.province[i] === 0) e.effort[i] *= 1.5
    })
    const same = after(1, worldOf(population))
    const gain = [0, 1, 2].map((r) => more.regions.contracts[r] / same.regions.contracts[r])
    expect(gain[1]).toBeGreaterThan(1)
    expect(gain[0]).toBeGreaterThan(gain[1])
  })

  it('follows the drift of number and mean value, and prices', () => {
    const drifting = (world: World): void => {
      world.macro.drift.contractCount[1] = 0.06
      world.macro.drift.contractValue[1] = 0.1
      world.macro.generalPrice[1] = 1.02
    }
    const with_ = after(1, worldOf(population, { growth: false }), drifting)
    expect(with_.regions.contracts[0] / population.regionStates.contracts[0]).toBeCloseTo(Math.exp(0.06), 9)
    expect(with_.regions.contractValue[0] / population.regionStates.contractValue[0]).toBeCloseTo(Math.exp(0.16) * 1.02, 6)
  })

  it('is lumpy in small provinces and keeps its mean over many runs', () => {
    const runs = 600
    const sums = new Float64Array(3)
    const squares = new Float64Array(3)
    const world = worldOf(population)
    // Registration rises on top of the shocks; it is taken out to look at the shocks alone.
    const quiet = after(1, { ...worldOf(population, { growth: false }) })
    for (let run = 0; run < runs; run++) {
      const { regions } = after(1, worldOf(population, {}, run), (w) => {
        Object.assign(w, { parameters: { ...world.parameters, technologyMarket: { ...world.parameters.technologyMarket, coverageSpeed: 0 } } })
      })
      for (let r = 0; r < 3; r++) {
        const ratio = regions.contractValue[r] / quiet.regions.contractValue[r]
        sums[r] += ratio
        squares[r] += ratio * ratio
      }
    }
    const spread = [0, 1, 2].map((r) => Math.sqrt(squares[r] / runs - (sums[r] / runs) ** 2))
    for (let r = 0; r < 3; r++) expect(Math.abs(sums[r] / runs - 1)).toBeLessThan((4 * spread[r]) / Math.sqrt(runs))
    expect(spread[2]).toBeGreaterThan(1.8 * spread[0])
    expect(spread[0]).toBeGreaterThan(0.1)
    expect(spread[0]).toBeLessThan(0.3)
  })
})

describe('registration', () => {
  it('starts at its share of the base year and tends to its limit', () => {
    expect(registeredShare(0.55, 0.85, 0.08, 0)).toBeCloseTo(0.55, 12)
    expect(registeredShare(0.55, 0.85, 0.08, 5)).toBeGreaterThan(0.6)
    expect(registeredShare(0.55, 0.85, 0.08, 200)).toBeCloseTo(0.85, 6)
  })

  it('adds little to what the drift of history holds already', () => {
    const still = after(5, worldOf(population, { growth: false }))
    const count = (coverageSpeed: number): number => {
      const world = worldOf(population)
      Object.assign(world, { parameters: { ...world.parameters,
        technologyMarket: { ...world.parameters.technologyMarket, coverageSpeed, countSpread: 0, valueSpread: 0 } } })
      return after(5, world).regions.contracts[0]
    }
    expect(count(0)).toBeCloseTo(still.regions.contracts[0], 6)
    expect(count(0.08) / count(0)).toBeGreaterThan(1)
    expect(count(0.08) / count(0)).toBeLessThan(1.05)
  })
})

describe('matching', () => {
  it('has constant returns: twice of both makes twice the contracts', () => {
    expect(contractsRelative(2, 2, 0.5, 0)).toBeCloseTo(2, 12)
    expect(contractsRelative(2, 1, 0.5, 0)).toBeCloseTo(Math.SQRT2, 12)
  })

  it('is less certain the fewer contracts there are', () => {
    expect(lumpiness(0.88, 0.175, 300)).toBeGreaterThan(lumpiness(0.88, 0.175, 72_000))
    expect(lumpiness(0.88, 0.175, 72_000)).toBeCloseTo(0.124, 2)
    expect(lumpiness(0.88, 0.175, 0)).toBe(0)
  })
})
