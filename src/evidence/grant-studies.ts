import { expm1 } from '../kernel/math.js'
import { nationalProgrammes } from '../levers/index.js'
import { SIZES, codeOf } from '../population/classes.js'
import { CommonStart, ModelRun } from '../simulation/model-run.js'
import { differenceInDifferences } from '../statistics/difference-in-differences.js'
import { poissonRegression } from '../statistics/poisson-regression.js'
import { grantStudies } from './causal-measures.js'
import { longPanel, observe } from './enterprise-years.js'
import type { EnterpriseYear } from './enterprise-years.js'
import { inOrder } from './experiment.js'
import type { Experiment } from './experiment.js'
import { enactedWith, stepAndNote } from './whom-it-reaches.js'

const BUDGET = 5e10
const LARGE = codeOf(SIZES, 'large')

/**
 * Programme money in one year, by merit: R&D over that of the year before on grants over the same, effects of enterprise and year. Merit
 * is inventiveness, which lasts and which the effects of enterprises take out.
 */
export const grantEvidence: Experiment = {
  runs: 1,
  measures: grantStudies,
  *perform({ everyone, settings, enacted }) {
    const policy = enactedWith(enacted, nationalProgrammes, { budget: { 2008: 0, 2016: BUDGET }, apply: 0.5 })
    const country = new ModelRun(new CommonStart(settings(everyone()), 0), policy)
    const before = observe(country)
    const reached = stepAndNote(country, nationalProgrammes.id)
    const after = observe(country)
    yield
    const price = country.world.macro.generalPrice[1]
    const firstRd = new Map(Array.from(before.key, (key, i) => [key, before.realRd[i]]))
    const performs = (year: EnterpriseYear, row: number): boolean => year.performsRd[row] === 1 && (firstRd.get(year.key[row]) ?? 0) > 0
    const adds = (wanted: (size: number) => boolean): number => {
      const { unit, period, weights, of } = longPanel([before, after], (year, row) => performs(year, row) && wanted(year.size[row]))
      const scale = (year: EnterpriseYear, row: number): number => firstRd.get(year.key[row]) ?? NaN
      return differenceInDifferences({ outcome: of((year, row) => year.realRd[row] / scale(year, row)), unit, period, weights },
        of((year, row) => (year === before || !reached.has(year.key[row]) ? 0 : year.grant[row] / price / scale(year, row)))).effect
    }
    const small = longPanel([before, after], (year, row) => performs(year, row) && year.size[row] !== LARGE)
    const filings = poissonRegression(small.of((year, row) => year.filings[row]),
      [small.of((year, row) => Number(year === after && reached.has(year.key[row])))], { effects: [small.unit, small.period] })
    return inOrder(grantStudies, { 'grant-adds-small': adds((size) => size !== LARGE), 'grant-adds-large': adds((size) => size === LARGE),
      'grant-patents-small': expm1(filings.coefficients[0]) })
  },
}
