import { afterAll, describe, expect, it } from 'vitest'
import { install } from '../package/install.js'
import { expectToRun, inReadme, runnable, snippets } from './shown.js'

const toRun = runnable(snippets).filter(inReadme)

const user = install()
afterAll(() => { user.remove() })

describe('the programs and commands of README.md', () => {
  it('are there', () => {
    expect(toRun.length).toBeGreaterThan(0)
  })

  it.each(toRun.map((snippet) => [snippet.where, snippet] as const))('run on the built package: %s', (_where, snippet) => {
    expectToRun(user, snippet)
  })
})
