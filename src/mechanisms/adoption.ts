import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { moreStandards } from './standards.js'
import type { World } from './world.js'

const judged = 'assumption:adoption-of-techniques'

/** How new techniques spread among enterprises, and what they bring. */
export const adoptionParameters = defineParameters('adoption', {
  /** Enterprises that use new techniques of production, digital ones above all, in the base year. */
  adopted: {
    prior: triangular(0.2, 0.3, 0.4), unit: 'share', range: [0.01, 0.99], source: judged, grade: 'D',
  },
  /** Chance that an enterprise takes them up whatever others do (Bass). */
  unprompted: {
    prior: triangular(0.01, 0.02, 0.04), unit: 'probability a year', range: [0, 0.5], source: judged, grade: 'D',
  },
  /** Rise of that chance with the share of those who have (Bass). */
  imitation: {
    prior: triangular(0.1, 0.25, 0.45), unit: 'rate a year', range: [0, 2], source: judged, grade: 'D',
  },
  /** Rise of imitation with the logarithm of standards in force; that standards go with growth is the finding, the size is judged. */
  standards: {
    prior: triangular(0.05, 0.2, 0.4), unit: 'ratio', range: [0, 3], source: 'blind-jungmittag-2008', grade: 'D',
  },
  /**
   * Productivity that an enterprise gains once by taking them up, two years later: 7 to 10 % with broadband in a rich country, of which less is
   * left where the first to gain have it already.
   */
  gain: {
    prior: triangular(0.01, 0.03, 0.08), unit: 'log points', range: [0, 0.2], source: 'grimes-ren-stevens-2012', grade: 'C',
  },
})

/**
 * Share that takes up new techniques in a year, (p + q·(1 + s·σ)·F)·(1 − F) (Bass 1969). `adopted` F · `unprompted` p · `imitation` q ·
 * `standards` 1 + s·σ, with σ log points of standards beyond those without policy.
 */
export const takingUp = (adopted: number, unprompted: number, imitation: number, standards = 1): number =>
  Math.min(1 - adopted, (unprompted + imitation * standards * adopted) * (1 - adopted))

/** Sets the share of the base year. */
export function startAdoption({ regions: g, parameters: { adoption: p } }: World): void {
  g.adopters.fill(p.adopted, 0, g.count)
  g.adoptersWithoutPolicy.fill(p.adopted, 0, g.count)
}

/**
 * Step "techniques spread": the share that uses them in each province, and the share as it would be without policy. Only the
 * difference counts for productivity; what spreads by itself is in the trend.
 */
export function spreadTechniques({ regions: g, closures, parameters: { adoption: p } }: World): void {
  for (let r = 0; r < g.count; r++) {
    const push = closures.behaviour ? g.adoptionPush[r] : 0
    const standards = 1 + p.standards * moreStandards(g.standards[r], g.standardsWithoutPolicy[r])
    const before = g.adopters[r] - g.adoptersWithoutPolicy[r]
    g.adopters[r] += takingUp(g.adopters[r], p.unprompted + push, p.imitation, standards)
    g.adoptersWithoutPolicy[r] += takingUp(g.adoptersWithoutPolicy[r], p.unprompted, p.imitation)
    g.newAdoptersTwoYearsAgo[r] = g.newAdoptersOneYearAgo[r]
    g.newAdoptersOneYearAgo[r] = g.newAdopters[r]
    g.newAdopters[r] = g.adopters[r] - g.adoptersWithoutPolicy[r] - before
  }
}

/** Growth of productivity that adopters beyond those without policy bring, by province, two years after, log points; mean over its enterprises. */
export const adoptionLifts = ({ regions: g, population, parameters: { adoption: p } }: World): Float64Array =>
  Float64Array.from(population.regions, (_, r) => p.gain * g.newAdoptersTwoYearsAgo[r])
