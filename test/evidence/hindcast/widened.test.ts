import { describe, expect, it } from 'vitest'
import { contaminatedSources } from '../../../src/data/sources.js'
import { contaminatedPriors, withWidenedPriors } from '../../../src/evidence/hindcast/contaminated-priors.js'
import type { EnsembleName } from '../../../src/evidence/hindcast/hindcast.js'
import { projectOrigin } from '../../../src/evidence/hindcast/origin.js'
import { rowsOf } from '../../../src/evidence/hindcast/tables.js'
import { widenedNames, widenedScores } from '../../../src/evidence/hindcast/widened-scores.js'
import { levers } from '../../../src/levers/index.js'
import { parameterEntries } from '../../../src/reports/parameter-entries.js'
import { asEnacted } from '../../../src/scenarios/named.js'
import { enactmentsOf } from '../../../src/scenarios/scenario.js'
import { forecastBy } from './a-forecast.js'

const register = contaminatedPriors()

describe('the register of priors that lean on evidence after 2015', () => {
  it('holds every parameter of the catalogue with a prior and such a source, and no other', () => {
    const sources = new Set(contaminatedSources().map(({ id }) => id))
    const leaning = [...parameterEntries().values()].filter(({ source, prior }) => sources.has(source.id) && prior !== null && prior.kind !== 'fixed').map(({ id }) => id)
    expect(register.map(({ id }) => id).sort()).toEqual(leaning.sort())
    expect(register.map(({ id }) => id)).toEqual(expect.arrayContaining(['guidance-fund.realised', 'guidance-fund.skill']))
  })

  it('holds priors of levers alone, which is what can be widened', () => {
    for (const { id } of register) expect(levers.map((lever) => lever.id), id).toContain(id.split('.')[0])
  })
})

describe('widened priors', () => {
  const [stated, widened] = [enactmentsOf(asEnacted), withWidenedPriors(enactmentsOf(asEnacted))]

  it('are uniform over what makes sense, and all others stay', () => {
    expect(widened.map(({ lever: { id } }) => id)).toEqual(stated.map(({ lever: { id } }) => id))
    widened.forEach(({ lever }, n) => {
      for (const [name, now] of Object.entries(lever.params)) {
        const row = register.find(({ id }) => id === `${lever.id}.${name}`)
        if (row) expect(now).toMatchObject({ prior: { kind: 'uniform', arguments: row.range } })
        else expect(now).toBe(stated[n]!.lever.params[name])
      }
    })
  })

  it('move what guidance funds bring in a forecast, and nothing in the year it starts from', async () => {
    const asked = { runs: 2, scale: 0.002, seed: 'widened', macroPath: 'unknown' } as const
    const [a, b] = [await projectOrigin(2013, asked), await projectOrigin(2013, { ...asked, priors: 'widened' })]
    const at = (e: typeof a, id: string, year: number): number[] => {
      const start = ((e.series.indexOf(id) * e.regions.length + e.regions.length - 1) * e.years.length + e.years.indexOf(year)) * e.runs
      return [...e.values.subarray(start, start + e.runs)]
    }
    expect(at(b, 'vc-capital', 2013)).toEqual(at(a, 'vc-capital', 2013))
    expect(at(b, 'vc-capital', 2015)).not.toEqual(at(a, 'vc-capital', 2015))
  })
})

describe('widened scores', () => {
  const settings = { runs: 20, scale: 1, seed: 'test' }

  it('are made of the primary ensembles alone, each asked for with widened priors and kept', async () => {
    const shelf = new Map<string, unknown>()
    const asked: unknown[] = []
    const keyOf = (name: EnsembleName): string => JSON.stringify(name)
    const forecast = forecastBy({})
    const project: typeof forecast = (origin, options) => {
      asked.push([origin, options.macroPath, options.parameters, options.priors])
      return forecast(origin, options)
    }
    const found = await widenedScores(3, { settings, project,
      shelf: { find: (name) => shelf.get(keyOf(name)) as never, keep: (name, ensemble) => { shelf.set(keyOf(name), ensemble) } } })
    expect(asked).toEqual([2012, 2013, 2014].map((origin) => [origin, 'unknown', 'drawn', 'widened']))
    expect([...shelf.keys()]).toEqual(widenedNames().map(keyOf))
    expect(found).toMatchObject({ attempt: 3, summary: { seriesWon: 4 } })
    expect(rowsOf(found!.register).map(({ id }) => id)).toEqual(register.map(({ id }) => id))
    expect(new Set(rowsOf(found!.scores).map(({ forecaster }) => forecaster))).toEqual(new Set(['model']))
  })

  it('are not told when somebody stopped them', async () => {
    expect(await widenedScores(3, { settings, project: forecastBy({}), signal: AbortSignal.abort() })).toBeUndefined()
  })
})
