import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { transformSync } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { install } from '../package/install.js'
import { callsTechnopole, snippetsOfMarkdown, snippetsOfSource, type Snippet } from './extract.js'

const filesOf = (folder: string, endings: string[]): string[] => {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  return names.filter((name) => endings.includes(extname(name)) && !name.startsWith(join('docs', 'api'))).sort()
}
const read = (file: string): string => readFileSync(file, 'utf8')

const pages = [...['README.md'].filter((file) => existsSync(file)), ...filesOf('docs', ['.md'])]
const exampleOf = (file: string): Snippet =>
  ({ where: file, language: extname(file) === '.ts' ? 'ts' : 'js', text: read(file) })
const snippets: Snippet[] = [
  ...pages.flatMap((file) => snippetsOfMarkdown(file, read(file))),
  ...filesOf('src', ['.ts']).flatMap((file) => snippetsOfSource(file, read(file))),
  ...filesOf('examples', ['.ts', '.js', '.mjs']).map(exampleOf),
]
const optedOut = snippets.filter(({ notRun }) => notRun !== undefined)
const otherCommands = snippets.filter(({ language, text }) => language === 'sh' && !callsTechnopole(text))
const toRun = snippets.filter((snippet) => !optedOut.includes(snippet) && !otherCommands.includes(snippet))

const user = install()
afterAll(() => { user.remove() })

const fileNames = new Map(toRun.map(({ where }, i) => [where, `snippet-${i}`]))
const isCommonJs = (text: string): boolean => /\brequire\(/.test(text) && !/^import /m.test(text)

function run({ where, language, text }: Snippet) {
  if (language === 'sh') return user.shell(text)
  const code = language === 'ts' ? transformSync(text, { loader: 'ts', format: 'esm', target: 'node20' }).code : text
  return user.node(user.write(`${fileNames.get(where)}.${isCommonJs(code) ? 'cjs' : 'mjs'}`, code))
}

describe('the programs and commands of the documentation', () => {
  it('include one in README.md', () => {
    expect(toRun.filter(({ where }) => where.startsWith('README.md')).length).toBeGreaterThan(0)
  })

  const named = toRun.map((snippet) => [snippet.where, snippet] as const)
  it.each(named)('run on the built package: %s', (_where, snippet) => {
    const { code, out, errors } = run(snippet)
    expect(code, `${out.slice(-2000)}\n${errors.slice(-4000)}\n${snippet.text}`).toBe(0)
  })

  it('name types as the package declares them', () => {
    const sources = toRun.filter(({ language }) => language === 'ts')
    for (const { where, text } of sources) user.write(`typed/${fileNames.get(where)}.ts`, `// ${where}\n${text}\n`)
    const compilerOptions = { module: 'NodeNext', target: 'ES2022', lib: ['ES2022'], types: ['node'], strict: true }
    user.write('typed/tsconfig.json', JSON.stringify({
      compilerOptions: { ...compilerOptions, noEmit: true, moduleDetection: 'force' },
      files: sources.map(({ where }) => `${fileNames.get(where)}.ts`),
    }))
    user.write('typed/package.json', '{ "type": "module" }')
    if (sources.length === 0) return
    const { code, out } = user.node(resolve('node_modules/typescript/bin/tsc'), '-p', 'typed')
    expect(code, out.replace(/\S*snippet-(\d+)\.ts/g, (_all, i) => toRun[Number(i)].where)).toBe(0)
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
