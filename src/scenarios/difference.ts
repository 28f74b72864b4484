import { bringIntoForce, doseShare, valuesIn } from '../levers/enactment.js'
import type { InForce } from '../levers/enactment.js'
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
  const policies = scenarios.map((one) => enactmentsOf(one).map((enactment) => bringIntoForce(enactment, one.id)))
  const known = new Map(policies.flat().map(({ lever }) => [lever.id, lever]))
  const rows: DifferenceRow[] = []
  for (const id of [...known.keys()].sort()) {
    const { name: leverName, params } = known.get(id)!
    const standing = policies.map((policy) => policy.find(({ lever }) => lever.id === id))
    for (let year = first; year <= last; year++) {
      const inYear = standing.map((one) => valuesOrNone(one, year))
      for (const [parameter, { unit }] of Object.entries(params)) {
        const values = inYear.map((all) => all?.[parameter] ?? null)
        if (values.every((value) => value === values[0])) continue
        rows.push({ lever: id, leverName, parameter, unit, year, values })
      }
    }
  }
  return rows
}

const valuesOrNone = (one: InForce | undefined, year: number): Record<string, number | string> | undefined =>
  (one && doseShare(one.enactment.implementation, year) > 0 ? valuesIn(one, year) : undefined)
