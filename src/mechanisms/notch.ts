import { ln, pow } from '../kernel/math.js'
import { MEDIUM_BAND, SMALL_BAND } from '../law/hnte-criteria.js'
import type { Rules } from './world.js'

/**
 * The notch of the high-tech certificate: a lower tax rate for whoever reports enough R&D over revenue. An enterprise
 * below the line may spend more than it wants, or call other cost R&D; each hurts, and it weighs both against the tax
 * it saves. After Chen, Liu, Suárez Serrato and Xu 2021. All amounts are yuan of 2015 a year, of one enterprise.
 */

/** Band of revenue by which the line is drawn: small, medium, large. */
export const bandOf = (revenue: number): number => Number(revenue > SMALL_BAND) + Number(revenue > MEDIUM_BAND)

/** Least R&D over revenue, by band. */
export const thresholdsByBand = ({ hnteThresholdSmall, hnteThresholdMedium, hnteThresholdLarge }: Rules): readonly number[] =>
  [hnteThresholdSmall, hnteThresholdMedium, hnteThresholdLarge]

/** Least R&D over revenue at this revenue: three bands. */
export const thresholdAt = (revenue: number, rules: Rules): number => thresholdsByBand(rules)[bandOf(revenue)]

/** Value today of a yuan in each of so many years, the first one now. */
export function annuity(years: number, interest: number): number {
  let value = 0
  for (let k = 0, discount = 1; k < years; k++, discount /= 1 + interest) value += discount
  return value
}

/**
 * What it costs to spend `extra` ΔR beyond the optimum R₁, exactly, for isoelastic wishes: L = c·ΔR − c·R₁·((1 +
 * ΔR/R₁)^(1 − 1/ε) − 1)/(1 − 1/ε), with the logarithm in place of the power at ε = 1. `cost` c, after-tax cost of a
 * yuan of R&D · `elasticity` ε > 0. The usual second-order form ½·c·ΔR²/(ε·R₁) overstates wide gaps.
 */
export const lossOfExcess = (extra: number, optimum: number, cost: number, elasticity: number): number => {
  const ratio = 1 + extra / optimum
  const power = 1 - 1 / elasticity
  return lossFrom(extra, optimum, cost, excessValue(ratio, power, pow(ratio, power)))
}

/** ((1 + ΔR/R₁)^p − 1)/p at p = 1 − 1/ε, from the power `raised`; the logarithm at p = 0. `ratio` 1 + ΔR/R₁ · `power` p. */
export const excessValue = (ratio: number, power: number, raised: number): number =>
  (Math.abs(power) < 1e-9 ? ln(ratio) : (raised - 1) / power)

const lossFrom = (extra: number, optimum: number, cost: number, value: number): number => cost * (extra - optimum * value)

/** Cost of relabelling M, ½·c·k·M²/(ε·R₁): what it takes to hide it, and what an inspector may find. */
export const costOfRelabelling = (
  relabelled: number, optimum: number, cost: number, curvature: number, elasticity: number,
): number =>
  (0.5 * cost * curvature * relabelled * relabelled) / (elasticity * optimum)

/** Curvature k at which a share `sh` of a small gap is relabelled: the first-order condition sh = 1/(1 + k). */
export const curvatureFor = (share: number): number => (1 - share) / share

/**
 * What a certificate is worth in a year to an enterprise with a gap D: saved·(1 − p·1{M > 0}) + t₁·d·M − L(ΔR) − κ(M),
 * with M = sh·D relabelled and ΔR = D − M spent. `saved` (t₀ − t₁)·TI⁺, tax saved · `relief` t₁·d, tax saved by a yuan
 * of relabelled cost · `audit` p, chance per year of an audit, which takes the year's saving back.
 */
export function worthOfCertificate(
  saved: number, gap: number, share: number, relief: number, audit: number, optimum: number, cost: number,
  elasticity: number,
): number {
  if (gap <= 0) return saved
  if (!(optimum > 0)) return -Infinity
  const ratio = 1 + spentOfGap(gap, share) / optimum
  const power = 1 - 1 / elasticity
  return worthWithGap(saved, gap, share, relief, audit, optimum, cost, elasticity, excessValue(ratio, power, pow(ratio, power)))
}

/** Part ΔR = D − sh·D of a gap that is spent. */
export const spentOfGap = (gap: number, share: number): number => gap - share * gap

/** The same with a gap and some research, from the value ((1 + ΔR/R₁)^p − 1)/p of what is spent in excess. */
export function worthWithGap(
  saved: number, gap: number, share: number, relief: number, audit: number, optimum: number, cost: number,
  elasticity: number, value: number,
): number {
  const relabelled = share * gap
  return saved * (1 - audit) + relief * relabelled - lossFrom(spentOfGap(gap, share), optimum, cost, value)
    - costOfRelabelling(relabelled, optimum, cost, curvatureFor(share), elasticity)
}
