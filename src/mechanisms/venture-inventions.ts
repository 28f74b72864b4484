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

type Expected = (world: World, rows: Uint32Array) => ArrayLike<number>

/**
 * Sets the worth of a yuan of venture money in own R&D of the enterprise that receives it, such that in the base year venture money
 * brings the share of applications that industries show. It is not the factor b itself: funds choose the inventive, and an
 * enterprise has decreasing returns. `expected` gives applications of rows at the worth that is set, by the filing rule.
 */
export function calibrateVentureWorth(world: World, expected: Expected = filingsExpected): void {
  const { enterprises: { count, weight, effort, ventureMoney }, parameters: { patents: p }, calibration } = world
  let venture = 0
  for (let i = 0; i < count; i++) venture += onGrid(weight[i] * ventureMoney[i] * 1e-6)
  const performers = rowsAbove0(effort, count).slice()
  let research = 0
  for (let n = 0; n < performers.length; n++) research += onGrid(weight[performers[n]] * effort[performers[n]] * 1e-6)
  const backed = performers.filter((i) => ventureMoney[i] > 0)
  const without = applications(world, performers, 0, expected)
  const share = ventureShareOfInventions(venture, research, p.ventureFactor)
  const wanted = applications(world, backed, 0, expected) + (share / (1 - share)) * without
  calibration.ventureWorth = backed.length === 0 ? 0 : solveRising((worth) => applications(world, backed, worth, expected), wanted, 0, MOST, STEPS)
}

/** Applications of some enterprises together where a yuan of venture money is worth so much, pieces on the grid of sums. */
function applications(world: World, rows: Uint32Array, worth: number, expected: Expected): number {
  const { weight } = world.enterprises
  world.calibration.ventureWorth = worth
  const each = expected(world, rows)
  let sum = 0
  for (let n = 0; n < rows.length; n++) sum += onGrid(weight[rows[n]] * each[n])
  return sum
}
