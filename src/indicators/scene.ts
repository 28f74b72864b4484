import type { Enterprises } from '../population/enterprises.js'
import type { Facilities } from '../population/facilities.js'
import type { Funds } from '../population/funds.js'
import type { Places } from '../population/places.js'
import type { Population } from '../population/population.js'
import type { Filers, Labour, Regions } from '../population/regions.js'
import type { Talent } from '../population/talent.js'
import type { MeasuredRegions } from './measured-regions.js'
import type { EnterpriseTotals } from './totals.js'
import type { MeasurementModel } from '../law/revenue-definition.js'
import type { RdAccountShares } from '../population/rd-accounts.js'

/** What an indicator may look at. */
export interface IndicatorScene {
  readonly year: number
  readonly population: Population
  readonly enterprises: Enterprises
  readonly places: Places
  readonly funds: Funds
  readonly regions: Regions
  readonly labour: Labour
  readonly filers: Filers
  readonly facilities: Facilities
  readonly talent: Talent
  readonly accounts: RdAccountShares
  /** Producer prices of industry and general prices, base year 1. */
  readonly producerPrice: number
  readonly generalPrice: number
  /** Research staff per real yuan of R&D relative to the base year, by province. */
  readonly staffing: Float64Array
  /** Price of real R&D relative to the base year, by province × technology class. */
  readonly researchPrice: Float64Array
  /** Which definition of revenue: main business revenue throughout, or business revenue as published from 2018. */
  readonly revenueDefinition: MeasurementModel
  /** Revenue as published over main business revenue this year; 1 in the legacy model. */
  readonly publishedRevenueRatio: number
  /** Enterprises react to policy; false is static costing. */
  readonly reacts: boolean
  /** True over imputed figures of the regions, this run. */
  readonly measured: MeasuredRegions
  /** Rows of enterprises with any designation, in order. */
  readonly designated: Uint32Array
  /** Sums over enterprises, made once a year for all indicators. */
  readonly totals: EnterpriseTotals
}
