import type { AnyProvinceCode } from '../data/province-codes.js'
import type { IndicatorNamed } from '../indicators/ids.js'
import { targets as planTargets, threshold } from '../data/targets.js'
import { provinces } from '../data/provinces.js'
import { indicatorById } from '../indicators/index.js'
import { indicatorRules } from '../indicators/rules.js'
import { InputError, unknownName } from '../kernel/input-error.js'
import type { Label } from '../population/population.js'
import type { SimulationResult } from '../simulation/result.js'
import type { CheckedOptions } from './options.js'

/** Something to reach: a target of the plan by its id, or a level of one's own. */
export interface Target<Id extends string = string> {
  readonly id?: string
  readonly name?: Label
  readonly indicator: IndicatorNamed<Id>
  /** In the unit of the indicator. */
  readonly threshold: number
  /** Year in which it is to be reached; the last one by default. */
  readonly year?: number
  /** Region by code; the nation by default. */
  readonly region?: 'CN' | AnyProvinceCode
  /** Whether more is wanted, or less; more by default. */
  readonly want?: 'at-least' | 'at-most'
}

/** What a result will hold: the years, regions and indicators it has values of. */
export type Shape = Pick<SimulationResult, 'indicators' | 'years' | 'regions'>

/** What the result of a question will hold, before it is asked. */
export function shapeOf({ region: { baseYear, regions, nation }, to }: Pick<CheckedOptions, 'region' | 'to'>): Shape {
  const years = Number.isInteger(to) ? Array.from({ length: Math.max(0, to - baseYear) + 1 }, (_, n) => baseYear + n) : []
  return { years, regions: [...regions, nation].map(({ code, name }) => ({ code, name })), indicators: indicatorRules.map(({ id }) => id) }
}

/** Whether a result is of all China, whose targets the plan sets. */
export const isWholeCountry = ({ regions }: Pick<Shape, 'regions'>): boolean =>
  regions.at(-1)!.code === 'CN' && regions.length - 1 === provinces.length

/** A target with its place in a result. */
export interface PlacedTarget {
  readonly id: string
  readonly name: Label
  readonly indicator: string
  readonly unit: string
  readonly threshold: number
  readonly year: number
  readonly region: string
  readonly want: 'at-least' | 'at-most'
  /** Indices in the result. */
  readonly at: { readonly indicator: number, readonly region: number, readonly year: number }
}

/** Whether a value reaches a target. */
export const reaches = ({ want, threshold: wanted }: Pick<PlacedTarget, 'want' | 'threshold'>, value: number): boolean =>
  (want === 'at-least' ? value >= wanted : value <= wanted)

/** How much is missing, in the unit of the indicator; 0 when it is reached. */
export const shortfall = ({ want, threshold: wanted }: Pick<PlacedTarget, 'want' | 'threshold'>, value: number): number =>
  Math.max(0, want === 'at-least' ? wanted - value : value - wanted)

const ofPlan = (id: string): Target | undefined => {
  const found = planTargets.find((one) => one.id === id)
  return found && { id, name: found.name, indicator: found.indicator, threshold: threshold(found), year: found.year }
}

/** A target as asked at a path, in its place. Throws InputError. */
export function placeTarget<Id extends string>(one: string | Target<Id>, result: Shape, path: string): PlacedTarget {
  const { indicators, years, regions } = result
  const given = typeof one === 'string' ? ofPlan(one) : one
  if (!given || typeof given !== 'object') {
    throw unknownName(path, one, planTargets.map(({ id }) => id), `one of ${planTargets.map(({ id }) => id).join(', ')}, or { indicator, threshold }`)
  }
  if (typeof one === 'string' && !isWholeCountry(result)) throw new InputError(path, 'a target of your own: those of the plan are national', one)
  const { indicator, year = years.at(-1)!, region = regions.at(-1)!.code, want = 'at-least' } = given
  const known = indicatorById<string>(indicator)
  if (!known || !indicators.includes(indicator)) throw unknownName(`${path}.indicator`, indicator, indicators)
  if (!(typeof given.threshold === 'number' && Number.isFinite(given.threshold))) throw new InputError(`${path}.threshold`, `a number (${known.unit})`, given.threshold)
  if (want !== 'at-least' && want !== 'at-most') throw new InputError(`${path}.want`, 'at-least or at-most', want)
  if (!years.includes(year)) throw new InputError(`${path}.year`, `a year from ${years[0]} to ${years.at(-1)!}`, year)
  const r = region === regions.at(-1)!.code ? regions.length - 1 : regions.findIndex(({ code }) => code === region)
  if (r < 0) throw unknownName(`${path}.region`, region, regions.map(({ code }) => code))
  return { id: given.id ?? `${indicator}${want === 'at-least' ? '>=' : '<='}${given.threshold} ${region} ${year}`, name: given.name ?? known.name, indicator, unit: known.unit, threshold: given.threshold, year, region, want,
    at: { indicator: indicators.indexOf(indicator), region: r, year: years.indexOf(year) } }
}

/**
 * Targets as asked, in their places. Without any, those of the plan that the result can tell. Throws InputError on what
 * is not known, and on targets of the plan for another country or a part of this one unless a threshold of one's own is
 * given.
 */
export function placeTargets<Id extends string>(asked: readonly (string | Target<Id>)[] | undefined, result: Shape): PlacedTarget[] {
  const whole = isWholeCountry(result)
  const { indicators, years } = result
  const told = asked ?? (whole ? planTargets.filter(({ indicator, year }) => indicators.includes(indicator) && years.includes(year)).map(({ id }) => id) : [])
  if (told.length === 0) throw new InputError('targets', whole ? 'at least one target' : 'targets of your own: those of the plan are national', asked?.length)
  const placed = told.map((one, n) => placeTarget(one, result, `targets[${n}]`))
  const twice = placed.find(({ id }, n) => placed.findIndex((other) => other.id === id) < n)
  if (twice) throw new InputError('targets', 'targets with different ids', twice.id)
  return placed
}
