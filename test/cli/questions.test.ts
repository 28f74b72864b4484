import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tell } from './a-console.js'

const small = ['--region', 'CN-NX', '--scale', '0.002', '--to', '2017']
let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'technopole-')) })
afterAll(() => { rmSync(folder, { recursive: true }) })

const attain = ['attain', ...small, '--runs', '4', '--workers', '1', '--target', 'enterprise-rd>=1.9e9', '--target', 'rd-personnel<=1e9@2016']

describe('asking whether targets are reached', () => {
  it('answers in words and a table, and writes every row', async () => {
    const out = join(folder, 'attain')
    const { code, out: text } = await tell([...attain, '--out', out])
    expect(code).toBe(0)
    expect(text).toContain('All of them in the same run')
    expect(text).toContain('plan: ')
    expect(readdirSync(out).sort()).toEqual(['answer.json', 'binding.csv', 'datapackage.json', 'manifest.json', 'prov.json', 'report.txt', 'targets.csv'])
    expect((await tell([...attain, '--format', 'json'])).out).toContain('"question":"attain"')
  })

  it('says where a target is wrong', async () => {
    const { code, errors } = await tell([...attain, '--target', 'nothing'])
    expect(code).toBe(2)
    expect(errors).toContain('targets[2]')
  })
})

describe('asking what it costs', () => {
  it('tells the first round by lever, and what a yuan brings', async () => {
    const first = await tell(['cost', 'earlier-deduction', ...small, '--behaviour', 'off', '--workers', '1'])
    expect(first.code).toBe(0)
    expect(first.out).toContain('R&D super-deduction')
    const whole = await tell(['cost', 'earlier-deduction', ...small, '--runs', '2', '--format', 'csv'])
    expect(whole.out.split('\r\n')[0]).toBe('measure,name_en,name_zh,unit,value,low,high,differsFromZero')
  })
})
