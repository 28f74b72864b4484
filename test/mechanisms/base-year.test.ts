import { describe, expect, it } from 'vitest'
import { enactmentsOf } from '../../src/scenarios/scenario.js'
import { frozen2015 } from '../../src/scenarios/named.js'
import { CommonStart } from '../../src/simulation/model-run.js'
import { overrideParameters } from '../../src/mechanisms/parameters.js'
import type { Parameters } from '../../src/mechanisms/parameters.js'
import { reportedRd } from '../../src/mechanisms/reported-rd.js'
import type { World } from '../../src/mechanisms/world.js'
import { china2015 } from '../../src/population/china-2015.js'
import { surveyedRd } from '../../src/population/rd-accounts.js'
import { SURVEYED_SHARE_IN_BASE_YEAR } from '../../src/population/synthesis/research.js'

const population = china2015({ scale: 0.02, provinces: ['CN-JS', 'CN-SC', 'CN-GS'] })
const law = enactmentsOf(frozen2015)

function start(values: Readonly<Record<string, Readonly<Record<string, number>>>> = {}): World {
  const overrides = (base: Parameters): Parameters => overrideParameters(values, base)
  return new CommonStart({ population, seed: 'base year', to: 2020, parameters: 'central', reference: law, overrides }, 0).world
}
/** R&D of the population as it was surveyed, yuan. */
function surveyedInPopulation(): number {
  const { enterprises: e } = population
  let sum = 0
  for (let i = 0; i < e.count; i++) sum += e.weight[i]! * surveyedRd(e.effort[i]!, e.relabelled[i]!, SURVEYED_SHARE_IN_BASE_YEAR)
  return sum
}

function totalOf(world: World, account: 'real' | 'claimed' | 'surveyed'): number {
  const read = reportedRd(world)
  const { enterprises: e } = world
  let sum = 0
  for (let i = 0; i < e.count; i++) sum += e.weight[i]! * read(i)[account]
  return sum
}

describe('the base year', () => {
  it.each([0, 0.25, 0.5, 0.75, 1])('shows the survey what it showed, if %f of relabelled cost passes for R&D', (surveyedShare) => {
    const world = start({ rdAccounts: { surveyedShare } })
    expect(totalOf(world, 'surveyed') / surveyedInPopulation()).toBeCloseTo(1, 4)
    for (let i = 0; i < world.enterprises.count; i++) {
      if (world.enterprises.performsRd[i] === 1) expect(world.enterprises.effort[i]).toBeGreaterThan(0)
    }
  })

  it('has less real R&D the more of what was surveyed is relabelled', () => {
    const [none, all] = [0, 1].map((surveyedShare) => totalOf(start({ rdAccounts: { surveyedShare } }), 'real')) as [number, number]
    expect(all).toBeLessThan(none)
  })

  it('makes everybody want the R&D it does of its own, at the cost it bears', () => {
    const { enterprises: e } = start()
    for (let i = 0; i < e.count; i++) {
      if (e.performsRd[i] === 0) continue
      expect(e.propensity[i]! * e.revenue[i]!).toBeCloseTo(e.effort[i]! - e.extraEffort[i]!, 3)
      expect(e.baselineCost[i]).toBeGreaterThan(0.5)
      expect(e.baselineCost[i]).toBeLessThanOrEqual(1)
      expect(e.costRatio[i]).toBe(1)
    }
  })

  it('clears the markets for research staff at wages of one', () => {
    const { labour } = start()
    for (let m = 0; m < labour.count; m++) {
      expect(labour.wage[m]).toBe(1)
      expect(labour.demand[m]).toBe(labour.demandBase[m])
    }
  })

  it('takes knowledge at the depreciation of the run: less of it where it wears out faster', () => {
    const knowledge = (depreciation: number): number =>
      start({ knowledge: { depreciation } }).enterprises.knowledge.reduce((a, b) => a + b, 0)
    expect(knowledge(0.3)).toBeLessThan(knowledge(0.15))
    expect(knowledge(0.15)).toBeLessThan(knowledge(0.06))
  })

  it('leaves every certificate with a year to go at least, and whoever holds one past the gates', () => {
    const { enterprises: e, baseYear } = start()
    let holders = 0
    for (let i = 0; i < e.count; i++) {
      if (population.enterprises.hnteUntil[i] === 0) continue
      holders++
      expect(e.hnteUntil[i]).toBeGreaterThan(baseYear)
      expect(e.approvalRank[i]).toBeLessThan(1)
    }
    expect(holders).toBeGreaterThan(500)
  })
})
