import { describe, expect, it } from 'vitest'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { expectedMultiple, exitMultiple, outcomeByPublicShare, ventureExitParameters } from '../../src/mechanisms/venture-exits.js'
import { guidanceFundSize, investVenture, privateRaising, raiseVentureFunds } from '../../src/mechanisms/venture.js'
import type { World } from '../../src/mechanisms/world.js'
import type { FundOrder } from '../../src/population/funds.js'
import { countryOfFundsAndPlaces, sumOf, worldOf } from './a-country-of-funds-and-places.js'

const order = (key: number, province: number, commitment = 1e9): FundOrder =>
  ({ key, programme: 'guidance', province, commitment, publicShare: 0.25, realised: 0.43, crowdingOut: 0.4, recycling: 0.8, skill: -0.2 })

/** Five years of venture finance in which government offers money to every province. */
function years(world: World & { advance(): void }, to = 2020, orders: (year: number) => FundOrder[] = (year) =>
  [0, 1, 2].map((province) => order(year * 64 + province, province)), watch: (before: World) => void = () => undefined): World {
  while (world.year < to) {
    const before = { ...world, funds: world.funds.clone() }
    world.advance()
    world.fundOrders.push(...orders(world.year))
    raiseVentureFunds(world)
    investVenture(world)
    watch(before)
  }
  return world
}

const population = countryOfFundsAndPlaces(6000)

describe('a guidance fund', () => {
  it('announces C/g, raises the part ζ of it and takes the part χ of the private money from others', () => {
    expect(guidanceFundSize(order(1, 0, 250_000_000)))
      .toEqual({ target: 1e9, raised: 430e6, publicCommitted: 107.5e6, displaced: 129e6 })
  })

  it('raises between .30 and .60 of its target at central parameters', () => {
    const { funds: f } = years(worldOf(population))
    const guidance = (i: number): boolean => f.kind[i] === 1
    const share = sumOf(f.raised, f.count, guidance) / sumOf(f.target, f.count, guidance)
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.6)
  })

  it('mostly takes money from government by 2020, and gives it back later', () => {
    let paid = 0
    let back = 0
    const world = worldOf(population)
    const watch = (): void => {
      paid += sumOf(world.funds.publicCalledThisYear, world.funds.count)
      back += sumOf(world.funds.publicDistributedThisYear, world.funds.count)
    }
    years(world, 2020, undefined, watch)
    expect(paid).toBeGreaterThan(5 * back)
    years(world, 2032, () => [], watch)
    expect(back).toBeGreaterThan(0.5 * paid)
  })

  it('commits what it recycles again', () => {
    const world = worldOf(population)
    const { funds: f } = years(world, 2025, (year) => (year === 2016 ? [order(2016 * 64, 0)] : []))
    const later = (i: number): boolean => f.kind[i] === 1 && f.vintage[i] > 2016
    expect(sumOf(f.publicCommitted, f.count, later)).toBeGreaterThan(0)
    for (let i = 0; i < f.count; i++) if (later(i)) expect(f.raised[i] / f.target[i]).toBeCloseTo(0.43, 6)
  })

  it('displaces private funds only while behaviour reacts', () => {
    const raised = (closures: { behaviour: boolean }, orders?: () => FundOrder[]): number => {
      const { funds: f } = years(worldOf(population, closures), 2016, orders)
      return sumOf(f.raised, f.count, (i) => f.kind[i] === 0 && f.vintage[i] === 2016)
    }
    const none = (): FundOrder[] => []
    expect(raised({ behaviour: true }, none) - raised({ behaviour: true })).toBe(3 * guidanceFundSize(order(1, 0)).displaced)
    expect(raised({ behaviour: false })).toBe(raised({ behaviour: false }, none))
  })
})

describe('the accounts of all funds', () => {
  it('close to exactly zero in every year: cash, holdings and calls', () => {
    const world = worldOf(population)
    years(world, 2028, undefined, ({ funds: before }) => {
      const f = world.funds
      for (let i = 0; i < f.count; i++) {
        const known = i < before.count
        expect(f.cash[i]).toBe((known ? before.cash[i] : 0) + f.calledThisYear[i] + f.proceedsThisYear[i]
          - f.feesThisYear[i] - f.investedThisYear[i] - f.distributedThisYear[i])
        expect(f.netAssetValue[i]).toBe((known ? before.netAssetValue[i] : 0) + f.investedThisYear[i] - f.soldThisYear[i])
        expect(f.called[i]).toBe((known ? before.called[i] : 0) + f.calledThisYear[i])
        expect(f.called[i]).toBeLessThanOrEqual(f.raised[i])
        for (const amount of [f.cash[i], f.netAssetValue[i], f.feesThisYear[i], f.distributedThisYear[i]]) {
          expect(Number.isSafeInteger(amount)).toBe(true)
          expect(amount).toBeGreaterThanOrEqual(0)
        }
        expect(f.publicDistributedThisYear[i]).toBeLessThanOrEqual(f.distributedThisYear[i])
      }
    })
  })

  it('do not depend on the order in which levers give their orders', () => {
    const forward = years(worldOf(population), 2019)
    const backward = years(worldOf(population), 2019, (year) => [2, 1, 0].map((province) => order(year * 64 + province, province)))
    expect([...backward.funds.raised]).toEqual([...forward.funds.raised])
    expect([...backward.enterprises.ventureMoney]).toEqual([...forward.enterprises.ventureMoney])
  })

  it('do not depend on the order of rows', () => {
    const shuffled = worldOf(population)
    const backwards = (n: number): Uint32Array => Uint32Array.from({ length: n }, (_, i) => n - 1 - i)
    const straight = worldOf(population)
    years(straight, 2018)
    while (shuffled.year < 2018) {
      shuffled.funds.reorder(backwards(shuffled.funds.count))
      shuffled.enterprises.reorder(backwards(shuffled.enterprises.count))
      years(shuffled, shuffled.year + 1)
    }
    const byKey = ({ enterprises: e }: World): Map<number, string> =>
      new Map([...e.key.subarray(0, e.count)].map((key, i) => [key, `${e.ventureMoney[i]} ${e.ventureStage[i]}`]))
    expect([...byKey(shuffled)].sort()).toEqual([...byKey(straight)].sort())
    expect([...shuffled.funds.cash].sort()).toEqual([...straight.funds.cash].sort())
  })
})

describe('private fund-raising', () => {
  it('follows trend, prices and the mood of the year', () => {
    expect(privateRaising(1e9, 0, 1, 0)).toBe(1e9)
    expect(privateRaising(1e9, 0.1, 1.2, 0)).toBeCloseTo(1e9 * 1.2 * Math.exp(0.1), -1)
  })

  it('keeps its mean over the moods of many runs', () => {
    let sum = 0
    const hamlet = countryOfFundsAndPlaces(30)
    for (let run = 0; run < 400; run++) {
      const { funds: f } = years(worldOf(hamlet, {}, run), 2016, () => [])
      sum += sumOf(f.raised, f.count, (i) => f.vintage[i] === 2016)
    }
    const base = sumOf(population.funds.raised, population.funds.count, (i) => population.funds.vintage[i] === 2015)
    expect(Math.abs(sum / 400 / base - 1)).toBeLessThan(0.05)
  })

  it('stands still in the steady state', () => {
    const { funds: f } = years(worldOf(population, { growth: false }), 2018, () => [])
    const of = (year: number): number => sumOf(f.raised, f.count, (i) => f.vintage[i] === year)
    expect(of(2018)).toBe(of(2015))
  })
})

describe('what holdings bring', () => {
  const p = ventureExitParameters.central()

  it('is mostly a loss, with a mean that the formula gives', () => {
    const u = createDraws('exits', 0).stream(decision('test.exits of venture funds'))
    let sum = 0
    let losses = 0
    const draws = 200_000
    for (let k = 0; k < draws; k++) {
      const multiple = exitMultiple(u.uniform(k), 0, p)
      sum += multiple
      if (multiple < 1) losses++
    }
    expect(losses / draws).toBeCloseTo(p.lossProbability, 2)
    expect(Math.abs(sum / draws / expectedMultiple(p) - 1)).toBeLessThan(0.05)
  })

  it('never falls when the draw or the skill rises', () => {
    for (let u = 0.02; u < 0.98; u += 0.02) {
      expect(exitMultiple(u + 0.01, 0, p)).toBeGreaterThanOrEqual(exitMultiple(u, 0, p))
      expect(exitMultiple(u, -0.2, p)).toBeLessThanOrEqual(exitMultiple(u, 0, p))
    }
  })

  it('is best with some public money and poor with mostly public money', () => {
    expect(outcomeByPublicShare(0, 0.5, 0.9)).toBe(1)
    expect(outcomeByPublicShare(0.25, 0.5, 0.9)).toBeGreaterThan(1)
    expect(outcomeByPublicShare(1, 0.5, 0.9)).toBeCloseTo(0.6, 12)
  })
})
