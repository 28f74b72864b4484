import { describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { provinceSeries } from '../../src/data/provinces.js'
import { brokerage } from '../../src/mechanisms/technology-brokers.js'
import { contractsRelative, lumpiness, outwardFactor, registeredShare, supplyRelative, technologyMarketParameters, tradeTechnology } from '../../src/mechanisms/technology-market.js'
import { declassified, onOfferAfter, releaseResults } from '../../src/mechanisms/technology-offers.js'
import { tierOf } from '../../src/population/talent.js'
import { facilityKind } from '../../src/population/facility-kinds.js'
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
    const { returns } = same.parameters.technologyMarket
    for (let r = 0; r < 3; r++) {
      expect(more.regions.contracts[r] / same.regions.contracts[r]).toBeCloseTo(1.2 ** (0.5 * returns), 6)
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

describe('the market of partner countries', () => {
  const { partnerShare } = technologyMarketParameters.specs

  it('is a quarter, their part of trade, of what is bought outside the provinces', () => {
    for (const year of [2012, 2013, 2014, 2015]) {
      const within = provinceSeries('technology-contract-absorbed', year).reduce((sum, value) => sum + value, 0)
      const outside = 1 - within / national('technology-contract-turnover', year)
      const [least, , most] = partnerShare.prior.arguments
      expect(0.251 * outside, String(year)).toBeGreaterThan(least!)
      expect(0.251 * outside, String(year)).toBeLessThan(most!)
    }
  })

  it('adds its growth beyond that at home in its share, and nothing where it grows alike', () => {
    expect(outwardFactor(0.03, 0)).toBe(1)
    expect(outwardFactor(0.03, Math.log(2))).toBeCloseTo(1.03, 12)
    expect(outwardFactor(0.03, -Math.log(2))).toBeCloseTo(0.985, 12)
  })
})

describe('matching', () => {
  it('makes twice the contracts of twice of both where returns are constant, and less where they fall', () => {
    expect(contractsRelative(2, 2, 0.5, 1, 0)).toBeCloseTo(2, 12)
    expect(contractsRelative(2, 1, 0.5, 1, 0)).toBeCloseTo(Math.SQRT2, 12)
    expect(contractsRelative(2, 2, 0.3, 0.5, 0)).toBeCloseTo(Math.SQRT2, 12)
  })

  it('is less certain the fewer contracts there are', () => {
    expect(lumpiness(0.88, 0.175, 300)).toBeGreaterThan(lumpiness(0.88, 0.175, 72_000))
    expect(lumpiness(0.88, 0.175, 72_000)).toBeCloseTo(0.124, 2)
    expect(lumpiness(0.88, 0.175, 0)).toBe(0)
  })
})

describe('policy on the technology market', () => {
  const still = { growth: false }
  /** Contracts of province 0 over those of the same country without the policy. */
  const gain = (prepare: (world: World) => void, closures: object = still, years = 1): number =>
    after(years, worldOf(population, closures), (world) => { prepare(world); releaseResults(world) }).regions.contracts[0]
    / after(years, worldOf(population, closures)).regions.contracts[0]
  const { supplyElasticity, returns, coverage } = worldOf(population).parameters.technologyMarket
  const ofSupply = supplyElasticity * returns

  it('finds more contracts where public research offers more, as far as its knowledge is in supply', () => {
    const more = gain(({ regions: g }) => { g.contractSupply[0] = Math.log(2) })
    expect(more).toBeGreaterThan(1)
    expect(more).toBeLessThan(2 ** ofSupply)
    expect(supplyRelative(300, 100, Math.log(2), 300, 0, 1)).toBeCloseTo(4 / 3, 12)
  })

  it('loses contracts to friction of search, one for one in logs', () => {
    expect(gain(({ regions: g }) => { g.searchFriction[0] = 0.1 })).toBeCloseTo(Math.exp(-0.1), 9)
  })

  it('gains from brokers less and less, and only from those beyond the base year', () => {
    expect(brokerage(50, 50, 0.05)).toBe(1)
    expect(brokerage(100, 50, 0.05) - 1).toBeGreaterThan(brokerage(150, 100, 0.05) - 1)
    const trained = (people: number) => gain(({ talent: t }) => { t.atWork[tierOf('broker') * 3] = people })
    expect(trained(0)).toBe(1)
    expect(trained(100)).toBeGreaterThan(1)
    expect(trained(200) - trained(100)).toBeLessThan(trained(100) - 1)
    expect(gain(({ facilities: f }) => { f.number[facilityKind('technology-exchange') * 3] += 10 })).toBeGreaterThan(1)
  })

  it('takes released results as supply relative to all contracts, and lets them age', () => {
    const all = population.regionStates.contractBase[0] / coverage
    expect(gain(({ regions: g }) => { g.resultsReleased[0] = all / 10 })).toBeCloseTo(1.1 ** ofSupply, 6)
    expect(onOfferAfter(100, 0, 0.3)).toBe(70)
    expect(gain(({ regions: g, year }) => { g.resultsReleased[0] = year === 2016 ? all / 10 : 0 }, still, 4)).toBeLessThan(1.1 ** ofSupply)
  })

  it('takes new institutes as suppliers, and their closing as a loss', () => {
    const opened = (n: number) => gain(({ facilities: f }) => { f.number[facilityKind('industrial-institute') * 3] = n })
    expect(opened(100)).toBeGreaterThan(1)
    expect(opened(0)).toBe(1)
  })

  it('declassifies less of a stock the longer it has been under review', () => {
    expect(declassified(1000, 0, 0.1)).toBe(100)
    expect(declassified(1000, 500, 0.1)).toBe(50)
    expect(declassified(100, 500, 0.1)).toBe(0)
    const review = ({ regions: g }: World): void => { g.defenceResults[0] = 1000; g.declassification[0] = 0.1 }
    const { regions } = after(3, worldOf(population, still), (world) => { review(world); releaseResults(world) })
    expect(regions.defenceReleased[0]).toBeCloseTo(1000 * (1 - 0.9 ** 3), 3)
    expect(gain(review)).toBeGreaterThan(1)
  })

  it('counts purchases of defence as demand, part of it in other provinces', () => {
    const buy = (world: World): void => { world.regions.technologyDemand[0] = 1e9 }
    const [more, same] = [after(1, worldOf(population, still), buy), after(1, worldOf(population, still))]
    const gains = [0, 1].map((r) => more.regions.contracts[r] / same.regions.contracts[r])
    expect(gains[1]).toBeGreaterThan(1)
    expect(gains[0]).toBeGreaterThan(gains[1])
  })

  it('does nothing while behaviour is off', () => {
    expect(gain(({ regions: g }) => { g.contractSupply[0] = 1; g.searchFriction[0] = 1; g.resultsReleased[0] = 1e4; g.technologyDemand[0] = 1e9 },
      { growth: false, behaviour: false })).toBe(1)
  })
})
