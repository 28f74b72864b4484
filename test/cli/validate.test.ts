import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factMeasures } from '../../src/evidence/evidence-measures.js'
import { knownMisses } from '../../src/evidence/known-misses.js'
import { measures } from '../../src/evidence/magnitudes.js'
import { evidenceText } from '../../src/reports/evidence-text.js'
import { tell } from './a-console.js'

interface Row { readonly verdict: string, readonly fit: string, readonly band: unknown, readonly source: string, readonly cause?: unknown }
interface Parts { readonly margins?: readonly Row[], readonly magnitudes?: readonly Row[] }
const small = ['--region', 'CN-NX', '--scale', '0.05', '--only', 'margins,magnitudes']

describe('validate', () => {
  it('shows margins and magnitudes in one object, each with band, verdict, source and use, and says how far it is', async () => {
    const { code, out, errors } = await tell(['validate', ...small, '--format', 'json'])
    const { margins = [], magnitudes = [] } = JSON.parse(out) as Parts
    expect(margins.length).toBeGreaterThan(5)
    expect(magnitudes).toHaveLength(measures.length)
    for (const row of [...margins, ...magnitudes]) {
      expect(row).toMatchObject({ band: expect.anything(), source: expect.any(String), verdict: expect.stringMatching(/^(holds|misses)$/) })
    }
    expect(new Set(margins.map(({ fit }) => fit))).toEqual(new Set(['fitted']))
    expect(new Set(magnitudes.map(({ fit }) => fit))).toEqual(new Set(['fitted', 'held-out']))
    expect(code).toBe([...margins, ...magnitudes].every(({ verdict, cause }) => verdict === 'holds' || cause !== undefined) ? 0 : 1)
    expect(errors).toMatch(/(\d+)\/\1 runs/)
  })

  it('fails if a margin misses, such as zones with more revenue than the enterprises in them can have', async () => {
    const pack = JSON.parse(readFileSync('examples/invented-region.json', 'utf8')) as { zoneRevenue: number }
    const file = join(mkdtempSync(join(tmpdir(), 'technopole-')), 'zones.json')
    writeFileSync(file, JSON.stringify({ ...pack, zoneRevenue: 8 * pack.zoneRevenue }))
    const { code, out } = await tell(['validate', '--only', 'margins', '--region', file, '--format', 'json'])
    rmSync(dirname(file), { recursive: true })
    const { margins = [], magnitudes } = JSON.parse(out) as Parts
    expect(magnitudes).toBeUndefined()
    expect(margins.filter(({ verdict }) => verdict === 'misses')).toMatchObject([{ margin: 'zoneRevenue' }])
    expect(code).toBe(1)
  })

  it('does only the experiments where that is wanted', async () => {
    const { code, out } = await tell(['validate', '--only', 'magnitudes'])
    expect(out).toMatch(/\d+ of \d+ magnitudes hold; (\d+) of those that miss are explained\n$/)
    expect(out).not.toContain('margins hold')
    expect(code).toBe(0)
  })

  it('speaks Chinese, and in comma-separated rows', async () => {
    const { out } = await tell(['validate', ...small, '--lang', 'zh'])
    expect(out).toMatch(/\d+项边际中\d+项成立/)
    expect(out).toMatch(/\d+项量级中\d+项成立/)
    const lines = (await tell(['validate', ...small, '--format', 'csv'])).out.trimEnd().split('\r\n')
    expect(lines[0]).toMatch(/^margin,region,.*,verdict,fit,source,id,low,high,en,zh,value,why,cause$/)
    expect(lines.filter((line) => line.includes('held-out')).length).toBeGreaterThan(2)
  })

  it('interrupted, tells what was measured and does not pretend to be done', async () => {
    const { code, out, errors } = await tell(['validate', '--only', 'magnitudes', '--format', 'json'], { terminal: true, interruptAfter: 9 })
    expect(code).toBe(1)
    expect((JSON.parse(out) as Parts).magnitudes).toHaveLength(1)
    expect(errors).toContain(`Stopped early: 1 of ${measures.length} magnitudes were measured.`)
  })

  it('does facts and causes on their own too, and stops between experiments', async () => {
    const { code, out, errors } = await tell(['validate', '--only', 'facts,causal', '--format', 'json'], { terminal: true, interruptAfter: 2 })
    expect(code).toBe(1)
    const { facts, causal } = JSON.parse(out) as { readonly facts: readonly Row[], readonly causal?: unknown }
    expect(facts.length).toBeGreaterThan(5)
    expect(facts.length).toBeLessThan(factMeasures.length)
    expect(causal).toBeUndefined()
    expect(errors).toContain(`Stopped early: ${facts.length} of ${factMeasures.length} facts were measured.`)
  })

  it('shows a miss whose cause is known as a miss, with its cause, and counts it apart', () => {
    const [{ id, cause }] = knownMisses
    const measure = factMeasures.find((one) => one.id === id)!
    const text = evidenceText([{ ...measure, value: 9, verdict: 'misses', cause }, { ...measure, value: 1, verdict: 'holds' }], 'facts', 'en')
    expect(text).toContain('misses, explained')
    expect(text).toContain(`${id}: ${cause.en}`)
    expect(text).toMatch(/1 of 2 stylised facts hold; 1 of those that miss are explained\n$/)
    expect(evidenceText([{ ...measure, value: 9, verdict: 'misses' }], 'facts', 'zh')).toMatch(/1项典型事实中0项成立\n$/)
  })
})
