import { describe, expect, it } from 'vitest'
import { national } from '../../src/data/national.js'
import { provinceIndex, provinceSeries } from '../../src/data/provinces.js'
import { asKnownBy, knownBy } from '../../src/evidence/hindcast/known-by.js'
import { runsOf } from '../../src/evidence/hindcast/ensemble.js'
import { projectFrom, projectOrigin, publishedPath } from '../../src/evidence/hindcast/origin.js'
import { InputError } from '../../src/kernel/input-error.js'
import { macroParameters } from '../../src/mechanisms/macro-parameters.js'
import { centralParameters } from '../../src/mechanisms/parameters.js'
import { china2015 } from '../../src/population/china-2015.js'
import { project } from '../../src/questions/ask.js'
import { asEnacted } from '../../src/scenarios/named.js'
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
    expect(moved.macro.participationDrift).toBeCloseTo(Math.log(0.137 / 0.863 / (0.115 / 0.885)), 3)
    const above = asKnownBy(2012)({ ...central, macro: { ...central.macro, participationDrift: central.macro.participationDrift + 0.01 } })
    expect(above.macro.participationDrift - moved.macro.participationDrift).toBeCloseTo(0.02, 6)
    expect(moved.rd).toEqual(central.rd)
  })
})

describe('drifts that mechanisms leave unexplained', () => {
  it('are believed the less, the fewer years tell of them', () => {
    const [one, four] = [knownBy(2012), knownBy(2015)]
    const found = Math.log(national('pct-applications', 2012) / national('pct-applications', 2011))
      - Math.log(national('invention-applications-industry', 2012) / national('invention-applications-industry', 2011))
    expect(one['macro.internationalDrift']!.centre / found).toBeCloseTo(0.05 ** 2 / (0.05 ** 2 + 0.112 ** 2), 6)
    for (const id of ['macro.patentingDrift', 'macro.staffingDrift', 'macro.certificationDrift']) expect(one[id]!.wider).toBeGreaterThan(four[id]!.wider)
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

describe('what only the residual ledger reads', () => {
  it('agrees with the indicators it is part of, which are those of any other study', async () => {
    const ensemble = await projectFrom(2015, 2017, { runs: 1, scale: 0.004, seed: 'test', macroPath: 'unknown' })
    const at = (id: string, region: string, year: number): number => runsOf(ensemble, id, region, year)![0]
    const { indicators } = await project([asEnacted], { region: china2015({ scale: 0.004 }), to: 2017, runs: 1, seed: 'test', parameters: 'drawn' })
    for (const { indicator, region, year, mean } of indicators.filter((row) => row.region === 'CN-JS' || row.region === 'CN'))
      expect({ indicator, region, year, value: at(indicator, region, year) }).toEqual({ indicator, region, year, value: mean })
    // Grants feed the stock of every holder, and what does not stay has lapsed or left with an enterprise: less than a third in two years.
    const grants = at('invention-grants', 'CN-JS', 2016) + at('invention-grants', 'CN-JS', 2017)
    const lost = at('invention-stock', 'CN-JS', 2015) + grants - at('invention-stock', 'CN-JS', 2017)
    expect(grants).toBeGreaterThan(0)
    expect(lost).toBeGreaterThan(0)
    expect(lost / at('invention-stock', 'CN-JS', 2015)).toBeLessThan(0.33)
    expect(runsOf(ensemble, 'invention-grants', 'CN-JS', 2015)).toBeUndefined()
    expect(at('technology-contracts', 'CN-JS', 2015)).toBe(provinceSeries('technology-contracts', 2015)[provinceIndex('CN-JS')])
  })
})
