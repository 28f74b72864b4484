import { decision } from '../../kernel/draws.js'
import type { Draws, Stream } from '../../kernel/draws.js'
import { exp, pow } from '../../kernel/math.js'
import { normalFrom } from '../../kernel/distributions.js'
import { wholeYuan } from '../../kernel/sums.js'
import { rdThreshold } from '../../law/hnte-criteria.js'
import type { Enterprises } from '../enterprises.js'
import { surveyedRd } from '../rd-accounts.js'
import { solveRising } from './fitting.js'
import type { RegionPack } from './pack.js'
import type { Sample } from './sampling.js'
import { ABOVE, DORMANT, HOLDER } from './strata.js'
import type { Frame } from './strata.js'

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

/**
 * R&D of every performer, in the three accounts. Who holds a certificate meets its threshold: from own research, or by
 * closing the gap with extra research and relabelled cost. Performers without one do the rest of the surveyed R&D of each
 * region: above the scale near that of region and industry (`research`), and exactly that of the region.
 */
export function drawResearch(sample: Sample, frame: Frame, pack: RegionPack, research: ResearchByPair, draws: Draws): void {
  const { enterprises: e, stratum } = sample
  const width = pack.industries.length
  const above = Float64Array.from(research.values)
  const aboveLeft = Float64Array.from(pack.regions, (r) => r.industry.rd)
  const outsideLeft = Float64Array.from(pack.regions, (r) => r.otherEnterpriseRd)
  const own = draws.stream(OWN_INTENSITY)
  const noise = draws.stream(REPORTING_NOISE)
  for (let i = 0; i < e.count; i++) {
    const { group, cover, region, industry } = frame.strata[stratum[i]]
    if (group !== HOLDER) continue
    holderResearch(e, i, pack.baseYear, own, noise)
    const surveyed = surveyedRd(e.effort[i], e.relabelled[i], SURVEYED_SHARE_IN_BASE_YEAR) * e.weight[i]
    if (cover === ABOVE) {
      above[region * width + industry] -= surveyed
      aboveLeft[region] -= surveyed
    } else outsideLeft[region] -= surveyed
  }
  const limits = draws.stream(GATES)
  const size = draws.stream(RESEARCH_SIZE)
  const weights = new Float64Array(e.count)
  const pairSums = new Float64Array(above.length)
  const others: { above: number[], outside: number[] }[] = pack.regions.map(() => ({ above: [], outside: [] }))
  for (let i = 0; i < e.count; i++) {
    const { group, cover, region, industry } = frame.strata[stratum[i]]
    if (group === HOLDER || group === DORMANT) continue
    weights[i] = pow(e.revenue[i] / 1e6, SIZE_ELASTICITY) * exp(RESEARCH_SPREAD * normalFrom(size.uniform(e.key[i])))
    if (cover === ABOVE) pairSums[region * width + industry] += weights[i] * e.weight[i]
    others[region][cover === ABOVE ? 'above' : 'outside'].push(i)
  }
  others.forEach((rows, region) => {
    for (const i of rows.above) {
      const pair = region * width + e.industry[i]
      weights[i] *= Math.max(0.05 * research.values[pair], above[pair]) / pairSums[pair]
    }
    shareOut(e, rows.above, weights, aboveLeft[region], limits, pack.baseYear)
    shareOut(e, rows.outside, weights, outsideLeft[region], limits, pack.baseYear)
  })
  for (let i = 0; i < e.count; i++) if (e.revenue[i] > 0) e.propensity[i] = (e.effort[i] - e.extraEffort[i]) / e.revenue[i]
}

/** Surveyed R&D of above-scale industry by region × industry of the pack, `[region * industries + industry]`. */
export interface ResearchByPair { readonly values: Float64Array }

/** Own research, and what the certificate adds to it: gap D = α·Y − own; a share of it is relabelled, the rest is real. */
function holderResearch(e: Enterprises, i: number, year: number, own: Stream, noise: Stream): void {
  const threshold = rdThreshold(e.revenue[i], year)
  const { median, spread } = OWN_OVER_THRESHOLD
  const wanted = threshold * median * exp(spread * normalFrom(own.uniform(e.key[i]))) * e.revenue[i]
  const reported = (threshold + NOISE * Math.abs(normalFrom(noise.uniform(e.key[i])))) * e.revenue[i]
  const gap = Math.max(0, reported - wanted)
  e.relabelled[i] = wholeYuan(RELABELLED_SHARE_OF_GAP * gap)
  // Rounded up, so that whole yuan never fall short of the threshold.
  e.extraEffort[i] = Math.ceil(gap - e.relabelled[i])
  e.effort[i] = Math.ceil(wanted) + e.extraEffort[i]
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
