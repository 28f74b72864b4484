import { describe, expect, it } from 'vitest'
import { hindcast } from '../../../src/evidence/hindcast/hindcast.js'
import type { EnsembleName } from '../../../src/evidence/hindcast/hindcast.js'
import type { Ensemble } from '../../../src/evidence/hindcast/ensemble.js'
import { blameRows, ledgerRows, logarithmicMean } from '../../../src/evidence/hindcast/residual-ledger.js'
import { attemptOf, rowsOf, withAttempt } from '../../../src/evidence/hindcast/tables.js'
import { varianceRows } from '../../../src/evidence/hindcast/variance-split.js'
import { forecastBy } from './a-forecast.js'

const SETTINGS = { runs: 50, scale: 1, seed: 'test', macroPath: 'unknown' } as const

describe('the residual ledger', () => {
  const contractsOff = forecastBy({ spread: 0.05, only: ['technology-contract-turnover'], also: ['technology-contracts'],
    bias: (series) => ({ 'technology-contracts': 0.3, 'technology-contract-turnover': 0.1 })[series] ?? 0 })

  it('finds that contracts are too many and too small where that is what is wrong', async () => {
    const rows = ledgerRows(await contractsOff(2012, { ...SETTINGS, runs: 200 })).filter(({ series, region }) => series === 'technology-contract-turnover' && region === 'CN-BJ')
    const [total, number, value] = ['total', 'number', 'mean-value'].map((channel) => rows.find((row) => row.channel === channel)!.error)
    expect(Math.abs(total - 0.1)).toBeLessThan(0.01)
    expect(Math.abs(number - 0.3)).toBeLessThan(0.01)
    expect(Math.abs(value + 0.2)).toBeLessThan(0.01)
  })

  it('adds up, channel by channel, to every error it takes apart', async () => {
    const rows = ledgerRows(await forecastBy({ spread: 0.1, luck: 0.2, also: ['technology-contracts', 'invention-grants'] })(2013, SETTINGS))
    const cells = new Map<string, { total: number, channels: number, told: number }>()
    for (const { series, region, channel, error } of rows) {
      const key = `${series} ${region}`
      const cell = cells.get(key) ?? { total: NaN, channels: 0, told: 0 }
      if (channel === 'total') cell.total = error
      else { cell.channels += error; cell.told++ }
      cells.set(key, cell)
    }
    const whole = [...cells.values()].filter(({ told, channels }) => told > 0 && Number.isFinite(channels))
    expect(whole.length).toBeGreaterThan(110)
    for (const { total, channels } of whole) expect(channels).toBeCloseTo(total, 9)
  })

  it('takes a ratio apart with the sign of its denominator', async () => {
    const off = forecastBy({ spread: 1e-6, bias: (series) => ({ 'revenue-industry': 0.2, 'rd-intensity-industry': -0.2 })[series] ?? 0 })
    const rows = ledgerRows(await off(2012, SETTINGS)).filter(({ series, level }) => level === 'nation' && series === 'rd-intensity-industry')
    expect(rows.find(({ channel }) => channel === 'denominator')!.error).toBeCloseTo(-0.2, 4)
    // Published revenue and intensity are rounded, so R&D follows to three digits.
    expect(rows.find(({ channel }) => channel === 'research')!.error).toBeCloseTo(0, 2)
  })

  it('names what it lacks where a channel cannot be told, and puts nothing to it', async () => {
    const rows = ledgerRows(await forecastBy({})(2012, SETTINGS)).filter(({ series }) => series === 'invention-stock')
    for (const { channel, error, lacks } of rows.filter(({ channel }) => channel === 'filings' || channel === 'lapse')) {
      expect(error, channel).toBeNaN()
      expect(lacks).toEqual(['invention-grants'])
    }
    expect(blameRows(rows)).toEqual([])
  })

  it('says which channel carries the errors of a series', async () => {
    const blame = blameRows(ledgerRows(await contractsOff(2012, SETTINGS))).filter(({ level, series }) => level === 'provinces' && series === 'technology-contract-turnover')
    expect(blame.map(({ channel }) => channel)).toEqual(['start', 'number', 'mean-value'])
    expect(blame.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(blame[0].share).toBeCloseTo(0, 9)
    expect(blame[1].share).toBeGreaterThan(2)
    expect(blame[0].regions).toBe(30)
  })

  it('turns differences of levels into those of logs by the logarithmic mean', () => {
    expect((5 - 2) / logarithmicMean(5, 2)).toBeCloseTo(Math.log(5 / 2), 12)
    expect(logarithmicMean(3, 3)).toBe(3)
  })
})

describe('the variance split', () => {
  it('finds the spreads that made the runs, and the error that none of them explains', async () => {
    const project = forecastBy({ spread: 0.1, macro: 0.2, parameters: 0.15, bias: () => 0.5, only: ['rd-personnel'] })
    const make = (macroPath: 'known' | 'unknown', parameters: 'drawn' | 'central') => project(2013, { ...SETTINGS, runs: 1500, macroPath, parameters })
    const rows = varianceRows({ drawn: await make('unknown', 'drawn'), central: await make('unknown', 'central'), fixed: await make('known', 'central') })
    const row = rows.find(({ level, series, year }) => level === 'provinces' && series === 'rd-personnel' && year === 2015)!
    expect(Math.abs(row.chance - 0.01)).toBeLessThan(0.001)
    expect(Math.abs(row.macro - 0.04)).toBeLessThan(0.006)
    expect(Math.abs(row.parameters - 0.0225)).toBeLessThan(0.006)
    expect(row.chance + row.macro + row.parameters).toBeCloseTo(row.forecast, 12)
    expect(row.structure).toBeCloseTo(row.squaredError - row.forecast, 12)
    expect(Math.abs(row.squaredError - 0.25)).toBeLessThan(0.02)
  })
})

describe('a hindcast', () => {
  const settings = { runs: 40, nestedRuns: 20 }

  it('makes each ensemble once, keeps it, and goes on from what was kept to the same tables', async () => {
    const shelf = new Map<string, Ensemble>()
    const keyOf = (name: EnsembleName): string => JSON.stringify(name)
    let made = 0
    const counting: ReturnType<typeof forecastBy> = (origin, options) => { made++; return forecastBy({ luck: 0.1 })(origin, options) }
    const keeping = { find: () => undefined, keep: (name: EnsembleName, ensemble: Ensemble) => { shelf.set(keyOf(name), ensemble) } }
    const whole = await hindcast({ project: counting, settings, shelf: keeping })
    expect(made).toBe(12)
    shelf.delete(keyOf({ origin: 2014, macroPath: 'known', parameters: 'central' }))
    const resumed = await hindcast({ project: counting, settings, shelf: { find: (name) => shelf.get(keyOf(name)), keep: () => undefined } })
    expect(made).toBe(13)
    expect(resumed).toEqual(whole)
  })

  it('that is interrupted says nothing', async () => {
    const stop = new AbortController()
    const project: ReturnType<typeof forecastBy> = (origin, options) => { if (origin === 2013) stop.abort(); return forecastBy({})(origin, options) }
    expect(await hindcast({ project, settings, signal: stop.signal })).toBeUndefined()
  })

  it('is written as tables that read back, one attempt beside another', async () => {
    const found = (await hindcast({ project: forecastBy({ luck: 0.1 }), settings }))!
    const about = { version: '0', change: { en: 'none', zh: '无' }, why: { en: 'first', zh: '首次' }, settings }
    const first = attemptOf(found, { attempt: 1, ...about })
    const document = withAttempt([first], attemptOf(found, { attempt: 2, ...about }))
    expect(document.attempts.map(({ attempt }) => attempt)).toEqual([1, 2])
    const read = JSON.parse(JSON.stringify(document)) as typeof document
    expect(rowsOf(read.attempts[0].scores)).toHaveLength(found.scores.length)
    expect(rowsOf(read.attempts[0].scores)[0].rmseLog).toBeCloseTo(found.scores[0].rmseLog, 4)
    expect(rowsOf(read.notHindcastable).map(({ level, series, origin, figures }) => `${level} ${series} ${origin} ${figures}`)).toContain('provinces rd-expenditure-industry 2012 1')
    expect(rowsOf(read.series).every(({ en, zh, unit }) => en !== null && zh !== null && unit !== null)).toBe(true)
  })
})
