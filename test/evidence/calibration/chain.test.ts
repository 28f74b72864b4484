import { describe, expect, it } from 'vitest'
import { calibrationChain } from '../../../src/evidence/calibration/chain.js'
import { identifiabilityDocument, posteriorDocument, ranksDocument, tournamentDocument } from '../../../src/evidence/calibration/documents.js'
import { calibrationTables } from '../../../src/evidence/calibration/tables.js'
import { ESTIMATORS } from '../../../src/evidence/calibration/posterior.js'
import { exactPosterior, knownWorld } from './a-known-world.js'

const observed = [1.5, 0.4, -0.8] as const
const problem = knownWorld(observed)
/** The known world in some of its parameters; the others stand at their medians. */
const problemOf = (ids?: readonly string[]) => {
  const at = problem.parameters.map(({ id }) => id)
  const chosen = ids ?? at
  const all = (values: Float64Array) => Float64Array.from(at, (id, i) =>
    (chosen.includes(id) ? values[chosen.indexOf(id)] : problem.parameters[i].prior.quantile(0.5)))
  return { ...problem, parameters: chosen.map((id) => problem.parameters[at.indexOf(id)]),
    simulate: (values: Float64Array, chance: number) => problem.simulate(all(values), chance) }
}
const options = { seed: 'chain', most: 12, leastSignal: 0.5, budget: 150, worlds: 60, tournamentWorlds: 8, draws: 200 }
const head = { command: 'npm run calibrate', seed: 'chain', model: '1', data: 'd', population: 'p', from: 2012, to: 2015, scale: 1 }

describe('the way from priors to a posterior', async () => {
  const report = await calibrationChain(problemOf, options)

  it('leaves out what nothing informs, picks an estimator and finds the truth', () => {
    expect(report.problem.parameters.map(({ id }) => id)).toEqual(['growth', 'response'])
    expect(report.identified).toEqual(['growth', 'response'])
    expect(ESTIMATORS).toContain(report.picked)
    const { mean, sd } = exactPosterior(observed)
    for (const i of [0, 1]) {
      const found = report.estimate.scores.reduce((sum, row) => sum + row[i], 0) / 200
      expect(Math.abs(found - mean[i])).toBeLessThan(0.5 * sd[i])
    }
  })

  it('is written down with its origin, in numbers and in tables', () => {
    const posterior = JSON.parse(posteriorDocument(report, head))
    expect(posterior.draws).toHaveLength(200)
    expect(posterior.parameters.map(({ id }: { id: string }) => id)).toEqual(['growth', 'response'])
    expect(posterior.command).toBe('npm run calibrate')
    expect(posterior.fit).toHaveLength(3)
    expect(JSON.parse(tournamentDocument(report, head)).estimators).toHaveLength(3)
    expect(JSON.parse(ranksDocument(report, head)).parameters[0].emulated.ecdf).toHaveLength(50)
    expect(JSON.parse(identifiabilityDocument(report, head)).parameters).toHaveLength(3)
    expect(calibrationTables(report)).toContain(`**${report.picked}**`)
  })

  it('gives the same bytes again', async () => {
    const again = await calibrationChain(problemOf, options)
    for (const document of [posteriorDocument, ranksDocument, tournamentDocument, identifiabilityDocument]) {
      expect(document(again, head)).toBe(document(report, head))
    }
  })
})
