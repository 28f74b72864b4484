import { resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { install } from '../package/install.js'
import { callsTechnopole, type Snippet } from './extract.js'
import { examples, expectToRun, fileNameOf, inReadme, runnable, snippets } from './shown.js'

const optedOut = snippets.filter(({ notRun }) => notRun !== undefined)
const otherCommands = snippets.filter(({ language, text }) => language === 'sh' && !callsTechnopole(text))
const toRun = runnable(snippets)

const user = install()
afterAll(() => { user.remove() })

describe('the programs and commands of the documentation', () => {
  it.each(toRun.filter((snippet) => !inReadme(snippet)).map((snippet) => [snippet.where, snippet] as const))('run on the built package: %s', (_where, snippet) => {
    expectToRun(user, snippet)
  })

  it('name types as the package declares them', () => {
    const sources = [...toRun, ...runnable(examples)].filter(({ language }) => language === 'ts')
    for (const { where, text } of sources) user.write(`typed/${fileNameOf(where)}.ts`, `// ${where}\n${text}\n`)
    const compilerOptions = { module: 'NodeNext', target: 'ES2022', lib: ['ES2022'], types: ['node'], strict: true }
    user.write('typed/tsconfig.json', JSON.stringify({
      compilerOptions: { ...compilerOptions, noEmit: true, moduleDetection: 'force' },
      files: sources.map(({ where }) => `${fileNameOf(where)}.ts`),
    }))
    user.write('typed/package.json', '{ "type": "module" }')
    if (sources.length === 0) return
    const { code, out } = user.node(resolve('node_modules/typescript/bin/tsc'), '-p', 'typed')
    expect(code, out).toBe(0)
  })

  it('opt out only with a reason, and are counted', () => {
    const places = (some: Snippet[]): string[] => some.map(({ where, notRun = '' }) => `  ${where} ${notRun}`.trimEnd())
    console.info([
      `${toRun.length} snippets run`,
      `${optedOut.length} opt out`, ...places(optedOut),
      `${otherCommands.length} hold commands of other programs`, ...places(otherCommands),
    ].join('\n'))
    expect(optedOut.filter(({ notRun }) => (notRun ?? '').length < 10).map(({ where }) => where)).toEqual([])
  })
})
