import type { Enterprises } from '../population/enterprises.js'
import { enterprisePolicy } from '../population/policy-columns.js'
import type { EnterprisePolicyName } from '../population/policy-columns.js'
import { SIZES } from '../population/classes.js'
import type { Claimants } from './lever.js'
import type { LeverParameters, ValuesOf } from './parameters.js'

/** A number for each size class: micro, small, medium, large. */
export type BySize = readonly [number, number, number, number]

/** The year in which something is worked out. */
export interface Occasion {
  readonly year: number
  readonly baseYear: number
  /** Yuan of the year for one yuan of the base year. */
  readonly generalPrice: number
}

/** The occasion of a year in a population. */
export const occasionOf = ({ year, population: { baseYear }, generalPrice }: { readonly year: number, readonly population: { readonly baseYear: number },
  readonly generalPrice: number }): Occasion => ({ year, baseYear, generalPrice })

/** What a lever writes for every enterprise it reaches: a value of one policy column, the same for all or by size. */
export interface Effect<P extends LeverParameters> {
  readonly on: EnterprisePolicyName
  /** In the unit of the column. */
  readonly value: (p: ValuesOf<P>, when: Occasion) => number | BySize
}

/** `gives('inventionMultiplier', (p) => exp(p.link))`: what a reached enterprise gets, in the unit of the column. */
export const gives = <P extends LeverParameters>(on: EnterprisePolicyName, value: Effect<P>['value']): Effect<P> => ({ on, value })

/** The same for every size class, or as given. */
export const bySize = (value: number | BySize): BySize => (typeof value === 'number' ? [value, value, value, value] : value)

type Cells = { [index: number]: number }

/**
 * Writes an effect for all claimants. Where only some of the enterprises of a row are served, the row gets the mean: the served
 * part of a sum, 1 + part·(value − 1) of a product; a greatest or least value counts as soon as one is served.
 */
export function applyEffect<P extends LeverParameters>({ on, value }: Effect<P>, p: ValuesOf<P>, when: Occasion,
  { rows, served, count }: Claimants, e: Enterprises): void {
  const values = Float64Array.from(bySize(value(p, when)))
  const { combine, neutral } = enterprisePolicy[on]
  if (values.every((x) => x === neutral)) return
  if (values.length !== SIZES.length) throw new RangeError(`effect on ${on}: a value for each of ${SIZES.join(', ')}`)
  const cells = e[on] as Cells
  const { size, weight } = e
  switch (combine) {
    case 'sum':
      for (let n = 0; n < count; n++) { const i = rows[n]!; cells[i] = cells[i]! + (values[size[i]!]! * served[n]!) / weight[i]! }
      return
    case 'product':
      for (let n = 0; n < count; n++) { const i = rows[n]!; cells[i] = cells[i]! * (1 + ((values[size[i]!]! - 1) * served[n]!) / weight[i]!) }
      return
    case 'max':
      for (let n = 0; n < count; n++) { const i = rows[n]!; if (values[size[i]!]! > cells[i]!) cells[i] = values[size[i]!]! }
      return
    case 'min':
      for (let n = 0; n < count; n++) { const i = rows[n]!; if (values[size[i]!]! < cells[i]!) cells[i] = values[size[i]!]! }
  }
}
