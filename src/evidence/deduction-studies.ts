import { ln } from '../kernel/math.js'
import { rdSuperDeduction } from '../levers/index.js'
import { SIZES, codeOf } from '../population/classes.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { differenceInDifferences } from '../statistics/difference-in-differences.js'
import { poissonRegression } from '../statistics/poisson-regression.js'
import { deductionStudies } from './causal-measures.js'
import { longPanel, observe } from './enterprise-years.js'
import type { EnterpriseYear } from './enterprise-years.js'
import { inOrder } from './experiment.js'
import type { Experiment, Laboratory } from './experiment.js'
import { enactedWith, stepAndNote } from './whom-it-reaches.js'

/** Years after the reform that are compared with the one before it. */
const YEARS = 3
const LARGE = codeOf(SIZES, 'large')

/** Elasticities to the user cost: what a claim moves over how far it moves the cost, by one reform. */
interface Elasticities { readonly claimed: number, readonly real: number, readonly filings: number }

/**
 * Enterprises that claim from the first year against those that do not claim, in the year before and the three after, effects of
 * enterprise and year, errors by enterprise. The effect on log R&D over that on the log of the user cost is the elasticity (Wald).
 */
function study({ nation, settings, enacted }: Laboratory, extra: number): Elasticities {
  const country = new ModelRun(new CommonStart(settings(nation()), 0), enactedWith(enacted, rdSuperDeduction,
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
  const { unit, period, weights, of } = longPanel(years, performs)
  const effectOn = (column: (year: EnterpriseYear, row: number) => number): number =>
    differenceInDifferences({ outcome: of((year, row) => ln(column(year, row))), unit, period, weights }, of(claims)).effect
  const cost = effectOn((year, row) => year.userCost[row])
  const small = longPanel(years, (year, row) => performs(year, row) && year.size[row] !== LARGE)
  const costOfSmall = differenceInDifferences({ ...small, outcome: small.of((year, row) => ln(year.userCost[row])) }, small.of(claims)).effect
  const filings = poissonRegression(small.of((year, row) => year.filings[row]), [small.of(claims)], { effects: [small.unit, small.period] })
  return { claimed: -effectOn((year, row) => year.claimedRd[row]) / cost, real: -effectOn((year, row) => year.realRd[row]) / cost,
    filings: -filings.coefficients[0] / costOfSmall }
}

/** The super-deduction raised as in two reforms, by difference in differences. */
export const deductionEvidence: Experiment = {
  runs: 2,
  measures: deductionStudies,
  *perform(place) {
    const modest = study(place, 0.6)
    yield
    const wide = study(place, 0.75)
    yield
    return inOrder(deductionStudies, { 'deduction-reported-2013': modest.claimed, 'deduction-reported-2016': wide.claimed,
      'deduction-real': wide.real, 'deduction-patents': wide.filings })
  },
}
