import { ln } from '../kernel/math.js'
import { OWNERSHIPS, SIZES, codeOf } from '../population/classes.js'
import { poissonRegression } from '../statistics/poisson-regression.js'
import { rankExponent } from '../statistics/tail-exponent.js'
import { longPanel, present } from './enterprise-years.js'
import type { EnterpriseYear } from './enterprise-years.js'
import type { filingsOfEnterprises } from './facts-of-research.js'

const TAIL = 0.1
/** Applications a year from which an applicant is great. */
const GREAT = 6
const [STATE, PRIVATE] = (['state', 'private'] as const).map((owner) => codeOf(OWNERSHIPS, owner))
const [SMALL, LARGE] = (['small', 'large'] as const).map((size) => codeOf(SIZES, size))

/** Applications for a yuan of real R&D of enterprises that meet a condition, all years. */
function perYuan(years: readonly EnterpriseYear[], wanted: (year: EnterpriseYear, row: number) => boolean): number {
  let filings = 0
  let rd = 0
  for (const year of years) {
    for (let i = 0; i < year.count; i++) {
      if (year.aboveScale[i] === 0 || !wanted(year, i)) continue
      filings += year.filings[i]
      rd += year.realRd[i]
    }
  }
  return filings / rd
}

/** Share of those who meet `first` in a year that meet `then` in the next, if they are there. */
function transition(years: readonly EnterpriseYear[], first: number): number {
  let all = 0
  let again = 0
  years.slice(1).forEach((after, t) => {
    const [from, to] = present([years[t], after], (year, row) => year.aboveScale[row] === 1)
    from.forEach((i, n) => {
      if (years[t].filings[i] < first) return
      all++
      if (after.filings[to[n]] >= first) again++
    })
  })
  return again / all
}

/** Applications for inventions after the base year, whose own are drawn with the population. */
export function filingFacts(panel: readonly EnterpriseYear[], industries: number): Record<(typeof filingsOfEnterprises)[number]['id'], number> {
  const years = panel.slice(1)
  const totals = new Map<number, number>()
  for (const { count, key, filings } of years) for (let i = 0; i < count; i++) totals.set(key[i], (totals.get(key[i]) ?? 0) + filings[i])
  let performers = 0
  let none = 0
  for (const { count, aboveScale, performsRd, filings } of years) {
    for (let i = 0; i < count; i++) {
      if (aboveScale[i] === 0 || performsRd[i] === 0) continue
      performers++
      if (filings[i] === 0) none++
    }
  }
  const first = years[0]
  const rows = [...Array(first.count).keys()].filter((i) => first.aboveScale[i] === 1 && first.performsRd[i] === 1)
  const across = poissonRegression(rows.map((i) => first.filings[i]), [rows.map((i) => ln(first.realRd[i]))],
    { effects: [rows.map((i) => first.province[i] * industries + first.industry[i])] })
  const { unit, period, of } = longPanel(years, (year, row) => year.aboveScale[row] === 1 && year.performsRd[row] === 1)
  const within = poissonRegression(of((year, row) => year.filings[row]), [of((year, row) => ln(year.realRd[row]))], { effects: [unit, period] })
  const bySize = (size: number): number => perYuan(years, (year, row) => year.size[row] === size)
  const byOwner = (owner: number): number => perYuan(years, (year, row) => year.ownership[row] === owner)
  return {
    'filing-tail': rankExponent([...totals.values()], TAIL).exponent,
    'filing-zeros': none / performers,
    'filing-stays': transition(years, 1),
    'filing-great-stay': transition(years, GREAT),
    'patent-rd-across': across.coefficients[0],
    'patent-rd-within': within.coefficients[0],
    'filing-state-over-private': byOwner(STATE) / byOwner(PRIVATE),
    'filing-small-over-large': bySize(SMALL) / bySize(LARGE),
  }
}
