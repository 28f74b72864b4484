import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDocument } from '../../src/scenarios/document.js'
import { earlierDeduction } from '../../src/scenarios/named.js'
import { tell } from './a-console.js'

const small = ['--region', 'CN-NX', '--scale', '0.002', '--to', '2017', '--runs', '3']
let folder: string
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'technopole-')) })
afterAll(() => { rmSync(folder, { recursive: true }) })

interface Contract {
  readonly manifest: { readonly runs: number, readonly digests: { readonly result: string }, readonly scenarios: readonly { readonly id: string }[] }
  readonly indicators: readonly { readonly region: string, readonly scenario: string, readonly year: number, readonly n: number }[]
  readonly effects: readonly object[]
}
const contract = (text: string): Contract => JSON.parse(text) as Contract

describe('running a scenario', () => {
  it('prints exactly one JSON object and nothing else', async () => {
    const { code, out, errors } = await tell(['run', ...small, '--format', 'json'])
    expect(code).toBe(0)
    const { manifest, indicators, effects } = contract(out)
    expect(manifest.runs).toBe(3)
    expect(manifest.scenarios.map(({ id }) => id)).toEqual(['as-enacted'])
    expect(new Set(indicators.map(({ region }) => region))).toEqual(new Set(['CN-NX']))
    expect(new Set(indicators.map(({ n }) => n))).toEqual(new Set([3]))
    expect(effects).toEqual([])
    expect(out.trimEnd().endsWith('}')).toBe(true)
    expect(errors).toContain('3/3 runs')
  })

  it('prints a table by default, and comma-separated rows where wanted', async () => {
    expect((await tell(['run', ...small])).out).toContain('in 2017: mean over runs')
    const { out } = await tell(['run', ...small, '--format', 'csv'])
    expect(out.split('\r\n')[0]).toBe('scenario,indicator,region,group,year,unit,n,mean,sd,p05,p25,p50,p75,p95')
    expect((await tell(['run', ...small, '--format', 'csv', '--lang', 'zh'])).out.startsWith('\ufeff')).toBe(true)
  })

  it('takes several scenarios, from JSON and YAML documents too', async () => {
    const json = file('earlier.json', JSON.stringify({ ...toDocument(earlierDeduction), id: 'from-json' }))
    const yaml = file('formula.yaml', [
      'technopole: 1', 'id: from-yaml', 'name: { en: A formula, zh: 公式 }', 'base: as-enacted', 'changes:',
      '  - verb: amend', '    lever: rd-super-deduction', '    params:', '      extra: 0.5 + 0.25 * (year >= 2016)',
      '  - verb: amend', '    lever: innovation-voucher', '    params:', '      budget: { 2016: 2 billion CNY }',
    ].join('\n'))
    const { code, out } = await tell(['run', ...small, '--scenario', json, '--scenario', yaml, '--format', 'json'])
    expect(code).toBe(0)
    expect(contract(out).manifest.scenarios.map(({ id }) => id)).toEqual(['from-json', 'from-yaml'])
  })

  it('gives the same bytes for the same seed, and others for another', async () => {
    const result = async (seed: string): Promise<string> =>
      contract((await tell(['run', ...small, '--format', 'json', '--seed', seed])).out).manifest.digests.result
    expect(await result('a')).toBe(await result('a'))
    expect(await result('a')).not.toBe(await result('b'))
  })

  it('says when law beyond the known is held', async () => {
    const { errors } = await tell(['run', '--region', 'CN-NX', '--scale', '0.002', '--to', '2026', '--runs', '1', '--format', 'json'])
    expect(errors).toContain('Law is known until 2024; from then to 2026 the last known law is held.')
  })
})

describe('comparing scenarios', () => {
  it('gives effects against the last one', async () => {
    const { code, out } = await tell(['compare', 'earlier-deduction', 'as-enacted', ...small])
    expect(code).toBe(0)
    expect(out).toContain('run by run against as-enacted')
    expect(out).toMatch(/R&D super-deduction +extra deduction, all enterprises +2016–2017/)
  })

  it('keeps the finished runs at an interrupt, says so, and does not pretend to be done', async () => {
    const args = ['compare', 'earlier-deduction', 'as-enacted', ...small.slice(0, -1), '40', '--format', 'json']
    const { code, out, errors } = await tell(args, { terminal: true, interruptAfter: 4 })
    expect(code).toBe(1)
    expect(contract(out).manifest.runs).toBe(2)
    expect(errors).toContain('Stopped early: 2 of 40 runs are kept.')
  })

  it('interrupted before the first run reports nothing', async () => {
    const { code, out, errors } = await tell(['compare', 'earlier-deduction', 'as-enacted', ...small], { terminal: true, interruptAfter: 1 })
    expect([code, out]).toEqual([1, ''])
    expect(errors).toContain('Stopped before the first of 3 runs')
    const kept = await tell(['compare', 'earlier-deduction', 'as-enacted', ...small, '--out', join(folder, 'results', 'none')], { terminal: true, interruptAfter: 1 })
    expect(kept.code).toBe(1)
    expect(kept.errors).toContain('nothing to report')
    expect(kept.errors).not.toContain('are kept')
  })

  it('writes whole files to a directory, the manifest among them, and nothing half-written', async () => {
    const out = join(folder, 'results', 'first')
    const { code, errors } = await tell(['compare', 'earlier-deduction', 'as-enacted', ...small, '--out', out])
    expect(code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['answer.json', 'attainment.csv', 'brief.html', 'brief.md', 'chart-effect.svg', 'chart-fan.svg', 'datapackage.json',
      'effects.csv', 'indicators.csv', 'ledger.csv', 'manifest.json', 'prov.json', 'report.txt', 'runs.csv'])
    expect(errors).toContain('manifest.json')
    expect(errors).toContain(`The answer as a page: ${join(out, 'brief.html')}\n`)
    expect(readFileSync(join(out, 'brief.md'), 'utf8')).toMatch(/!\[[^\n]+\]\(chart-fan\.svg\)/)
    const { manifest, indicators } = contract(readFileSync(join(out, 'answer.json'), 'utf8'))
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual(manifest)
    const runs = readFileSync(join(out, 'runs.csv'), 'utf8').trimEnd().split('\r\n')
    expect(runs[0]).toBe('scenario,run,year,region,group,indicator,value')
    expect(runs.length - 1).toBe(indicators.length * manifest.runs)
  })

  it('is made again from its manifest or its answer, to the byte', async () => {
    const directory = join(folder, 'again')
    await tell(['compare', 'earlier-deduction', 'as-enacted', ...small, '--out', directory])
    for (const name of ['manifest.json', 'answer.json']) {
      expect(await tell(['reproduce', join(directory, name)])).toMatchObject({ code: 0, out: 'identical: the same bytes came out\n' })
    }
    const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as object
    const other = file('other.json', JSON.stringify({ ...manifest, scale: 0.003 }))
    const { code, out } = await tell(['reproduce', other])
    expect(code).toBe(1)
    expect(out).toMatch(/^differs: population: manifest [0-9a-f]{32}, here [0-9a-f]{32}$/m)
  })
})

describe('the result of a region file', () => {
  const island = 'examples/invented-region.json'
  it('is made again where the file is given, and otherwise asks for it by name of the option', async () => {
    const directory = join(folder, 'island')
    await tell(['run', '--region', island, '--to', '2016', '--runs', '1', '--out', directory])
    const manifest = join(directory, 'manifest.json')
    const { code, errors } = await tell(['reproduce', manifest])
    expect(code).toBe(2)
    expect(errors).toMatch(/^region: allowed .*--region FILE on the command line; given "LT"\n$/)
    expect(await tell(['reproduce', manifest, '--region', island])).toMatchObject({ code: 0, out: 'identical: the same bytes came out\n' })
  })
})

describe('progress', () => {
  it('is one line rewritten on a terminal', async () => {
    const { errors } = await tell(['run', ...small], { terminal: true })
    expect(errors.match(/\r\d\/3 runs, [\d.]+ a second, \d+ s left/g)).toHaveLength(3)
    const lines = errors.split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.filter((line) => line.includes(' runs, '))).toHaveLength(1)
  })

  it('is a line at every tenth elsewhere', async () => {
    const { errors } = await tell(['run', ...small.slice(0, -1), '30'])
    expect(errors.split('\n').filter((line) => line.includes(' runs, '))).toHaveLength(10)
  })
})

describe('other commands', () => {
  it('list, explain and publish schemas as JSON', async () => {
    const levers = JSON.parse((await tell(['list', 'levers', '--format', 'json'])).out) as { id: string }[]
    expect(levers.map(({ id }) => id)).toContain('rd-super-deduction')
    const explained = JSON.parse((await tell(['explain', 'hnte-count', '--format', 'json'])).out) as { kind: string }
    expect(explained.kind).toBe('indicators')
    for (const name of ['scenario', 'region']) {
      expect(JSON.parse((await tell(['schema', name])).out)).toHaveProperty('$schema')
    }
    expect((await tell(['list', 'sources', '--format', 'csv'])).out.split('\r\n')[0]).toMatch(/^id,kind,/)
    expect((await tell(['list', 'targets', '--lang', 'zh'])).out).toContain('目标值')
  })

  it('help and version go to standard output', async () => {
    const { out } = await tell(['--help'])
    expect(out).toContain('technopole compare A B …')
    expect(out).toMatch(/Examples\n {2}technopole run .+\n {2}technopole compare earlier-deduction as-enacted .+\n {2}technopole explain .+\n/)
    expect((await tell([])).code).toBe(0)
    expect((await tell(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
