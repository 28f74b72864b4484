import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { install } from '../package/install.js'
import { faultsIn } from '../reports/words-in-pictures.js'
import { everyOneRuns, expectToRun, inReadme, runnable, snippets } from './shown.js'

const shown = runnable(snippets).filter(inReadme)
const tenLines = shown.find(({ language }) => language === 'ts')!

everyOneRuns('the programs and commands of README.md', shown.filter((snippet) => snippet !== tenLines))

describe('a policy question in ten lines', () => {
  const user = install({ optional: false })
  afterAll(() => { user.remove() })

  it('is at most ten, and ends in a chart on disk without any package but technopole', () => {
    expect(tenLines.text.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(10)
    expectToRun(user, tenLines)
    const chart = readFileSync(join(user.folder, 'effect.svg'), 'utf8')
    expect(chart).toContain('R&amp;D performed by enterprises')
    expect(chart.replaceAll('\n', ' ').replaceAll(/<[^>]*>/g, ' ').replaceAll(/ +/g, ' ')).toContain('The 75 % rate two years earlier')
    expect(faultsIn(chart)).toEqual([])
  })
})
