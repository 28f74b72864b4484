import type { Enterprises } from '../population/enterprises.js'
import { lawfulDefinitions, smallEnough } from './technology-sme.js'

/**
 * The discrete state of an enterprise that eligibility can depend on, packed in 13 bits: size (2), ownership (2) and
 * nine standings. Computed once a year for all levers together, so that seventy levers share the cost.
 */
export const STANDINGS = [
  'above-scale', 'performs-rd', 'certified', 'young', 'in-zone', 'in-cluster', 'st-sme', 'profitable', 'outdated',
] as const
/**
 * A yes-or-no property of an enterprise: `young` is up to 8 years old, `certified` holds the high-tech certificate, `outdated` is
 * as unproductive as the lowest tenth of the base year was.
 */
export type Standing = (typeof STANDINGS)[number]

/** Number of strata. */
export const STRATA = 8192
const STANDING_SHIFT = 4

/** Size class of a stratum. */
export const sizeOf = (stratum: number): number => stratum & 3
/** Ownership class of a stratum. */
export const ownershipOf = (stratum: number): number => (stratum >> 2) & 3
/** Whether a stratum has a standing. */
export const hasStanding = (stratum: number, standing: Standing): boolean =>
  ((stratum >> (STANDING_SHIFT + STANDINGS.indexOf(standing))) & 1) === 1

/** Whether enterprises of a stratum perform R&D: a technology-based small one does by definition. */
export const performsIn = (stratum: number): boolean => hasStanding(stratum, 'performs-rd') || hasStanding(stratum, 'st-sme')

/** Greatest age, in years, at which an enterprise counts as young. */
const YOUNG = 8

/** Fills `strata[i]` for every enterprise. `outdatedBelow` is a productivity in log points. */
export function stratify(e: Enterprises, year: number, strata: Uint16Array, outdatedBelow = -Infinity,
  { technologySmeRevenue } = lawfulDefinitions): void {
  const { count, size, ownership, aboveScale, performsRd, hnteUntil, founded, zone, cluster, profit, revenue, productivity } = e
  // Numbers from comparisons, without a branch: what chance decides cannot be foreseen.
  for (let i = 0; i < count; i++) {
    const performs = performsRd[i]!
    const bits = aboveScale[i]! | (performs << 1) | (Number(hnteUntil[i]! >= year) << 2)
      | (Number(year - founded[i]! <= YOUNG) << 3) | (Number(zone[i]! > 0) << 4) | (Number(cluster[i]! > 0) << 5)
      | ((performs & smallEnough(size[i]!, revenue[i]!, technologySmeRevenue)) << 6) | (Number(profit[i]! > 0) << 7)
      | (Number(productivity[i]! < outdatedBelow) << 8)
    strata[i] = size[i]! | (ownership[i]! << 2) | (bits << STANDING_SHIFT)
  }
}
