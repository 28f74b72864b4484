import { onGrid } from '../kernel/sums.js'
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

/**
 * Worth of a yuan of venture money in own R&D of the enterprise that receives it, such that in the base year venture money
 * brings the share of applications that industries show. It is not the factor b itself: funds choose the inventive, and an
 * enterprise has decreasing returns. `expected` gives applications of a row, and reads the worth set by `set`.
 */
export function calibrateVentureWorth({ enterprises: e, parameters: { patents: p } }: World,
  expected: (row: number) => number, set: (worth: number) => void): void {
  set(0)
  let venture = 0
  let research = 0
  let without = 0
  const backed: number[] = []
  for (let i = 0; i < e.count; i++) {
    venture += onGrid(e.weight[i] * e.ventureMoney[i] * 1e-6)
    if (e.effort[i] === 0) continue
    research += onGrid(e.weight[i] * e.effort[i] * 1e-6)
    without += onGrid(e.weight[i] * expected(i))
    if (e.ventureMoney[i] > 0) backed.push(i)
  }
  const applications = (worth: number): number => {
    set(worth)
    let sum = 0
    for (const i of backed) sum += onGrid(e.weight[i] * expected(i))
    return sum
  }
  const share = ventureShareOfInventions(venture, research, p.ventureFactor)
  const wanted = applications(0) + (share / (1 - share)) * without
  let low = 0
  let high = MOST
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (applications(middle) < wanted) low = middle
    else high = middle
  }
  set(backed.length === 0 ? 0 : (low + high) / 2)
}
