import { decision } from '../../kernel/draws.js'
import type { Draws } from '../../kernel/draws.js'
import { exp, pow } from '../../kernel/math.js'
import { normalFrom } from '../../kernel/distributions.js'
import { wholeYuan } from '../../kernel/sums.js'
import type { PackRegion, RegionPack } from './pack.js'
import type { Sample } from './sampling.js'

const LAST_YEAR = decision('synthesis.effort-one-year-ago')
const YEAR_BEFORE = decision('synthesis.effort-two-years-ago')

/** Spread of an enterprise's R&D growth around that of its region (assumption, as the shock of mechanisms.md section 1). */
const GROWTH_SPREAD = 0.15
/** Depreciation of R&D capital (convention, Hall 2007). */
const DEPRECIATION = 0.15
/** Stock that stands for what an enterprise without R&D knows, share of revenue; keeps growth of stocks finite. */
export const SEED_KNOWLEDGE = 0.001
/** Growth beyond these bounds is not carried into the past for ever. */
const GROWTH_BOUNDS = [0, 0.4]

/** R&D of one and two years ago over that of the base year at constant prices of R&D, and growth a year over three years. */
export function regionalPast({ industry }: PackRegion, rdPrices: readonly number[]): { one: number, two: number, growth: number } {
  const real = industry.rdEarlier.map((rd, k) => (industry.rd > 0 ? (rd * rdPrices[k]) / industry.rd : 1))
  const growth = real[2] > 0 ? pow(1 / real[2], 1 / 3) - 1 : 0
  return { one: real[0], two: real[1], growth: Math.min(GROWTH_BOUNDS[1], Math.max(GROWTH_BOUNDS[0], growth)) }
}

/** Past R&D and the stock of R&D capital, K = Q/(g + δ) with g the past growth of the region, not below a seed stock. */
export function drawHistory({ enterprises: e }: Sample, pack: RegionPack, draws: Draws): void {
  const past = pack.regions.map((region) => regionalPast(region, pack.rdPrices))
  const [one, two] = [draws.stream(LAST_YEAR), draws.stream(YEAR_BEFORE)]
  // Mean one, so that regional totals of the past hold in expectation.
  const shock = (u: number): number => exp(GROWTH_SPREAD * normalFrom(u) - (GROWTH_SPREAD * GROWTH_SPREAD) / 2)
  for (let i = 0; i < e.count; i++) {
    const { one: before, two: earlier, growth } = past[e.province[i]]
    e.knowledge[i] = Math.max(1, wholeYuan(SEED_KNOWLEDGE * e.revenue[i]))
    if (e.effort[i] === 0) continue
    const lastYear = shock(one.uniform(e.key[i]))
    e.effortOneYearAgo[i] = wholeYuan(e.effort[i] * before * lastYear)
    e.effortTwoYearsAgo[i] = wholeYuan(e.effort[i] * earlier * lastYear * shock(two.uniform(e.key[i])))
    e.knowledge[i] = Math.max(e.knowledge[i], wholeYuan(e.effort[i] / (growth + DEPRECIATION)))
  }
}
