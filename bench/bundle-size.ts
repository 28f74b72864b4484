/**
 * What a browser has to load: the built package bundled for one, minified and gzipped, as a whole and for a page that
 * imports `project` alone; and what a page needs to read, simulate and compare scenarios in three
 * parts: figures, the catalogue of levers, and the core, which is all the rest; and all of its code, levers and core, without the sentences that people read.
 * Each by both minifiers that pages are built with.
 *
 * npm run bench -- bundle-size
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { version } from 'esbuild'
import { PAGE, browserParts } from './browser-parts.mjs'
import { codeAlone } from './code-alone.mjs'
import { bundle, gzipped, minified } from './minified.mjs'

const MINIFIERS = ['terser', 'esbuild']
const PAGES = {
  'all of technopole': 'export * from \'technopole\'',
  'project alone': 'export { project } from \'technopole\'',
}
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`

async function sizesBy(minifier: string) {
  const rows = []
  for (const [page, contents] of Object.entries(PAGES)) {
    const { outputFiles } = await bundle({ stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' }, outfile: 'page.js' }, minifier)
    const [{ text }] = outputFiles!
    rows.push({ page, minified: Buffer.byteLength(await minified(text, minifier)), gzip: await gzipped(text, minifier) })
  }
  return { rows, gzipByPart: await browserParts(minifier), gzipOfCodeWithoutSentences: await codeAlone(PAGE, resolve('.'), minifier) }
}

const sizes: Record<string, Awaited<ReturnType<typeof sizesBy>>> = {}
for (const minifier of MINIFIERS) {
  const { rows, gzipByPart: parts, gzipOfCodeWithoutSentences: code } = (sizes[minifier] = await sizesBy(minifier))
  console.log(`minified by ${minifier}:`)
  for (const { page, minified, gzip } of rows) console.log(`  ${page.padEnd(18)} ${kilobytes(minified)} minified, ${kilobytes(gzip)} gzipped`)
  console.log(`  core ${kilobytes(parts.core)}, figures ${kilobytes(parts.figures)}, catalogue of levers ${kilobytes(parts.catalogue)} (gzip)`)
  console.log(`  code of core and levers, without the sentences in it: ${kilobytes(code)} (gzip)`)
}
const versionOf = (name: string): string => (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version
writeFileSync('docs/results/bundle-size.json', `${JSON.stringify({
  command: 'npm run bench -- bundle-size', esbuild: version, terser: versionOf('terser'), unit: 'bytes', heldTo: MINIFIERS[0], minifiedBy: sizes,
}, null, 1)}\n`)
