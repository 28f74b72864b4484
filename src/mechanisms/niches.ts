import { rankByScore } from '../kernel/order.js'
import { scratchDoubles, scratchWords } from '../kernel/scratch.js'
import { onGrid } from '../kernel/sums.js'
import { performersOf } from '../population/chosen-rows.js'
import type { NicheField, NicheMoments } from './calibration.js'
import type { World } from './world.js'

/**
 * Niches are not in the data. Who could hold one is known: a certified performer of R&D, grown up and not too large. How many do
 * was counted once, in the base year. So a champion of later years is one as rare among its peers as those were, on a line
 * that moves with the world: more peers do not make more niches, and a rank is none when everybody moves together.
 */

/** How strong an enterprise is in its niche, A + m, log points: productivity against the frontier of its industry, and lasting margin over revenue. */
export const nicheStrength = (productivity: number, margin: number): number => onGrid(productivity + margin)

/** Rows that could hold a niche. */
function peers({ enterprises: e, parameters: { designation: p }, year }: World): Uint32Array {
  const { effort, hnteUntil, revenue, founded } = e
  const performers = performersOf(e)
  const rows = scratchWords('peers in niches', performers.length + 1)
  let count = 0
  for (let n = 0; n < performers.length; n++) {
    const i = performers[n]
    rows[count] = i
    count += Number(effort[i] > 0) & Number(hnteUntil[i] >= year) & Number(revenue[i] < p.championRevenue) & Number(year - founded[i] > p.championAge)
  }
  return rows.subarray(0, count)
}

/** How strong those rows are, each at its place; good until it is asked for again. */
function strengthsOf({ enterprises: { productivity, margin } }: World, rows: Uint32Array): Float64Array {
  const strengths = scratchDoubles('strengths of peers', rows.length)
  for (let n = 0; n < rows.length; n++) strengths[n] = nicheStrength(productivity[rows[n]], margin[rows[n]])
  return strengths
}

/** How many those rows stand for, and mean and standard deviation of their strengths, log points. */
function momentsOf({ enterprises: { weight } }: World, rows: Uint32Array, strengths: Float64Array): NicheMoments {
  let number = 0
  let sum = 0
  let squares = 0
  for (let n = 0; n < rows.length; n++) {
    const i = rows[n]
    number += weight[i]
    sum += weight[i] * strengths[n]
    squares += weight[i] * onGrid(strengths[n] * strengths[n])
  }
  if (number === 0) return { number, mean: 0, spread: 0 }
  const mean = onGrid(sum / number)
  return { number, mean, spread: Math.sqrt(Math.max(0, squares / number - mean * mean)) }
}

/** Those who could hold a niche in the base year. */
export function nicheField(world: World): NicheField {
  const { enterprises: { count, weight, key } } = world
  const rows = peers(world)
  const strengthOfPeers = strengthsOf(world, rows)
  const strength = scratchDoubles('strengths in niches', count)
  for (let n = 0; n < rows.length; n++) strength[rows[n]] = strengthOfPeers[n]
  const ranked = rankByScore(rows, strength, key)
  const strengths = new Float64Array(ranked.length)
  const weights = new Float64Array(ranked.length)
  for (let n = 0; n < ranked.length; n++) {
    strengths[n] = strength[ranked[n]]
    weights[n] = weight[ranked[n]]
  }
  return { ...momentsOf(world, rows, strengthOfPeers), strengths, weights }
}

/** Strength of the last of the `count` strongest of a field; Infinity for nobody. A row counts in whole, as soon as half of it fits. */
export function strengthOfRank({ strengths, weights }: Pick<NicheField, 'strengths' | 'weights'>, count: number): number {
  let left = count
  let last = Infinity
  for (let n = 0; n < strengths.length && left >= 0.5 * weights[n]; n++) {
    left -= weights[n]
    last = strengths[n]
  }
  return last
}

/**
 * Least strength of a champion, S ≥ μ + σ/σ₀·(S₀(N₀·n₀/n) − μ₀ + g·t − (μ − μ₀)), log points: N₀ of them in the base year, and as
 * long as only the number of peers or the spread of their strengths changes; more as the mean of all comes nearer to the
 * frontier of the world. `now` and `base` have n, n₀ peers with mean μ, μ₀ and spread σ, σ₀ of strengths · S₀(k) strength of the
 * k-th of the base year · `champions` N₀ · `drift` g·t, rise of the line of the world since, log points.
 */
export function leastStrength(now: NicheMoments, base: NicheField, champions: number, drift: number): number {
  if (now.number === 0 || base.number === 0) return Infinity
  const rank = strengthOfRank(base, champions * base.number / now.number)
  const stretch = base.spread > 0 ? now.spread / base.spread : 1
  return now.mean + stretch * (rank - base.mean + drift - (now.mean - base.mean))
}

/** Rows of this year's hidden champions. A part of the nation has its part of those that were counted. */
export function champions(world: World): Uint32Array {
  const { parameters: { designation: p }, calibration: { niches }, population, year, baseYear } = world
  const rows = peers(world)
  const strengths = strengthsOf(world, rows)
  const counted = (population.programmeShare ?? 1) * p.championsBefore
  const line = leastStrength(momentsOf(world, rows, strengths), niches, counted, p.championFrontier * (year - baseYear))
  return rows.filter((_, n) => strengths[n] >= line)
}
