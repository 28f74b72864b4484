import { SIZES } from '../population/classes.js'
import type { Population } from '../population/population.js'

/** How many could hold a niche, and mean and standard deviation of how strong they are, log points. */
export interface NicheMoments {
  readonly number: number
  readonly mean: number
  readonly spread: number
}

/** The same with the strengths themselves, the strongest first, and how many each row stands for. */
export interface NicheField extends NicheMoments {
  readonly strengths: Float64Array
  readonly weights: Float64Array
}

/**
 * Constants that make the rules of the model reproduce the base year of this population under this draw of the
 * parameters. They are computed, never typed in: the base year fills them once, before the first year.
 */
export interface Calibration {
  /** Share of enterprises that perform R&D, by research cell (see `researchCell`). */
  readonly performingShare: Float64Array
  /**
   * Invention applications over what the filing rule expects without these constants: by industry, province and class.
   */
  readonly filingByIndustry: Float64Array
  readonly filingByProvince: Float64Array
  /** Class: size class times two, plus one above the scale. */
  readonly filingByClass: Float64Array
  /** Yuan of own R&D that a yuan of venture money is worth for inventions of the enterprise that receives it. */
  ventureWorth: number
  /** Patents granted or bought for each application two to four years ago, by province. */
  readonly grantYield: Float64Array
  /** Inventions granted to universities, institutes and persons in the base year over those they hold, by province. */
  readonly publicGrants: Float64Array
  /** How far examination keeps step with the applications that are due, by years since the base year, log points. */
  examinationPace: Float64Array
  /** Logit of the share of applications filed internationally by a private enterprise of one billion yuan revenue. */
  internationalLogit: number
  /** Logit of the share of enterprises with a case for the certificate that the certifying board approves. */
  approvalLogit: number
  /** Score at which an enterprise is as likely as not on the list of the top 100 global innovators, log points. */
  globalHundred: number
  /** How strong those were in the base year who could hold a niche; nobody where there were none. */
  niches: NicheField
}

/** Calibration that is not yet set. Arrays have the shapes of the population. */
export const blankCalibration = ({ regions, industries, technologyClasses }: Population): Calibration => ({
  performingShare: new Float64Array(regions.length * technologyClasses.length * SIZES.length),
  filingByIndustry: new Float64Array(industries.length).fill(1),
  filingByProvince: new Float64Array(regions.length).fill(1),
  filingByClass: new Float64Array(2 * SIZES.length).fill(1),
  ventureWorth: 0,
  grantYield: new Float64Array(regions.length),
  publicGrants: new Float64Array(regions.length),
  examinationPace: new Float64Array(0),
  internationalLogit: 0,
  approvalLogit: 0,
  globalHundred: Infinity,
  niches: { strengths: new Float64Array(0), weights: new Float64Array(0), number: 0, mean: 0, spread: 0 },
})
