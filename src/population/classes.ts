/** The discrete classes of an enterprise. Order is part of the data format: append, never reorder. */

/** Size classes of the statistical office; micro is below the scale of the above-scale survey. */
export const SIZES = ['micro', 'small', 'medium', 'large'] as const
/** Who controls an enterprise. Foreign includes investors from Hong Kong, Macao and Taiwan. */
export const OWNERSHIPS = ['private', 'state', 'foreign', 'other'] as const
/** Corporate-income-tax treatment of an enterprise in a year. */
export const TAX_STATUSES = ['standard', 'hnte', 'small-low-profit'] as const
/** Last stage of venture finance an enterprise has passed; none comes first. */
export const VENTURE_STAGES = ['none', 'angel', 'series-a', 'series-b', 'series-c', 'exited'] as const
/** Kinds of place. */
export const PLACE_KINDS = ['high-tech-zone', 'demonstration-zone', 'cluster'] as const
/** Tiers of an innovative cluster. */
export const CLUSTER_TIERS = ['pilot', 'competitive'] as const
/** Kinds of fund. */
export const FUND_KINDS = ['venture', 'guidance'] as const

/** Programmes of government that open guidance funds; a private fund has none. */
export const FUND_PROGRAMMES = ['none', 'guidance', 'transfer', 'alliance'] as const

export type Size = (typeof SIZES)[number]
export type FundProgramme = (typeof FUND_PROGRAMMES)[number]
export type Ownership = (typeof OWNERSHIPS)[number]
export type TaxStatus = (typeof TAX_STATUSES)[number]

/** Code of a class name, for comparison with a column: `codeOf(SIZES, 'large')` is 3. */
export function codeOf<T extends string>(classes: readonly T[], name: T): number {
  return classes.indexOf(name)
}
