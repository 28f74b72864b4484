/**
 * What a browser has to load: the built package bundled for one (esbuild, minified, gzip), as a whole and for a page that
 * imports `project` alone, with the packages that take the most room.
 *
 * npm run bench -- bundle-size
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build, version } from 'esbuild'

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
    format: 'esm', platform: 'browser', target: 'es2022', outfile: 'page.js', logLevel: 'error',
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
writeFileSync('docs/results/bundle-size.json', `${JSON.stringify({
  command: 'npm run bench -- bundle-size', esbuild: version, unit: 'bytes', rows,
}, null, 1)}\n`)
