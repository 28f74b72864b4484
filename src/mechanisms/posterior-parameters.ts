import { posterior } from '../data/posterior.js'
import { decision } from '../kernel/draws.js'
import type { Draws } from '../kernel/draws.js'
import { centralParameters, drawParameters, overrideParameters } from './parameters.js'
import type { Parameters } from './parameters.js'

/**
 * What is taken for the uncertain parameters of a run: a draw, of those that calibration identified from its posterior and of all others from
 * their priors; a draw from all priors; or their centres.
 */
export const PARAMETER_CHOICES = ['posterior', 'drawn', 'central'] as const
/** One of them. */
export type ParameterChoice = (typeof PARAMETER_CHOICES)[number]

/** What projections and questions take unless they say otherwise. */
export const USUAL_PARAMETERS: ParameterChoice = 'posterior'

const ROW = decision('parameter/posterior')

/** Row of the posterior that a run takes; all its scenarios take the same. */
export const posteriorRow = (run: Draws): number => Math.floor(run.stream(ROW).uniform(0) * posterior.draws.length)

/**
 * A draw from the priors in which identified parameters are those of one row of the posterior, together, so that what data say of
 * their sums and differences holds.
 */
export function posteriorParameters(run: Draws): Parameters {
  const row = posterior.draws[posteriorRow(run)]
  const values: Record<string, Record<string, number>> = {}
  posterior.parameters.forEach(({ id, identified }, i) => {
    if (!identified) return
    const [group, name] = id.split('.')
    ;(values[group] ??= {})[name] = row[i]
  })
  return overrideParameters(values, drawParameters(run), 'posterior')
}

/** Parameters of a run. */
export const parametersOf = (choice: ParameterChoice, run: Draws): Parameters =>
  choice === 'central' ? centralParameters() : choice === 'posterior' ? posteriorParameters(run) : drawParameters(run)
