import { decision } from '../../kernel/draws.js'
import type { Draws, Stream } from '../../kernel/draws.js'
import { exp, pow } from '../../kernel/math.js'
import { normalFrom } from '../../kernel/distributions.js'
import { solveRising } from '../../kernel/solve-rising.js'
import { wholeYuan } from '../../kernel/sums.js'
import { rdThreshold } from '../../law/hnte-criteria.js'
import type { Enterprises } from '../enterprises.js'
import { surveyedRd } from '../rd-accounts.js'
import type { RegionPack } from './pack.js'
import type { Sample } from './sampling.js'
import { ABOVE, DORMANT, HOLDER } from './strata.js'
import type { Frame, Stratum } from './strata.js'

const OWN_INTENSITY = decision('synthesis.own-intensity')
const REPORTING_NOISE = decision('synthesis.reporting-noise')
const RESEARCH_SIZE = decision('synthesis.research-size')
const GATES = decision('synthesis.gates')

/**
 * Share of relabelled cost that the survey of the base year took for R&D. The population fixes what was surveyed, so a
 * run that draws another share starts from another level of the survey (mechanisms.md: uniform from 0 to 1).
 */
export const SURVEYED_SHARE_IN_BASE_YEAR = 0.5
/** Share of a gap to the threshold that is closed by relabelling, 1/(1 + k) (Chen et al. 2021: 24 % of reported R&D). */
const RELABELLED_SHARE_OF_GAP = 0.45
/** Own R&D intensity of a holder over its threshold: median and spread of the logarithm, set to that 24 %. */
const OWN_OVER_THRESHOLD = { median: 0.5, spread: 0.6 }
/** How far above the threshold reported R&D comes to lie, share of revenue: a half-normal. */
const NOISE = 0.002
/** R&D of performers without a certificate: elasticity to revenue, spread of the logarithm (assumption). */
const SIZE_ELASTICITY = 0.85
const RESEARCH_SPREAD = 1
/** Share of them that could have had a certificate and so do not report just below its threshold. */
const PASSES_GATES = 0.75
/** Highest R&D over revenue of a performer without a certificate. */
const MOST_INTENSIVE = 0.4

/** Surveyed R&D of above-scale industry by region × industry of the pack, `[region * industries + industry]`. */
export interface ResearchByPair { readonly values: Float64Array }

/**
 * R&D of performers without a certificate above the scale, for one unit of their weight, by region × industry: what is
 * left of the R&D of the pair when holders have theirs. It is worked out from all enterprises, whatever the sample.
 */
export function researchLevels(
  revenue: Float64Array, frame: Frame, pack: RegionPack, research: ResearchByPair, wanted: (stratum: Stratum) => boolean, draws: Draws,
): Float64Array {
  const width = pack.industries.length
  const left = Float64Array.from(research.values)
  const weights = new Float64Array(left.length)
  const [own, noise, size] = [draws.stream(OWN_INTENSITY), draws.stream(REPORTING_NOISE), draws.stream(RESEARCH_SIZE)]
  const found = { effort: 0, extraEffort: 0, relabelled: 0 }
  frame.strata.forEach((stratum, s) => {
    const { group, cover, region, industry, count } = stratum
    if (cover !== ABOVE || group === DORMANT || !wanted(stratum)) return
    const pair = region * width + industry
    for (let key = frame.firstKey[s]; key < frame.firstKey[s] + count; key++) {
      if (group === HOLDER) {
        holderResearch(found, revenue[key], key, pack.baseYear, own, noise)
        left[pair] -= surveyedRd(found.effort, found.relabelled, SURVEYED_SHARE_IN_BASE_YEAR)
      } else weights[pair] += researchWeight(revenue[key], size.uniform(key))
    }
  })
  return left.map((x, pair) => (weights[pair] > 0 ? Math.max(0.05 * research.values[pair], x) / weights[pair] : 0))
}

/** R&D of a performer without a certificate relative to others of its region and industry. */
const researchWeight = (revenue: number, u: number): number =>
  pow(revenue / 1e6, SIZE_ELASTICITY) * exp(RESEARCH_SPREAD * normalFrom(u))

/**
 * R&D of every performer, in the three accounts. Who holds a certificate meets its threshold: from own research, or by
 * closing the gap with extra research and relabelled cost. Performers without one do the rest of the surveyed R&D of each
 * region: above the scale near that of region and industry (`levels`), and exactly that of the region.
 */
export function drawResearch(sample: Sample, frame: Frame, pack: RegionPack, levels: Float64Array, draws: Draws): void {
  const { enterprises: e, stratum } = sample
  const width = pack.industries.length
  const aboveLeft = Float64Array.from(pack.regions, (r) => r.industry.rd)
  const outsideLeft = Float64Array.from(pack.regions, (r) => r.otherEnterpriseRd)
  const own = draws.stream(OWN_INTENSITY)
  const noise = draws.stream(REPORTING_NOISE)
  const found = { effort: 0, extraEffort: 0, relabelled: 0 }
  for (let i = 0; i < e.count; i++) {
    const { group, cover, region } = frame.strata[stratum[i]]
    if (group !== HOLDER) continue
    holderResearch(found, e.revenue[i], e.key[i], pack.baseYear, own, noise)
    e.effort[i] = found.effort
    e.extraEffort[i] = found.extraEffort
    e.relabelled[i] = found.relabelled
    const left = cover === ABOVE ? aboveLeft : outsideLeft
    left[region] -= surveyedRd(found.effort, found.relabelled, SURVEYED_SHARE_IN_BASE_YEAR) * e.weight[i]
  }
  const limits = draws.stream(GATES)
  const size = draws.stream(RESEARCH_SIZE)
  const weights = new Float64Array(e.count)
  const others: { above: number[], outside: number[] }[] = pack.regions.map(() => ({ above: [], outside: [] }))
  for (let i = 0; i < e.count; i++) {
    const { group, cover, region, industry } = frame.strata[stratum[i]]
    if (group === HOLDER || group === DORMANT) continue
    weights[i] = researchWeight(e.revenue[i], size.uniform(e.key[i])) * (cover === ABOVE ? levels[region * width + industry] : 1)
    others[region][cover === ABOVE ? 'above' : 'outside'].push(i)
  }
  others.forEach((rows, region) => {
    shareOut(e, rows.above, weights, aboveLeft[region], limits, pack.baseYear)
    shareOut(e, rows.outside, weights, outsideLeft[region], limits, pack.baseYear)
  })
  for (let i = 0; i < e.count; i++) if (e.revenue[i] > 0) e.propensity[i] = (e.effort[i] - e.extraEffort[i]) / e.revenue[i]
}

/** R&D of a holder of a certificate, yuan. */
interface HolderResearch { effort: number, extraEffort: number, relabelled: number }

/** Own research, and what the certificate adds to it: gap D = α·Y − own; a share of it is relabelled, the rest is real. */
function holderResearch(into: HolderResearch, revenue: number, key: number, year: number, own: Stream, noise: Stream): void {
  const threshold = rdThreshold(revenue, year)
  const { median, spread } = OWN_OVER_THRESHOLD
  const wanted = threshold * median * exp(spread * normalFrom(own.uniform(key))) * revenue
  const reported = (threshold + NOISE * Math.abs(normalFrom(noise.uniform(key)))) * revenue
  const gap = Math.max(0, reported - wanted)
  into.relabelled = wholeYuan(RELABELLED_SHARE_OF_GAP * gap)
  // Rounded up, so that whole yuan never fall short of the threshold.
  into.extraEffort = Math.ceil(gap - into.relabelled)
  into.effort = Math.ceil(wanted) + into.extraEffort
}

/** Splits `target` yuan among rows in proportion to their weights, within the limit of each. */
function shareOut(e: Enterprises, rows: readonly number[], weights: Float64Array, target: number, limits: Stream, year: number): void {
  if (rows.length === 0) return
  const limit = Float64Array.from(rows, (i) => highestIntensity(e.revenue[i], limits.uniform(e.key[i]), year) * e.revenue[i])
  let plain = 0
  let most = 0
  rows.forEach((i, n) => {
    plain += weights[i] * e.weight[i]
    most += limit[n] * e.weight[i]
  })
  // Where the limits would leave R&D over, they give way together.
  if (target > 0.95 * most) limit.forEach((x, n) => { limit[n] = (x * target) / (0.95 * most) })
  const sum = (factor: number): number => {
    let total = 0
    rows.forEach((i, n) => { total += Math.min(factor * weights[i], limit[n]) * e.weight[i] })
    return total
  }
  const factor = solveRising(sum, Math.max(target, 0), 0, (1000 * Math.max(target, 1)) / plain)
  rows.forEach((i, n) => { e.effort[i] = Math.max(1, wholeYuan(Math.min(factor * weights[i], limit[n]))) })
}

/** Most R&D over revenue that a performer without a certificate reports: well below the threshold if it could have one. */
function highestIntensity(revenue: number, u: number, year: number): number {
  const passes = u < PASSES_GATES
  return passes ? rdThreshold(revenue, year) * (0.4 + 0.45 * (u / PASSES_GATES)) : MOST_INTENSIVE
}
