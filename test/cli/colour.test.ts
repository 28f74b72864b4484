import { describe, expect, it } from 'vitest'
import { paint } from '../../src/cli/colour.js'
import { tell } from './a-console.js'

const small = ['--region', 'CN-NX', '--scale', '0.002', '--to', '2016', '--runs', '1']
const asked = ['compare', 'earlier-deduction', 'as-enacted', ...small]
const withoutColours = (text: string): string => text.replace(/\u001b\[\d+m/g, '')

describe('colours of a report on a terminal', () => {
  it.each(['en', 'zh'])('take no room: without them it is the report of a file, line for line (%s)', async (lang) => {
    const [plain, coloured] = [await tell([...asked, '--lang', lang]), await tell([...asked, '--lang', lang], { coloured: true, outIsColoured: true })]
    expect(plain.out).not.toContain('\u001b')
    expect(coloured.out).toContain('\u001b')
    expect(withoutColours(coloured.out)).toBe(plain.out)
  })

  it('mark headings, heads of tables, and changes by their direction, but no level, no nil and no end of an interval', () => {
    const report = ['What changes', '', '指标        变化  区间', '──────────  ────  ──────────', '企业研发  +1,234  -5 至 +9', '专利          -2  -3 to -1', '集群           0  0 to 0', '高校        +0.0  12'].join('\n')
    const shown = paint(report)
    expect(withoutColours(shown)).toBe(report)
    expect([...shown.matchAll(/\u001b\[(\d+)m([^\u001b]+)/g)].filter(([, code]) => !['39', '22'].includes(code)).map(([, code, text]) => `${code} ${text.trim()}`)).toEqual([
      '1 What changes', '1 指标        变化  区间', '2 ──────────  ────  ──────────', '36 +1,234', '35 -2'])
  })

  it('mark what is wrong and what an answer lacks, and nothing else on standard error', async () => {
    expect((await tell(['run', '--runs', 'many'], { coloured: true })).errors).toBe('\u001b[31m--runs: allowed a number, such as 50; given "many"\u001b[39m\n')
    const { errors } = await tell(asked, { coloured: true })
    expect(errors.split('\n').filter((line) => line.includes('\u001b'))).toEqual([expect.stringMatching(/^\u001b\[33mA part: .+\u001b\[39m$/)])
  })

  it('are never in what programs read, nor where --no-color says so', async () => {
    const terminal = { coloured: true, outIsColoured: true }
    for (const format of ['json', 'csv', 'sdmx-csv']) expect((await tell([...asked, '--format', format], terminal)).out, format).not.toContain('\u001b')
    expect((await tell(['completion', 'bash'], terminal)).out).not.toContain('\u001b')
    for (const args of [asked, ['--help'], ['run', '--runs', 'many']]) {
      const { out, errors } = await tell([...args, '--no-color'], terminal)
      expect(out + errors).not.toContain('\u001b')
    }
  })
})
