import type { YearDraws } from '../kernel/draws.js'
import type { Enterprises } from '../population/enterprises.js'
import type { Facilities } from '../population/facilities.js'
import type { FundOrder, Funds } from '../population/funds.js'
import type { Places } from '../population/places.js'
import type { RuleName } from '../population/policy-columns.js'
import type { Population } from '../population/population.js'
import type { RdAccountShares } from '../population/rd-accounts.js'
import type { Regions } from '../population/regions.js'
import type { SupportResponse } from '../population/support-response.js'

/** The part of a world that policy acts on. Levers see it read-only; the frame adds orders, rules and policy columns. */
export interface PolicyScene {
  readonly year: number
  readonly population: Population
  readonly enterprises: Enterprises
  readonly places: Places
  readonly regions: Regions
  readonly funds: Funds
  readonly facilities: Facilities
  readonly accounts: RdAccountShares
  readonly support: SupportResponse
  /** Whether enterprises answer to policy; off is static costing. */
  readonly reacts: boolean
  readonly generalPrice: number
  readonly researchPrice: Float64Array
  readonly rules: Record<RuleName, number>
  readonly fundOrders: FundOrder[]
  readonly draws: YearDraws
}
