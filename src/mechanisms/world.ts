import type { Draws, YearDraws } from '../kernel/draws.js'
import type { RuleName } from '../population/policy-columns.js'
import type { Enterprises } from '../population/enterprises.js'
import type { Facilities } from '../population/facilities.js'
import type { Consortia } from '../population/consortia.js'
import type { FundOrder, Funds } from '../population/funds.js'
import type { Places } from '../population/places.js'
import type { Population } from '../population/population.js'
import type { Filers, Labour, Regions } from '../population/regions.js'
import type { Talent } from '../population/talent.js'
import type { Parameters } from './parameters.js'
import type { Baseline } from './baseline.js'
import type { Calibration } from './calibration.js'
import type { MacroPath } from './macro.js'
import type { Leaving } from './turnover-cells.js'

/** Feedbacks that an experiment may switch off; all are on in a projection. */
export interface Closures {
  /** Enterprises and funds react to policy; off is static costing, everybody as if policy had not changed. */
  readonly behaviour: boolean
  /** R&D wages clear the market for staff. */
  readonly wages: boolean
  /** Trend growth, common and own shocks of revenue, structural drift; off is the steady state. */
  readonly growth: boolean
  /** Entry and exit of enterprises. */
  readonly turnover: boolean
  /** Knowledge of others enters invention and productivity. */
  readonly spillovers: boolean
}

/** All feedbacks but those given. Written out, so that closures have one shape, for which the model is compiled once. */
export const closuresFrom = ({ behaviour = true, wages = true, growth = true, turnover = true, spillovers = true }: Partial<Closures> = {}): Closures =>
  ({ behaviour, wages, growth, turnover, spillovers })

/** Everything on: the closures of a projection. */
export const allClosures = closuresFrom()

/** National rules in force this year, written by levers (one value for each rule of `rulePolicy`). */
export type Rules = Record<RuleName, number>

/** A table to read: its columns give numbers and take none, and no row comes or goes. */
type ReadonlyTable<T> = {
  readonly [K in keyof T as K extends RowChange ? never : K]: T[K] extends { readonly BYTES_PER_ELEMENT: number }
    ? ReadonlyNumbers : T[K]
}
type RowChange = 'append' | 'keep' | 'keepAnyOrder' | 'shift' | 'appendFrom' | 'reorder' | 'release' | 'addColumn' | 'extra'
/** A column to read; `count` of its table says how many of its numbers are in use. */
export interface ReadonlyNumbers { readonly length: number, readonly [row: number]: number }

/** The tables of a world as an observer may see them; they are the same tables, not copies. */
export interface ReadonlyWorld {
  readonly year: number
  readonly baseYear: number
  readonly population: Population
  readonly enterprises: ReadonlyTable<Enterprises>
  readonly places: ReadonlyTable<Places>
  readonly funds: ReadonlyTable<Funds>
  readonly regions: ReadonlyTable<Regions>
  readonly labour: ReadonlyTable<Labour>
  readonly filers: ReadonlyTable<Filers>
  readonly facilities: ReadonlyTable<Facilities>
  readonly consortia: ReadonlyTable<Consortia>
  readonly talent: ReadonlyTable<Talent>
  readonly parameters: Parameters
  readonly closures: Closures
  readonly macro: MacroPath
  readonly rules: Readonly<Rules>
}

/** One simulated country in one year. Steps read and write its tables; nothing else is shared between them. */
export interface World {
  year: number
  readonly baseYear: number
  readonly population: Population
  readonly enterprises: Enterprises
  readonly places: Places
  readonly funds: Funds
  readonly regions: Regions
  readonly labour: Labour
  readonly filers: Filers
  readonly facilities: Facilities
  readonly consortia: Consortia
  /** People whom policy trained, hired or moved. */
  readonly talent: Talent
  readonly parameters: Parameters
  readonly closures: Closures
  /** Shared by all scenarios of a run: growth, prices, drift and their shocks by year, industry and province. */
  readonly macro: MacroPath
  /** Constants that make the base year reproduce itself; blank until the run sets the base year. */
  readonly calibration: Calibration
  /** Enterprises at the end of the base year, row by row as in the population; nobody writes them. Newcomers resemble them. */
  readonly origin: Enterprises
  /** What rules remember of the base year, to compare with. */
  readonly baseline: Baseline
  /** Draws of the run: by year, and those that last. */
  readonly runDraws: Draws
  /** Draws of this year, keyed by decision and entity. */
  draws: YearDraws
  /** National rules of this year. */
  readonly rules: Rules
  /** Orders of levers to be executed in the finance step of this year, in any order (executed by key). */
  readonly fundOrders: FundOrder[]
  /** What is expected to leave this year: as much is expected to enter. */
  readonly leaving: Leaving
}
