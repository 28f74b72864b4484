import { describe, expect, it } from 'vitest'
import { nameEnterprises, wholeNumber } from '../../src/mechanisms/designation.js'
import { leastStrength, nicheField } from '../../src/mechanisms/niches.js'
import { centralParameters, overrideParameters } from '../../src/mechanisms/parameters.js'
import type { World } from '../../src/mechanisms/world.js'
import { calibrateWorldStanding, filingsByName, largePerformers, reviewWorldStanding, worldScore } from '../../src/mechanisms/world-standing.js'
import { asEnacted } from '../../src/scenarios/named.js'
import { enactmentsOf } from '../../src/scenarios/scenario.js'
import { CommonStart, ModelRun } from '../../src/simulation/model-run.js'
import { china2015 } from '../../src/population/china-2015.js'
import { designationBits } from '../../src/population/designations.js'
import type { DesignationName } from '../../src/population/designations.js'
import { live, worldOf } from './a-small-world.js'
import { smallIndustry } from './a-small-industry.js'

const p = centralParameters().designation
const held = ({ enterprises: e }: World, name: DesignationName): number[] =>
  Array.from({ length: e.count }, (_, i) => i).filter((i) => (e.designations[i]! & designationBits(name)) !== 0)
const numberOf = (world: World, name: DesignationName): number => held(world, name).reduce((sum, i) => sum + world.enterprises.weight[i]!, 0)

const industry = smallIndustry(20_000, 20)
function yearOf(prepare: (world: World) => void, population = industry): World {
  const world = worldOf({ population })
  world.year++
  world.draws = world.runDraws.at(world.year)
  prepare(world)
  nameEnterprises(world)
  return world
}

describe('naming', () => {
  it('names as many as policy asks for, among those who can be told apart, the largest researchers first', () => {
    const world = yearOf(({ regions }) => { regions.newPilots.set([6, 4, 2]) })
    const { enterprises: e } = world
    const named = held(world, 'pilot')
    expect(named).toHaveLength(12)
    for (const i of named) expect(e.weight[i]).toBeLessThanOrEqual(5)
    const able = Array.from({ length: e.count }, (_, i) => i).filter((i) => e.performsRd[i] === 1 && e.size[i] === 3)
    const mean = (rows: number[]): number => rows.reduce((sum, i) => sum + e.effort[i]!, 0) / rows.length
    expect(mean(named)).toBeGreaterThan(1.3 * mean(able))
  })

  it('names nobody in a province that is not aimed at', () => {
    const world = yearOf(({ regions }) => { regions.newPilots[1] = 5 })
    expect(new Set(held(world, 'pilot').map((i) => world.enterprises.province[i]))).toEqual(new Set([1]))
  })

  it('names nobody where nobody asks, or where nobody reacts', () => {
    expect(held(yearOf(() => undefined), 'pilot')).toEqual([])
    const world = worldOf({ population: industry, closures: { behaviour: false } })
    world.regions.newPilots.fill(5)
    nameEnterprises(world)
    expect(held(world, 'pilot')).toEqual([])
  })

  it('keeps a title as long as the enterprise, and a project at its size until it ends', () => {
    const world = yearOf(({ regions }) => { regions.newPilots.fill(4); regions.projectMembers.fill(3) })
    expect(numberOf(world, 'hundred-project')).toBe(9)
    nameEnterprises(world)
    expect(numberOf(world, 'hundred-project')).toBe(9)
    world.regions.newPilots.fill(0)
    world.regions.projectMembers.fill(0)
    nameEnterprises(world)
    expect(numberOf(world, 'pilot')).toBeGreaterThanOrEqual(12)
    expect(numberOf(world, 'hundred-project')).toBe(0)
  })

  it('rounds parts of an enterprise up as often as they are large', () => {
    const many = Array.from({ length: 1000 }, (_, n) => wholeNumber(0.3, (n + 0.5) / 1000)).reduce((sum, x) => sum + x, 0)
    expect(many).toBe(300)
    expect(wholeNumber(4, 0.99)).toBe(4)
  })
})

describe('leaders of world influence', () => {
  it('score by R&D and applications abroad, against a world that moves on', () => {
    expect(worldScore(p.worldResearch, p.worldFilings, 0, p)).toBeCloseTo(0, 12)
    expect(worldScore(2 * p.worldResearch, p.worldFilings, 0, p)).toBeCloseTo((1 - p.filingsWeight) * Math.log(2), 12)
    expect(worldScore(p.worldResearch, 0, 0, p)).toBeLessThan(0)
    expect(worldScore(p.worldResearch, p.worldFilings, 5, p)).toBeCloseTo(-5 * p.frontierGrowth, 12)
  })

  it('are few in China of 2015, and the named applicants are among them', () => {
    const world = worldOf({ population: china2015({ scale: 0.01 }) })
    const named = [...filingsByName(world, largePerformers(world)).keys()]
    expect(named).toHaveLength(world.filers.count)
    const leaders = held(world, 'leader')
    expect(leaders.length).toBeGreaterThan(3)
    expect(leaders.length).toBeLessThan(40)
    for (const i of named) expect(leaders).toContain(i)
    expect(held(world, 'global-hundred')).toEqual([])
  })

  it('stand on the list of the top 100 as often as the lists before had one', () => {
    const population = china2015({ scale: 0.01 })
    let listed = 0
    for (let run = 0; run < 20; run++) {
      const world = worldOf({ population, run, parameters: overrideParameters({ designation: { frontierGrowth: 0 } }) })
      for (let year = 2016; year <= 2025; year++) {
        // The same world, so that only the draw of the list differs.
        Object.assign(world, { year, draws: world.runDraws.at(year) })
        reviewWorldStanding(world)
        listed += numberOf(world, 'global-hundred')
      }
    }
    expect(listed / 200).toBeGreaterThan(0.1)
    expect(listed / 200).toBeLessThan(0.32)
  }, 60_000)
})

describe('hidden champions and little giants', () => {
  const population = china2015({ scale: 0.02 })

  it('are in the base year as many champions as were counted, none of them large in revenue or young', () => {
    const world = worldOf({ population })
    expect(Math.abs(numberOf(world, 'hidden-champion') - p.championsBefore)).toBeLessThanOrEqual(3)
    const { enterprises: e } = world
    for (const i of held(world, 'hidden-champion')) {
      expect(e.revenue[i]).toBeLessThan(p.championRevenue)
      expect(2015 - e.founded[i]!).toBeGreaterThan(p.championAge)
    }
  })

  it('are no more when the line is drawn for fewer, and more giants when their line is lower', () => {
    const of = (values: Record<string, number>): World => worldOf({ population, parameters: overrideParameters({ designation: values }) })
    expect(numberOf(of({ championsBefore: 20 }), 'hidden-champion')).toBeLessThan(numberOf(of({ championsBefore: 68 }), 'hidden-champion'))
    expect(numberOf(of({ giantIntensity: 0.03 }), 'little-giant')).toBeGreaterThan(numberOf(of({ giantIntensity: 0.06 }), 'little-giant'))
    expect(held(of({}), 'little-giant').every((i) => population.enterprises.size[i] !== 3)).toBe(true)
  })

  it('stay as many in a world at rest, though their peers grow older and more', () => {
    const reference = enactmentsOf(asEnacted)
    const common = new CommonStart({ population, seed: 'rest', to: 2020, parameters: 'central', reference, closures: { growth: false },
      overrides: (parameters) => overrideParameters({ designation: { championFrontier: 0 } }, parameters) }, 0)
    const run = new ModelRun(common, reference)
    const before = run.world.calibration.niches.number
    while (run.year < 2020) run.step()
    expect(nicheField(run.world).number).toBeGreaterThan(1.3 * before)
    // Chance is large, since a champion is rare; when nothing but a fixed strength counted, five years made three times as many.
    expect(numberOf(run.world, 'hidden-champion')).toBeGreaterThan(0.5 * p.championsBefore)
    expect(numberOf(run.world, 'hidden-champion')).toBeLessThan(2 * p.championsBefore)
  }, 60_000)

  it('are as rare among their peers as in the base year, unless all come nearer to the frontier', () => {
    const strengths = Float64Array.from({ length: 100 }, (_, n) => (50 - n) / 64)
    const base = { number: 100, mean: 0, spread: 0.5, strengths, weights: new Float64Array(100).fill(1) }
    expect(leastStrength(base, base, 10, 0)).toBe(strengths[9])
    expect(leastStrength({ ...base, number: 200 }, base, 10, 0)).toBe(strengths[4])
    expect(leastStrength({ ...base, spread: 1 }, base, 10, 0)).toBe(2 * strengths[9]!)
    expect(leastStrength({ ...base, mean: 0.25 }, base, 10, 0)).toBe(strengths[9])
    expect(leastStrength(base, base, 10, 0.25)).toBe(strengths[9]! + 0.25)
    expect(leastStrength({ ...base, number: 0 }, base, 10, 0)).toBe(Infinity)
  })

  it('are found anew every year', () => {
    const world = live(worldOf({ population: industry }), 2)
    const before = held(world, 'little-giant').length
    world.enterprises.inventions.fill(0)
    calibrateWorldStanding(world)
    reviewWorldStanding(world)
    expect(held(world, 'little-giant').length).toBeLessThanOrEqual(before)
    expect(held(world, 'little-giant')).toEqual([])
  })
})
