import type { Population } from '../population/population.js'

const gaps = new WeakMap<Population, Float64Array>()

/**
 * How far each industry is from its frontier in the base year, relative to others: mean of −A over its revenue, in standard
 * deviations over industries. 0 for industries without enterprises.
 */
export function sectorGaps(population: Population): Float64Array {
  const known = gaps.get(population)
  if (known) return known
  const { enterprises: e, industries } = population
  const revenue = new Float64Array(industries.length)
  const behind = new Float64Array(industries.length)
  for (let i = 0; i < e.count; i++) {
    const s = e.industry[i]!
    revenue[s] = revenue[s]! + e.weight[i]! * e.revenue[i]!
    behind[s] = behind[s]! - e.weight[i]! * Math.round(e.revenue[i]! * e.productivity[i]!)
  }
  const present = [...industries.keys()].filter((s) => revenue[s]! > 0)
  const gap = present.map((s) => behind[s]! / revenue[s]!)
  const mean = gap.reduce((sum, x) => sum + x, 0) / Math.max(1, gap.length)
  const sd = Math.sqrt(gap.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / Math.max(1, gap.length))
  const relative = new Float64Array(industries.length)
  present.forEach((s, n) => { relative[s] = sd > 0 ? (gap[n]! - mean) / sd : 0 })
  gaps.set(population, relative)
  return relative
}
