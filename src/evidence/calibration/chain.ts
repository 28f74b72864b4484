import type { EstimatorName, Estimate } from './posterior.js'
import { calibrate } from './calibrate.js'
import { emulatorOf } from './emulator-posterior.js'
import type { ModelEmulator } from './emulator-posterior.js'
import { evaluationsOf } from './evaluations.js'
import type { EvaluationJournal } from './evaluations.js'
import type { CalibrationProblem } from './problem.js'
import { MOST_RANK, emulatedWorlds, emulatorSampler, modelledWorlds, rankCheck } from './rank-check.js'
import type { RankCheck, Sampler, SyntheticWorld } from './rank-check.js'
import { referenceTable } from './reference-table.js'
import type { ReferenceTable } from './reference-table.js'
import { identifiability, informed } from './screening.js'
import type { IdentifiabilityMap } from './screening.js'
import { tournament, winnerOf } from './tournament.js'
import type { TournamentRow } from './tournament.js'

/** Stages of the chain, in order. */
export type CalibrationStage = 'screening' | 'table' | 'worlds' | 'tournament' | 'ranks' | 'posterior'

/** How large the chain is. */
export interface ChainOptions {
  readonly seed: string
  /** Most parameters estimated, and the least signal (see `Identification`) that makes one worth it. */
  readonly most: number
  readonly leastSignal: number
  /** Simulations of the reference table. */
  readonly budget: number
  /** Synthetic worlds of the rank checks, and how many of them the tournament plays on. */
  readonly worlds: number
  readonly tournamentWorlds: number
  readonly draws: number
  /** Where evaluations are kept, by problem. */
  readonly journal?: (of: 'screening' | 'estimation') => EvaluationJournal
  /** Told of evaluations, or of worlds in the rank checks. */
  readonly progress?: (stage: CalibrationStage, done: number) => void
  readonly signal?: AbortSignal
}

/** Everything the chain found. */
export interface CalibrationReport {
  readonly identifiability: IdentifiabilityMap
  readonly problem: CalibrationProblem
  readonly table: ReferenceTable
  readonly emulator: ModelEmulator
  readonly tournament: readonly TournamentRow[]
  readonly picked: EstimatorName
  /** Ranks in worlds of the emulator (of the picked estimator on the emulator), and in worlds of the model. */
  readonly emulated: RankCheck
  readonly modelled: RankCheck
  /** Parameters whose posterior is on average at most `IDENTIFIED` as wide as the prior. */
  readonly identified: readonly string[]
  readonly estimate: Estimate
}

/** A parameter counts as identified when data leave at most this share of the spread of its prior. */
export const IDENTIFIED = 0.8

/** Chains of the last estimate, long enough for thousands of effectively independent draws. */
const LAST_CHAINS = { chains: 4, warmUp: 6000, kept: 1500, thin: 200 }

/** One journal for many calibrations: opened once, and remembered. */
function shared(journal: EvaluationJournal | undefined): EvaluationJournal {
  let kept: Map<string, Float64Array> | undefined
  return {
    open(identity) { return (kept ??= new Map(journal?.open(identity) ?? [])) },
    keep(key, moments) {
      kept?.set(key, moments)
      journal?.keep(key, moments)
    },
    close: () => undefined,
  }
}

/** Draws of the picked estimator for one world. */
function samplerOf(picked: EstimatorName, emulator: ModelEmulator, table: ReferenceTable, journal: EvaluationJournal, seed: string): Sampler {
  if (picked === 'emulator') return emulatorSampler(emulator, seed)
  return async (problem, world) => (await calibrate(problem, picked, { seed: `${seed} ${world}`, draws: MOST_RANK, table, worlds: 1, journal })).scores
}

/**
 * The whole way from priors to a posterior: screens all parameters, estimates those that moments inform, lets the estimators compete
 * in synthetic worlds, checks the ranks of the one that won, and lets it estimate from what was observed. `problemOf` gives the
 * problem in some parameters, or in all. Nothing of the observation enters before the last stage.
 */
export async function calibrationChain(
  problemOf: (parameters?: readonly string[]) => CalibrationProblem, options: ChainOptions,
): Promise<CalibrationReport> {
  const { seed, most, leastSignal, budget, draws, signal, progress } = options
  const telling = (stage: CalibrationStage) => (done: number): void => progress?.(stage, done)
  const screening = options.journal?.('screening')
  const screened = evaluationsOf(problemOf(), { journal: screening, signal, progress: telling('screening') })
  const map = await identifiability(screened, 1)
  screened.close()

  const problem = problemOf(informed(map, most, leastSignal))
  const own = options.journal?.('estimation')
  const journal = shared(own)
  try {
    const through = (stage: CalibrationStage) => evaluationsOf(problem, { journal, signal, progress: telling(stage) })
    const table = await referenceTable(through('table'), budget, seed)
    const emulator = emulatorOf(problem, table)
    const worlds: SyntheticWorld[] = await modelledWorlds(through('worlds'), options.worlds, seed)
    const rows = await tournament(problem, worlds.slice(0, options.tournamentWorlds),
      { seed, table, draws: 400, worlds: 1, journal, signal, progress: telling('tournament') })
    const picked = winnerOf(rows)
    const sampler = samplerOf(picked, emulator, table, journal, seed)
    let done = 0
    const pause = async (): Promise<void> => {
      progress?.('ranks', ++done)
      await new Promise<void>((resolve) => { setTimeout(resolve, 0) })
      signal?.throwIfAborted()
    }
    const emulated = await rankCheck(problem, emulatedWorlds(problem, emulator, options.worlds, seed), sampler, pause)
    const modelled = await rankCheck(problem, worlds, sampler, pause)
    const identified = problem.parameters.filter((_, i) => modelled.ratioToPrior[i] <= IDENTIFIED).map(({ id }) => id)
    const estimate = await calibrate(problem, picked, { seed, table, draws, worlds: 4, chains: LAST_CHAINS, journal, signal, progress: telling('posterior') })
    return { identifiability: map, problem, table, emulator, tournament: rows, picked, emulated, modelled, identified, estimate }
  } finally {
    own?.close()
  }
}
