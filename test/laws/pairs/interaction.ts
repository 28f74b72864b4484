import type { Enactment } from '../../../src/levers/enactment.js'
import { nation, pathOf, reference } from '../a-country.js'

/** A lever of a pair, typed by the test that names it. */
export interface OneOf { readonly lever: unknown; readonly changes: Readonly<Record<string, unknown>> }

const enacted = (...pair: readonly OneOf[]): Enactment[] => pair as readonly unknown[] as Enactment[]
const RUNS = [0, 1, 2]

/** National value of an indicator at the end, summed over runs, under the law without both levers and with those given. */
function value(both: readonly OneOf[], given: readonly OneOf[], indicator: string): number {
  const ids = enacted(...both).map(({ lever }) => lever.id)
  const others = reference.filter(({ lever }) => !ids.includes(lever.id))
  return RUNS.reduce((sum, run) => sum + nation(pathOf([...others, ...enacted(...given)], { closures: { wages: false } }, run), indicator), 0)
}

/** What a lever does to an indicator, against its absence. */
export const effect = (one: OneOf, indicator: string): number => value([one], [one], indicator) - value([one], [], indicator)

/** What two levers do together beyond what each does alone: above 0 where they add to each other. */
export const interaction = (a: OneOf, b: OneOf, indicator: string): number =>
  value([a, b], [a, b], indicator) - value([a, b], [a], indicator) - value([a, b], [b], indicator) + value([a, b], [], indicator)
