import { normalFrom } from '../../kernel/distributions.js'
import { decision } from '../../kernel/draws.js'
import type { Draws } from '../../kernel/draws.js'
import { largestRemainder } from '../../kernel/largest-remainder.js'
import { ln } from '../../kernel/math.js'
import { rankByScore } from '../../kernel/order.js'
import { assumption } from '../../data/sources.js'
import { SIZES, codeOf } from '../classes.js'
import { designationBits, namedBefore } from '../designations.js'
import type { Enterprises } from '../enterprises.js'
import { surveyedRd } from '../rd-accounts.js'
import type { RegionPack } from './pack.js'
import { SURVEYED_SHARE_IN_BASE_YEAR } from './research.js'

const STANDING = decision('synthesis.named')
const LARGE = codeOf(SIZES, 'large')

/** Spread of what else counts in a selection, log points. */
const NOISE = 0.5
/**
 * Weight of R&D intensity beside revenue, by designation. The plan gives pilots an intensity of 1.79 %, less than large performers
 * of R&D have here (2.4 %): they are large first of all, and part of their revenue is not from what they do research for.
 */
const WEIGHT_OF_INTENSITY = { pilot: -1.4, demonstration: 1 } as const

/** Source of the rule of `nameEnterprises`. */
export const namedSource = assumption('named-2015',
  'Lists of names are public but not in this data set: provinces get their part by enterprise R&D, large performers of R&D come first by revenue, intensity and luck')

/**
 * Names enterprises that had a designation in the base year. A province has its part of the nation's number by the R&D of its
 * enterprises; in it the large performers of R&D above the scale, which stand for themselves at every scale, are ranked by
 * ln Y + w·ln(R/Y) + σ·η: revenue Y, surveyed R&D R, and luck η keyed by enterprise. So the same ones are named at every
 * scale and in every part of the country.
 */
export function nameEnterprises(e: Enterprises, pack: RegionPack, draws: Draws): void {
  const luck = draws.stream(STANDING)
  const research = Float64Array.from(pack.regions, ({ industry, otherEnterpriseRd }) => industry.rd + otherEnterpriseRd + 1)
  const candidates: number[][] = pack.regions.map(() => [])
  for (let i = 0; i < e.count; i++) {
    if (e.size[i] === LARGE && e.aboveScale[i] === 1 && e.performsRd[i] === 1 && e.revenue[i] > 0) candidates[e.province[i]].push(i)
  }
  const scores = new Float64Array(e.count)
  namedBefore.forEach((name, purpose) => {
    const weight = WEIGHT_OF_INTENSITY[name]
    const bit = designationBits(name)
    const numbers = largestRemainder(research, pack.named?.[name] ?? 0)
    candidates.forEach((rows, region) => {
      for (const i of rows) {
        const intensity = surveyedRd(e.effort[i], e.relabelled[i], SURVEYED_SHARE_IN_BASE_YEAR) / e.revenue[i]
        scores[i] = ln(e.revenue[i]) + weight * ln(Math.max(1e-9, intensity)) + NOISE * normalFrom(luck.uniform(e.key[i], purpose))
      }
      const best = rankByScore(Uint32Array.from(rows), scores, e.key)
      for (let n = 0; n < Math.min(best.length, numbers[region]); n++) e.designations[best[n]] |= bit
    })
  })
}
