import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attemptOf, withAttempt } from '../../src/evidence/hindcast/tables.js'
import type { HindcastDocument } from '../../src/evidence/hindcast/tables.js'
import { hindcast } from '../../src/evidence/hindcast/hindcast.js'
import { hindcastText, scoreLines } from '../../src/reports/hindcast-text.js'
import { scoreboard, SCOREBOARD_MARKS } from '../../src/reports/scoreboard.js'
import { forecastBy } from '../evidence/hindcast/a-forecast.js'

/** Somebody who knows research staff to a twentieth and overstates all else by half. */
const found = (await hindcast({ project: forecastBy({ spread: 0.1, bias: (series) => (series === 'rd-personnel' ? 0.05 : 0.5) }), settings: { runs: 40, nestedRuns: 20 } }))!
const about = { attempt: 1, version: '0', change: { en: 'a change', zh: '改动' }, why: { en: 'a reason', zh: '理由' }, settings: {} }
const document = withAttempt([], attemptOf(found, about))

describe('the hindcast in words', () => {
  it('tells losses first, series without rivals last', () => {
    const lines = scoreLines(document.attempts[0]).filter(({ level, origin }) => level === 'provinces' && origin === 2012)
    expect(lines[0].series).toBe('rd-expenditure')
    expect(lines.at(-2)!.series).toBe('rd-personnel')
    expect(lines.at(-1)).toMatchObject({ series: 'rd-expenditure-industry', rival: undefined })
    for (let k = 1; k < lines.length; k++) expect(lines[k].ratio).toBeLessThanOrEqual(lines[k - 1].ratio)
  })

  it('says in both languages what passed, what missed and who could not be scored', () => {
    const english = hindcastText(document, 'en')
    expect(english).toMatch(/a change +[12]\/3 +\d+ % +misses/)
    expect(english).toContain('R&D personnel, full-time equivalent')
    expect(english).toContain('Not hindcastable by rivals')
    expect(english).toMatch(/hnte-count +one figure or none/)
    const chinese = hindcastText(document, 'zh')
    expect(chinese).toContain('通过线')
    expect(chinese).toContain('随机游走')
    expect(chinese).not.toMatch(/macro path/)
  })

  it('says in Chinese what sources saw after 2015, of every prior of the register that ships', () => {
    const chinese = hindcastText(JSON.parse(readFileSync('docs/results/hindcast.json', 'utf8')) as HindcastDocument, 'zh')
    const register = chinese.slice(chinese.indexOf('依赖2015年以后证据的先验'), chinese.indexOf('放宽上述先验后变动的得分'))
    const rows = register.split('\n').filter((line) => line.includes('uniform'))
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) expect(row).toMatch(/。$/)
  })

  it('shows the register of later evidence, and of widened scores only those that move', () => {
    const { columns, rows } = document.attempts[0].scores
    const [series, year, error] = ['series', 'year', 'rmseLog'].map((name) => columns.indexOf(name))
    const scores = { columns, rows: rows.map((row) => row.map((value, c) => (c === error && row[series] === 'vc-capital' && row[year] === 2015 ? 0.7777 : value))) }
    const widened = { attempt: 1, digest: '0', summary: document.attempts[0].summary, passLines: document.attempts[0].passLines, scores,
      register: { columns: ['id', 'source', 'later', 'prior', 'widened'], rows: [['fund.raised', 'a-study', 'funds of 2020', 'triangular 0.2 0.4 0.8', 'uniform 0 1']] } }
    const text = hindcastText({ ...document, widened }, 'en')
    expect(text).toMatch(/fund\.raised +a-study +triangular 0\.2 0\.4 0\.8 +uniform 0 1 +funds of 2020/)
    const told = text.slice(text.indexOf('Scores that move'), text.indexOf('Not hindcastable')).split('\n').filter((line) => /^(nation|provinces) /.test(line))
    expect(told.length).toBeGreaterThan(0)
    for (const line of told) expect(line).toMatch(/Venture capital under management.*0\.778/)
    expect(hindcastText({ ...document, widened }, 'zh')).toContain('放宽为')
    expect(hindcastText(document, 'en')).not.toContain('widened')
  })

  it('prints nothing of attempts where none was made', () => {
    const none: HindcastDocument = { ...document, attempts: [] }
    expect(hindcastText(none, 'en')).toContain('Not hindcastable')
    expect(scoreboard(none)).toBe('No attempt has been made.\n')
  })
})

describe('the scoreboard', () => {
  it('has the greatest loss in its first row and counts losses before wins', () => {
    const [, , first] = scoreboard(document).split('\n')
    expect(first).toMatch(/^\| provinces \| .*`rd-expenditure`.*\| lost \| \.(49|50)\d \|/)
    expect(scoreboard(document)).toMatch(/Provinces: 3 series lost, 1 won \(line: at least 3; \*\*missed\*\*\)|Provinces: 2 series lost, 2 won \(line: at least 3; \*\*missed\*\*\)/)
  })

  it('of README.md is that of the committed results', () => {
    const committed = JSON.parse(readFileSync('docs/results/hindcast.json', 'utf8')) as HindcastDocument
    const [before, after] = SCOREBOARD_MARKS
    const readme = readFileSync('README.md', 'utf8')
    expect(readme.slice(readme.indexOf(before) + before.length + 1, readme.indexOf(after))).toBe(scoreboard(committed))
  })

  it('counts every attempt that was declared, and no more than the protocol allows', () => {
    const committed = JSON.parse(readFileSync('docs/results/hindcast.json', 'utf8')) as HindcastDocument
    const declared = JSON.parse(readFileSync('docs/hindcast-attempts.json', 'utf8')) as { attempt: number, why: { en: string } }[]
    expect(committed.attempts.map(({ attempt, why }) => [attempt, why.en])).toEqual(declared.map(({ attempt, why }) => [attempt, why.en]))
    expect(declared.length).toBeLessThanOrEqual(3)
  })
})
