import { defineParameters } from '../data/parameter.js'
import { fixed } from '../data/prior.js'
import { exp } from '../kernel/math.js'
import { aboveScaleThreshold, industryLimits } from '../law/size-classes.js'
import { codeOf, SIZES } from '../population/classes.js'
import type { World } from './world.js'

/** The survey and the size classes. */
export const scaleParameters = defineParameters('scale', {
  /** Years in a row on the other side of the threshold before the survey takes an enterprise in or lets it go. */
  yearsToCross: {
    prior: fixed(2), unit: 'year', range: [1, 10], source: 'law-size-classes', grade: 'C',
  },
  /** Main business revenue per employee of above-scale industry (2014). */
  revenuePerEmployee: {
    prior: fixed(1.11e6), unit: 'CNY a year', range: [1e5, 1e7], source: 'yearbook-2015-industry', grade: 'B',
  },
})

const MICRO = codeOf(SIZES, 'micro')
const SMALL = codeOf(SIZES, 'small')
const LARGE = codeOf(SIZES, 'large')

/** Nominal revenue at which classes change, yuan of the year. */
export interface SizeBounds {
  /** Below it an enterprise falls out of the class: the revenue the law asks for. By class. */
  readonly floor: Float64Array
  /** Crossing it lifts an enterprise into the class, or out of it: revenue of the staff the law asks for. By class. */
  readonly step: Float64Array
}

/**
 * Bounds of the year. The classes need both revenue and staff (`industryLimits`), and staff is not modelled: an enterprise
 * falls when its revenue is too low for its class, and rises or falls when its revenue crosses what the required staff earns
 * at the mean of industry, `revenuePerEmployee` times the growth of nominal revenue since the base year (`trend`, a ratio).
 */
export function sizeBounds(revenuePerEmployee: number, trend: number): SizeBounds {
  const { small, medium, large } = industryLimits
  const step = [small, medium, large].map((limit) => Math.max(limit.revenue, limit.employees * revenuePerEmployee * trend))
  return {
    floor: Float64Array.of(0, small.revenue, medium.revenue, large.revenue),
    step: Float64Array.of(0, ...step),
  }
}

/**
 * Size class after a year in which nominal revenue went from `before` to `now`, yuan at this year's bounds. Only crossing a
 * step counts, so an enterprise whose class the base year set keeps it until it moves. Small and micro part at the floor.
 */
export function sizeAfter(size: number, before: number, now: number, { floor, step }: SizeBounds): number {
  let next = size
  while (next > MICRO && (now < floor[next] || (next > SMALL && before >= step[next] && now < step[next]))) next--
  while (next < LARGE && before < step[next + 1] && now >= step[next + 1]) next++
  return next
}

/** Years across after this year, and whether the flag flips: `count` years so far, `across` this year, `needed` to flip. */
export const yearsAcrossAfter = (count: number, across: boolean, needed: number): number =>
  (!across ? 0 : count + 1 >= needed ? -1 : count + 1)

/**
 * Step "enterprises cross the scale threshold": industry with a nominal main revenue of 20 million yuan is in the survey,
 * and both joining and leaving take two years in a row (hysteresis). Services are never in it. Size classes follow.
 */
export function reviewScale({ enterprises: e, macro, year, baseYear, parameters, population }: World): void {
  const h = year - baseYear
  const price = macro.producerPrice[h]
  const threshold = aboveScaleThreshold.on(year)
  const needed = parameters.scale.yearsToCross
  const industrial = Uint8Array.from(population.industries, ({ section }) => (section === 'services' ? 0 : 1))
  let real = 0
  for (let k = 1; k <= h; k++) real += macro.nation[k]
  const bounds = sizeBounds(parameters.scale.revenuePerEmployee, exp(real) * price)
  // Last year's revenue is carried to this year's bounds, so that growth in step with the nation crosses nothing.
  const carried = price * exp(macro.nation[h])
  const { revenue, revenueOneYearAgo, industry, aboveScale, yearsAcross, size } = e
  for (let i = 0; i < e.count; i++) {
    if (industrial[industry[i]] === 0) continue
    const nominal = revenue[i] * price
    const across = (nominal >= threshold) !== (aboveScale[i] === 1)
    const years = yearsAcrossAfter(yearsAcross[i], across, needed)
    if (years < 0) aboveScale[i] = 1 - aboveScale[i]
    yearsAcross[i] = Math.max(0, years)
    size[i] = sizeAfter(size[i], revenueOneYearAgo[i] * carried, nominal, bounds)
  }
}
