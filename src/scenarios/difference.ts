import { doseShare, valuesIn, bringIntoForce } from '../levers/enactment.js'
import type { Label } from '../population/population.js'
import { enactmentsOf } from './scenario.js'
import type { Scenario } from './scenario.js'

/** One value in which scenarios differ in a year. */
export interface DifferenceRow {
  readonly lever: string
  readonly leverName: Label
  readonly parameter: string
  readonly unit: string
  readonly year: number
  /** Value by scenario, in the order given; null where the lever is not in force. */
  readonly values: readonly (number | string | null)[]
}

/**
 * Where scenarios differ: a row for every lever, parameter and year in which not all have the same value in force. A
 * schedule counts: a lever that is being phased in differs from one in full force.
 */
export function differences(scenarios: readonly Scenario[], first: number, last: number): DifferenceRow[] {
  const policies = scenarios.map((scenario) => enactmentsOf(scenario).map((enactment) => bringIntoForce(enactment, scenario.id)))
  const levers = [...new Map(policies.flat().map(({ lever }) => [lever.id, lever])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const rows: DifferenceRow[] = []
  for (const lever of levers) {
    const standing = policies.map((policy) => policy.find((one) => one.lever.id === lever.id))
    for (let year = first; year <= last; year++) {
      const values = standing.map((one) => (one && doseShare(one.enactment.implementation, year) > 0 ? valuesIn(one, year) : null))
      for (const [parameter, { unit }] of Object.entries(lever.params)) {
        const row = values.map((value) => (value ? value[parameter] as number | string : null))
        if (row.some((value) => value !== row[0])) rows.push({ lever: lever.id, leverName: lever.name, parameter, unit, year, values: row })
      }
    }
  }
  return rows
}
