import { setFlagsFromString } from 'node:v8'
import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { dataDigest } from '../../src/data/identity.js'
import { posterior } from '../../src/data/posterior.js'
import { createDraws } from '../../src/kernel/draws.js'
import { mechanismParameters } from '../../src/mechanisms/parameter-catalogue.js'
import { drawParameters } from '../../src/mechanisms/parameters.js'
import type { Parameters } from '../../src/mechanisms/parameters.js'
import { MODEL_VERSION } from '../../src/simulation/version.js'
import { parametersOf, posteriorRow } from '../../src/mechanisms/posterior-parameters.js'

const valueOf = (parameters: Parameters, id: string): number => {
  const [group, name] = id.split('.') as [keyof Parameters, string]
  return (parameters[group] as Readonly<Record<string, number>>)[name]
}
const rows = new Map(mechanismParameters.map((row) => [row.id, row]))

describe('the posterior that the package ships', () => {
  it('has one shape in every run, so that engines compile the model once', () => {
    // Before all others, since shapes part at the first draws. The engine itself is asked: objects of one shape share a map.
    setFlagsFromString('--allow-natives-syntax')
    const alike = runInThisContext('(a, b) => %HaveSameMap(a, b)') as (a: object, b: object) => boolean
    const of = (run: number): Parameters => parametersOf('posterior', createDraws('shapes', run))
    const first = of(0)
    const groups = Object.keys(first) as (keyof Parameters)[]
    const unlike = new Set<string>()
    for (let run = 1; run < 600; run++) {
      const other = of(run)
      if (!alike(first, other)) unlike.add('all')
      for (const name of groups) if (!alike(first[name], other[name])) unlike.add(name)
    }
    expect([...unlike]).toEqual([])
  })

  it('has 500 draws or more of parameters that there are, inside their ranges, and says what made it', () => {
    expect(posterior.draws.length).toBeGreaterThanOrEqual(500)
    posterior.parameters.forEach(({ id, p05, p95 }, i) => {
      const [low, high] = rows.get(id)!.range
      for (const draw of posterior.draws) {
        expect(draw[i]).toBeGreaterThanOrEqual(low)
        expect(draw[i]).toBeLessThanOrEqual(high)
      }
      const inside = posterior.draws.filter((draw) => draw[i] >= p05 && draw[i] <= p95).length / posterior.draws.length
      expect(inside).toBeCloseTo(0.9, 1)
    })
    expect(posterior.parameters.some(({ identified }) => identified)).toBe(true)
    expect(posterior).toMatchObject({ command: 'npm run calibrate', data: expect.stringMatching(/^[0-9a-f]{32}$/) })
  })

  it('belongs to the model and the data that ship (if not: `npm run calibrate`)', () => {
    expect(posterior.model).toBe(MODEL_VERSION)
    expect(posterior.data).toBe(dataDigest())
  })

  it('gives a run one row of itself for what data identified, and priors for the rest', () => {
    const taken = new Set<number>()
    for (let run = 0; run < 20; run++) {
      const draws = createDraws('posterior', run)
      const [fromPosterior, fromPrior] = [parametersOf('posterior', draws), drawParameters(draws)]
      const row = posterior.draws[posteriorRow(draws)]
      taken.add(posteriorRow(draws))
      const identified = posterior.parameters.flatMap(({ id, identified }, i) => (identified ? [[id, row[i]] as const] : []))
      for (const [id, value] of identified) expect(valueOf(fromPosterior, id)).toBe(value)
      const others = mechanismParameters.map(({ id }) => id).filter((id) => !identified.some(([one]) => one === id))
      for (const id of others) expect(valueOf(fromPosterior, id)).toBe(valueOf(fromPrior, id))
    }
    expect(taken.size).toBeGreaterThan(15)
  })
})
