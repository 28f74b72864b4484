import type { Enterprises } from '../population/enterprises.js'
import type { Places } from '../population/places.js'
import { enterprisePolicy, placePolicy, rulePolicy } from '../population/policy-columns.js'
import type { Combine, EnterprisePolicyName, PlacePolicyName, RuleName } from '../population/policy-columns.js'
import type { Writer } from './lever.js'

type Cells = { [index: number]: number }

/** One class a rule keeps each call site monomorphic, so that a write is inlined. */
function writer(cells: Cells, combine: Combine): Writer {
  switch (combine) {
    case 'sum': return { put: (row, value) => { cells[row] = cells[row]! + value } }
    case 'product': return { put: (row, value) => { cells[row] = cells[row]! * value } }
    case 'max': return { put: (row, value) => { if (value > cells[row]!) cells[row] = value } }
    case 'min': return { put: (row, value) => { if (value < cells[row]!) cells[row] = value } }
  }
}

/** Writers of all enterprise policy columns. */
export function enterpriseWriters(e: Enterprises): Record<EnterprisePolicyName, Writer> {
  return Object.fromEntries(Object.entries(enterprisePolicy).map(([name, policy]) =>
    [name, writer(e[name as EnterprisePolicyName] as Cells, policy.combine)])) as Record<EnterprisePolicyName, Writer>
}

/** Writers of all place policy columns. */
export function placeWriters(places: Places): Record<PlacePolicyName, Writer> {
  return Object.fromEntries(Object.entries(placePolicy).map(([name, policy]) =>
    [name, writer(places[name as PlacePolicyName] as Cells, policy.combine)])) as Record<PlacePolicyName, Writer>
}

/** How a lever sets a national rule: several levers meet by the rule's own combination. */
export const ruleSetter = (rules: Record<RuleName, number>) => (rule: RuleName, value: number): void => {
  const { combine } = rulePolicy[rule]
  const before = rules[rule]
  rules[rule] = combine === 'min' ? Math.min(before, value) : combine === 'max' ? Math.max(before, value)
    : combine === 'sum' ? before + value : before * value
}
