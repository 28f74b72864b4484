import { ln, logit, sigmoid } from '../kernel/math.js'
import { oncePer } from '../kernel/once.js'
import { wholeYuan } from '../kernel/sums.js'
import type { Population } from '../population/population.js'
import type { macroParameters } from './macro-parameters.js'
import type { MacroPath } from './macro.js'
import { performingShares } from './performing-shares.js'
import { researchCells } from './research-cells.js'
import { ownEffort, restlessness } from './research-models.js'

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

/** What new performers would bring, by research cell of the base year. */
export interface Newcomers {
  /** Share of enterprises of the cell that perform R&D. */
  readonly participation: Float64Array
  /** Log odds of the share that it tends to without drift: that of the nation counts a little where enterprises are few. */
  readonly expected: Float64Array
  /** R&D over national R&D if all enterprises of the cell did as much as a newcomer does. */
  readonly potential: Float64Array
  /** R&D of enterprises of each province over that of the nation; cells of a province lie together. */
  readonly provinces: Float64Array
}

/**
 * Reads from the base year what new performers would bring: a newcomer imitates a performer of its cell chosen with its
 * restlessness (see research-models), so it is smaller than the mean performer. Sums are whole, so exact.
 */
export const newcomersOf = oncePer((population: Population): Newcomers => {
  const cells = researchCells(population)
  const all = new Float64Array(cells.count)
  const performing = new Float64Array(cells.count)
  const restless = new Float64Array(cells.count)
  const imitated = new Float64Array(cells.count)
  const byProvince = new Float64Array(population.regions.length)
  let total = 0
  const { enterprises: e } = population
  for (let i = 0; i < e.count; i++) {
    const cell = cells.of(e.province[i], e.industry[i], e.size[i])
    const weight = e.weight[i]
    all[cell] += weight
    if (e.performsRd[i] === 0) continue
    const effort = ownEffort(e, i)
    const r = restlessness(effort)
    performing[cell] += weight
    byProvince[e.province[i]] += weight * wholeYuan(effort)
    total += weight * wholeYuan(effort)
    // Holders of a certificate are no models (see research-models).
    if (e.hnteUntil[i] >= population.baseYear) continue
    restless[cell] += weight * r
    imitated[cell] += weight * wholeYuan(r * effort * 1e-6)
  }
  return {
    expected: performingShares(population).map(logit),
    participation: performing.map((n, c) => (n > 0 ? n / all[c] : 0)),
    potential: imitated.map((x, c) => (restless[c] > 0 && total > 0 ? all[c] * (x / restless[c]) * 1e6 / total : 0)),
    provinces: byProvince.map((rd) => (total > 0 ? rd / total : 0)),
  }
})

/**
 * Growth of R&D that new performers bring when participation shifts by `shift` logit points:
 * ln(1 + Σ_c potential_c·(σ(logit p*_c + shift) − p_c)), log points.
 */
export const newcomersContribution = (newcomers: Newcomers, shift: number): number =>
  ln(1 + broughtBy(newcomers, shift, 0, newcomers.participation.length))

/** The same of one province: growth of its R&D. */
export function newcomersOfProvince(newcomers: Newcomers, shift: number, province: number): number {
  const cells = newcomers.participation.length / newcomers.provinces.length
  const share = newcomers.provinces[province]
  return share > 0 ? ln(1 + broughtBy(newcomers, shift, province * cells, (province + 1) * cells) / share) : 0
}

/** R&D that newcomers of cells from `first` to before `end` bring, over R&D of the nation. */
function broughtBy({ participation, expected, potential }: Newcomers, shift: number, first: number, end: number): number {
  let sum = 0
  for (let c = first; c < end; c++) {
    const p = participation[c]
    if (p > 0 && p < 1) sum += potential[c] * (sigmoid(expected[c] + shift) - p)
  }
  return sum
}

/**
 * Structural drift since the base year, log or logit points. All drifts are damped: D_h = g·(d + d² + … + d^h). Some are
 * stated so that nothing is counted twice:
 * all R&D over revenue, research_h = intensity·D_h + ln(producer / general prices): nominal R&D over nominal revenue, which
 * history measured, drifts by intensity·D_h when policy stands still; enterprises budget a share of nominal revenue;
 * wanted R&D of a performer, propensity_h = research_h less what new performers bring at participation_h;
 * patents, contracts and certificates drift only by what performers and their R&D leave unexplained (see the parameters).
 * What the patent office can examine grows by the same number of grants each year, ln(1 + κ·h), and by its chance `examination`.
 */
export function structuralDrift(
  p: MacroValues, newcomers: Newcomers, producerPrice: Float64Array, generalPrice: Float64Array, examination: ArrayLike<number> = [],
): MacroPath['drift'] {
  const along = (value: (elapsed: number, h: number) => number): Float64Array =>
    Float64Array.from({ length: producerPrice.length }, (_, h) => value(dampedYears(p.damping, h), h) + 0)
  const drifting = (g: number): Float64Array => along((elapsed) => g * elapsed)
  const research = along((elapsed, h) => p.intensityDrift * elapsed + ln(producerPrice[h] / generalPrice[h]))
  return {
    research,
    propensity: along((elapsed, h) => research[h] - newcomersContribution(newcomers, p.participationDrift * elapsed)),
    participation: drifting(p.participationDrift),
    patenting: drifting(p.patentingDrift),
    international: drifting(p.internationalDrift),
    certification: drifting(p.certificationDrift),
    contractCount: drifting(p.contractCountDrift),
    contractValue: drifting(p.contractValueDrift),
    publicResearch: drifting(p.publicResearchDrift),
    staffing: drifting(p.staffingDrift),
    venture: drifting(p.ventureDrift),
    examination: Float64Array.from(producerPrice, (_, h) => ln(1 + p.examinationGrowth * h) + (examination[h] ?? 0)),
  }
}

/**
 * Distance between wanted and actual R&D of an economy that was growing: who moves a part λ of the way each year and has
 * grown by g a year wants (1 − λ)/λ·g more than it does, log points. `adjustment` λ · `growth` g, log points a year.
 */
export const momentum = (adjustment: number, growth: number): number => growth * (1 - adjustment) / adjustment

/** The path with wanted R&D ahead of actual R&D by `gap` log points from the first year on: the economy starts in motion. */
export function withMomentum(macro: MacroPath, gap: number): MacroPath {
  const ahead = (path: Float64Array): Float64Array => path.map((x, h) => (h === 0 ? x : x + gap))
  const { baseYear, years, nation, industry, province, producerPrice, generalPrice, drift, regional } = macro
  const { participation, patenting, international, certification, contractCount, contractValue, publicResearch, staffing, venture, examination } = drift
  // Every field by name, and in the order of `drawMacro`: a path then has one shape, for which the model is compiled once.
  return { baseYear, years, nation, producerPrice, generalPrice, industry, province, drift: {
    research: ahead(drift.research), propensity: ahead(drift.propensity), participation, patenting, international, certification,
    contractCount, contractValue, publicResearch, staffing, venture, examination }, regional }
}

/** No drift at all: the steady state. */
export function noDrift(years: number): MacroPath['drift'] {
  const still = (): Float64Array => new Float64Array(years)
  return {
    research: still(), propensity: still(), participation: still(), patenting: still(), international: still(),
    certification: still(), contractCount: still(), contractValue: still(), publicResearch: still(), staffing: still(), venture: still(), examination: still(),
  }
}
