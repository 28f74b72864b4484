import { ln } from '../kernel/math.js'

/**
 * Why R&D needs a correction. Enterprises follow, in logs and with a lag, a target that moves with their own revenue,
 * and add a shock of their own: q' = q + λ(q* − q) + σ·η − c, with q* = ln(a·Y) and Y' = Y·e^ε, ε Laplace with scale b
 * and mean one. Logs are concave where the target is, convex where the shock is, so without c the expected level drifts
 * even if nothing in the economy does: σ = .3 adds 8 % in five years, b = .3 takes 9 % away; a tax reform moves 2.5 %.
 *
 * From a start on target, ln Q after t years is the sum over past years s of κ·ε_s, κ = 1 − (1 − λ)^(t−s+1), of (1 −
 * λ)^(t−s)·σ·η_s and of −(1 − λ)^(t−s)·c_s. All shocks are independent, so ln E[Q_t] − ln Q_0 without c is
 *
 *   A_t = Σ_{j=1..t} { k(1 − (1 − λ)^j) + ½σ²(1 − λ)^(2(j−1)) },   k(κ) = κ·ln(1 − b²) − ln(1 − κ²b²),
 *
 * and c_t = A_t − (1 − λ)·A_{t−1} takes away exactly that, every year.
 */
export interface LaggedResponse {
  /** Part λ of the gap closed in a year, 0 to 1. */
  readonly adjustment: number
  /** Standard deviation σ of the shock to R&D, log points. */
  readonly shock: number
  /** Scale b of the Laplace noise of revenue, log points, below 1. */
  readonly revenueNoise: number
}

/** k(κ) = ln E[e^{κε}] for ε Laplace with scale b and mean one, log points; 0 at κ = 0 and κ = 1, negative between. */
export const laplaceCumulant = (part: number, b: number): number =>
  b === 0 ? 0 : part * ln(1 - b * b) - ln(1 - part * part * b * b)

/** A_t, log points: what `years` of shocks would add to expected R&D if nothing were corrected. */
export function accumulatedDrift({ adjustment, shock, revenueNoise }: LaggedResponse, years: number): number {
  let remaining = 1
  let sum = 0
  for (let j = 1; j <= years; j++) {
    sum += 0.5 * shock * shock * remaining * remaining
    remaining *= 1 - adjustment
    sum += laplaceCumulant(1 - remaining, revenueNoise)
  }
  return sum
}

/** c_t, log points of the `year`-th year after the start (1 is the first): subtract it and E[Q] stays flat. */
export const meanCorrection = (response: LaggedResponse, year: number): number =>
  year < 1 ? 0 : accumulatedDrift(response, year) - (1 - response.adjustment) * accumulatedDrift(response, year - 1)

/** Places of the table below, between which it is read off linearly. */
const NODES = 64

/**
 * c_t by relative noise n = (Y/Ȳ)^e of an enterprise: large ones are steadier both in revenue, b = min(most, noise·n),
 * and in R&D, σ·min(1, n). Tabulated once a year, so that a performer costs one look-up.
 */
export function correctionTable(
  year: number, { adjustment, shock, noise, most }: { adjustment: number, shock: number, noise: number, most: number },
): (relativeNoise: number) => number {
  const greatest = Math.max(1, noise > 0 ? most / noise : 1)
  const table = new Float64Array(NODES + 1)
  for (let k = 0; k <= NODES; k++) {
    const n = (k / NODES) * greatest
    table[k] = meanCorrection({ adjustment, shock: shock * Math.min(1, n), revenueNoise: Math.min(most, noise * n) }, year)
  }
  return (relativeNoise) => {
    const place = (Math.min(greatest, relativeNoise) / greatest) * NODES
    const below = Math.min(NODES - 1, Math.floor(place))
    return table[below] + (place - below) * (table[below + 1] - table[below])
  }
}
