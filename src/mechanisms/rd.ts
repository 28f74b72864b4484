import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { BLOCK, blockColumns } from '../kernel/blocks.js'
import { normalInto } from '../kernel/distributions.js'
import { decision } from '../kernel/draws.js'
import { exp, expInto, ln, lnInto, pow, powInto } from '../kernel/math.js'
import { scratchWords } from '../kernel/scratch.js'
import { wholeYuan } from '../kernel/sums.js'
import { researchersOf, rowsAbove0 } from '../population/chosen-rows.js'
import type { Enterprises } from '../population/enterprises.js'
import { feasibleEffort } from './finance.js'
import { correctionTable } from './mean-correction.js'
import { researchCells } from './research-cells.js'
import { researchPrices } from './reported-rd.js'
import { ownEffort } from './research-models.js'
import { elasticities } from './user-cost.js'
import type { World } from './world.js'

/*
 * How much R&D enterprises do. Symbols:
 *   Q   real R&D of a year, yuan of 2015 at constant prices of research (column `effort`); Q* what is wanted, Q₋₁ last year's
 *   a   propensity: R&D wanted over revenue at the user cost of the base year, share
 *   Y   revenue, yuan of 2015 a year
 *   U   user cost: what it costs to hold one yuan of R&D capital for a year, before tax and after all relief, rate per year:
 *       U = B·(ρ + δ)·(1 − κM·m)·P, with B pre-tax income that pays for one yuan of R&D (law and super-deduction),
 *       ρ real cost of finance, δ depreciation of knowledge, κM·m relief on equipment, P price of research from wages; U₀ is
 *       that of the base year. Only U/U₀ matters here; `user-cost` makes its policy part, the wages of research staff P.
 *   ε   elasticity: per cent by which wanted R&D falls when U rises by one per cent
 *   λ   adjustment: part of the gap between Q* and Q₋₁, in logs, that closes in a year
 *   x   surprise, log points: luck of the enterprise less the correction that keeps the mean
 */

export { startAndStopRd } from './rd-participation.js'

const EFFORT = decision('rd.effort')

const compromise = 'assumption:rd-adjustment'
const judged = 'assumption:rd-behaviour'

/** How enterprises choose R&D. */
export const rdParameters = defineParameters('rd', {
  /** Fall of wanted real R&D with its user cost, large enterprises: about .1 in the short run and 1 in the long run. */
  elasticityLarge: {
    prior: triangular(0.4, 0.9, 1.6), unit: 'elasticity', range: [0, 4], source: 'bloom-griffith-van-reenen-2002',
    grade: 'B',
  },
  /** The same for small and medium enterprises, real R&D without relabelling (China, reported: 1.58 and 2.05, Qian, Zhan and Pan). */
  elasticitySmall: {
    prior: triangular(0.7, 1.4, 2.2), unit: 'elasticity', range: [0, 6], source: 'dechezlepretre-2023', grade: 'A',
  },
  /** Part of the gap between wanted and actual R&D that closes in a year. */
  adjustment: {
    prior: triangular(0.15, 0.35, 0.6), unit: 'share a year', range: [0.01, 1], source: compromise, grade: 'D',
  },
  /** Standard deviation of yearly R&D around its rule, for an enterprise of mean revenue or less; larger ones are steadier, as in revenue. */
  shock: {
    prior: triangular(0.1, 0.2, 0.35), unit: 'log points', range: [0, 0.6], source: judged, grade: 'D',
  },
  /** Share of equipment in the cost of R&D. */
  equipmentShare: {
    prior: triangular(0.08, 0.12, 0.2), unit: 'share', range: [0, 1], source: judged, grade: 'D',
  },
  /** Chance that an enterprise with a loss has profit next year, to deduct from. */
  returnToProfit: {
    prior: triangular(0.25, 0.4, 0.6), unit: 'probability a year', range: [0.01, 1], source: judged, grade: 'D',
  },
  /** Rate at which enterprises discount relief that waits and certificates that last. */
  interest: {
    prior: triangular(0.04, 0.06, 0.09), unit: 'rate a year', range: [0, 0.3], source: judged, grade: 'D',
  },
  /** Correlation of performing R&D this year and last within a cell of province, technology and size. */
  persistence: {
    prior: triangular(0.85, 0.9, 0.94), unit: 'correlation', range: [0, 0.999], source: judged, grade: 'D',
  },
  /** Rise of the log odds of performing R&D with a fall of its user cost. */
  participationResponse: {
    prior: triangular(0, 1, 3), unit: 'logit points a log point', range: [0, 10], source: judged, grade: 'D',
  },
})

/**
 * Real R&D an enterprise wants before it adjusts, Q* = a·Y·(U/U₀)^−ε, yuan of 2015 a year. `propensity` a, share of
 * revenue · `revenue` Y, yuan of 2015 a year · `costRatio` U/U₀ > 0, user cost over that of the base year ·
 * `elasticity` ε > 0 of REAL R&D: published elasticities include relabelled cost, which this model adds apart (see
 * certification).
 */
export const desiredEffort = (propensity: number, revenue: number, costRatio: number, elasticity: number): number =>
  wish(propensity, revenue, pow(costRatio, -elasticity))

/** a·Y·r, `response` r = (U/U₀)^−ε. */
const wish = (propensity: number, revenue: number, response: number): number => propensity * revenue * response

/**
 * Real R&D after a year of partial adjustment, ln Q = ln Q₋₁ + λ·(ln Q* − ln Q₋₁) + x, yuan of 2015 a year. `last` Q₋₁
 * and `wanted` Q*, both above 0 · `adjustment` λ, 0 to 1 · `surprise` x, log points: shock less mean correction.
 */
export const adjustEffort = (last: number, wanted: number, adjustment: number, surprise: number): number =>
  exp(adjusted(ln(last), ln(wanted), adjustment, surprise))

/** ln Q from ln Q₋₁ and ln Q*. */
const adjusted = (from: number, to: number, adjustment: number, surprise: number): number => from + adjustment * (to - from) + surprise

/** Luck of the year, σ·min(1, n)·z, log points. `shock` σ · `unevenness` n: luck relative to that of an enterprise of mean revenue. */
const luckOf = (shock: number, unevenness: number, z: number): number => shock * Math.min(1, unevenness) * z

/**
 * Step "performers choose R&D": everyone moves part of the way from last year's own effort to the one it wants at its
 * user cost, as far as its means allow; whoever began this year stays where it began. Effort that direct support starts
 * comes on top, and does not enter next year's habit. Wages of research staff are those of last year here; they clear
 * next.
 */
export function chooseEffort(world: World): void {
  const { enterprises: e, population } = world
  // Markets for research staff: province × technology class.
  const cells = researchCells(population)
  // P by market, 1 in the base year.
  const prices = researchPrices(world)
  const { province, industry, performsRd, effort, extraEffort } = e
  const addedEffort = e.addedEffort as Float64Array
  // Rows that do R&D or did; all others have none.
  const { moving, staying } = byHabit(e, researchersOf(e))
  for (let n = 0; n < staying.length; n++) {
    const i = staying[n]
    effort[i] = performsRd[i] === 0 ? 0 : Math.max(1, ownEffort(e, i))
    extraEffort[i] = 0
  }
  adjustEfforts(world, moving, prices)
  // Support is money; what it buys depends on the price. Amounts are whole yuan, so that sums do not depend on order.
  const supported = rowsAbove0(addedEffort, e.count)
  for (let n = 0; n < supported.length; n++) {
    const i = supported[n]
    extraEffort[i] = wholeYuan(addedEffort[i] / prices[cells.market(province[i], industry[i])])
    effort[i] += extraEffort[i]
  }
}

/** Performers with R&D of their own last year, who move from there, and all other rows. */
function byHabit({ performsRd, effort, extraEffort, effortOneYearAgo }: Enterprises, researchers: Uint32Array): { moving: Uint32Array, staying: Uint32Array } {
  const moving = scratchWords('moving', researchers.length + 1)
  const staying = scratchWords('staying', researchers.length + 1)
  let m = 0
  for (let n = 0; n < researchers.length; n++) {
    const i = researchers[n]
    const moves = performsRd[i] & Number(effort[i] > extraEffort[i]) & Number(effortOneYearAgo[i] > 0)
    moving[m] = i
    staying[n - m] = i
    m += moves
  }
  return { moving: moving.subarray(0, m), staying: staying.subarray(0, researchers.length - m) }
}

/** Own effort of rows that move from last year's, block by block; `prices` P of research by market. */
function adjustEfforts(world: World, moving: Uint32Array, prices: Float64Array): void {
  const { enterprises: e, parameters: { rd, growth }, macro, draws, closures, baseline, population } = world
  const cells = researchCells(population)
  const t = world.year - world.baseYear
  // By how much all propensities of each province have drifted since the base year, whatever policy does.
  const drift = population.regions.map((_, r) => exp(macro.drift.propensity[t] + macro.regional.propensity[t * population.regions.length + r]))
  // ε by size class.
  const elasticity = elasticities(rd)
  const noise = closures.growth ? growth.noise : 0
  // What luck and lag, being in logs, would add to mean R&D this year, log points by relative size of luck.
  const correction = correctionTable(t, { adjustment: rd.adjustment, shock: rd.shock, noise, most: growth.mostNoise })
  // The R&D wished for or, if less, what last year's R&D, cash flow and collateral pay for.
  const feasible = feasibleEffort(world)
  const luck = draws.stream(EFFORT)
  const { key, size, province, industry, revenue, propensity, costRatio, effort, extraEffort } = e
  const keys = new Uint32Array(BLOCK)
  const [cost, power, response, wanted, to, last, from, relative, unevenness, chance, z, log, level] = blockColumns(13)
  for (let first = 0; first < moving.length; first += BLOCK) {
    const block = moving.subarray(first, first + BLOCK)
    const rows = block.length
    for (let n = 0; n < rows; n++) {
      const i = block[n]
      keys[n] = key[i]
      // U/U₀: policy part times price of research.
      cost[n] = closures.behaviour ? costRatio[i] * prices[cells.market(province[i], industry[i])] : 1
      power[n] = -elasticity[size[i]]
      relative[n] = revenue[i] / baseline.meanRevenue
      // Q₋₁: last year's R&D without what direct support added.
      last[n] = effort[i] - extraEffort[i]
    }
    powInto(response, cost, power, rows)
    for (let n = 0; n < rows; n++) wanted[n] = drift[province[block[n]]] * wish(propensity[block[n]], revenue[block[n]], response[n])
    lnInto(to, wanted, rows)
    lnInto(from, last, rows)
    // The larger, the steadier.
    powInto(unevenness, relative, growth.noiseSize, rows)
    luck.fill(chance, keys, rows)
    normalInto(z, chance, rows)
    for (let n = 0; n < rows; n++) {
      log[n] = adjusted(from[n], to[n], rd.adjustment, luckOf(rd.shock, unevenness[n], z[n]) - correction(unevenness[n]))
    }
    expInto(level, log, rows)
    for (let n = 0; n < rows; n++) {
      const own = wanted[n] > 0 ? feasible(block[n], level[n]) : 0
      effort[block[n]] = Math.max(1, wholeYuan(own))
      extraEffort[block[n]] = 0
    }
  }
}
