import { ln } from '../kernel/math.js'
import { SIZES, codeOf } from '../population/classes.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { leastSquares } from '../statistics/least-squares.js'
import { rankExponent } from '../statistics/tail-exponent.js'
import { observe } from './enterprise-years.js'
import type { EnterpriseYear } from './enterprise-years.js'
import { inOrder } from './experiment.js'
import type { Experiment } from './experiment.js'
import { sizeAndPlace } from './facts-of-industry.js'
import { structureOfResearch } from './facts-of-research.js'

const [LARGE, MEDIUM, SMALL] = (['large', 'medium', 'small'] as const).map((size) => codeOf(SIZES, size))
/** Fewest enterprises above the scale for a province to have a tail. */
const FEWEST = 1000
const TAILS = { nation: 0.02, province: 0.05, alike: [0.8, 1.4] } as const
/** Large and medium enterprises among performers above the scale, 2015. */
const TOP = 0.324

const measures = [...sizeAndPlace, ...structureOfResearch]

/** Σ of a column over rows that meet a condition, weighted. */
function total(year: EnterpriseYear, column: (row: number) => number, wanted: (row: number) => boolean = () => true): number {
  let sum = 0
  for (let i = 0; i < year.count; i++) if (wanted(i)) sum += year.weight[i] * column(i)
  return sum
}

/** Herfindahl index of the shares of provinces. */
function concentration(year: EnterpriseYear, provinces: number, column: (row: number) => number): number {
  const sums = new Float64Array(provinces)
  for (let i = 0; i < year.count; i++) if (year.aboveScale[i] === 1) sums[year.province[i]] += column(i)
  const all = sums.reduce((a, b) => a + b, 0)
  return sums.reduce((sum, x) => sum + (x / all) * (x / all), 0)
}

const tail = (year: EnterpriseYear, rows: readonly number[], share: number): number =>
  rankExponent(rows.map((i) => year.revenue[i]), share, rows.map((i) => year.weight[i])).exponent

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** R&D of the share `top` of performers with most, over all R&D. */
function topShare(year: EnterpriseYear, rows: readonly number[], top: number): number {
  const sorted = [...rows].sort((a, b) => year.surveyedRd[b] - year.surveyedRd[a])
  const [all, rd] = sorted.reduce(([n, sum], i) => [n + year.weight[i], sum + year.weight[i] * year.surveyedRd[i]], [0, 0])
  let mass = 0
  let held = 0
  for (const i of sorted) {
    // The row at the line counts in part.
    const counted = Math.min(year.weight[i], Math.max(0, top * all - mass))
    mass += year.weight[i]
    held += counted * year.surveyedRd[i]
  }
  return held / rd
}

/** Sizes, places and who does R&D in the whole country, in 2015 and after five years under the law as enacted. */
export const nationalFacts: Experiment = {
  runs: 1,
  measures,
  *perform({ nation, settings, enacted }) {
    const population = nation()
    const country = new ModelRun(new CommonStart(settings(population), 0), enacted)
    const base = observe(country)
    while (country.year < 2020) country.step()
    const late = observe(country)
    yield
    const above = (year: EnterpriseYear): number[] => [...Array(year.count).keys()].filter((i) => year.aboveScale[i] === 1)
    const rows = above(late)
    const byProvince = population.regions.map((_, r) => rows.filter((i) => late.province[i] === r))
      .filter((some) => some.reduce((sum, i) => sum + late.weight[i], 0) >= FEWEST).map((some) => tail(late, some, TAILS.province))
    const share = (size: number): number => total(late, (i) => late.performsRd[i], (i) => late.aboveScale[i] === 1 && late.size[i] === size)
      / total(late, () => 1, (i) => late.aboveScale[i] === 1 && late.size[i] === size)
    const intensity = (sizes: readonly number[]): number => {
      const wanted = (i: number): boolean => base.aboveScale[i] === 1 && sizes.includes(base.size[i])
      return total(base, (i) => base.surveyedRd[i], wanted) / total(base, (i) => base.revenue[i], wanted)
    }
    const performers = rows.filter((i) => late.realRd[i] > 0 && late.revenue[i] > 0)
    const bySize = leastSquares(performers.map((i) => ln(late.realRd[i])), [performers.map(() => 1), performers.map((i) => ln(late.revenue[i]))],
      { weights: performers.map((i) => late.weight[i]) })
    const spread = (column: (row: number) => number): number => concentration(late, population.regions.length, column)
    return inOrder(measures, {
      'size-tail-nation': tail(late, rows, TAILS.nation),
      'size-tail-provinces': median(byProvince),
      'size-tail-provinces-alike': byProvince.filter((x) => x >= TAILS.alike[0] && x <= TAILS.alike[1]).length / byProvince.length,
      'concentration-patents-over-revenue': spread((i) => late.filings[i]) / spread((i) => late.weight[i] * late.revenue[i]),
      'concentration-revenue-over-firms': spread((i) => late.weight[i] * late.revenue[i]) / spread((i) => late.weight[i]),
      'rd-by-size': bySize.coefficients[1],
      'rd-participation-by-size': share(LARGE) / share(SMALL),
      'rd-intensity-by-size': intensity([LARGE, MEDIUM]) / intensity([SMALL, codeOf(SIZES, 'micro')]),
      'rd-top-third': topShare(base, above(base).filter((i) => base.performsRd[i] === 1), TOP),
    })
  },
}
