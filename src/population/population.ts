import type { Enterprises } from './enterprises.js'
import type { Filers, Labour, Regions } from './regions.js'
import type { Facilities } from './facilities.js'
import type { Funds } from './funds.js'
import type { Places } from './places.js'

/** A label in the two languages of the library. */
export interface Label { readonly en: string; readonly zh: string }

/** A region of the population: an ISO 3166-2 code for China's provinces, or the code of a data pack. */
export interface Region {
  readonly code: string
  readonly name: Label
  /** Degrees north and east of the seat of government. */
  readonly latitude: number
  readonly longitude: number
  /** Where it was heading in the base year, against the nation; absent where nothing is known. */
  readonly momentum?: Momentum
}

/** Growth of a region against the nation that is expected to go on, log points a year, before it is damped. */
export interface Momentum {
  /** Real revenue of enterprises. */
  readonly revenue: number
  /** Real R&D. */
  readonly research: number
  /** Inventions in force. */
  readonly inventions: number
  /** What the turnover of the base year owes to passing chance, log points: the next year will not have it. */
  readonly contractsPassing: number
}

/** An industry of the population. */
export interface IndustryClass {
  readonly code: string
  readonly name: Label
  /** Index of the technology class, in which knowledge spills over and staff compete. */
  readonly technologyClass: number
  /** Industry proper (above-scale survey) or services. */
  readonly section: 'mining' | 'manufacturing' | 'utilities' | 'services'
  /** Belongs to high-technology manufacturing, as a share of its revenue between 0 and 1. */
  readonly highTechnologyShare: number
  /** On the negative list of the super-deduction (from 2016). */
  readonly excludedFromSuperDeduction: boolean
}

/** A figure of a region that is not published as used, relative to the same figure of the nation and to itself. */
export interface ImputedFigure {
  /** Code of the region. */
  readonly of: string
  /** Its share of the nation, 0 to 1. */
  readonly share: number
  /** Relative standard deviation of the prior; 0 where the figure is known. */
  readonly sd: number
  /** Least and greatest true figure over the imputed one. */
  readonly low: number
  readonly high: number
}

/** Figures that were imputed for all regions of the country, also those that are not simulated; their sum is published. */
export interface ImputedFigures {
  /** Revenue of above-scale industry. */
  readonly revenue: readonly ImputedFigure[]
  /** Enterprises above the scale. */
  readonly enterprises: readonly ImputedFigure[]
  /** Certified enterprises. */
  readonly certificates: readonly ImputedFigure[]
}

/** Who lives here at the start: the tables of the base year. A run works on a clone and never changes this one. */
export interface Population {
  readonly name: Label
  readonly baseYear: number
  /** Sampling fraction of ordinary enterprises; 1 is everybody. */
  readonly scale: number
  readonly nation: Region
  readonly regions: readonly Region[]
  readonly industries: readonly IndustryClass[]
  readonly technologyClasses: readonly Label[]
  readonly enterprises: Enterprises
  readonly places: Places
  readonly placeNames: readonly Label[]
  readonly regionStates: Regions
  readonly labour: Labour
  readonly funds: Funds
  readonly filers: Filers
  readonly filerNames: readonly Label[]
  readonly facilities: Facilities
  /** How published national figures relate to what is simulated; 1 where absent. */
  readonly published?: {
    /** National turnover of technology contracts over the sum of the regions: sellers abroad and elsewhere. */
    readonly contractsOverRegions: number
    /** National inventions in force over the sum of the regions: holders in Hong Kong, Macao and Taiwan among them. */
    readonly inventionsOverRegions: number
    /** Disclosed venture investment of the base year over what the funds invested. */
    readonly ventureDisclosed: number
    /** Figures of regions that had to be imputed, and how far from true they may be. */
    readonly imputed?: ImputedFigures
  }
  /**
   * What of the programmes of a nation falls to it, 0 to 1: its share of China's enterprise R&D in 2015. 1 where absent: the
   * whole nation.
   */
  readonly programmeShare?: number
  /** Identity of the data it was built from, for the manifest. */
  readonly fingerprint: string
}
