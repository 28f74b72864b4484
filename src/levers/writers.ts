import type { Enterprises } from '../population/enterprises.js'
import type { Places } from '../population/places.js'
import { enterprisePolicy, placePolicy, rulePolicy } from '../population/policy-columns.js'
import type { Combine, EnterprisePolicyName, PlacePolicyName, RuleName } from '../population/policy-columns.js'
import type { Writer } from './lever.js'

type Cells = { [index: number]: number }

/*
 * One class a rule: each call site meets one method, which is inlined and, unlike that of an object made anew, stays compiled
 * from run to run.
 */
class Adding implements Writer {
  constructor(private readonly cells: Cells) {}
  put(row: number, value: number): void { this.cells[row] = this.cells[row]! + value }
}
class Multiplying implements Writer {
  constructor(private readonly cells: Cells) {}
  put(row: number, value: number): void { this.cells[row] = this.cells[row]! * value }
}
class Raising implements Writer {
  constructor(private readonly cells: Cells) {}
  put(row: number, value: number): void { if (value > this.cells[row]!) this.cells[row] = value }
}
class Lowering implements Writer {
  constructor(private readonly cells: Cells) {}
  put(row: number, value: number): void { if (value < this.cells[row]!) this.cells[row] = value }
}

const WRITERS: Readonly<Record<Combine, new (cells: Cells) => Writer>> = { sum: Adding, product: Multiplying, max: Raising, min: Lowering }

/** Writers of all enterprise policy columns. */
export function enterpriseWriters(e: Enterprises): Record<EnterprisePolicyName, Writer> {
  return Object.fromEntries(Object.entries(enterprisePolicy).map(([name, policy]) =>
    [name, new WRITERS[policy.combine](e[name as EnterprisePolicyName] as Cells)])) as Record<EnterprisePolicyName, Writer>
}

/** Writers of all place policy columns. */
export function placeWriters(places: Places): Record<PlacePolicyName, Writer> {
  return Object.fromEntries(Object.entries(placePolicy).map(([name, policy]) =>
    [name, new WRITERS[policy.combine](places[name as PlacePolicyName] as Cells)])) as Record<PlacePolicyName, Writer>
}

/** How a lever sets a national rule: several levers meet by the rule's own combination. */
export const ruleSetter = (rules: Record<RuleName, number>) => (rule: RuleName, value: number): void => {
  const { combine } = rulePolicy[rule]
  const before = rules[rule]
  rules[rule] = combine === 'min' ? Math.min(before, value) : combine === 'max' ? Math.max(before, value)
    : combine === 'sum' ? before + value : before * value
}
