import { digest, digestOfNumbers } from '../../kernel/digest.js'
import { modelCases, rivalCases } from './cases.js'
import type { ForecastCase } from './cases.js'
import { contaminatedPriors } from './contaminated-priors.js'
import { checkEnsemble } from './ensemble.js'
import type { EnsembleName, HindcastOptions } from './hindcast.js'
import { ENSEMBLE, ORIGINS } from './protocol.js'
import { passLines, scoreRows } from './score.js'
import { DIGITS, tableOf } from './tables.js'
import type { WidenedScores } from './tables.js'

/** The primary ensembles of the protocol once more, macro path unknown and parameters drawn, with the priors of the register widened. */
export const widenedNames = (): EnsembleName[] => ORIGINS.map((origin) => ({ origin, macroPath: 'unknown', parameters: 'drawn', priors: 'widened' }))

/**
 * Scores of an attempt that was made, with every prior that leans on evidence after 2015 as wide as it makes sense: same model, keys and
 * rivals, so it is no new attempt. Resolves to undefined when the signal aborted. Rejects with InputError when an ensemble is not what it should be.
 */
export async function widenedScores(attempt: number, { project, shelf, settings = {}, progress, signal }: HindcastOptions): Promise<WidenedScores | undefined> {
  const { runs, scale, seed } = { ...ENSEMBLE, ...settings }
  const cases: ForecastCase[] = []
  const digests: string[] = []
  for (const name of widenedNames()) {
    const { origin, macroPath, parameters, priors } = name
    const kept = shelf?.find(name)
    const ensemble = kept ?? await project(origin, { runs, scale, seed, macroPath, parameters, priors, signal,
      progress: (done, total) => progress?.(name, done, total) })
    if (signal?.aborted) return undefined
    cases.push(...modelCases(checkEnsemble(ensemble)).cases, ...rivalCases(origin))
    if (!kept) shelf?.keep(name, ensemble)
    digests.push(digestOfNumbers(ensemble.values))
  }
  const { seriesWon, cover80, accuracyHolds, coverageHolds, rows } = passLines(cases)
  const register = contaminatedPriors().map(({ id, source, later, prior, range }) => ({ id, source, later, prior: `${prior.kind} ${prior.arguments.join(' ')}`, widened: `uniform ${range.join(' ')}` }))
  return { attempt, digest: digest(digests.join('\n')), register: tableOf(register),
    summary: { seriesWon, cover80: Number(cover80.toPrecision(DIGITS)), accuracyHolds, coverageHolds },
    passLines: tableOf(rows), scores: tableOf(scoreRows(cases).filter(({ forecaster }) => forecaster === 'model')) }
}
