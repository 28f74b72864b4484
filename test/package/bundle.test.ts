import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { PAGE, browserParts } from '../../bench/browser-parts.mjs'
import { install } from './install.js'

// Kilobytes of 1000 bytes, after gzip -9, of the code minified by esbuild.
const parts = await browserParts()
const user = install()
afterAll(() => { user.remove() })

/** Bytes of a page in one file that uses the package as it is found from a folder. */
async function pageFrom(specifier: string, resolveDir: string): Promise<number> {
  const { outputFiles } = await build({ stdin: { contents: `export ${PAGE} from '${specifier}'`, resolveDir }, bundle: true, write: false, minify: true,
    format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8', logLevel: 'error' })
  return gzipSync(outputFiles[0].contents, { level: 9 }).length
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

  it('is of the installed package no more than of the sources', async () => {
    const [installed, sources] = [await pageFrom('technopole', user.folder), await pageFrom('./src/index.js', resolve('.'))]
    console.info(`a page that reads, simulates and compares scenarios: ${(installed / 1000).toFixed(1)} kB gzipped, of the sources ${(sources / 1000).toFixed(1)} kB`)
    expect(sources).toBeGreaterThan(100_000)
    expect(installed).toBeLessThanOrEqual(1.01 * sources)
  })
})
