import { oncePer } from '../kernel/once.js'
import { onGrid, total, wholeYuan } from '../kernel/sums.js'
import { SIZES } from '../population/classes.js'
import type { Population } from '../population/population.js'
import { donorsOf } from './donors.js'
import type { Donors } from './donors.js'
import { exitRule } from './exit.js'
import type { Parameters } from './parameters.js'
import { EXIT_UNIT } from './turnover-cells.js'

/** What rules remember of the base year, to compare with. */
export interface Baseline {
  /** Mean revenue of an enterprise, yuan a year. */
  readonly meanRevenue: number
  /** Mean productivity of an enterprise, log points. */
  readonly meanProductivity: number
  /** Probability of exit of the mean enterprise: rows count by how many they stand for, so that it is the same at every scale. */
  readonly meanHazard: number
  /** Revenue of the mean enterprise that leaves, and so of the mean one that enters, over that of the mean enterprise. */
  readonly entrantSize: number
  /** Liquid funds over revenue by size class. */
  readonly cashPerRevenue: Float64Array
  /** Enterprises that newcomers resemble. */
  readonly donors: Donors
}

/** Sums over the enterprises of a population, whole or on the grid. */
const sumsOf = oncePer(({ enterprises: e }: Population) => {
  const revenue = new Float64Array(SIZES.length)
  const cash = new Float64Array(SIZES.length)
  let weight = 0
  let productivity = 0
  for (let i = 0; i < e.count; i++) {
    const w = e.weight[i]
    weight += w
    productivity += w * onGrid(e.productivity[i])
    revenue[e.size[i]] += w * wholeYuan(e.revenue[i])
    cash[e.size[i]] += w * wholeYuan(e.cash[i])
  }
  return { weight, productivity, revenue, cash }
})

/** Reads the base year of a population; sums are whole or on the grid, so the order of rows does not matter. */
export function baselineOf(population: Population, parameters: Parameters): Baseline {
  const { weight, productivity, revenue, cash } = sumsOf(population)
  const meanProductivity = weight > 0 ? productivity / weight : 0
  const rule = exitRule(parameters.exit, meanProductivity)
  const all = total(revenue)
  const donors = donorsOf(population, rule)
  const leaving = total(donors.leaving.revenue)
  const exits = total(donors.leaving.enterprises) / EXIT_UNIT
  const meanHazard = weight > 0 ? exits / weight : 0
  return {
    meanRevenue: weight > 0 ? all / weight : 1,
    meanProductivity,
    meanHazard,
    entrantSize: all > 0 && meanHazard > 0 ? leaving / all / meanHazard : 0,
    cashPerRevenue: cash.map((c, z) => (revenue[z] > 0 ? c / revenue[z] : 0)),
    donors,
  }
}
