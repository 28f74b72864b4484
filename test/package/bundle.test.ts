import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { PAGE, browserParts } from '../../bench/browser-parts.mjs'
import { codeAlone } from '../../bench/code-alone.mjs'
import { bundle, gzipped, minified } from '../../bench/minified.mjs'
import { install } from './install.js'

// Kilobytes of 1000 bytes, after gzip -9, of the code minified by terser.
const parts = await browserParts()
const user = install()
const folder = mkdtempSync(join(tmpdir(), 'technopole-page-'))
afterAll(() => {
  user.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** A page in one file, not yet minified, that uses the package as it is found from a folder. */
async function pageFrom(specifier: string, resolveDir: string): Promise<string> {
  const { outputFiles } = await bundle({ stdin: { contents: `export ${PAGE} from '${specifier}'`, resolveDir } })
  return outputFiles![0].text
}

const slower = { technopole: 1, id: 'slower', name: { en: 'A slower rise', zh: '缓慢提高' }, base: 'as-enacted',
  changes: [{ verb: 'amend', lever: 'rd-super-deduction', params: { extra: '0.5 + 0.125 * (year >= 2016)' } }] }

/** What a page of this code finds in one small province of a scenario that ships and of a document with a formula. */
async function found(name: string, code: string): Promise<string> {
  const file = join(folder, name)
  writeFileSync(file, code)
  const { compare, china2015, fromDocument, scenarioById } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof import('../../src/index.js')
  const region = china2015({ scale: 0.002, provinces: ['CN-NX'] })
  return JSON.stringify(await compare([fromDocument(slower), scenarioById('as-enacted')!], { region, to: 2017, runs: 2 }))
}

describe('what a browser loads to read, simulate and compare scenarios', () => {
  it('is a data pack, figures and the catalogue of levers, of at most 250 kB', () => {
    expect(parts.figures).toBeGreaterThan(10_000)
    expect(parts.catalogue).toBeGreaterThan(10_000)
    expect(parts.figures + parts.catalogue).toBeLessThanOrEqual(250_000)
  })

  it('and a core of at most 150 kB', () => {
    expect(parts.core).toBeGreaterThan(10_000)
    expect(parts.core).toBeLessThanOrEqual(150_000)
  })

  it('is at most 150 kB of code, core and levers, without the sentences that people read', async () => {
    const code = await codeAlone(PAGE, resolve('.'))
    expect(code).toBeGreaterThan(parts.core / 2)
    expect(code).toBeLessThanOrEqual(150_000)
  })

  it('is of the installed package no more than of the sources', async () => {
    const [installed, sources] = [await gzipped(await pageFrom('technopole', user.folder)), await gzipped(await pageFrom('./src/index.js', resolve('.')))]
    console.info(`a page that reads, simulates and compares scenarios: ${(installed / 1000).toFixed(1)} kB gzipped, of the sources ${(sources / 1000).toFixed(1)} kB`)
    expect(sources).toBeGreaterThan(100_000)
    expect(installed).toBeLessThanOrEqual(1.01 * sources)
  })

  it('finds the same, to the letter, when it is minified', async () => {
    const page = await pageFrom('technopole', user.folder)
    const answer = await found('page.mjs', page)
    expect(answer.length).toBeGreaterThan(1000)
    expect(await found('minified.mjs', await minified(page))).toBe(answer)
  })
})
