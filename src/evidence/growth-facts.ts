import { ln } from '../kernel/math.js'
import { groupsOf, withoutEffects } from '../statistics/absorbed-effects.js'
import { leastSquares } from '../statistics/least-squares.js'
import { fitSubbotin } from '../statistics/subbotin.js'
import { present } from './enterprise-years.js'
import type { EnterpriseYear } from './enterprise-years.js'
import type { growthOfEnterprises } from './facts-of-industry.js'

const CLASSES = 10

const mean = (x: readonly number[]): number => x.reduce((sum, v) => sum + v, 0) / x.length

/** Pearson's correlation. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)]
  const product = (a: readonly number[], ma: number, b: readonly number[], mb: number): number => a.reduce((sum, v, i) => sum + (v - ma) * (b[i] - mb), 0)
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my))
}

/** Log growth of enterprises above the scale between two years, less the mean of its province, industry and year, and log size before. */
function growthBetween(before: EnterpriseYear, after: EnterpriseYear): { key: number[], growth: number[], size: number[] } {
  const [from, to] = present([before, after], (year, row) => year.aboveScale[row] === 1 && year.revenue[row] > 0)
  const log = from.map((i, n) => ln(after.revenue[to[n]] / before.revenue[i]))
  const cell = groupsOf(from.map((i) => before.province[i] * 256 + before.industry[i]))
  return { key: from.map((i) => before.key[i]), growth: Array.from(withoutEffects(log, [cell])), size: from.map((i) => ln(before.revenue[i])) }
}

/** How revenue grows: years after the base year, in which everybody still is as synthesised. */
export function growthFacts(years: readonly EnterpriseYear[]): Record<(typeof growthOfEnterprises)[number]['id'], number> {
  const steps = years.slice(1).map((after, t) => growthBetween(years[t], after))
  const growth = steps.flatMap((step) => step.growth)
  const size = steps.flatMap((step) => step.size)
  const bySize = [...growth.keys()].sort((a, b) => size[a] - size[b])
  const classes = Array.from({ length: CLASSES }, (_, c) =>
    bySize.slice(Math.floor((c * bySize.length) / CLASSES), Math.floor(((c + 1) * bySize.length) / CLASSES)))
  const shapes = classes.map((rows) => fitSubbotin(rows.map((i) => growth[i])).shape).sort((a, b) => a - b)
  const spreads = classes.map((rows) => {
    const m = mean(rows.map((i) => growth[i]))
    return { size: mean(rows.map((i) => size[i])), sd: Math.sqrt(mean(rows.map((i) => (growth[i] - m) * (growth[i] - m)))) }
  })
  const scaling = leastSquares(spreads.map(({ sd }) => ln(sd)), [spreads.map(() => 1), spreads.map((c) => c.size)])
  const pairs = steps.slice(1).flatMap((step, t) => {
    const last = new Map(steps[t].key.map((key, i) => [key, steps[t].growth[i]]))
    return step.key.flatMap((key, i): [number, number][] => (last.has(key) ? [[last.get(key) ?? 0, step.growth[i]]] : []))
  })
  const onSize = leastSquares(growth, [growth.map(() => 1), size])
  return {
    'growth-shape': (shapes[4] + shapes[5]) / 2,
    'growth-shape-pooled': fitSubbotin(growth).shape,
    'growth-spread-by-size': scaling.coefficients[1],
    'growth-autocorrelation': correlation(pairs.map(([x]) => x), pairs.map(([, y]) => y)),
    'growth-by-size': onSize.coefficients[1],
  }
}
