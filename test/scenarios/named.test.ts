import { describe, expect, it } from 'vitest'
import { differences } from '../../src/scenarios/difference.js'
import {
  asEnacted,
  doubleVouchers,
  earlierDeduction,
  frozen2015,
  namedScenarios,
  scenarioById,
} from '../../src/scenarios/named.js'
import { enactmentsOf, scenarioDigest } from '../../src/scenarios/scenario.js'
import { levers } from '../../src/levers/index.js'
import type { ScenarioId } from '../../src/scenarios/ids.js'

describe('the scenarios that ship', () => {
  it('have ids and policies of their own, and a question in both languages', () => {
    expect(new Set(namedScenarios.map(({ id }) => id)).size).toBe(namedScenarios.length)
    expect(new Set(namedScenarios.map(scenarioDigest)).size).toBe(namedScenarios.length)
    for (const { question } of namedScenarios)
      expect(question).toMatchObject({ en: expect.any(String), zh: expect.any(String) })
    for (const one of namedScenarios) expect(scenarioById(one.id)).toBe(one)
    expect(scenarioById('toString' as string)).toBeUndefined()
  })

  it('have the ids that the compiler knows', () => {
    const known: Record<ScenarioId, true> = { 'frozen-2015': true, 'as-enacted': true, plan: true, 'plan-without-leading-firms': true, 'plan-without-innovation-centres': true,
      'plan-without-alliances': true, 'plan-without-small-enterprises': true, 'plan-without-technology-transfer': true, 'plan-without-people-and-finance': true,
      'plan-without-international': true, 'delayed-implementation': true, 'turning-point': true, 'zero-sum-provinces': true, 'earlier-deduction': true, 'double-vouchers': true,
      'no-guidance-funds': true }
    expect(namedScenarios.map(({ id }) => id).sort()).toEqual(Object.keys(known).sort())
  })

  it('include the law as it really changed, with every lever of the catalogue', () => {
    expect(enactmentsOf(asEnacted).map(({ lever }) => lever)).toEqual(levers)
  })

  it('differ, in what they ask about, from the law as it changed', () => {
    const rows = differences([earlierDeduction, asEnacted], 2015, 2035)
    expect(rows.map(({ lever, parameter, year, values }) => [lever, parameter, year, ...values])).toEqual([
      ['rd-super-deduction', 'extra', 2016, 0.75, 0.5],
      ['rd-super-deduction', 'extra', 2017, 0.75, 0.5],
    ])
    for (const {
      lever,
      parameter,
      values: [more, less],
    } of differences([doubleVouchers, asEnacted], 2015, 2035)) {
      expect(lever).toBe('innovation-voucher')
      expect(['budget', 'applyMicro', 'applySmall', 'applyMedium']).toContain(parameter)
      expect(more).toBe(2 * (less as number))
    }
  })

  it('agree up to 2015', () => {
    expect(differences(namedScenarios, 2008, 2015)).toEqual([])
  })

  it('hold the law of 2015 although it changed', () => {
    const changed = differences([frozen2015, asEnacted], 2018, 2018).map(({ parameter }) => parameter)
    expect(changed).toContain('extra')
    expect(changed).toContain('thresholdSmall')
  })
})
