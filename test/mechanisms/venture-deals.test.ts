import { describe, expect, it } from 'vitest'
import { createDraws, decision } from '../../src/kernel/draws.js'
import { gammaFrom } from '../../src/kernel/distributions.js'
import { qualityOf } from '../../src/population/quality.js'
import { ventureDealParameters } from '../../src/mechanisms/venture-deal-parameters.js'
import { roundRelative, signal } from '../../src/mechanisms/venture-deals.js'
import { investVenture, raiseVentureFunds } from '../../src/mechanisms/venture.js'
import type { World } from '../../src/mechanisms/world.js'
import { VENTURE_STAGES, codeOf } from '../../src/population/classes.js'
import { countryOfFundsAndPlaces, sumOf, worldOf } from './a-country-of-funds-and-places.js'

const EXITED = codeOf(VENTURE_STAGES, 'exited')
const small = countryOfFundsAndPlaces(6000, 1, 5e9)

/** One year of venture finance, after `prepare` has set the scene. */
function yearOf(world: World & { advance(): void }, prepare: (world: World) => void = () => undefined): World {
  world.advance()
  raiseVentureFunds(world)
  prepare(world)
  investVenture(world)
  return world
}

const invested = ({ funds: f }: World): number => sumOf(f.investedThisYear, f.count)
const received = ({ enterprises: e }: World): number => sumOf(Float64Array.from({ length: e.count }, (_, i) => e.ventureMoney[i] * e.weight[i]), e.count)

describe('venture money', () => {
  it('reaches enterprises in full, up to what a row cannot share evenly', () => {
    const world = yearOf(worldOf(small))
    expect(invested(world)).toBeGreaterThan(100e6)
    expect(Math.abs(invested(world) - received(world))).toBeLessThan(1000)
  })

  it('goes to young technology enterprises that are not large', () => {
    const world = yearOf(worldOf(small))
    const { enterprises: e } = world
    let financed = 0
    for (let i = 0; i < e.count; i++) {
      if (e.ventureMoney[i] === 0) continue
      financed++
      expect(world.year - e.founded[i]).toBeLessThanOrEqual(8)
      expect(e.size[i]).toBeLessThan(3)
      expect(e.performsRd[i] === 1 || world.population.industries[e.industry[i]].section === 'services').toBe(true)
      expect(e.ventureStage[i]).toBeGreaterThan(0)
    }
    expect(financed).toBeGreaterThan(20)
  })

  it('is nearly the same at every scale, in sum and in the number financed', () => {
    const financed = (weight: number): { money: number, enterprises: number } => {
      const population = countryOfFundsAndPlaces(24_000 / weight, weight, 30e9)
      const world = yearOf(worldOf(population))
      const { enterprises: e } = world
      return { money: invested(world), enterprises: sumOf(e.weight, e.count, (i) => e.ventureMoney[i] > 0) }
    }
    const [whole, tenth] = [financed(1), financed(10)]
    expect(Math.abs(tenth.money / whole.money - 1)).toBeLessThan(0.06)
    expect(Math.abs(tenth.enterprises / whole.enterprises - 1)).toBeLessThan(0.2)
  })

  it('waits in the fund where nobody asks for it', () => {
    const world = yearOf(worldOf(small), ({ enterprises: e }) => e.founded.fill(1980))
    expect(invested(world)).toBe(0)
    expect(sumOf(world.funds.cash, world.funds.count)).toBeGreaterThan(0)
  })

  it('finds better enterprises than chance, and those that policy prefers', () => {
    const varied = (world: World): void => {
      for (let i = 0; i < world.enterprises.count; i++) world.enterprises.inventiveness[i] = (world.enterprises.key[i] % 10) / 4.5
    }
    const mean = (world: World): number => {
      const { enterprises: e } = world
      const backed = (i: number): boolean => e.ventureMoney[i] > 0
      return sumOf(e.inventiveness, e.count, backed) / sumOf(e.weight, e.count, backed)
    }
    expect(mean(yearOf(worldOf(small), varied))).toBeGreaterThan(1.1)
    const favoured = (behaviour: boolean): number => {
      const world = yearOf(worldOf(small, { behaviour }), ({ enterprises: e }) => {
        for (let i = 0; i < e.count; i++) if (e.key[i] % 2 === 0) e.venturePreference[i] = 5
      })
      const { enterprises: e } = world
      return sumOf(e.weight, e.count, (i) => e.ventureMoney[i] > 0 && e.key[i] % 2 === 0) / sumOf(e.weight, e.count, (i) => e.ventureMoney[i] > 0)
    }
    expect(favoured(true)).toBeGreaterThan(0.9)
    expect(favoured(false)).toBeLessThan(0.65)
  })

  it('leaves guidance money idle when nobody reacts to policy', () => {
    const run = (behaviour: boolean): World => {
      const world = worldOf(small, { behaviour })
      world.advance()
      world.fundOrders.push({ key: 1, programme: 'guidance', province: 0, commitment: 1e9, publicShare: 0.25, realised: 0.5, crowdingOut: 0.2, recycling: 0.8, skill: 0 })
      raiseVentureFunds(world)
      investVenture(world)
      return world
    }
    const off = run(false)
    const guidance = (w: World) => (i: number): boolean => w.funds.kind[i] === 1
    expect(sumOf(off.funds.investedThisYear, off.funds.count, guidance(off))).toBe(0)
    expect(sumOf(off.funds.cash, off.funds.count, guidance(off))).toBeGreaterThan(0)
    expect([...off.enterprises.ventureMoney]).toEqual([...yearOf(worldOf(small)).enterprises.ventureMoney])
    const on = run(true)
    expect(sumOf(on.funds.investedThisYear, on.funds.count, guidance(on))).toBeGreaterThan(0)
  })
})

describe('the stages of an enterprise', () => {
  it('follow one another, and end', () => {
    const world = worldOf(small)
    const before = new Uint8Array(small.enterprises.count)
    for (let n = 0; n < 6; n++) {
      before.set(world.enterprises.ventureStage.subarray(0, before.length))
      yearOf(world)
      world.enterprises.ventureStage.forEach((stage, i) => {
        if (before[i] > 0) expect(stage === before[i] || stage === before[i] + 1 || stage === EXITED).toBe(true)
      })
    }
    expect(sumOf(world.enterprises.weight, world.enterprises.count, (i) => world.enterprises.ventureStage[i] === EXITED)).toBeGreaterThan(0)
  })

  it('pass as often as the chances say, after the mean wait', () => {
    const p = ventureDealParameters.central()
    const world = worldOf(countryOfFundsAndPlaces(6000, 1, 1e9))
    world.enterprises.ventureStage.fill(1)
    // Where no money is, who passes asks and stays; who fails leaves.
    world.funds.keep(new Uint8Array(world.funds.count))
    world.advance()
    investVenture(world)
    const gone = sumOf(world.enterprises.weight, world.enterprises.count, (i) => world.enterprises.ventureStage[i] === EXITED)
    const expected = (6000 * (1 - p.passAngel)) / p.waiting
    expect(Math.abs(gone - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })
})

describe('rounds', () => {
  it('grow with the money of the nation, less than in proportion', () => {
    expect(roundRelative(2e9, 1e9, 0.5)).toBeCloseTo(Math.SQRT2, 12)
    expect(roundRelative(1e9, 1e9, 0.5)).toBe(1)
    expect(roundRelative(1e9, 0, 0.5)).toBe(1)
  })
})

describe('what a fund sees', () => {
  it('is quality as far as skill goes, error and preference', () => {
    expect(signal(2, 0, 0, 0)).toBe(2)
    expect(signal(2, -0.2, 0.5, 0.25)).toBeCloseTo(2.35, 12)
  })

  it('has about mean 0 and standard deviation 1 for lasting inventiveness', () => {
    const u = createDraws('quality', 0).stream(decision('test.quality of enterprises'))
    let sum = 0
    let squares = 0
    for (let k = 0; k < 20_000; k++) {
      const quality = qualityOf(gammaFrom(u.uniform(k), 0.6) / 0.6)
      sum += quality
      squares += quality * quality
    }
    expect(Math.abs(sum / 20_000)).toBeLessThan(0.1)
    expect(Math.sqrt(squares / 20_000)).toBeGreaterThan(0.85)
    expect(Math.sqrt(squares / 20_000)).toBeLessThan(1.15)
  })
})
