import type { Enactment } from '../../../src/levers/enactment.js'
import { overrideParameters } from '../../../src/mechanisms/parameters.js'
import type { Parameters } from '../../../src/mechanisms/parameters.js'
import { nation, pathOf, reference } from '../a-country.js'

/** A lever of a pair, typed by the test that names it. */
export interface OneOf { readonly lever: unknown; readonly changes: Readonly<Record<string, unknown>> }

const enacted = (...pair: readonly OneOf[]): Enactment[] => pair as readonly unknown[] as Enactment[]
const RUNS = [0, 1, 2]

/** What is not as it stands: other values of parameters of mechanisms, and wages of research staff that are given. */
export interface Apart { readonly overrides?: Readonly<Record<string, Readonly<Record<string, number>>>>, readonly wagesGiven?: true }

/** National value of an indicator at the end, summed over runs, under the law without both levers and with those given. */
function value(both: readonly OneOf[], given: readonly OneOf[], indicator: string, { overrides = {}, wagesGiven }: Apart = {}): number {
  const ids = enacted(...both).map(({ lever }) => lever.id)
  const others = reference.filter(({ lever }) => !ids.includes(lever.id))
  const how = { closures: { wages: !wagesGiven }, overrides: (base: Parameters) => overrideParameters(overrides, base) }
  return RUNS.reduce((sum, run) => sum + nation(pathOf([...others, ...enacted(...given)], how, run), indicator), 0)
}

/** What a lever does to an indicator, against its absence. */
export const effect = (one: OneOf, indicator: string, apart?: Apart): number => value([one], [one], indicator, apart) - value([one], [], indicator, apart)

/** What two levers do together beyond what each does alone: above 0 where they add to each other. */
export const interaction = (a: OneOf, b: OneOf, indicator: string, apart?: Apart): number => {
  const at = (given: readonly OneOf[]): number => value([a, b], given, indicator, apart)
  return at([a, b]) - at([a]) - at([b]) + at([])
}
