import { ln, logit, sigmoid } from '../kernel/math.js'
import { wholeYuan } from '../kernel/sums.js'
import { SIZES } from '../population/classes.js'
import type { Enterprises } from '../population/enterprises.js'
import type { macroParameters } from './macro-parameters.js'
import type { MacroPath } from './macro.js'

type MacroValues = ReturnType<typeof macroParameters.central>

/** Years of drift that are left after damping: d + d² + … + d^years. A drift g has moved by g times this. */
export function dampedYears(damping: number, years: number): number {
  let left = 1
  let sum = 0
  for (let k = 0; k < years; k++) {
    left *= damping
    sum += left
  }
  return sum
}

/** Who performs R&D in the base year, by size class: share of enterprises above scale, and share of national R&D. */
export interface Performers { readonly participation: Float64Array; readonly rdShare: Float64Array }

/** Reads participation and R&D shares by size class from the enterprises of the base year; sums are whole, so exact. */
export function performersOf(e: Enterprises): Performers {
  const all = new Float64Array(SIZES.length)
  const performing = new Float64Array(SIZES.length)
  const rd = new Float64Array(SIZES.length)
  for (let i = 0; i < e.count; i++) {
    if (e.aboveScale[i] === 0) continue
    const weight = e.weight[i]
    all[e.size[i]] += weight
    if (e.performsRd[i] === 0) continue
    performing[e.size[i]] += weight
    rd[e.size[i]] += weight * wholeYuan(e.effort[i])
  }
  const total = rd.reduce((sum, x) => sum + x, 0)
  return {
    participation: performing.map((n, z) => (n > 0 ? n / all[z] : 0)),
    rdShare: rd.map((x) => (total > 0 ? x / total : 0)),
  }
}

/**
 * Growth of R&D over revenue that new performers bring when participation shifts by `shift` logit points and they spend
 * like those who are there: Σ_z share_z · ln(σ(logit p_z + shift) / p_z), log points.
 */
export function newcomersContribution({ participation, rdShare }: Performers, shift: number): number {
  let sum = 0
  for (let z = 0; z < participation.length; z++) {
    const p = participation[z]
    if (p > 0 && p < 1) sum += rdShare[z] * ln(sigmoid(logit(p) + shift) / p)
  }
  return sum
}

/**
 * Structural drift since the base year, log or logit points. All drifts are damped: D_h = g·(d + d² + … + d^h). Two of
 * them are stated so that nothing is counted twice:
 * wanted R&D of a performer, propensity_h = intensity·D_h − newcomers(participation_h) + ln(producer / general prices),
 * so that nominal R&D over nominal revenue, which history measured, drifts by intensity·D_h when policy stands still;
 * patents, contracts and certificates drift only by what performers and their R&D leave unexplained (see the parameters).
 */
export function structuralDrift(
  p: MacroValues, performers: Performers, producerPrice: Float64Array, generalPrice: Float64Array,
): MacroPath['drift'] {
  const years = producerPrice.length
  const along = (value: (elapsed: number, h: number) => number): Float64Array =>
    Float64Array.from({ length: years }, (_, h) => value(dampedYears(p.damping, h), h))
  const drifting = (g: number): Float64Array => along((elapsed) => g * elapsed + 0)
  return {
    propensity: along((elapsed, h) => p.intensityDrift * elapsed
      - newcomersContribution(performers, p.participationDrift * elapsed) + ln(producerPrice[h] / generalPrice[h])),
    participation: drifting(p.participationDrift),
    patenting: drifting(p.patentingDrift),
    international: drifting(p.internationalDrift),
    certification: drifting(p.certificationDrift),
    contractCount: drifting(p.contractCountDrift),
    contractValue: drifting(p.contractValueDrift),
    publicResearch: drifting(p.publicResearchDrift),
    staffing: drifting(p.staffingDrift),
    venture: drifting(p.ventureDrift),
  }
}

/** No drift at all: the steady state. */
export function noDrift(years: number): MacroPath['drift'] {
  const still = (): Float64Array => new Float64Array(years)
  return {
    propensity: still(), participation: still(), patenting: still(), international: still(), certification: still(),
    contractCount: still(), contractValue: still(), publicResearch: still(), staffing: still(), venture: still(),
  }
}
