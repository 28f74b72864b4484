/**
 * What a browser has to load: the built package bundled for one (esbuild, minified, gzip), as a whole and for a page that
 * imports `project` alone, with the packages that take the most room; and what a page needs to read, simulate and compare scenarios in three
 * parts: figures, the catalogue of levers, and the core, which is all the rest; and all of its code, levers and core, without the sentences that people read.
 *
 * npm run bench -- bundle-size
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, version } from 'esbuild'
import { PAGE, browserParts } from './browser-parts.mjs'
import { codeAlone } from './code-alone.mjs'

const PAGES = {
  'all of technopole': 'export * from \'technopole\'',
  'project alone': 'export { project } from \'technopole\'',
}

/** The package that a bundled file belongs to. */
const packageOf = (file: string): string => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'technopole'

const rows = []
for (const [page, contents] of Object.entries(PAGES)) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' }, bundle: true, minify: true, write: false, metafile: true,
    format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8', outfile: 'page.js', logLevel: 'error',
  })
  const parts = new Map<string, number>()
  for (const [file, { bytesInOutput }] of Object.entries(Object.values(metafile.outputs)[0].inputs)) {
    const name = packageOf(file)
    parts.set(name, (parts.get(name) ?? 0) + bytesInOutput)
  }
  const largest = [...parts].sort((a, b) => b[1] - a[1]).slice(0, 6)
  rows.push({
    page, minified: outputFiles[0].contents.length, gzip: gzipSync(outputFiles[0].contents, { level: 9 }).length,
    minifiedByPackage: Object.fromEntries(largest),
  })
}
for (const { page, minified, gzip, minifiedByPackage } of rows) {
  const parts = Object.entries(minifiedByPackage).map(([name, bytes]) => `${name} ${Math.round(bytes / 1000)}`).join(', ')
  console.log(`${page.padEnd(18)} ${Math.round(minified / 1000)} kB minified, ${Math.round(gzip / 1000)} kB gzip (kB minified: ${parts})`)
}
const parts = await browserParts()
console.log(`core ${Math.round(parts.core / 1000)} kB, figures ${Math.round(parts.figures / 1000)} kB, catalogue of levers ${Math.round(parts.catalogue / 1000)} kB (gzip)`)
const code = await codeAlone(PAGE, resolve('.'))
console.log(`code of core and levers, without the sentences in it: ${Math.round(code / 1000)} kB (gzip)`)
writeFileSync('docs/results/bundle-size.json', `${JSON.stringify({
  command: 'npm run bench -- bundle-size', esbuild: version, unit: 'bytes', rows, gzipByPart: parts, gzipOfCodeWithoutSentences: code,
}, null, 1)}\n`)
