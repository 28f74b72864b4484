import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countsOf, programNeeded, runSuites } from './run-suites.mjs'

let folder: string
const script = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return relative('node_modules', join(folder, name))
}

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'suites-')) })
afterAll(() => { rmSync(folder, { recursive: true }) })

async function outcome(suites: object[], strict = false): Promise<{ lines: string[], code: number }> {
  const lines: string[] = []
  const code = await runSuites(suites, { strict, print: (line: string) => { lines.push(line) } })
  return { lines, code }
}

const good = () => ({ name: 'good', program: script('good.mjs', ''), arguments: [] })
const bad = () => ({ name: 'bad', program: script('bad.mjs', 'process.exitCode = 3'), arguments: [] })
const elsewhere = { name: 'browser', needs: programNeeded('no-such-browser', 'browser') }

describe('the run of all suites', () => {
  it('ends with the sum on a line of its own', async () => {
    const { lines, code } = await outcome([good(), good()])
    expect(lines.at(-1)).toBe('2 passed, 0 failed')
    expect(code).toBe(0)
  })

  it('goes on after a failure, names it, and fails', async () => {
    const { lines, code } = await outcome([bad(), good()])
    expect(lines).toContain('failed: bad: 1 failed')
    expect(lines.at(-1)).toBe('1 passed, 1 failed')
    expect(code).toBe(1)
  })

  it('runs one beside the other where it is told to, and prints what either says in order', async () => {
    const sign = JSON.stringify(join(folder, 'sign'))
    // The first passes only if the second lives at the same time.
    const first = { name: 'first', arguments: [], program: script('first.mjs', `import { existsSync } from 'node:fs'
      for (let n = 0; n < 200 && !existsSync(${sign}); n++) await new Promise((resolve) => { setTimeout(resolve, 50) })
      process.exitCode = existsSync(${sign}) ? 0 : 1`) }
    const second = { name: 'second', arguments: [], beside: true, program: script('second.mjs', `import { writeFileSync } from 'node:fs'
      writeFileSync(${sign}, '')
      console.log('said by the second')
      process.exitCode = 1`) }
    const { lines } = await outcome([first, second, good()])
    expect(lines.filter((line) => /^\n== |said/.test(line))).toEqual(['\n== first', '\n== second', 'said by the second', '\n== good'])
    expect(lines).toContain('failed: second: 1 failed')
    expect(lines.at(-1)).toBe('2 passed, 1 failed')
  })

  it('names each suite left out and how to get what it needs', async () => {
    const { lines, code } = await outcome([good(), elsewhere])
    expect(lines).toContain('left out: browser: needs no-such-browser; get it with: apt-get install browser')
    expect(lines.at(-1)).toBe('1 passed, 0 failed')
    expect(code).toBe(0)
  })

  it('runs a suite whose need is met', async () => {
    const { lines } = await outcome([{ ...good(), needs: programNeeded('node') }])
    expect(lines.at(-1)).toBe('1 passed, 0 failed')
  })

  it('fails where nothing may be left out', async () => {
    const { lines, code } = await outcome([good(), elsewhere], true)
    expect(lines.at(-1)).toBe('1 passed, 1 failed')
    expect(code).toBe(1)
  })

  it('fails when nothing ran', async () => {
    expect((await outcome([])).code).toBe(1)
  })
})

describe('the count of one report', () => {
  const file = (status: string, checks: number) => ({ status, assertionResults: Array.from({ length: checks }) })

  it('is the number of tests by outcome', () => {
    const outcomes = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }
    expect(countsOf({ ...outcomes, testResults: [file('failed', 9)] }, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  it('has one failure more for each file that did not load', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, testResults: [file('passed', 5), file('failed', 0)] }
    expect(countsOf(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })

  it('has a failure when the run broke off or tested nothing', () => {
    expect(countsOf(undefined, 1).failed).toBe(1)
    expect(countsOf({ numPassedTests: 5 }, 1).failed).toBe(1)
    expect(countsOf({ numPassedTests: 0 }, 0).failed).toBe(1)
  })
})
