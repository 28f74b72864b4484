import { digest, digestOfNumbers } from '../../kernel/digest.js'
import { modelCases, rivalCases } from './cases.js'
import type { ForecastCase, MissingCase } from './cases.js'
import { checkEnsemble, MACRO_PATHS } from './ensemble.js'
import type { Ensemble, ProjectOrigin } from './ensemble.js'
import { ENSEMBLE, ORIGINS } from './protocol.js'
import type { EnsembleSettings } from './protocol.js'
import { blameRows, ledgerRows } from './residual-ledger.js'
import type { BlameRow, LedgerRow } from './residual-ledger.js'
import { comparisonRows, passLines, pitRows, scoreRows } from './score.js'
import type { ComparisonRow, PassLines, PitRow, ScoreRow } from './score.js'
import { varianceRows } from './variance-split.js'
import type { VarianceRow } from './variance-split.js'

/** One ensemble of the protocol. */
export interface EnsembleName {
  readonly origin: number
  readonly macroPath: Ensemble['macroPath']
  readonly parameters: 'drawn' | 'central'
  /** With the priors of the register widened; as stated where absent. */
  readonly priors?: 'widened'
}

/** Where finished ensembles are kept, so that a hindcast that was interrupted goes on. */
export interface EnsembleShelf {
  /** The ensemble of a name, if it was kept whole. */
  readonly find: (name: EnsembleName) => Ensemble | undefined
  /** Keeps a finished ensemble. */
  readonly keep: (name: EnsembleName, ensemble: Ensemble) => void
}

/** How a hindcast is made; the protocol fixes the rest. */
export interface HindcastOptions {
  /** Makes the ensembles. */
  readonly project: ProjectOrigin
  readonly shelf?: EnsembleShelf
  /** Runs, scale and seed of the protocol; others are for trying out and are not an attempt. */
  readonly settings?: Partial<EnsembleSettings>
  /** Called as runs finish: of which ensemble, and how many of its runs. */
  readonly progress?: (name: EnsembleName, done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** All tables of one hindcast. */
export interface Hindcast {
  /** Identity of all ensembles, to the bit: it tells one model from another. */
  readonly digest: string
  readonly passLines: PassLines
  readonly scores: readonly ScoreRow[]
  readonly pit: readonly PitRow[]
  readonly comparisons: readonly ComparisonRow[]
  readonly variance: readonly VarianceRow[]
  readonly ledger: readonly LedgerRow[]
  readonly blame: readonly BlameRow[]
  readonly missing: readonly MissingCase[]
}

/** The ensembles of an origin: two macro paths with drawn parameters to be scored, two at centres to split the variance. */
const ensemblesOf = (origin: number): EnsembleName[] =>
  (['drawn', 'central'] as const).flatMap((parameters) => MACRO_PATHS.map((macroPath) => ({ origin, macroPath, parameters })))

/** Every ensemble of the protocol, in the order in which they are made. */
export const ensembleNames = (): EnsembleName[] => ORIGINS.flatMap(ensemblesOf)

/**
 * Makes the ensembles of every origin by the protocol and scores them. Ensembles on the shelf are not made again. Resolves to undefined
 * when the signal aborted. Rejects with InputError when an ensemble is not what it should be.
 */
export async function hindcast({ project, shelf, settings = {}, progress, signal }: HindcastOptions): Promise<Hindcast | undefined> {
  const { runs, nestedRuns, scale, seed } = { ...ENSEMBLE, ...settings }
  const cases: ForecastCase[] = []
  const missing: MissingCase[] = []
  const ledger: LedgerRow[] = []
  const variance: VarianceRow[] = []
  const digests: string[] = []
  for (const origin of ORIGINS) {
    const made: Ensemble[] = []
    for (const name of ensemblesOf(origin)) {
      const { macroPath, parameters } = name
      const kept = shelf?.find(name)
      const ensemble = kept ?? await project(origin, { runs: parameters === 'drawn' ? runs : nestedRuns, scale, seed, macroPath, parameters, signal,
        progress: (done, total) => progress?.(name, done, total) })
      if (signal?.aborted) return undefined
      made.push(checkEnsemble(ensemble))
      if (!kept) shelf?.keep(name, ensemble)
      digests.push(digestOfNumbers(ensemble.values))
    }
    const [unknown, known, central, fixed] = made
    for (const ensemble of [unknown, known]) {
      const found = modelCases(ensemble)
      cases.push(...found.cases)
      if (ensemble.macroPath === 'unknown') missing.push(...found.missing)
      ledger.push(...ledgerRows(ensemble))
    }
    cases.push(...rivalCases(origin))
    variance.push(...varianceRows({ drawn: unknown, central, fixed }))
  }
  return { digest: digest(digests.join('\n')), passLines: passLines(cases), scores: scoreRows(cases), pit: pitRows(cases), comparisons: comparisonRows(cases), variance,
    ledger, blame: blameRows(ledger), missing }
}
