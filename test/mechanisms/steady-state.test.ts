import { describe, expect, it } from 'vitest'
import type { Closures } from '../../src/mechanisms/world.js'
import { smallIndustry } from './a-small-industry.js'
import { live, totals, worldOf } from './a-small-world.js'

const population = smallIndustry(4000)
const RUNS = 10
const YEARS = 10

/** Totals after each year relative to the base year, `[run][year]`, by name. */
function pathsOf(closures: Partial<Closures>): Map<string, number[][]> {
  const paths = new Map<string, number[][]>()
  for (let run = 0; run < RUNS; run++) {
    const world = worldOf({ population, closures, run })
    const start = totals(world)
    const rows = Array.from({ length: YEARS }, () => totals(live(world, 1)))
    for (const name of Object.keys(start) as (keyof typeof start)[]) {
      if (!paths.has(name)) paths.set(name, [])
      paths.get(name)!.push(rows.map((row) => row[name] / start[name]))
    }
  }
  return paths
}

function meanAndError(values: number[]): { mean: number; error: number } {
  const mean = values.reduce((a, b) => a + b) / values.length
  return { mean, error: Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1) / values.length) }
}

/** Flat: within four standard errors and half a per cent of the base year; and the error is small enough to notice. */
function expectFlat(paths: Map<string, number[][]>): void {
  for (const [name, runs] of paths) {
    for (const year of [1, 3, 5, 10]) {
      const { mean, error } = meanAndError(runs.map((path) => path[year - 1]!))
      expect({ name, year, flat: Math.abs(mean - 1) <= 4 * error + 0.005, mean }).toEqual({ name, year, flat: true, mean })
      expect(error).toBeLessThan(0.04)
    }
  }
}

describe('the steady state, without growth and policy', () => {
  it('keeps revenue, enterprises, R&D, knowledge and cash flat for ten years when nobody enters or leaves', () => {
    const paths = pathsOf({ growth: false, turnover: false })
    expectFlat(paths)
    for (const path of paths.get('revenue')!) for (const revenue of path) expect(Math.abs(revenue - 1)).toBeLessThan(0.01)
  }, 60000)

  it('keeps them flat when enterprises enter and leave', () => {
    expectFlat(pathsOf({ growth: false }))
  }, 60000)

  it('is a rest that growth ends: revenue then moves every year', () => {
    const { revenue } = totals(worldOf({ population }))
    expect(Math.abs(totals(live(worldOf({ population }), 3)).revenue / revenue - 1)).toBeGreaterThan(0.02)
  })
})
