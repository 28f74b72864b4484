import { describe, expect, it } from 'vitest'
import { milestonesExpected } from '../../src/mechanisms/milestones.js'
import { centralParameters } from '../../src/mechanisms/parameters.js'
import { suggestionLift, suggestionLifts, suggestionsOf } from '../../src/mechanisms/worker-innovation.js'
import type { World } from '../../src/mechanisms/world.js'
import { regionTable } from '../../src/population/regions.js'
import { CommonStart, ModelRun } from '../../src/simulation/model-run.js'
import { reference, settings } from '../laws/a-country.js'
import { smallIndustry } from './a-small-industry.js'
import { live, worldOf } from './a-small-world.js'

/** A small industry whose provinces and markets for research staff are told apart. */
const population = ((): ReturnType<typeof smallIndustry> => {
  const industry = smallIndustry(2000)
  const regionStates = regionTable.create(3)
  regionStates.append(3)
  regionStates.key.set([0, 1, 2])
  const { labour } = industry
  labour.key.set([0, 1, 2, 3, 4, 5])
  labour.province.set([0, 0, 1, 1, 2, 2])
  return { ...industry, regionStates }
})()
const { workerInnovation: p, patents } = centralParameters()

/** A world of 2016 in which campaigns raise suggestions of the first province by so much. */
const worldWith = (rise: number, closures = {}): World => live(worldOf({ population, closures }), 1, (step, { regions }) => {
  if (step === 'facilities open') regions.suggestionRise[0] = rise
})

describe('suggestions of workers', () => {
  it('are as many a worker as the plan counts in a year of its five, and just over half are carried out', () => {
    const { regions: g } = worldWith(0)
    for (let r = 0; r < g.count; r++) {
      expect(g.workers[r]).toBeGreaterThan(0)
      expect(g.suggestions[r]! / g.workers[r]!).toBeCloseTo(57.04e6 / 5 / 97_750_200, 5)
      expect(g.suggestionsCarriedOut[r]! / g.suggestions[r]!).toBeCloseTo(0.556, 6)
    }
  })

  it('are counted in the base year already, as in years without a campaign', () => {
    const run = new ModelRun(new CommonStart(settings(), 0), reference)
    const inBaseYear = [...run.world.regions.suggestionsCarriedOut.subarray(0, run.world.regions.count)]
    run.step()
    expect(Math.min(...inBaseYear)).toBeGreaterThan(0)
    expect([...run.world.regions.suggestionsCarriedOut.subarray(0, run.world.regions.count)]).toEqual(inBaseYear)
  })

  it('rise where campaigns are, and bring what they save over revenue there and nowhere else', () => {
    const world = worldWith(0.5)
    expect(world.regions.suggestions[0]! / worldWith(0).regions.suggestions[0]!).toBeCloseTo(1.5, 6)
    expect(world.regions.suggestions[1]).toBe(worldWith(0).regions.suggestions[1])
    const [here, there] = suggestionLifts(world)
    expect(here).toBeCloseTo((0.5 * p.suggestions * p.adopted * p.saving) / p.revenuePerWorker, 12)
    expect(there).toBe(0)
  })

  it('bring no more than a fifth of a per cent in a year, however many there are', () => {
    expect(suggestionLift(100, p.suggestions, p.adopted, p.saving, p.revenuePerWorker, p.mostLift)).toBe(0.002)
    expect(suggestionsOf(1000, 0.1, 1)).toBe(200)
  })

  it('stay as they were in static costing', () => {
    const world = worldWith(0.5, { behaviour: false })
    expect(world.regions.suggestions[0]).toBe(worldWith(0).regions.suggestions[0])
    expect([...suggestionLifts(world)]).toEqual([0, 0, 0])
  })
})

describe('core technologies', () => {
  it('are mastered in proportion to R&D of the base year, and less than in proportion to its rise', () => {
    expect(milestonesExpected(2.5e-9, 4e9, 4e9, 0.6)).toBeCloseTo(10, 9)
    expect(milestonesExpected(2.5e-9, 4e9, 8e9, 0.6) / 10).toBeCloseTo(2 ** 0.6, 9)
    expect(milestonesExpected(2.5e-9, 0, 8e9, 0.6)).toBe(0)
  })

  it('add up year by year, more where there is more R&D, and as chance has it', () => {
    const first = live(worldOf({ population }), 1)
    const third = live(worldOf({ population }), 3)
    const sum = (world: World): number => world.regions.coreTechnologies.reduce((a, b) => a + b, 0)
    expect(sum(third)).toBeGreaterThan(sum(first))
    const expected = (world: World): number => world.labour.demandBase.reduce((total, base) =>
      total + milestonesExpected(centralParameters().milestones.perResearch, base, base, patents.rdElasticity), 0)
    expect(sum(first)).toBeGreaterThan(expected(first) - 5 * Math.sqrt(expected(first)) - 1)
    expect(sum(first)).toBeLessThan(expected(first) + 5 * Math.sqrt(expected(first)) + 1)
    expect(sum(first)).not.toBe(sum(live(worldOf({ population, seed: 'other chance' }), 1)))
  })
})
