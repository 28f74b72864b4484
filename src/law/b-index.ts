import { InputError } from '../kernel/input-error.js'

/** What a yuan of R&D costs after tax relief, in terms of the law and of the enterprise. */
export interface Relief {
  /** Corporate-income-tax rate t, 0 to below 1. */
  readonly taxRate: number
  /** Extra share d of claimed R&D deducted on top of the expense itself. */
  readonly extraDeduction: number
  /** Share e of real R&D that is eligible and claimed; 0 for an enterprise that does not claim. */
  readonly claimedShare?: number
  /** Present value ψ of a yuan of relief, 1 for an enterprise with profit. */
  readonly deferral?: number
}

/** Relief share of the after-tax cost of R&D, s = e·ψ·t·d / (1 − t). Warda 2001; only the extra relief is deferred. */
export function reliefShare({ taxRate, extraDeduction, claimedShare = 1, deferral = 1 }: Relief): number {
  if (!(taxRate >= 0 && taxRate < 1)) throw new InputError('taxRate', 'at least 0 and below 1', taxRate)
  return claimedShare * deferral * taxRate * extraDeduction / (1 - taxRate)
}

/** B-index, B = 1 − s: pre-tax income that pays for one yuan of R&D. With e = ψ = 1 it is (1 − t(1 + d)) / (1 − t). */
export const bIndex = (relief: Relief): number => 1 - reliefShare(relief)

/**
 * Present value of a yuan of relief that waits for profit: ψ = Σ_{k=1..n} h(1 − h)^(k−1) / (1 + r)^k.
 * `years` n, how long a loss may be carried · `hazard` h, yearly chance that profit returns · `interest` r.
 */
export function deferralFactor(years: number, hazard: number, interest: number): number {
  return deferralFactors(years, hazard, interest).at(-1)!
}

/** The same for no years, one, two, up to `years`. */
export function deferralFactors(years: number, hazard: number, interest: number): Float64Array {
  const values = new Float64Array(1 + Math.max(0, Math.floor(years)))
  let waiting = 1
  let discount = 1
  for (let k = 1; k < values.length; k++) {
    discount /= 1 + interest
    values[k] = values[k - 1] + hazard * waiting * discount
    waiting *= 1 - hazard
  }
  return values
}
