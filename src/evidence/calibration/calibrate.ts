import { createDraws, decision } from '../../kernel/draws.js'
import { InputError, unknownName } from '../../kernel/input-error.js'
import { momentsOf } from '../../statistics/linear-algebra.js'
import { abcDraws } from './abc.js'
import { emulatorOf, emulatorPosterior } from './emulator-posterior.js'
import type { ChainLength } from './emulator-posterior.js'
import { evaluationsOf } from './evaluations.js'
import type { EvaluationOptions, Evaluations } from './evaluations.js'
import { ESTIMATORS, estimateFrom } from './posterior.js'
import type { Estimate, EstimatorName } from './posterior.js'
import { checkProblem, valuesAt } from './problem.js'
import type { CalibrationProblem } from './problem.js'
import { referenceTable } from './reference-table.js'
import type { ReferenceTable } from './reference-table.js'
import { momentFit, normalDraws, totalCovariance } from './simulated-moments.js'
import type { MomentSurface } from './simulated-moments.js'

const CLOUD = decision('calibration.cloud')
const NEIGHBOURS = decision('calibration.neighbours')

/** How to estimate. */
export interface CalibrateOptions extends EvaluationOptions {
  readonly seed?: string
  /** Draws of the posterior; 500. */
  readonly draws?: number
  /** Simulations of the reference table that `abc` and `emulator` learn from; 600. */
  readonly budget?: number
  /** A table made before, instead of `budget` simulations. */
  readonly table?: ReferenceTable
  /** Worlds with common random numbers whose mean `simulated-moments` fits at every point; 2. */
  readonly worlds?: number
  readonly chains?: ChainLength
}

const CHAINS: ChainLength = { chains: 4, warmUp: 3000, kept: 1000, thin: 30 }
/** Worlds simulated at the centre of the prior to learn how chance moves the moments. */
const WORLDS_FOR_COVARIANCE = 40
const FIRST_CHANCE = 200_000

/** The model itself, as the mean of `worlds` worlds whose luck is the same at every point. */
async function modelSurface(evaluations: Evaluations, worlds: number): Promise<MomentSurface> {
  const { problem } = evaluations
  const m = problem.moments.length
  const centre = valuesAt(problem, new Float64Array(problem.parameters.length))
  const atCentre: Float64Array[] = []
  for (let w = 0; w < WORLDS_FOR_COVARIANCE; w++) atCentre.push(await evaluations.at(centre, FIRST_CHANCE + w))
  const { covariance } = momentsOf(atCentre, m)
  return {
    covariance: totalCovariance(problem, covariance.map((x) => x * (1 + 1 / worlds))),
    meanAt: async (scores) => {
      const mean = new Float64Array(m)
      const values = valuesAt(problem, scores)
      for (let w = 0; w < worlds; w++) (await evaluations.at(values, FIRST_CHANCE + w)).forEach((x, k) => { mean[k] += x / worlds })
      return mean
    },
  }
}

/**
 * Estimates the parameters of a problem: priors become posterior draws. All estimators know the same of the observation, its
 * standard errors and what the model leaves out, and all see chance through common random numbers. Rejects with InputError on
 * wrong arguments, and with the reason of the signal when it aborts; a journal keeps what was simulated until then.
 */
export async function calibrate(problem: CalibrationProblem, estimator: EstimatorName, options: CalibrateOptions = {}): Promise<Estimate> {
  const { seed = 'calibrate', draws: count = 500, budget = 600, worlds = 2, chains = CHAINS } = options
  if (!ESTIMATORS.includes(estimator)) throw unknownName('estimator', estimator, ESTIMATORS)
  if (!Number.isInteger(count) || count < 1) throw new InputError('options.draws', 'a whole number from 1', count)
  if (!Number.isInteger(worlds) || worlds < 1) throw new InputError('options.worlds', 'a whole number from 1', worlds)
  checkProblem(problem)
  const draws = createDraws(seed, 0)
  const evaluations = evaluationsOf(problem, options)
  try {
    if (estimator === 'simulated-moments') {
      const fit = await momentFit(problem, await modelSurface(evaluations, worlds))
      return estimateFrom(problem, estimator, normalDraws(fit, count, draws.stream(CLOUD)),
        { evaluations: evaluations.count, objective: fit.sum, iterations: fit.iterations, converged: fit.converged ? 1 : 0 })
    }
    const table = options.table ?? await referenceTable(evaluations, budget, seed)
    if (estimator === 'abc') {
      const { scores, kept } = abcDraws(problem, table, count, draws.stream(NEIGHBOURS))
      return estimateFrom(problem, estimator, scores, { evaluations: table.scores.length, kept })
    }
    const emulator = emulatorOf(problem, table)
    const { scores, rhat, effective, accepted } = await emulatorPosterior(problem, emulator, chains, draws)
    if (scores.length < count) throw new InputError('options.chains', `chains that keep at least ${count} draws`, scores.length)
    const picked = Array.from({ length: count }, (_, i) => scores[Math.floor(((i + 0.5) * scores.length) / count)])
    return estimateFrom(problem, estimator, picked, { evaluations: table.scores.length, rhat, effective, accepted,
      foretold: emulator.fit.foretold.reduce((least, x) => Math.min(least, x), 1) })
  } finally {
    evaluations.close()
  }
}
