import type { Enterprises } from '../population/enterprises.js'
import type { Funds } from '../population/funds.js'
import type { Places } from '../population/places.js'
import type { Population } from '../population/population.js'
import type { Filers, Labour, Regions } from '../population/regions.js'
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
  readonly accounts: RdAccountShares
  /** Producer prices of industry and general prices, base year 1. */
  readonly producerPrice: number
  readonly generalPrice: number
  /** Which definition of revenue: main business revenue throughout, or business revenue as published from 2018. */
  readonly revenueDefinition: 'legacy' | 'published'
}
