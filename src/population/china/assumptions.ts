import { assumption } from '../../data/sources.js'

/*
 * What had to be assumed to build the Chinese population of 2015, each with the reason. Margins that are imputed, and how
 * wide they are, stand in `imputation.ts`.
 */

/** Share of above-scale revenue by size. */
export const revenueBySize = { small: 0.375, medium: 0.245, large: 0.38 } as const
/** Source of `revenueBySize`. */
export const revenueBySizeSource = assumption('revenue-by-size-2015',
  'Recalled shares of large, medium and small industrial enterprises in main business revenue; the yearbook table would replace them.')

/** Owners by size: private, state, foreign, other; the national counts of the three named kinds follow within a tenth. */
export const ownersBySize = {
  small: [0.6, 0.028, 0.12, 0.252],
  medium: [0.43, 0.11, 0.24, 0.22],
  large: [0.18, 0.42, 0.28, 0.12],
} as const
/** Source of `ownersBySize`. */
export const ownersBySizeSource = assumption('owners-by-size-2015',
  'Split of the national counts of state-holding, private and foreign enterprises over sizes; no table of owners by size was found.')

/** Technology enterprises in industry below the scale, and service enterprises that do R&D; certificates among them. */
export const outsideIndustry = {
  belowScale: { enterprises: 100_000, performers: 40_000, certificates: 8_000 },
  services: { enterprises: 38_000, performers: 38_000, certificates: 21_000 },
  belowScaleRdShare: 0.25,
} as const
/** Source of `outsideIndustry`. */
export const outsideIndustrySource = assumption('outside-industry-2015',
  'Orders of magnitude: about 41 000 software enterprises in the ministry’s return; certificates that provinces with few industrial enterprises (Beijing) hold must lie in services.')

/** Relative numbers of service enterprises by division (GB/T 4754-2011). */
export const serviceWeights: Readonly<Record<string, number>> = { 63: 0.03, 64: 0.07, 65: 0.5, 73: 0.08, 74: 0.18, 75: 0.1, 77: 0.04 }
/** Source of `serviceWeights`. */
export const serviceWeightsSource = assumption('service-divisions-2015', 'Software leads the certified service enterprises; the other weights are judgement.')

/** Presence of foreign owners relative to the nation. */
export const foreignTilt: Readonly<Record<string, number>> = {
  'CN-BJ': 1.5, 'CN-TJ': 1.8, 'CN-LN': 0.9, 'CN-SH': 3, 'CN-JS': 1.7, 'CN-ZJ': 1, 'CN-FJ': 2, 'CN-GD': 2.2, 'CN-SD': 0.7, 'CN-HI': 1,
}
/** Elsewhere inland. */
export const foreignTiltElsewhere = 0.3
/** Source of `foreignTilt`. */
export const foreignTiltSource = assumption('foreign-tilt-2015', 'Foreign and Hong Kong, Macao and Taiwan enterprises concentrate on the coast; the size of the contrast is judgement.')

/** Where resource industries and cars are, relative to what the size of province and industry suggests. */
export const specialisation: readonly { readonly industry: string, readonly factors: Readonly<Record<string, number>> }[] = [
  { industry: '06', factors: { 'CN-SX': 8, 'CN-NM': 6, 'CN-SN': 5, 'CN-GZ': 4, 'CN-NX': 4, 'CN-XJ': 3, 'CN-AH': 1.5, 'CN-SD': 1.5, 'CN-HA': 1.5,
    'CN-GD': 0.02, 'CN-SH': 0.02, 'CN-ZJ': 0.02, 'CN-HI': 0.02, 'CN-XZ': 0.02, 'CN-TJ': 0.1, 'CN-BJ': 0.3, 'CN-JS': 0.2, 'CN-GX': 0.3, 'CN-FJ': 0.4 } },
  { industry: '07', factors: { 'CN-XJ': 10, 'CN-HL': 9, 'CN-SN': 8, 'CN-QH': 6, 'CN-TJ': 6, 'CN-JL': 2, 'CN-LN': 2, 'CN-SD': 1.5, 'CN-JS': 0.1,
    'CN-ZJ': 0.05, 'CN-FJ': 0.05, 'CN-AH': 0.05, 'CN-JX': 0.05, 'CN-HN': 0.05, 'CN-GZ': 0.1, 'CN-XZ': 0.05 } },
  { industry: '16', factors: { 'CN-YN': 8, 'CN-HN': 2, 'CN-GZ': 3, 'CN-SH': 2 } },
  { industry: '32', factors: { 'CN-GS': 4, 'CN-YN': 3, 'CN-JX': 3, 'CN-QH': 4, 'CN-NM': 2, 'CN-HA': 1.5 } },
  { industry: '36', factors: { 'CN-JL': 5, 'CN-CQ': 4, 'CN-SH': 3, 'CN-HB': 3, 'CN-BJ': 3, 'CN-GX': 2.5, 'CN-NM': 0.2, 'CN-QH': 0.1, 'CN-XZ': 0.1, 'CN-GS': 0.2 } },
]
/** Source of `specialisation`. */
export const specialisationSource = assumption('specialisation-2015', 'Widely known sites of coal, oil, tobacco, metals and cars; a table of provinces by division would replace it.')

/** The largest enterprises by rank: 200 of them, the 200th with 18 billion yuan, a tail exponent near Zipf’s law. */
export const largest = { enterprises: 200, least: 28e9, shift: 10, exponent: 1.25 } as const
/** Source of `largest`. */
export const largestSource = assumption('largest-2015', 'Upper tail of enterprise size (exponent T(.95, 1.05, 1.25)), counted by legal entity and not by group, so that none exceeds about 300 billion yuan.')

/** Members of all pilot clusters together. */
export const clusterMembers = 6_400
/** Source of `clusterMembers`. */
export const clusterMembersSource = assumption('cluster-members-2015', 'About 200 enterprises a pilot; no membership table was found.')

/** Divisions of pilots whose names were not found, and the year they were named. */
export const unnamedCluster = { industries: ['26', '27', '34', '35', '36', '38', '39', '40'], designated: 2014 } as const
/** Weight of a zone named before 1998 relative to a later one, and the year given to those of unknown year. */
export const zoneWeights = { early: 4, later: 1, unknownYear: 2012 } as const
/** Source of `unnamedCluster` and `zoneWeights`. */
export const placesSource = assumption('places-2015', 'The zones of 1988 to 1997 are the large ones; later zones and unnamed pilots are spread by judgement.')

/** International applications of universities, institutes and persons, and log growth a year expected of named applicants. */
export const international = { others: 2_500, huaweiTrend: 0.06, zteTrend: 0 } as const
/** Source of `international`. */
export const internationalSource = assumption('international-2015', 'Enterprises file most; the trends are half the mean log growth of 2010–15, cut at 6 %.')

/** Share of R&D outside industry and government money that is taken for R&D of service and small enterprises: floor, share. */
export const otherRdRule = { governmentElsewhere: 0.95, floor: 0.01 } as const
/** Source of `otherRdRule`. */
export const otherRdSource = assumption('other-enterprise-rd-2015', 'R&D of a province that is neither in above-scale industry nor paid by government is mostly done by other enterprises; scaled to their national R&D.')
