import { defineParameters } from '../data/parameter.js'
import { triangular } from '../data/prior.js'
import { exp, expInto, ln, lnInto } from '../kernel/math.js'
import { consecutive } from '../kernel/row-moves.js'
import { scratchDoubles, scratchWords } from '../kernel/scratch.js'
import { wholeYuan } from '../kernel/sums.js'
import { rowsAbove0 } from '../population/chosen-rows.js'
import { SIZES } from '../population/classes.js'
import { foreignLabDemand } from './foreign-knowledge.js'
import { researchPrices } from './reported-rd.js'
import { elasticities } from './user-cost.js'
import { researchCells } from './research-cells.js'
import type { World } from './world.js'

const fewScientists = 'assumption:research-staff-supply'

/** How scarce research staff is. */
export const wagesParameters = defineParameters('wages', {
  /** Rise of the supply of research staff with their wage within a year: hours, hiring from other work, moving. */
  supplyElasticity: {
    prior: triangular(0.6, 1.7, 4), unit: 'elasticity', range: [0.1, 50], source: 'goolsbee-1998', grade: 'C',
  },
  /** Part of last year's shortage that training and moving fill: three to five years for an engineer. */
  training: {
    prior: triangular(0.1, 0.25, 0.5), unit: 'share a year', range: [0, 1], source: fewScientists, grade: 'D',
  },
})

/** Wages stay within a factor e of the base year, so that a market of one enterprise cannot run away. */
const WIDEST = 1
const MOST_ROUNDS = 30
const DAMPING = 0.5
const CLOSE_ENOUGH = 1e-12

/** Markets for research staff that clear: amounts of market m stand from place m·(number of powers) on. */
export interface ResearchMarkets {
  /** What each wants at the wage `from`, by how it responds, yuan of 2015 a year. */
  readonly amount: Float64Array
  /** Powers of the wage by which the parts of an amount fall. */
  readonly power: Float64Array
  /** ln w at which amounts are stated, log points. */
  readonly from: Float64Array
  /** L₀, what was wanted in the base year, yuan of 2015 a year. */
  readonly base: Float64Array
  /** ln L_s, log points. */
  readonly supply: Float64Array
}

/**
 * The wage in each market at which research staff is as many as wanted, ln w = (ln L_d(w)/L₀ − ln L_s)/η, log points: damped fixed
 * point, at most 30 rounds, with L_d = Σ amount·e^(−power·(ln w − from)). `elasticity` η of supply. Staff per unit of real R&D is
 * fixed, so demand for staff moves as real R&D does; where nobody wants or wanted any, the wage stays. All markets go round together, because
 * exponentials are taken by the column.
 */
export function clearingWages({ amount, power, from, base, supply }: ResearchMarkets, elasticity: number): Float64Array {
  const parts = power.length
  const wage = from.slice()
  const moved = scratchDoubles('moves of demand', amount.length)
  const left = scratchDoubles('demand that is left', amount.length)
  const wanted = scratchDoubles('demand over that of the base', wage.length)
  const risen = scratchDoubles('rise of demand', wage.length)
  // Markets that have not come to rest, in front.
  const open = consecutive(0, wage.length).filter((m) => base[m] > 0)
  let count = open.length
  for (let round = 0; round < MOST_ROUNDS && count > 0; round++) {
    for (let n = 0; n < count; n++) {
      const change = wage[open[n]] - from[open[n]]
      for (let k = 0; k < parts; k++) moved[n * parts + k] = -power[k] * change
    }
    expInto(left, moved, count * parts)
    for (let n = 0; n < count; n++) {
      let sum = 0
      for (let k = 0; k < parts; k++) sum += amount[open[n] * parts + k] * left[n * parts + k]
      wanted[n] = sum / base[open[n]]
    }
    lnInto(risen, wanted, count)
    let still = 0
    for (let n = 0; n < count; n++) {
      const m = open[n]
      const step = wanted[n] > 0 ? DAMPING * ((risen[n] - supply[m]) / elasticity - wage[m]) : 0
      wage[m] = wanted[n] > 0 ? Math.min(WIDEST, Math.max(-WIDEST, wage[m] + step)) : from[m]
      open[still] = m
      still += Number(Math.abs(step) >= CLOSE_ENOUGH)
    }
    count = still
  }
  return wage
}

/**
 * Log of what the training system supplies without any shortage, by year since the base year: it follows the R&D that
 * the common growth of revenue and the structural drift of R&D bring, with the lag with which enterprises follow them.
 * So growth that everybody has in common, and the steady state, raise no wages; what does is the growth of one market
 * against the rest, chance, and policy. `adjustment` λ · `targets`, log of the R&D wanted in each year.
 */
export function trainedSupply(adjustment: number, targets: ArrayLike<number>, year: number): number {
  let supply = 0
  for (let t = 1; t <= year; t++) supply += adjustment * (targets[t] - supply)
  return supply
}

/**
 * Step "wages of research staff clear": one wage for each province and technology class. Everybody who does R&D there
 * pays it, also those whom no policy reached: that is how support for some crowds out others. Efforts, chosen at last
 * year's wage, are then restated at this year's; part of last year's shortage is filled before.
 */
export function clearResearchWages(world: World): void {
  const { enterprises: e, labour, parameters: { wages: p, rd, rdAccounts }, closures } = world
  const powers = Float64Array.from([...elasticities(rd), 1], (response, k) =>
    rdAccounts.labourShare * (k < SIZES.length ? rd.adjustment * response : response))
  const researchers = rowsAbove0(e.effort, e.count)
  const markets = marketsOf(world, researchers)
  const amount = demandByMarket(world, researchers, markets, powers.length)
  const training = trainingByProvince(world)
  const before = labour.wage.map(ln)
  for (let m = 0; m < labour.count; m++) {
    labour.supply[m] *= exp(training[labour.province[m]] + p.training * p.supplyElasticity * before[m])
  }
  const factors = new Float64Array(labour.count * powers.length).fill(1)
  if (closures.wages && closures.behaviour) {
    const wages = clearingWages({ amount, power: powers, from: before, base: labour.demandBase, supply: labour.supply.map(ln) }, p.supplyElasticity)
    for (let m = 0; m < labour.count; m++) {
      labour.wage[m] = exp(wages[m])
      for (let k = 0; k < powers.length; k++) factors[m * powers.length + k] = exp(powers[k] * (before[m] - wages[m]))
    }
  }
  const { weight, size, effort, extraEffort } = e
  labour.demand.fill(0)
  for (let n = 0; n < researchers.length; n++) {
    const i = researchers[n]
    const m = markets[n]
    const supported = wholeYuan(extraEffort[i] * factors[m * powers.length + SIZES.length])
    effort[i] = wholeYuan((effort[i] - extraEffort[i]) * factors[m * powers.length + size[i]]) + supported
    extraEffort[i] = supported
    labour.demand[m] += weight[i] * effort[i]
  }
}

/** Market for research staff of each of some rows. */
function marketsOf({ enterprises: { province, industry }, population }: World, rows: Uint32Array): Uint32Array {
  const cells = researchCells(population)
  const markets = scratchWords('markets of researchers', rows.length)
  for (let n = 0; n < rows.length; n++) markets[n] = cells.market(province[rows[n]], industry[rows[n]])
  return markets
}

/** Rise this year of the log of what is trained in each province: what is expected of it there is trained for there. */
function trainingByProvince({ year, baseYear, macro, parameters: { rd }, population: { regions } }: World): Float64Array {
  const t = year - baseYear
  const targets = new Float64Array(t + 1)
  const training = new Float64Array(regions.length)
  for (let r = 0; r < regions.length; r++) {
    for (let h = 1, grown = 0; h <= t; h++) targets[h] = (grown += macro.nation[h]) + macro.drift.research[h] + macro.regional.training[h * regions.length + r]
    training[r] = trainedSupply(rd.adjustment, targets, t) - trainedSupply(rd.adjustment, targets, t - 1)
  }
  return training
}

/** Weighted effort of each market by how it responds to the wage: own effort by size class, then what money buys: supported effort, and foreign centres. */
function demandByMarket(world: World, researchers: Uint32Array, markets: Uint32Array, responses: number): Float64Array {
  const { enterprises: e, labour } = world
  const { weight, size, effort, extraEffort } = e
  const amounts = new Float64Array(labour.count * responses)
  for (let n = 0; n < researchers.length; n++) {
    const i = researchers[n]
    const market = markets[n] * responses
    amounts[market + size[i]] += weight[i] * (effort[i] - extraEffort[i])
    amounts[market + SIZES.length] += weight[i] * extraEffort[i]
  }
  const prices = researchPrices(world)
  foreignLabDemand(world).forEach((amount, m) => { if (amount > 0) amounts[m * responses + SIZES.length] += amount / prices[m] })
  return amounts
}
