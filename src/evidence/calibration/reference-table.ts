import { createDraws, decision } from '../../kernel/draws.js'
import { normalFrom } from '../../kernel/distributions.js'
import { latinHypercube } from '../../statistics/latin-hypercube.js'
import type { Evaluations } from './evaluations.js'
import { valuesAt } from './problem.js'

const DESIGN = decision('calibration.design')

/** Simulations at points spread over the prior, each with luck of its own; every estimator may learn from them. */
export interface ReferenceTable {
  /** Normal scores of the parameters. */
  readonly scores: readonly Float64Array[]
  readonly moments: readonly Float64Array[]
}

/** First number of the chance of reference tables; synthetic truths and common random numbers begin elsewhere. */
const FIRST_CHANCE = 100_000

/** Simulates a Latin hypercube of `size` points of the prior. */
export async function referenceTable(evaluations: Evaluations, size: number, seed: string): Promise<ReferenceTable> {
  const { problem } = evaluations
  const scores = latinHypercube(size, problem.parameters.length, createDraws(seed, 0).stream(DESIGN)).map((row) => row.map(normalFrom))
  const moments: Float64Array[] = []
  for (let i = 0; i < size; i++) moments.push(await evaluations.at(valuesAt(problem, scores[i]), FIRST_CHANCE + i))
  return { scores, moments }
}
