import table from '../../data/china-margins.json' with { type: 'json' }

type BySize<T> = Readonly<Record<'small' | 'medium' | 'large', T>>
type ByCode<T> = Readonly<Record<string, T>>
interface OutsideIndustry { readonly enterprises: number, readonly performers: number, readonly certificates: number }

/**
 * What had to be assumed to build the Chinese population of 2015; the reasons stand in the list of assumptions under the ids told here. Margins
 * that are imputed, and how wide they are, stand in `imputation.ts`.
 */
export interface AssumedMargins {
  /** Share of above-scale revenue by size: `revenue-by-size-2015`. */
  readonly revenueBySize: BySize<number>
  /** Owners by size: private, state, foreign, other; the national counts of the three named kinds follow within a tenth: `owners-by-size-2015`. */
  readonly ownersBySize: BySize<readonly number[]>
  /** Technology enterprises in industry below the scale, and service enterprises that do R&D; certificates among them: `outside-industry-2015`. */
  readonly outsideIndustry: { readonly belowScale: OutsideIndustry, readonly services: OutsideIndustry, readonly belowScaleRdShare: number }
  /** Relative numbers of service enterprises by division (GB/T 4754-2011): `service-divisions-2015`. */
  readonly serviceWeights: ByCode<number>
  /** Presence of foreign owners relative to the nation, by province, and elsewhere inland: `foreign-tilt-2015`. */
  readonly foreignTilt: ByCode<number>
  readonly foreignTiltElsewhere: number
  /** Where resource industries and cars are, relative to what the size of province and industry suggests: `specialisation-2015`. */
  readonly specialisation: readonly { readonly industry: string, readonly factors: ByCode<number> }[]
  /** The largest enterprises by rank: 200 of them, yuan of the 200th, a tail exponent near Zipf’s law: `largest-2015`. */
  readonly largest: { readonly enterprises: number, readonly least: number, readonly shift: number, readonly exponent: number }
  /** Members of all pilot clusters together: `cluster-members-2015`. */
  readonly clusterMembers: number
  /** Divisions of pilots whose names were not found, and the year they were named: `places-2015`. */
  readonly unnamedCluster: { readonly industries: readonly string[], readonly designated: number }
  /** Weight of a zone named before 1998 relative to a later one, and the year given to those of unknown year: `places-2015`. */
  readonly zoneWeights: { readonly early: number, readonly later: number, readonly unknownYear: number }
  /** International applications of universities, institutes and persons, and log growth a year expected of named applicants: `international-2015`. */
  readonly international: { readonly others: number, readonly huaweiTrend: number, readonly zteTrend: number }
  /** Share of R&D outside industry and government money that is taken for R&D of service and small enterprises: `other-enterprise-rd-2015`. */
  readonly otherRdRule: { readonly governmentElsewhere: number, readonly floor: number }
  /** Source ids of the margins that `margins` reports. */
  readonly marginSources: Readonly<Record<string, string>>
}

/** Assumed margins of the Chinese population of 2015. */
export const assumed = table as unknown as AssumedMargins
