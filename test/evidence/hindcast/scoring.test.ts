import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { modelCases, rivalCases } from '../../../src/evidence/hindcast/cases.js'
import { checkEnsemble, runsOf } from '../../../src/evidence/hindcast/ensemble.js'
import { observed } from '../../../src/evidence/hindcast/observed.js'
import { ENSEMBLE, ORIGINS, PASS, PROVINCE_SERIES, RIVAL_DAMPING } from '../../../src/evidence/hindcast/protocol.js'
import { isHindcastable, trainingOf } from '../../../src/evidence/hindcast/rivals.js'
import { comparisonRows, passLines, pitRows, scoreRows } from '../../../src/evidence/hindcast/score.js'
import { InputError } from '../../../src/kernel/input-error.js'
import { forecastBy } from './a-forecast.js'

const SETTINGS = { runs: 60, scale: 1, seed: 'test', macroPath: 'unknown' } as const
const casesOf = async (who: Parameters<typeof forecastBy>[0], origin = 2012) => modelCases(await forecastBy(who)(origin, SETTINGS)).cases
const rivals = rivalCases(2012)

describe('a forecast from an origin', () => {
  it('that is off by a tenth everywhere has a tenth for its error, and nobody else in it', async () => {
    const rows = scoreRows(await casesOf({ bias: () => 0.1, spread: 1e-9 }))
    for (const { rmseLog, crps, cover95 } of rows) {
      expect(rmseLog).toBeCloseTo(0.1, 6)
      expect(crps).toBeCloseTo(0.1, 6)
      expect(cover95).toBe(0)
    }
    expect(rows.filter(({ level, year }) => level === 'provinces' && year === 2015).map(({ series, cases }) => [series, cases]))
      .toEqual(PROVINCE_SERIES.map((series) => [series, series === 'technology-contract-turnover' ? 30 : 31]))
  })

  it('that knows its own width covers as often as it says, and its PIT is flat', async () => {
    const cases = (await Promise.all(ORIGINS.map((origin) => casesOf({ spread: 0.2, luck: 0.2 }, origin)))).flat().filter(({ level }) => level === 'provinces')
    const share = (k: number): number => cases.filter(({ covered }) => covered[k]).length / cases.length
    expect(cases.length).toBeGreaterThan(900)
    for (const [k, said] of [0.5, 0.8, 0.95].entries()) expect(Math.abs(share(k) - said)).toBeLessThan(0.05)
    const classes = pitRows(cases).reduce((sum, row) => sum.map((n, k) => n + row.classes[k]), new Array<number>(10).fill(0))
    for (const n of classes) expect(Math.abs(n / cases.length - 0.1)).toBeLessThan(0.04)
  })

  it('names what it cannot score: Tibet sells no contracts', async () => {
    const { missing } = modelCases(await forecastBy({})(2012, SETTINGS))
    const tibet = missing.filter(({ region }) => region === 'CN-XZ')
    expect(tibet.map(({ series, year, lacks }) => `${series} ${year} ${lacks}`)).toEqual([2013, 2014, 2015].map((year) => `technology-contract-turnover ${year} figure`))
  })
})

describe('rivals', () => {
  it('of series with fewer than three figures do not exist, and the protocol names these series', () => {
    const short = (['provinces', 'nation'] as const).flatMap((level) => ORIGINS.flatMap((origin) =>
      ['rd-expenditure', 'rd-expenditure-industry', 'rd-intensity-industry', 'invention-stock', 'invention-stock-industry', 'revenue-industry', 'pct-applications']
        .filter((series) => trainingOf(level, series, origin).years.length > 0 && !isHindcastable(trainingOf(level, series, origin))).map((series) => `${level} ${series} ${origin}`)))
    expect(short).toEqual(['provinces rd-expenditure-industry 2012', 'provinces invention-stock-industry 2012', 'provinces rd-expenditure-industry 2013',
      'provinces invention-stock-industry 2013', 'nation rd-expenditure-industry 2012', 'nation rd-intensity-industry 2012', 'nation invention-stock-industry 2012', 'nation revenue-industry 2012'])
    expect(rivals.some(({ series }) => series === 'rd-expenditure-industry')).toBe(false)
  })

  it('train on nothing later than the origin, and start above-scale industry in 2011', () => {
    expect(trainingOf('nation', 'revenue-industry', 2014).years).toEqual([2011, 2012, 2013, 2014])
    expect(trainingOf('provinces', 'technology-contract-turnover', 2012).years).toEqual([2010, 2011, 2012])
    expect(trainingOf('nation', 'rd-expenditure', 2012).years[0]).toBe(2005)
  })

  it('err as the protocol says they do', () => {
    const errors = new Map(scoreRows(rivals).filter(({ level, year }) => level === 'provinces' && year === 2015)
      .map(({ series, forecaster, rmseLog }) => [`${series} ${forecaster}`, rmseLog.toFixed(3).slice(1)]))
    const told = ['rd-personnel damped-drift', 'invention-stock damped-drift', 'invention-stock damped-total-drift'].map((key) => errors.get(key))
    expect(readFileSync('docs/hindcast-protocol.md', 'utf8')).toContain(`those of this page have ${told[0]}, ${told[1]} and ${told[2]}`)
  })

  it('scale errors by change in training, as of a random walk for Jiangsu one year ahead', () => {
    const one = rivals.find((c) => c.forecaster === 'random-walk' && c.series === 'rd-expenditure' && c.region === 'CN-JS' && c.year === 2013)!
    const at = (year: number): number => observed('rd-expenditure', 'CN-JS', year)!
    expect(one.scaledError).toBeCloseTo((at(2013) - at(2012)) / ((at(2012) - at(2010)) / 2), 9)
  })
})

describe('the pass lines', () => {
  it('are met by who is closer than every rival and as sure as it should be', async () => {
    const pass = passLines([...await casesOf({ spread: 0.05, luck: 0.05 }), ...rivals])
    expect(pass.seriesWon).toBe(4)
    expect(pass.accuracyHolds).toBe(true)
    expect(pass.coverageHolds).toBe(true)
    expect(pass.rows.find(({ series }) => series === 'rd-expenditure-industry')).toMatchObject({ bestRival: 'none', won: false })
  })

  it('are missed by who is far off, and by who covers everything', async () => {
    const far = passLines([...await casesOf({ bias: () => 1, spread: 0.05 }), ...rivals])
    expect([far.seriesWon, far.accuracyHolds, far.coverageHolds]).toEqual([0, false, false])
    const vague = passLines([...await casesOf({ spread: 2 }), ...rivals])
    expect([vague.cover80, vague.coverageHolds]).toEqual([1, false])
  })

  it('take the rival that did best after the fact', async () => {
    const { rows } = passLines([...await casesOf({}), ...rivals])
    for (const { series, rival } of rows.filter(({ bestRival }) => bestRival !== 'none')) {
      const all = scoreRows(rivals).filter((row) => row.series === series && row.level === 'provinces' && row.year === 2015).map(({ rmseLog }) => rmseLog)
      expect(rival).toBe(Math.min(...all))
    }
  })

  it('say what the page of the protocol says', () => {
    const page = readFileSync('docs/hindcast-protocol.md', 'utf8')
    expect(page).toContain(`${ENSEMBLE.runs} runs, parameters drawn, scale .${String(ENSEMBLE.scale).slice(2)}, seed \`${ENSEMBLE.seed}\``)
    expect(page).toContain(`φ = .${String(RIVAL_DAMPING).slice(2)}`)
    expect(page).toContain(`between ${PASS.cover80.map((share) => share * 100).join(' and ')} %`)
    for (const series of PROVINCE_SERIES) expect(page).toContain(`\`${series}\``)
  })
})

describe('comparison with rivals', () => {
  it('finds who knows the answer better, province by province', async () => {
    const rows = comparisonRows([...await casesOf({ spread: 0.02, luck: 0.02 }), ...rivals])
    for (const row of rows.filter(({ series }) => series === 'invention-stock')) {
      expect(row.meanDifference).toBeLessThan(0)
      expect(row.degrees).toBe(30)
      expect(row.pValue).toBeLessThan(0.05)
    }
    expect(rows.filter(({ series }) => series === 'technology-contract-turnover' ).every(({ degrees }) => degrees === 29)).toBe(true)
  })
})

describe('an ensemble', () => {
  it('is refused when its parts do not fit', async () => {
    const ensemble = await forecastBy({})(2014, SETTINGS)
    expect(() => checkEnsemble({ ...ensemble, runs: 59 })).toThrow(InputError)
    expect(() => checkEnsemble({ ...ensemble, years: [2013, 2014] })).toThrow(InputError)
    expect(runsOf(ensemble, 'rd-expenditure', 'CN-JS', 2015)).toHaveLength(60)
    expect(runsOf(ensemble, 'no-such-series', 'CN-JS', 2015)).toBeUndefined()
  })
})
