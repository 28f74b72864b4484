import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { laplaceFrom, laplaceInto } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, expInto, pow, powInto } from '../kernel/math.js'
import { wholeYuan } from '../kernel/sums.js'
import { defineParameters } from '../data/parameter.js'
import { fixed, triangular } from '../data/prior.js'
import { demandShift } from './demand.js'
import { revenueOfNewNumbers } from './entry.js'
import type { World } from './world.js'

const GROWTH = decision('enterprise.growth')

/** How uneven growth is between enterprises. */
export const growthParameters = defineParameters('growth', {
  /** Scale b0 of the Laplace distribution of growth of an enterprise with mean revenue. */
  noise: {
    prior: triangular(0.12, 0.18, 0.28), unit: 'log points', range: [0, 0.4], source: 'bottazzi-secchi-2005', grade: 'B',
  },
  /** Elasticity of that scale to revenue: large enterprises grow more evenly. */
  noiseSize: {
    prior: fixed(-0.18), unit: 'elasticity', range: [-0.5, 0], source: 'bottazzi-secchi-2005', grade: 'B',
  },
  /** Largest scale of the Laplace distribution of growth. */
  mostNoise: {
    prior: fixed(0.4), unit: 'log points', range: [0, 0.49], grade: 'D',
    source: 'assumption:noise-cap',
  },
})

/** Scale of the growth noise, b = min(most, b0·(Y/Ȳ)^e), log points. `relative` Y/Ȳ: revenue over the mean of the base year. */
export const noiseScale = (relative: number, noise: number, elasticity: number, most: number): number =>
  Math.min(most, noise * pow(relative, elasticity))

/** The same for the first `rows` of a column of relative revenues. */
function noiseScales(into: Float64Array, relative: Float64Array, noise: number, elasticity: number, most: number, rows: number): void {
  powInto(into, relative, elasticity, rows)
  for (let n = 0; n < rows; n++) into[n] = Math.min(most, noise * into[n])
}

/**
 * Revenue of the next year, Y' = Y·(1 − b²)·e^{g + ε}, ε Laplace with mean 0 and scale b < 1, yuan of 2015. The factor
 * 1 − b² makes the expected growth e^g exactly, since E e^ε = 1/(1 − b²). `revenue` Y · `growth` g, log points · `scale` b ·
 * `u` uniform. Bottazzi and Secchi (LEM 2005/16): growth rates are Laplace.
 */
export const nextRevenue = (revenue: number, growth: number, scale: number, u: number): number =>
  grown(revenue, scale, exp(growth + laplaceFrom(u, scale)))

/** Y·(1 − b²)·F, `factor` F = e^{g + ε}. */
const grown = (revenue: number, scale: number, factor: number): number => revenue * (1 - scale * scale) * factor

/**
 * Step "revenue grows": the common path of nation (less what entrants will add), industry and province, the productivity that last year's knowledge
 * brought, demand that policy moved, and luck. A row of weight w gets the luck of ONE enterprise, not the average luck of w: expected totals, the
 * spread of sizes and the share that crosses a threshold are then the same at every scale. The price is chance: own luck
 * moves national revenue by .11 % a year at scale 1, .13 % at .2 and .18 % at .05, because the large enterprises that carry
 * it always have weight 1; against some 7 % from common shocks that is nothing (a test compares the scales).
 */
export function growRevenue(world: World): void {
  const { enterprises: e, macro, year, baseYear, draws, closures, parameters, baseline, population } = world
  const nation = macro.nation[year - baseYear] - revenueOfNewNumbers(world)
  const h = year - baseYear
  const industries = population.industries.length
  const provinces = population.regions.length
  const common = new Float64Array(provinces * industries)
  const shift = demandShift(world)
  for (let r = 0; r < provinces; r++) {
    for (let s = 0; s < industries; s++) {
      common[r * industries + s] = nation + macro.industry[h * industries + s] + macro.province[h * provinces + r] + (shift ? shift[s] : 0)
    }
  }
  const { noise, noiseSize, mostNoise } = parameters.growth
  const noiseOfMean = closures.growth ? noise : 0
  const stream = draws.stream(GROWTH)
  const perMean = 1 / baseline.meanRevenue
  const { key, revenue, province, industry, productivityGrowth, demandLift } = e
  const [relative, scale, chance, luck, growth, factor] = blockColumns(6)
  for (let first = 0; first < e.count; first += BLOCK) {
    const rows = Math.min(BLOCK, e.count - first)
    for (let n = 0; n < rows; n++) relative[n] = revenue[first + n] * perMean
    noiseScales(scale, relative, noiseOfMean, noiseSize, mostNoise, rows)
    stream.fill(chance, key.subarray(first, first + rows), rows)
    laplaceInto(luck, chance, scale, rows)
    for (let n = 0; n < rows; n++) {
      const i = first + n
      growth[n] = common[province[i] * industries + industry[i]] + productivityGrowth[i] + luck[n]
    }
    if (shift) for (let n = 0; n < rows; n++) growth[n] += demandLift[first + n]
    expInto(factor, growth, rows)
    for (let n = 0; n < rows; n++) {
      const before = revenue[first + n]
      const after = Math.max(1, wholeYuan(grown(before, scale[n], factor[n])))
      revenue[first + n] = before > 0 ? after : before
    }
  }
}
