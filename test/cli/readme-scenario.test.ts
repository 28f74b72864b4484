import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tell } from './a-console.js'

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'technopole-')) })
afterAll(() => { rmSync(folder, { recursive: true }) })

describe('the scenario file of the README', () => {
  const [, text] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))!

  it('has no more than ten lines and runs as it stands', async () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
    const file = join(folder, 'higher-rate.yaml')
    writeFileSync(file, text)
    const { code, out } = await tell(['compare', file, 'as-enacted', '--region', 'CN-NX', '--scale', '0.002', '--to', '2017', '--runs', '2', '--workers', '1'])
    expect(code).toBe(0)
    expect(out).toContain('R&D super-deduction')
  })

  it('is followed by a program of no more than ten lines for the question that needs a rule', () => {
    const programs = [...readFileSync('README.md', 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, program]) => program)
    const adapting = programs.find((program) => program.includes('adapt('))!
    expect(adapting.trim().split('\n').length).toBeLessThanOrEqual(10)
  })

  it('is followed by a command for each question, each on one line', () => {
    const commands = [...readFileSync('README.md', 'utf8').matchAll(/^technopole (\w+)/gm)].map(([, command]) => command)
    for (const question of ['attain', 'attribute', 'cost', 'sensitivity', 'optimise', 'discover', 'evaluate', 'account']) expect(commands).toContain(question)
  })
})
