import { describe, expect, it } from 'vitest'
import { calibrateInternational, fileInternationally, internationalLogit, namedPath } from '../../src/mechanisms/international-patents.js'
import type { World } from '../../src/mechanisms/world.js'
import { filerTable } from '../../src/population/regions.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

function filing(run: number, growth = true): World {
  const population = smallIndustry(3000)
  const { enterprises: e } = population
  for (let i = 0; i < e.count; i++) {
    e.filings[i] = e.performsRd[i]! * (e.key[i]! % 7)
    e.pctFilings[i] = e.performsRd[i]! * (e.key[i]! % 7 === 6 ? 1 : 0)
  }
  const filers = filerTable.create(2)
  filers.append(2)
  filers.key.set([1, 2])
  filers.pctFilings.set([3898, 2155])
  filers.trend.set([0.1, 0])
  const world = worldOf({ population: { ...population, filers }, run, closures: { growth } })
  world.year = 2016
  world.draws = world.runDraws.at(2016)
  return world
}

const total = ({ enterprises: e }: World, column: 'filings' | 'pctFilings'): number => e[column].subarray(0, e.count).reduce((a, b) => a + b, 0)

describe('international applications', () => {
  it('are likelier from a large enterprise', () => {
    expect(internationalLogit(-2, 0.2, 1e10, 0)).toBeGreaterThan(internationalLogit(-2, 0.2, 1e8, 0))
    expect(internationalLogit(-2, 0.2, 1e9, -0.5)).toBeCloseTo(-2.5, 12)
  })

  it('are never more than all applications, and in expectation as many as in the base year', () => {
    const worlds = Array.from({ length: 20 }, (_, run) => filing(run, false))
    const wanted = total(worlds[0]!, 'pctFilings')
    const counts = worlds.map((world) => {
      fileInternationally(world)
      for (let i = 0; i < world.enterprises.count; i++) expect(world.enterprises.pctFilings[i]).toBeLessThanOrEqual(world.enterprises.filings[i]!)
      return total(world, 'pctFilings')
    })
    const mean = counts.reduce((a, b) => a + b) / counts.length
    expect(wanted).toBeGreaterThan(20)
    expect(mean / wanted).toBeGreaterThan(0.85)
    expect(mean / wanted).toBeLessThan(1.15)
  }, 20000)

  it('are none where none were filed in the base year', () => {
    const world = filing(0)
    world.enterprises.pctFilings.fill(0)
    expect(calibrateInternational(world)).toBeLessThan(-15)
  })
})

describe('a named applicant', () => {
  it('grows less each year, and its expectation is not moved by its shocks', () => {
    expect(namedPath(0, 0.1, 0.7, 0.18, 0.8)).toBe(0)
    const growth = [1, 2, 3].map((t) => namedPath(t, 0.1, 0.7, 0, 0.8) - namedPath(t - 1, 0.1, 0.7, 0, 0.8))
    expect(growth[0]).toBeCloseTo(0.1, 12)
    expect(growth[2]).toBeCloseTo(0.049, 12)
    expect(namedPath(40, 0, 0.7, 0.18, 0.8)).toBeCloseTo(-0.5 * 0.18 ** 2 / (1 - 0.64), 4)
  })

  it('files in expectation what it filed, when it neither grows nor shrinks', () => {
    const filed = Array.from({ length: 200 }, (_, run) => {
      const world = filing(run % 1, false)
      world.draws = world.runDraws.at(2016 + run)
      fileInternationally(world)
      return world.filers.pctFilings[1]!
    })
    expect(Math.abs(filed.reduce((a, b) => a + b) / filed.length / 2155 - 1)).toBeLessThan(0.05)
    expect(Math.max(...filed)).toBeGreaterThan(2155 * 1.2)
  }, 30000)
})
