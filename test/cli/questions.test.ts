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
    expect(readdirSync(out).sort()).toEqual(['answer.json', 'binding.csv', 'manifest.json', 'report.txt', 'targets.csv'])
    expect((await tell([...attain, '--format', 'json'])).out).toContain('"question":"attain"')
  })

  it('keeps finished runs at an interrupt and goes on from there', async () => {
    const out = join(folder, 'stopped')
    const stopped = await tell([...attain, '--out', out], { interruptAfter: 1 })
    expect(stopped.code).toBe(1)
    expect(stopped.errors).toContain('--resume goes on from there')
    const resumed = await tell([...attain, '--out', out, '--resume', '--format', 'json'])
    expect(resumed.code).toBe(0)
    expect(resumed.out).toBe((await tell([...attain, '--format', 'json'])).out)
  })

  it('says where a target is wrong', async () => {
    const { code, errors } = await tell([...attain, '--target', 'nothing'])
    expect(code).toBe(2)
    expect(errors).toContain('targets[2]')
  })
})

describe('asking which levers did it', () => {
  const question = ['attribute', 'earlier-deduction', '--against', 'frozen-2015', ...small, '--runs', '2', '--workers', '1', '--indicator', 'enterprise-rd', '--by', 'levers', '--pairs', '1']

  it('goes on after an interrupt where it stopped, to the same answer', async () => {
    const out = join(folder, 'attribute')
    const stopped = await tell([...question, '--out', out], { interruptAfter: 3 })
    expect(stopped).toMatchObject({ code: 1, out: '' })
    expect(readdirSync(out).filter((name) => name.startsWith('unfinished-part-')).length).toBeGreaterThan(0)
    expect((await tell([...question, '--out', out])).code).toBe(2)
    const resumed = await tell([...question, '--out', out, '--resume', '--format', 'json'])
    expect(resumed.code).toBe(0)
    expect(resumed.out).toBe((await tell([...question, '--format', 'json'])).out)
    expect(readdirSync(out).sort()).toEqual(['answer.json', 'contributions.csv', 'interactions.csv', 'manifest.json', 'report.txt'])
  })
})

describe('asking what it costs', () => {
  it('tells the first round by lever, and what a yuan brings', async () => {
    const first = await tell(['cost', 'earlier-deduction', ...small, '--behaviour', 'off', '--workers', '1'])
    expect(first.code).toBe(0)
    expect(first.out).toContain('R&D super-deduction')
    const whole = await tell(['cost', 'earlier-deduction', ...small, '--runs', '2', '--format', 'csv'])
    expect(whole.out.split('\r\n')[0]).toBe('measure,name_en,name_zh,unit,value,low,high')
  })
})
