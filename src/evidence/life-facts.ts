import { ln } from '../kernel/math.js'
import { hazardByAge, survival } from '../statistics/hazard.js'
import { present, rowsByKey } from './enterprise-years.js'
import type { EnterpriseYear } from './enterprise-years.js'
import type { lifeOfEnterprises } from './facts-of-industry.js'
import type { persistenceOfResearch } from './facts-of-research.js'
import { correlation } from './growth-facts.js'

/** Years of life over which survival is followed. */
const FIRST_YEARS = 5

/** Who leaves and who comes, from who is there at the end of each year. */
export function lifeFacts(years: readonly EnterpriseYear[]): Record<(typeof lifeOfEnterprises)[number]['id'], number> {
  const [age, left, small]: number[][] = [[], [], []]
  let entrants = { count: 0, revenue: 0 }
  let incumbents = { count: 0, revenue: 0 }
  years.slice(1).forEach((after, t) => {
    const before = years[t]
    const [now, then] = [rowsByKey(after), rowsByKey(before)]
    const sorted = Float64Array.from(before.revenue).sort()
    const [low, high] = [sorted[Math.floor(before.count / 4)], sorted[Math.floor((3 * before.count) / 4)]]
    for (let i = 0; i < before.count; i++) {
      // Founded in a year, it is in its first year of life when the next year decides who stays.
      age.push(after.year - before.founded[i])
      left.push(now.has(before.key[i]) ? 0 : 1)
      small.push(before.revenue[i] < low ? 0 : before.revenue[i] >= high ? 3 : 1)
    }
    for (let i = 0; i < after.count; i++) {
      const group = then.has(after.key[i]) ? incumbents : entrants
      const { count, revenue } = group
      if (group === incumbents) incumbents = { count: count + 1, revenue: revenue + after.revenue[i] }
      else entrants = { count: count + 1, revenue: revenue + after.revenue[i] }
    }
  })
  const table = hazardByAge(age, left)
  const at = (year: number): number => table.find((row) => row.age === year)?.hazard ?? NaN
  const bySize = hazardByAge(small, left)
  const first = table.filter((row) => row.age >= 1 && row.age <= FIRST_YEARS)
  return {
    'exit-rate': left.reduce((sum, x) => sum + x, 0) / left.length,
    'exit-first-year': at(1),
    'exit-third-year': at(3),
    'survival-five-years': first.length === FIRST_YEARS ? survival(first) : NaN,
    'exit-by-size': bySize[0].hazard / bySize[bySize.length - 1].hazard,
    'entrant-size': (entrants.revenue / entrants.count) / (incumbents.revenue / incumbents.count),
  }
}

/** How R&D lasts from year to year. */
export function persistenceFacts(years: readonly EnterpriseYear[]): Record<(typeof persistenceOfResearch)[number]['id'], number> {
  let performers = 0
  let stay = 0
  const [last, now]: number[][] = [[], []]
  years.slice(1).forEach((after, t) => {
    const before = years[t]
    const [from, to] = present([before, after])
    from.forEach((i, n) => {
      if (before.performsRd[i] === 0) return
      performers++
      if (after.performsRd[to[n]] === 0) return
      stay++
      last.push(ln(before.realRd[i]))
      now.push(ln(after.realRd[to[n]]))
    })
  })
  return { 'rd-stays': stay / performers, 'rd-autocorrelation': correlation(last, now) }
}
