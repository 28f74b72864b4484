import { describe, expect, it } from 'vitest'
import { blankCalibration } from '../../src/mechanisms/calibration.js'
import { patentsParameters } from '../../src/mechanisms/patents.js'
import { noteVentureMoney } from '../../src/mechanisms/venture-deals.js'
import { calibrateVentureWorth, ventureShareOfInventions } from '../../src/mechanisms/venture-inventions.js'
import type { World } from '../../src/mechanisms/world.js'
import { countryOfFundsAndPlaces, sumOf, worldOf } from './a-country-of-funds-and-places.js'

const country = countryOfFundsAndPlaces(6000, 1, 1e9)
// No services, so that whoever receives venture money does research.
const population = { ...country, industries: country.industries.map((x) => ({ ...x, section: 'manufacturing' as const })) }

function baseYear(): World {
  const world = worldOf(population)
  Object.assign(world, { parameters: { ...world.parameters, patents: patentsParameters.central() }, calibration: blankCalibration(population) })
  noteVentureMoney(world)
  return world
}

describe('venture money of the base year', () => {
  it('is what funds invested, and moves neither funds nor stages', () => {
    const world = baseYear()
    const { enterprises: e, funds: f } = world
    const received = sumOf(Float64Array.from({ length: e.count }, (_, i) => e.ventureMoney[i] * e.weight[i]), e.count)
    expect(Math.abs(received / sumOf(population.funds.investedThisYear, population.funds.count) - 1)).toBeLessThan(0.05)
    expect([...e.ventureStage]).toEqual([...population.enterprises.ventureStage])
    expect([...f.netAssetValue]).toEqual([...population.funds.netAssetValue])
  })
})

describe('what venture money is worth for inventions', () => {
  it('follows the share that whole industries show: under 3 % of research and about 8 % of inventions', () => {
    expect(ventureShareOfInventions(2.9, 100, 3)).toBeCloseTo(0.08, 3)
    expect(ventureShareOfInventions(1, 0, 3)).toBe(0)
  })

  /** The worth that is found when applications of a row are `filed(worth, row)`. */
  function worthFor(world: World, filed: (worth: number, row: number) => number): number {
    calibrateVentureWorth(world, ({ calibration }, rows) => Float64Array.from(rows, (i) => filed(calibration.ventureWorth, i)))
    return world.calibration.ventureWorth
  }

  it('is the factor itself where returns are constant and funds choose nobody', () => {
    const world = baseYear()
    const { effort, ventureMoney } = world.enterprises
    expect(worthFor(world, (worth, i) => (effort[i] + worth * ventureMoney[i]) * 1e-6)).toBeCloseTo(3, 2)
  })

  it('is less where funds choose the inventive, so that the share stays what industries show', () => {
    const world = baseYear()
    const { enterprises: e } = world
    const filed = (worth: number, i: number): number => (e.effort[i] + worth * e.ventureMoney[i]) * (e.ventureMoney[i] > 0 ? 4e-6 : 1e-6)
    const worth = worthFor(world, filed)
    const total = (w: number): number => sumOf(Float64Array.from({ length: e.count }, (_, i) => filed(w, i) * e.weight[i]), e.count)
    const all = (column: ArrayLike<number>): number => sumOf(Float64Array.from({ length: e.count }, (_, i) => column[i] * e.weight[i]), e.count)
    expect(worth).toBeLessThan(2)
    expect(1 - total(0) / total(worth)).toBeCloseTo(ventureShareOfInventions(all(e.ventureMoney), all(e.effort), 3), 3)
  })

  it('is nothing where nobody has venture money', () => {
    const world = baseYear()
    world.enterprises.ventureMoney.fill(0)
    expect(worthFor(world, () => 1)).toBe(0)
  })
})
