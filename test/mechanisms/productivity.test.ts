import { describe, expect, it } from 'vitest'
import { openTheYear } from '../../src/mechanisms/opening.js'
import { centralParameters, overrideParameters } from '../../src/mechanisms/parameters.js'
import { catchingUp, knowledgeGrowth, raiseProductivity, stockGrowth } from '../../src/mechanisms/productivity.js'
import type { World } from '../../src/mechanisms/world.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

const population = smallIndustry(300)
const p = centralParameters().productivity

/** A world whose year has opened and in which nothing else has happened yet. */
function opened(parameters = centralParameters()): World {
  const world = worldOf({ population, parameters, closures: { growth: false } })
  world.year++
  openTheYear(world)
  return world
}
const performer = ({ enterprises: e }: World): number => e.performsRd.subarray(0, e.count).indexOf(1)

describe('productivity', () => {
  it('stands still to the last bit when R&D and its surroundings do', () => {
    const world = opened()
    raiseProductivity(world)
    const { enterprises: e } = world
    expect(e.productivityGrowth.subarray(0, e.count).every((x) => x === 0)).toBe(true)
  })

  it('rises with own knowledge by its elasticity, and a doubling of the stock without seed brings φ·ln 2', () => {
    const world = opened(overrideParameters({ knowledge: { seedStock: 0 }, productivity: { rivals: 0 } }))
    const { enterprises: e } = world
    const i = performer(world)
    e.knowledge[i] = 2 * e.knowledge[i]!
    raiseProductivity(world)
    expect(e.productivityGrowth[i]).toBeCloseTo(p.ownKnowledge * Math.LN2, 12)
  })

  it('gives a first project a finite gain, and lets whoever starts, stops and fades out end where it began', () => {
    const stocks = [0, 5, 9, 7, 3, 0]
    const gains = stocks.slice(1).map((now, t) => knowledgeGrowth(now, stocks[t]!, 10))
    expect(gains[0]).toBeCloseTo(Math.log(1.5), 12)
    expect(gains.reduce((a, b) => a + b)).toBeCloseTo(0, 12)
    expect([stockGrowth(5, 0), stockGrowth(0, 5), stockGrowth(0, 0)]).toEqual([0, 0, 0])
  })

  it('catches up faster with more R&D and a wider gap, and not at all at the frontier', () => {
    expect(catchingUp(-0.5, 0.1, 0.04, 0.4)).toBeCloseTo(0.04, 12)
    expect(catchingUp(-1, 0.1, 0.04, 0.4)).toBeCloseTo(0.08, 12)
    expect(catchingUp(0.2, 0.1, 0.04, 0.4)).toBe(0)
    expect(catchingUp(-0.5, 50, 0.04, 0.4)).toBeCloseTo(0.22, 12)
    const world = opened(overrideParameters({ productivity: { rivals: 0 } }))
    const i = performer(world)
    world.enterprises.effort[i] = 1.5 * world.enterprises.effort[i]!
    raiseProductivity(world)
    expect(world.enterprises.productivityGrowth[i]).toBeGreaterThan(0)
  })

  it('far from the frontier comes from imitation alone, where that distinction is made', () => {
    const growthAt = (imitationGap: number): number => {
      const world = opened(overrideParameters({ productivity: { imitationGap, rivals: 0 } }))
      const i = performer(world)
      world.enterprises.productivity[i] = world.population.enterprises.productivity[i]!
      world.enterprises.knowledge[i] = 2 * world.enterprises.knowledge[i]!
      raiseProductivity(world)
      return world.enterprises.productivityGrowth[i]!
    }
    expect(growthAt(0.1)).toBe(0)
    expect(growthAt(9)).toBeGreaterThan(0.03)
  })

  it('suffers from rivals in the industry, gains from the knowledge of others, and from what policy and place add', () => {
    const world = opened()
    const { enterprises: e } = world
    const i = performer(world)
    const rival = Array.from({ length: e.count }, (_, n) => n).find((n) => n !== i && e.industry[n] === e.industry[i] && e.performsRd[n] === 1)!
    e.knowledge[rival] = 3 * e.knowledge[rival]!
    raiseProductivity(world)
    expect(e.productivityGrowth[i]).toBeLessThan(0)
    const helped = opened()
    helped.enterprises.spilloverOneYearAgo[i] = 1e9
    helped.enterprises.spillover[i] = 2e9
    helped.enterprises.productivityLift[i] = 1 / 128
    helped.enterprises.localLift[i] = 0.002
    raiseProductivity(helped)
    expect(helped.enterprises.productivityGrowth[i]).toBeCloseTo(p.othersKnowledge * Math.LN2 + 1 / 128 + Math.fround(0.002), 12)
  })
})
