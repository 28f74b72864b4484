import { describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { asKnownBy, knownBy } from '../../src/evidence/hindcast/known-by.js'
import { projectOrigin, publishedPath } from '../../src/evidence/hindcast/origin.js'
import { InputError } from '../../src/kernel/input-error.js'
import { macroParameters } from '../../src/mechanisms/macro-parameters.js'
import { centralParameters } from '../../src/mechanisms/parameters.js'
import { patentsParameters } from '../../src/mechanisms/patents.js'
import { publicResearchParameters } from '../../src/mechanisms/public-research.js'

describe('what is known at the end of a year', () => {
  it('is by the same rules what the parameters say at the end of 2015', () => {
    const groups = { macro: macroParameters, patents: patentsParameters, publicResearch: publicResearchParameters }
    for (const [id, { centre, wider }] of Object.entries(knownBy(2015))) {
      const [group, name] = id.split('.') as [keyof typeof groups, string]
      const spec = (groups[group].specs as Record<string, { prior: { central: number, kind: string, arguments: readonly number[] } }>)[name]!
      expect(wider).toBe(1)
      // Centres were rounded, some to a hundredth.
      expect({ id, off: Math.abs(centre - spec.prior.central) < 0.006 || id === 'publicResearch.filingGrowth' }).toEqual({ id, off: true })
    }
  })

  it('moves a draw from 2015 to the year, and is more doubtful the fewer years there were', () => {
    const central = centralParameters()
    const moved = asKnownBy(2012)(central)
    expect(moved.macro.intensityDrift).toBeCloseTo(Math.log(0.0077 / 0.0071), 3)
    const above = asKnownBy(2012)({ ...central, macro: { ...central.macro, intensityDrift: central.macro.intensityDrift + 0.01 } })
    expect(above.macro.intensityDrift - moved.macro.intensityDrift).toBeCloseTo(0.02, 6)
    expect(moved.rd).toEqual(central.rd)
  })
})

describe('a projection from an earlier year', () => {
  it('starts from the figures of that year and ends in 2015', async () => {
    const { years, series, regions, values, runs } = await projectOrigin(2013, { runs: 2, scale: 0.01, seed: 'test', macroPath: 'known' })
    expect(years).toEqual([2013, 2014, 2015])
    const at = (id: string, region: string, year: number): number =>
      values[((series.indexOf(id) * regions.length + regions.indexOf(region)) * years.length + years.indexOf(year)) * runs]!
    for (const id of ['rd-expenditure', 'rd-personnel', 'invention-stock', 'technology-contract-turnover', 'revenue-industry']) {
      expect(at(id, 'CN', 2013) / national(id, 2013)).toBeCloseTo(1, 2)
    }
    expect(Object.keys(publishedPath(2013).growth!)).toEqual(['2014', '2015'])
    const revenue = at('revenue-industry', 'CN', 2015) / at('revenue-industry', 'CN', 2013)
    expect(Math.abs(revenue / (national('revenue-industry', 2015) / national('revenue-industry', 2013)) - 1)).toBeLessThan(0.06)
  })

  it('is refused from a year that is no origin', async () => {
    await expect(projectOrigin(2015, { runs: 2, scale: 0.01, seed: 'test', macroPath: 'unknown' })).rejects.toThrow(InputError)
    await expect(projectOrigin(2011, { runs: 2, scale: 0.01, seed: 'test', macroPath: 'unknown' })).rejects.toThrow(InputError)
  })
})
