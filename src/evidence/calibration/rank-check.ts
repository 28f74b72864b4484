import { createDraws, decision } from '../../kernel/draws.js'
import type { Draws } from '../../kernel/draws.js'
import { normalFrom } from '../../kernel/distributions.js'
import { cholesky, timesLower } from '../../statistics/linear-algebra.js'
import { rankBand, ranksInside } from '../../statistics/rank-band.js'
import type { RankBand } from '../../statistics/rank-band.js'
import { emulatorPosterior } from './emulator-posterior.js'
import type { ModelEmulator } from './emulator-posterior.js'
import type { Evaluations } from './evaluations.js'
import { observationVariance, observing, valuesAt } from './problem.js'
import type { CalibrationProblem } from './problem.js'
import { totalCovariance } from './simulated-moments.js'

const TRUTH = decision('calibration.truth')
const OBSERVATION = decision('calibration.observation')

/** A synthetic world: what is true, and what is observed of it. */
export interface SyntheticWorld {
  /** Normal scores of the true parameters. */
  readonly truth: Float64Array
  readonly observed: Float64Array
}

const truthOf = (draws: Draws, world: number, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => normalFrom(draws.stream(TRUTH).uniform(world, i)))

/** Worlds that the emulator makes: truth from the prior, moments from the emulator and everything that blurs them. */
export function emulatedWorlds(problem: CalibrationProblem, emulator: ModelEmulator, count: number, seed: string): SyntheticWorld[] {
  const draws = createDraws(seed, 0)
  const m = problem.moments.length
  const lower = cholesky(totalCovariance(problem, emulator.fit.covariance), m)
  return Array.from({ length: count }, (_, world) => {
    const truth = truthOf(draws, world, problem.parameters.length)
    const blur = Float64Array.from({ length: m }, (__, k) => normalFrom(draws.stream(OBSERVATION).uniform(world, k)))
    const mean = emulator.meanAt(truth)
    return { truth, observed: timesLower(lower, m, blur, blur).map((x, k) => x + mean[k]) }
  })
}

/** First number of the chance of worlds that the model makes. */
const FIRST_CHANCE = 300_000

/** Worlds that the model itself makes: truth from the prior, moments from one run with luck of its own, observed with error. */
export async function modelledWorlds(evaluations: Evaluations, count: number, seed: string): Promise<SyntheticWorld[]> {
  const { problem } = evaluations
  const draws = createDraws(seed, 1)
  const variance = observationVariance(problem.moments)
  const worlds: SyntheticWorld[] = []
  for (let world = 0; world < count; world++) {
    const truth = truthOf(draws, world, problem.parameters.length)
    const moments = await evaluations.at(valuesAt(problem, truth), FIRST_CHANCE + world)
    worlds.push({ truth, observed: moments.map((x, k) => x + Math.sqrt(variance[k]) * normalFrom(draws.stream(OBSERVATION).uniform(world, k))) })
  }
  return worlds
}

/** Ranks of true values among draws of the posterior, 0 to `most`, by parameter. */
export interface RankCheck {
  readonly ranks: readonly (readonly number[])[]
  readonly most: number
  /** Standard deviation of the posterior over that of the prior, root mean square over the worlds, by parameter. */
  readonly ratioToPrior: readonly number[]
}

/** Draws of the posterior of one world as normal scores, nearly independent, as ranks need: `MOST_RANK` of them. */
export type Sampler = (problem: CalibrationProblem, world: number) => Promise<readonly Float64Array[]>

/** Draws that a true value is ranked among. */
export const MOST_RANK = 99

/** The posterior on an emulator; its rows are `thin` steps of the chain apart. */
export const emulatorSampler = (emulator: ModelEmulator, seed: string, thin = 150): Sampler => async (problem, world) =>
  (await emulatorPosterior(problem, emulator, { chains: 1, warmUp: 20 * thin, kept: MOST_RANK, thin }, createDraws(seed, world))).scores

/**
 * Simulation-based calibration (Talts and others 2018): when truths come from the prior and worlds from the truths, the rank of
 * the true value among draws of the posterior is uniform. `pause` is called after every world.
 */
export async function rankCheck(
  problem: CalibrationProblem, worlds: readonly SyntheticWorld[], sample: Sampler, pause: () => void | Promise<void> = () => undefined,
): Promise<RankCheck> {
  const d = problem.parameters.length
  const ranks: number[][] = Array.from({ length: d }, () => [])
  const variance = new Float64Array(d)
  for (const [world, { truth, observed }] of worlds.entries()) {
    const scores = await sample(observing(problem, observed), world)
    for (let i = 0; i < d; i++) {
      const mean = scores.reduce((sum, row) => sum + row[i], 0) / scores.length
      variance[i] += scores.reduce((sum, row) => sum + (row[i] - mean) * (row[i] - mean), 0) / (scores.length - 1) / worlds.length
      ranks[i].push(scores.filter((row) => row[i] < truth[i]).length)
    }
    await pause()
  }
  return { ranks, most: MOST_RANK, ratioToPrior: [...variance].map(Math.sqrt) }
}

/** How the ranks of one parameter lie against uniform ranks. */
export interface RankVerdict {
  readonly inside: boolean
  /** Largest distance of the ECDF from the diagonal. */
  readonly distance: number
}

/** Points at which the ECDF is held against its band; ranks 0 to 99 fall on them evenly. */
const POINTS = 50

/** Verdicts on all parameters, with the band that each ECDF must stay in with probability `coverage`. */
export function rankVerdicts({ ranks, most }: RankCheck, coverage: number): { band: RankBand, verdicts: RankVerdict[] } {
  const band = rankBand(ranks[0].length, POINTS, coverage)
  return { band, verdicts: ranks.map((of) => ranksInside(of, most, band)) }
}
