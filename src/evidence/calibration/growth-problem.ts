import { nationalFigure } from '../../data/national.js'
import type { Confidence } from '../../data/figure.js'
import { beta, fixed, lognormal, normal, triangular, uniform } from '../../data/prior.js'
import type { Prior } from '../../data/prior.js'
import { assumption } from '../../data/sources.js'
import type { Source } from '../../data/sources.js'
import { InputError } from '../../kernel/input-error.js'
import { mechanismParameters } from '../../mechanisms/parameter-catalogue.js'
import { overrideParameters } from '../../mechanisms/parameters.js'
import type { Parameters } from '../../mechanisms/parameters.js'
import type { FixedPath } from '../../mechanisms/macro-path.js'
import type { Population } from '../../population/population.js'
import { asEnacted } from '../../scenarios/named.js'
import { enactmentsOf } from '../../scenarios/scenario.js'
import { CommonStart, ModelRun } from '../../simulation/model-run.js'
import { asKnownBy } from '../hindcast/known-by.js'
import { publishedPath } from '../hindcast/origin.js'
import { changeOf, growthSeries, provinceGrowth, robustSpread } from './growth-series.js'
import type { GrowthSeries } from './growth-series.js'
import type { CalibratedParameter, CalibrationProblem, Moment } from './problem.js'

/** What is simulated and from what year to what year; the country at the start is that of the first. */
export interface GrowthProblemOptions {
  readonly population: Population
  /** Last year, at most 2015. */
  readonly to: number
  /** Parameters to estimate, `group.name`; all with a spread by default. */
  readonly parameters?: readonly string[]
  /** Names what the simulation depends on: version of the model and data. */
  readonly identity: string
  readonly seed?: string
}

/** Doubts that moments carry; each is a judgement. */
export const momentAssumptions: readonly Source[] = [
  assumption('moment-published', 'Standard error of a published figure: 1 % where it was seen, 2 % where recalled, 5 % where uncertain'),
  assumption('moment-structure', 'A model whose parameters are right may still miss the growth of a national series by one log point a year, and the spread of growth between provinces by a fifth of it or two log points'),
  assumption('vague-drift', 'Priors of drifts and of spreads that were fitted on growth up to 2015 are widened over the range that makes sense, because the moments are the same growth: nothing counts twice'),
]
const PUBLISHED: Record<Confidence, number> = { seed: 0.01, seen: 0.01, recalled: 0.02, uncertain: 0.05 }
const STRUCTURE_A_YEAR = 0.01
const SPREAD_AT_LEAST = 0.02
const SPREAD_RELATIVE = 0.2

/** Parameters whose priors were fitted on what the moments measure: here they are as wide as they make sense. */
const VAGUE: Readonly<Record<string, Prior>> = {
  'entry.numbers': uniform(0, 1.5),
  'technologyMarket.countSpread': uniform(0.3, 2.4), 'technologyMarket.valueSpread': uniform(1.1, 8.4),
  'macro.researchTrendSpread': uniform(0, 0.06), 'macro.researchSpread': uniform(0.005, 0.09),
  'macro.staffingSpread': uniform(0.005, 0.12), 'macro.grantSpread': uniform(0.01, 0.26), 'macro.inventionTrendSpread': uniform(0, 0.06),
}
/** What was so at the start of one window of years and says nothing of another: drawn, not estimated. */
const OF_THE_START: readonly string[] = ['macro.effortBefore', 'macro.growthBefore', 'macro.inflationBefore', 'macro.examinationGrowth']
/** Drift in the years of history is what it was, not damped: damping is a belief about years that nobody has seen. */
const KNOWN: Readonly<Record<string, number>> = { 'macro.damping': 1 }

const PRIORS: Record<Prior['kind'], (...args: number[]) => Prior> = { triangular, uniform, normal, lognormal, beta, fixed }

/** Every parameter of the mechanisms with a spread, with the prior that calibration starts from. */
export const calibratable: readonly CalibratedParameter[] = mechanismParameters.filter(({ id, prior }) => prior.kind !== 'fixed' && !(id in KNOWN) && !OF_THE_START.includes(id))
  .map(({ id, prior, range }) => ({ id, range,
    prior: VAGUE[id] ?? (/^macro\.\w+Drift$/.test(id) ? uniform(...range) : PRIORS[prior.kind](...prior.arguments)) }))

/** Values by group and name, as the parameters of the mechanisms take them. */
export function byGroup(ids: readonly string[], values: ArrayLike<number>): Record<string, Record<string, number>> {
  const groups: Record<string, Record<string, number>> = {}
  ids.forEach((id, i) => {
    const [group, name] = id.split('.')
    ;(groups[group] ??= {})[name] = values[i]
  })
  return groups
}

const doubt = (id: string, year: number): number => PUBLISHED[nationalFigure(id, year).confidence]
const NATIONAL_IDS: Readonly<Record<string, string>> = {
  'performer-share': 'rd-performer-share-industry', 'invention-applications': 'invention-applications-industry', 'hnte-count': 'hnte-count-surveyed',
}

function nationalMoment({ id, scale, published }: GrowthSeries, from: number, to: number): Moment {
  const source = NATIONAL_IDS[id] ?? id
  const error = Math.sqrt(doubt(source, from) * doubt(source, from) + doubt(source, to) * doubt(source, to))
  const drifting = STRUCTURE_A_YEAR * (to - from)
  return { id: `growth/${id}`, unit: scale === 'log' ? 'log points' : 'logit points', observed: changeOf(scale, published(from), published(to)),
    standardError: error, discrepancy: drifting }
}

function spreadMoment({ id, provinces }: GrowthSeries, from: number, to: number): Moment {
  const before = provinces!(from)
  const growth = provinceGrowth(before, provinces!(to), before.length)
  const observed = robustSpread(growth)
  // Of a normal sample, half the distance between these points has 1.2 times the sampling error of the standard deviation.
  return { id: `spread/${id}`, unit: 'log points', observed, standardError: (1.2 * observed) / Math.sqrt(2 * growth.length),
    discrepancy: Math.max(SPREAD_AT_LEAST, SPREAD_RELATIVE * observed) }
}

/** Growth of the nation, then spread of growth between provinces; figures of `from` and `to`, at most 2015. */
export const growthMoments = (from: number, to: number): Moment[] => [
  ...growthSeries.map((series) => nationalMoment(series, from, to)),
  ...growthSeries.filter(({ provinces }) => provinces).map((series) => spreadMoment(series, from, to)),
]

function momentsBetween(before: readonly Float64Array[], after: readonly Float64Array[], regions: number): Float64Array {
  const national = growthSeries.map(({ scale }, s) => changeOf(scale, before[s][regions], after[s][regions]))
  const spreads = growthSeries.flatMap(({ provinces }, s) => (provinces ? [robustSpread(provinceGrowth(before[s], after[s], regions))] : []))
  return Float64Array.from([...national, ...spreads])
}

/** Lets signals and progress through between runs. */
const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0) })

/**
 * The real problem: how the country grew up to 2015. The model starts from the population of an earlier year and runs under the
 * law and the macro path as they were; parameters that are not estimated are drawn from their priors, so that what is not known
 * of them blurs the moments. Throws InputError on an unknown parameter, or a year after 2015.
 */
export function growthProblem(options: GrowthProblemOptions): CalibrationProblem {
  const { population: { baseYear }, to } = options
  if (!(to > baseYear && to <= 2015)) throw new InputError('to', `a year from ${baseYear + 1} to 2015, the last that may inform the model`, to)
  return simulated({ ...options, fixedPath: publishedPath(baseYear), asKnown: asKnownBy(baseYear), moments: growthMoments(baseYear, to) })
}

/** What a problem is simulated with; moments may be observed or, in a synthetic country, unknown. */
export interface SimulatedProblem extends GrowthProblemOptions {
  /** Growth and prices of the nation as they were, so that moments are about behaviour and not about the business cycle. */
  readonly fixedPath?: FixedPath
  /** Moves drawn parameters to what was known at the start, where they tell of history. */
  readonly asKnown?: (drawn: Parameters) => Parameters
  readonly moments: readonly Moment[]
}

/** A problem about the growth of any population, whatever is observed of it. */
export function simulated(problem: SimulatedProblem): CalibrationProblem {
  const { population, to, parameters, identity, seed = 'calibrate', fixedPath, moments, asKnown = (drawn: Parameters) => drawn } = problem
  const ids = parameters ?? calibratable.map(({ id }) => id)
  const chosen = ids.map((id) => {
    const found = calibratable.find((parameter) => parameter.id === id)
    if (!found) throw new InputError('parameters', 'ids of parameters that can be calibrated', id)
    return found
  })
  const enacted = enactmentsOf(asEnacted)
  return {
    id: identity, parameters: chosen, moments,
    simulate: async (values, chance) => {
      await breathe()
      const known = byGroup(Object.keys(KNOWN), Object.values(KNOWN))
      const overrides = (drawn: Parameters): Parameters => overrideParameters(byGroup(ids, values), overrideParameters(known, asKnown(drawn)))
      const common = new CommonStart({ population, seed, to, parameters: 'drawn', reference: enacted, fixedPath, overrides }, chance)
      const country = new ModelRun(common, enacted)
      const before = growthSeries.map((series) => series.simulated(country))
      for (let year = population.baseYear; year < to; year++) country.step()
      const after = growthSeries.map((series) => series.simulated(country))
      country.release()
      common.release()
      return momentsBetween(before, after, population.regions.length)
    },
  }
}
