import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { indicatorById } from '../../src/indicators/index.js'
import type { HindcastDocument } from '../../src/evidence/hindcast/tables.js'
import { tell } from './a-console.js'

const folder = mkdtempSync(join(tmpdir(), 'outturns-'))
afterAll(() => { rmSync(folder, { recursive: true }) })
let files = 0
const file = (text: string): string => {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, text)
  return path
}
const HEAD = 'series,region,year,unit,value\n'

describe('hindcast', () => {
  it('prints the committed tables in either language, and as they were written', async () => {
    const committed = JSON.parse(readFileSync('docs/results/hindcast.json', 'utf8')) as HindcastDocument
    const { code, out } = await tell(['hindcast', '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(committed)
    expect((await tell(['hindcast'])).out).toContain('Pass lines: provinces, 2012 to 2015')
    expect((await tell(['hindcast', '--lang', 'zh'])).out).toContain('通过线')
    const [head, first] = (await tell(['hindcast', '--format', 'csv'])).out.split('\r\n')
    expect(head).toMatch(/^origin,year,level,series,.*,unit,en,zh$/)
    expect(first.split(',').length).toBeGreaterThanOrEqual(head.split(',').length)
  })

  it('scores the frozen projection against invented figures of a user', async () => {
    const rows = ['rd-expenditure,CN,2016,CNY a year,1.5e12', 'rd-expenditure,CN-JS,2016,CNY a year,2e11', 'rd-expenditure,CN-ZJ,2016,CNY a year,1e11']
    const { code, out, errors } = await tell(['hindcast', '--outturns', file(`${HEAD}${rows.join('\n')}\n`), '--format', 'json'])
    expect(errors).toBe('')
    expect(code).toBe(0)
    const { scores, comparisons } = JSON.parse(out) as { scores: { level: string, forecaster: string, cases: number }[], comparisons: { rival: string }[] }
    expect(scores.filter(({ forecaster }) => forecaster === 'model').map(({ level, cases }) => [level, cases]).sort()).toEqual([['nation', 1], ['provinces', 2]])
    expect(comparisons.map(({ rival }) => rival)).toContain('panel-ar')
  })

  it('holds a projection of every headline and province to 2020, in the units of the catalogue and rising quantiles', () => {
    const rows = ['provinces', 'nation'].flatMap((name) => readFileSync(`docs/results/${name}-2020.csv`, 'utf8').trim().split(/\r?\n/).slice(1)).map((line) => line.split(','))
    for (const [, indicator, , unit] of rows) expect(`${indicator} in ${unit}`).toBe(`${indicator} in ${indicatorById(indicator.split('@')[0])?.unit}`)
    for (const row of rows) {
      expect(row).toHaveLength(8)
      const [p05, p50, p95] = row.slice(5).map(Number)
      expect(p05 <= p50 && p50 <= p95, row.join()).toBe(true)
    }
    const provinces = rows.filter(([province]) => province !== 'CN')
    expect(new Set(provinces.map(([province]) => province)).size).toBe(31)
    expect(new Set(provinces.map(([, indicator]) => indicator))).toEqual(
      new Set(['rd-expenditure', 'rd-personnel', 'invention-stock', 'technology-contract-turnover', 'rd-expenditure-industry']))
    expect(new Set(rows.map(([, , year]) => year))).toEqual(new Set(['2016', '2017', '2018', '2019', '2020']))
    expect(rows.map(([, indicator]) => indicator)).toContain('rd-intensity-industry@published')
  })

  it.each([
    ['a file that is not there', join(folder, 'none.csv'), /none\.csv: allowed the name of a readable file/],
    ['other columns', file('a,b\n1,2\n'), /line 1: allowed the columns series,region,year,unit,value/],
    ['a head alone', file(HEAD), /at least one figure/],
    ['a series that nobody projected', file(`${HEAD}gdp,CN,2016,CNY a year,1\n`), /line 2, series: allowed one of .*rd-expenditure/],
    ['a year that is past', file(`${HEAD}rd-expenditure,CN,2015,CNY a year,1\n`), /line 2, year: allowed a year from 2016 to 2020/],
    ['billions in place of yuan', file(`${HEAD}rd-expenditure,CN,2016,bn yuan,1500\n`), /line 2, unit: allowed CNY a year/],
    ['contracts of Tibet, which sells none', file(`${HEAD}technology-contract-turnover,CN-XZ,2016,CNY a year,1e6\n`), /line 2, region: allowed CN or an ISO/],
    ['a value in words', file(`${HEAD}rd-expenditure,CN,2016,CNY a year,much\n`), /line 2, value: allowed a number/],
  ])('refuses %s in one line with exit code 2', async (_what, path, message) => {
    const { code, out, errors } = await tell(['hindcast', '--outturns', path])
    expect([code, out]).toEqual([2, ''])
    expect(errors).toMatch(message)
    expect(errors.trim().split('\n')).toHaveLength(1)
  })

  it('refuses words and options of other commands', async () => {
    expect((await tell(['hindcast', 'now'])).code).toBe(2)
    expect((await tell(['hindcast', '--runs', '3'])).code).toBe(2)
  })
})
