import type { Population } from '../population/population.js'

/** The part of enterprises that counts as outdated in the base year. */
const LOWEST = 0.1
/** Productivity is looked at in steps of this many log points, from the lowest to the highest that matter. */
const STEP = 1 / 256
const FROM = -8
const TO = 8

const known = new WeakMap<Population, number>()

/**
 * Productivity below which an enterprise is outdated, log points relative to the frontier: a tenth of the enterprises of the base
 * year were. The frontier moves on, so whoever stands still becomes outdated.
 */
export function outdatedBelow(population: Population): number {
  const before = known.get(population)
  if (before !== undefined) return before
  const { count, productivity, weight } = population.enterprises
  const numbers = new Float64Array((TO - FROM) / STEP)
  let all = 0
  for (let i = 0; i < count; i++) {
    const step = Math.min(numbers.length - 1, Math.max(0, Math.floor((productivity[i]! - FROM) / STEP)))
    numbers[step] = numbers[step]! + weight[i]!
    all += weight[i]!
  }
  let step = 0
  for (let below = 0; step < numbers.length && below + numbers[step]! <= LOWEST * all; step++) below += numbers[step]!
  const threshold = FROM + step * STEP
  known.set(population, threshold)
  return threshold
}
