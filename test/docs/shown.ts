import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { transformSync } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { install } from '../package/install.js'
import type { Installation, Ran } from '../package/install.js'
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

/** Programs and commands in pages and doc comments. */
export const snippets: readonly Snippet[] = [
  ...pages.flatMap((file) => snippetsOfMarkdown(file, read(file))),
  ...filesOf('src', ['.ts']).flatMap((file) => snippetsOfSource(file, read(file))),
]

/** Run by a test of their own: the page of the lab in a browser (test/engines/lab.test.ts), the gallery in charts.test.ts. */
const elsewhere = [join('examples', 'lab'), join('examples', 'charts.mjs')]

/** Programs of the examples. */
export const examples: readonly Snippet[] = filesOf('examples', ['.ts', '.js', '.mjs'])
  .filter((name) => !elsewhere.some((one) => name.startsWith(one))).map(exampleOf)

/** Whether a snippet stands in README.md, which has a test of its own. */
export const inReadme = ({ where }: Snippet): boolean => where.startsWith('README.md')

/** The snippets that a user of technopole alone can run. */
export const runnable = (some: readonly Snippet[]): Snippet[] =>
  some.filter(({ language, text, notRun }) => notRun === undefined && (language !== 'sh' || callsTechnopole(text)))

const isCommonJs = (text: string): boolean => /\brequire\(/.test(text) && !/^import /m.test(text)

/** A file name for a snippet of `README.md:12` and the like. */
export const fileNameOf = (where: string): string => where.replace(/[^A-Za-z0-9]+/g, '-')

/** Runs a snippet as a user would who has the package; fails with what it printed unless it ends well. */
export function expectToRun(user: Installation, { where, language, text, prints = '' }: Snippet): void {
  const { code, out, errors } = language === 'sh' ? user.shell(text) : runProgram(user, where, language, text)
  expect(code, `${out.slice(-2000)}\n${errors.slice(-4000)}\n${text}`).toBe(0)
  // Spaces only align: widths of columns follow what is in them.
  const plain = (shown: string): string => shown.replaceAll(/ +/g, ' ')
  expect(plain(out)).toContain(plain(prints))
}

function runProgram(user: Installation, where: string, language: 'ts' | 'js', text: string): Ran {
  const code = language === 'ts' ? transformSync(text, { loader: 'ts', format: 'esm', target: 'node20' }).code : text
  return user.node(user.write(`${fileNameOf(where)}.${isCommonJs(code) ? 'cjs' : 'mjs'}`, code))
}

/** Tests that there are such snippets, and that each runs on the built package. */
export function everyOneRuns(what: string, some: readonly Snippet[]): void {
  describe(what, () => {
    const user = install()
    afterAll(() => { user.remove() })

    it('are there', () => {
      expect(some.length).toBeGreaterThan(0)
    })

    it.each(some.map((snippet) => [snippet.where, snippet] as const))('run on the built package: %s', (_where, snippet) => {
      expectToRun(user, snippet)
    })
  })
}
