import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOTEBOOKS, executeHere, notebookNames } from '../../scripts/notebooks.mjs'
import { install } from '../package/install.js'
import { cellsOf, isPartOf } from './read.js'
import type { Cell } from './read.js'

const names = notebookNames()
const stored = new Map(names.map((name) => [name, cellsOf(join(NOTEBOOKS, name))]))
const TRIES = 4
/** Cells of each execution by notebook. */
const fresh = new Map<string, Cell[][]>(names.map((name) => [name, []]))
const folders: string[] = []

/** Whether a cell came out as it is stored, with nothing lost on the way. */
const arrivedWhole = (cell: Cell, n: number, name: string): boolean => {
  const kept = stored.get(name)![n]
  return cell.printed.length === kept.printed.length && cell.shown.length === kept.shown.length
}
const lacking = (): string[] => names.filter((name) =>
  !stored.get(name)!.every((_cell, n) => fresh.get(name)!.some((cells) => arrivedWhole(cells[n], n, name))))

// The kernel of Deno 2.9 loses messages to a front end that is slow to read (https://github.com/zeromq/zmq.rs/issues/237): what arrives
// must always be what is stored, and a notebook of which something was lost is executed again.
beforeAll(async () => {
  for (let n = 0; n < TRIES && lacking().length > 0; n++) {
    const folder = mkdtempSync(join(tmpdir(), 'notebooks-'))
    folders.push(folder)
    const again = lacking()
    await executeHere(again, folder)
    for (const name of again) fresh.get(name)!.push(cellsOf(join(folder, name)))
    if (lacking().length > 0) console.info(`Messages were lost of ${lacking().join(', ')}`)
  }
}, 500_000)
const user = install()
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
  user.remove()
})

describe.each(names)('the notebook %s', (name) => {
  const cells = stored.get(name)!
  const code = cells.filter(({ kind }) => kind === 'code')

  it('brings out today what is stored in it, charts included (stored anew by npm run notebooks)', () => {
    for (const execution of fresh.get(name)!) {
      expect(execution.map(({ source }) => source)).toEqual(cells.map(({ source }) => source))
      execution.forEach(({ printed, shown }, n) => {
        if (!isPartOf(printed, cells[n].printed)) expect(printed).toEqual(cells[n].printed)
        if (!isPartOf(shown, cells[n].shown)) expect(shown).toEqual(cells[n].shown)
      })
    }
    expect(lacking()).not.toContain(name)
  })

  it('ends without an error or a warning in any cell', () => {
    expect([cells, ...fresh.get(name)!].flat().flatMap(({ errors }) => errors)).toEqual([])
  })

  it('is a lesson: prose before code, short cells, charts with a name, and a conclusion at the end', () => {
    expect(cells[0].kind).toBe('markdown')
    expect(cells[0].source).toMatch(/^# .*[一-鿿]/)
    expect(code.filter(({ source }) => source.split('\n').length > 24).map(({ source }) => source.split('\n')[0])).toEqual([])
    const charts = code.flatMap((cell) => cell.charts)
    expect(charts.length).toBeGreaterThan(0)
    for (const chart of charts) expect(chart).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+"[\s\S]*<\/svg>\n?$/)
    expect(cells.filter(({ kind }) => kind === 'markdown').at(-1)!.source).toMatch(/^## Conclusion · 结论/)
    expect(cells.at(-1)!.printed.length).toBeGreaterThan(0)
  })

  it('names the kernel and reaches for nothing but installed packages and Node', () => {
    const { metadata } = JSON.parse(readFileSync(join(NOTEBOOKS, name), 'utf8')) as { metadata: { kernelspec: { name: string } } }
    expect(metadata.kernelspec.name).toBe('deno')
    const imported = code.flatMap(({ source }) => [...source.matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, from]) => from))
    expect(imported.filter((from) => !/^(technopole(\/plot|\/node)?|linkedom|tslab|node:fs)$/.test(from))).toEqual([])
    expect(code.map(({ source }) => source).join('\n')).not.toMatch(/\bfetch\(|https?:/)
  })
})

it('the types of every notebook hold', () => {
  user.write('types/package.json', '{ "type": "module" }')
  user.write('types/tslab.d.ts', 'declare module \'tslab\' { export const display: { svg(text: string): void } }')
  for (const name of names) {
    const text = stored.get(name)!.filter(({ kind }) => kind === 'code').map(({ source }) => source).join('\n;')
    user.write(`types/${name.replace('.ipynb', '.ts')}`, `${text}\nexport {}\n`)
  }
  user.write('types/tsconfig.json', JSON.stringify({
    compilerOptions: { module: 'NodeNext', target: 'ES2022', lib: ['ES2022'], types: ['node'], strict: true, noEmit: true, skipLibCheck: true },
    files: ['tslab.d.ts', ...names.map((name) => name.replace('.ipynb', '.ts'))],
  }))
  const { code, out } = user.node(resolve('node_modules/typescript/bin/tsc'), '-p', 'types')
  expect(code, out).toBe(0)
})
