import { ln } from '../kernel/math.js'
import { rdSuperDeduction } from '../levers/index.js'
import { SIZES, codeOf } from '../population/classes.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { differenceInDifferences } from '../statistics/difference-in-differences.js'
import { poissonRegression } from '../statistics/poisson-regression.js'
import { deductionStudies } from './causal-measures.js'
import { longPanel, observe } from './enterprise-years.js'
import type { EnterpriseYear, LongPanel } from './enterprise-years.js'
import { inOrder } from './experiment.js'
import type { Experiment, Laboratory } from './experiment.js'
import { enactedWith, stepAndNote } from './whom-it-reaches.js'

/** Years after the reform that are compared with the one before it. */
const YEARS = 3
const RUNS = 2
const LARGE = codeOf(SIZES, 'large')

/** Effects of claiming, log points: on the user cost, of all and of small and medium enterprises, on R&D and on applications. */
const EFFECTS = ['cost', 'claimed', 'real', 'costOfSmall', 'filings'] as const
type Effects = Record<(typeof EFFECTS)[number], number>

/**
 * Enterprises that claim from the first year against those that do not claim, in the year before and the three after, effects of
 * enterprise and of year by industry and size, errors by enterprise.
 */
function study({ everyone, settings, enacted }: Laboratory, extra: number, run: number): Effects {
  const country = new ModelRun(new CommonStart(settings(everyone()), run), enactedWith(enacted, rdSuperDeduction,
    { extra: { 2008: 0.5, 2016: extra }, extraTechnologySme: 0, extraManufacturing: 0 }))
  const years = [observe(country)]
  const claimants = stepAndNote(country, rdSuperDeduction.id)
  years.push(observe(country))
  for (let t = 1; t < YEARS; t++) {
    country.step()
    years.push(observe(country))
  }
  const performs = (year: EnterpriseYear, row: number): boolean => year.performsRd[row] === 1 && year.claimedRd[row] > 0 && year.userCost[row] > 0
  const claims = (year: EnterpriseYear, row: number): number => Number(year.year > years[0].year && claimants.has(year.key[row]))
  // Years apart by industry and size of the first year: what moves these moves both groups.
  const sizeOf = new Map(Array.from(years[0].key, (key, i) => [key, years[0].size[i]]))
  const cell = (year: EnterpriseYear, row: number): number => (year.year * SIZES.length + (sizeOf.get(year.key[row]) ?? 0)) * 256 + year.industry[row]
  const all = longPanel(years, performs)
  const small = longPanel(years, (year, row) => performs(year, row) && sizeOf.get(year.key[row]) !== LARGE)
  const effectOn = (panel: LongPanel, column: (year: EnterpriseYear, row: number) => number): number =>
    differenceInDifferences({ ...panel, period: panel.of(cell), outcome: panel.of((year, row) => ln(column(year, row))) }, panel.of(claims)).effect
  const filings = poissonRegression(small.of((year, row) => year.filings[row]), [small.of(claims)], { effects: [small.unit, small.of(cell)] })
  return { cost: effectOn(all, (year, row) => year.userCost[row]), claimed: effectOn(all, (year, row) => year.claimedRd[row]),
    real: effectOn(all, (year, row) => year.realRd[row]), costOfSmall: effectOn(small, (year, row) => year.userCost[row]), filings: filings.coefficients[0] }
}

/** Effects summed over runs, so that their ratios are those of means. */
const added = (some: readonly Effects[]): Effects => Object.fromEntries(EFFECTS.map((name) => [name, some.reduce((sum, one) => sum + one[name], 0)])) as Effects

/**
 * The super-deduction raised as in two reforms, by difference in differences; the effect on log R&D over that on the log of the user cost is
 * the elasticity (Wald). Two runs each, because the luck of enterprises is large against so small a change of cost.
 */
export const deductionEvidence: Experiment = {
  runs: 2 * RUNS,
  measures: deductionStudies,
  *perform(place) {
    const found: Effects[] = []
    for (const extra of [0.6, 0.75]) {
      const runs: Effects[] = []
      for (let run = 0; run < RUNS; run++) {
        runs.push(study(place, extra, run))
        yield
      }
      found.push(added(runs))
    }
    const [modest, wide] = found
    return inOrder(deductionStudies, { 'deduction-reported-2013': -modest.claimed / modest.cost, 'deduction-reported-2016': -wide.claimed / wide.cost,
      'deduction-real': -wide.real / wide.cost, 'deduction-patents': -wide.filings / wide.costOfSmall })
  },
}
