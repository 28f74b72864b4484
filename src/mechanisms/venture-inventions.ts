import { consecutive } from '../kernel/row-moves.js'
import { solveRising } from '../kernel/solve-rising.js'
import { onGrid } from '../kernel/sums.js'
import { rowsAbove0 } from '../population/chosen-rows.js'
import { filingsExpected } from './patents.js'
import type { World } from './world.js'

/** Most that a yuan of venture money may be worth in own R&D, and steps of the search. */
const MOST = 50
const STEPS = 40

/**
 * Share of inventions that venture capital brings, b·V/(R + b·V). `venture` V and `research` R, yuan a year · `factor` b,
 * yuan of R&D that a yuan of it is worth. Kortum and Lerner 2000, who measured whole industries (grade B).
 */
export const ventureShareOfInventions = (venture: number, research: number, factor: number): number =>
  (research > 0 ? (factor * venture) / (research + factor * venture) : 0)

type Expected = (world: World, rows: Uint32Array) => Float64Array

/** Performers of R&D and the applications expected of one enterprise of each, but for the constants of the filing rule, pieces a year. */
export interface Expectations { readonly performers: Uint32Array, readonly applications: Float64Array }

/**
 * Sets the worth of a yuan of venture money in own R&D of the enterprise that receives it, such that in the base year venture money
 * brings the share of applications that industries show. It is not the factor b itself: funds choose the inventive, and an
 * enterprise has decreasing returns. `expected` gives applications of rows at the worth that is set, by the filing rule. Returns those
 * of all performers at the worth found.
 */
export function calibrateVentureWorth(world: World, expected: Expected = filingsExpected): Expectations {
  const { enterprises: { count, weight, effort, ventureMoney }, parameters: { patents: p }, calibration } = world
  let venture = 0
  for (let i = 0; i < count; i++) venture += onGrid(weight[i] * ventureMoney[i] * 1e-6)
  const performers = rowsAbove0(effort, count).slice()
  let research = 0
  for (let n = 0; n < performers.length; n++) research += onGrid(weight[performers[n]] * effort[performers[n]] * 1e-6)
  calibration.ventureWorth = 0
  const all = expected(world, performers).slice(0, performers.length)
  const places = consecutive(0, performers.length).filter((n) => ventureMoney[performers[n]] > 0)
  const backed = places.map((n) => performers[n])
  const share = ventureShareOfInventions(venture, research, p.ventureFactor)
  const ofBacked = (worth: number): Float64Array => {
    calibration.ventureWorth = worth
    return expected(world, backed)
  }
  const wanted = together(weight, backed, ofBacked(0)) + (share / (1 - share)) * together(weight, performers, all)
  const found = backed.length === 0 ? 0 : solveRising((worth) => together(weight, backed, ofBacked(worth)), wanted, 0, MOST, STEPS)
  const now = ofBacked(found)
  for (let k = 0; k < places.length; k++) all[places[k]] = now[k]
  return { performers, applications: all }
}

/** Applications of some enterprises together, pieces on the grid of sums; `each` of one enterprise of `rows[n]` at place n. */
function together(weight: Uint16Array, rows: Uint32Array, each: Float64Array): number {
  let sum = 0
  for (let n = 0; n < rows.length; n++) sum += onGrid(weight[rows[n]] * each[n])
  return sum
}
