import { describe, expect, it } from 'vitest'
import { assessedCost, weighAssessment } from '../../src/mechanisms/assessed-cost.js'
import { renamedForAssessment, reportForAssessment } from '../../src/mechanisms/assessment.js'
import type { World } from '../../src/mechanisms/world.js'
import { smallIndustry } from './a-small-industry.js'
import { worldOf } from './a-small-world.js'

const [PRIVATE, STATE] = [0, 1]

/** A country where every second enterprise belongs to the state, and managers are assessed by innovation in the first province. */
function assessedWorld(weight: number, closures = {}): World {
  const world = worldOf({ population: smallIndustry(400), closures })
  const { enterprises: e, regions } = world
  for (let i = 0; i < e.count; i++) e.ownership[i] = i % 2 === 0 ? STATE : PRIVATE
  regions.stateAssessment[0] = weight
  return world
}
const rowOf = ({ enterprises: e }: World, owner: number, province: number): number =>
  Array.from({ length: e.count }, (_, i) => i).find((i) => e.ownership[i] === owner && e.province[i] === province && e.performsRd[i] === 1)!

describe('the assessment of managers', () => {
  it('is a subsidy on R&D to state enterprises where it is in force, and to nobody else', () => {
    const world = assessedWorld(0.1)
    weighAssessment(world)
    const { costRatio } = world.enterprises
    expect(costRatio[rowOf(world, STATE, 0)]).toBeCloseTo(0.9, 6)
    expect(costRatio[rowOf(world, PRIVATE, 0)]).toBe(1)
    expect(costRatio[rowOf(world, STATE, 1)]).toBe(1)
    expect([...assessedCost(assessedWorld(0))].every((x) => x === 1)).toBe(true)
  })

  it('makes half of the first answer a matter of names', () => {
    const response = 0.35 * 0.9
    const real = 1 - (1 - 0.1) ** response
    expect(renamedForAssessment(0.1, response, 0.5)).toBeCloseTo(real, 12)
    expect(renamedForAssessment(0, response, 0.5)).toBe(0)
    const world = assessedWorld(0.1)
    reportForAssessment(world)
    const { relabelled, effort } = world.enterprises
    const row = rowOf(world, STATE, 0)
    expect(relabelled[row]! / effort[row]!).toBeGreaterThan(0.02)
    expect(relabelled[row]! / effort[row]!).toBeLessThan(0.08)
    expect(relabelled[rowOf(world, PRIVATE, 0)]).toBe(0)
    expect(relabelled[rowOf(world, STATE, 1)]).toBe(0)
  })

  it('is reported by nobody where nobody reacts to policy', () => {
    const world = assessedWorld(0.1, { behaviour: false })
    reportForAssessment(world)
    expect(Math.max(...world.enterprises.relabelled)).toBe(0)
  })
})
