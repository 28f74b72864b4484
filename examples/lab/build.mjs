// Builds the lab into a folder: the page, its worker, and what the page must know of the library.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const STATIC = ['index.html', 'style.css', 'icon.svg']

/** What briefs tell of past scores: the last attempt. */
function pastScores() {
  const { series, attempts } = JSON.parse(readFileSync(new URL('docs/results/hindcast.json', import.meta.resolve('technopole/package.json')), 'utf8'))
  const { summary, scores, variance } = attempts.at(-1)
  return { series, attempts: [{ summary, scores, variance }] }
}

/** Builds into `output`, which is emptied first. The package must have been built. */
export async function buildLab(output) {
  const { labCatalogue } = await import('./catalogue.js')
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  const { metafile } = await build({ entryPoints: ['page.js', 'worker.js'].map((name) => join(here, name)), outdir: output, bundle: true, splitting: true, minify: true, metafile: true,
    format: 'esm', platform: 'browser', target: 'es2022', chunkNames: 'part-[hash]', legalComments: 'none', logLevel: 'error' })
  for (const name of STATIC) copyFileSync(join(here, name), join(output, name))
  writeFileSync(join(output, 'catalogue.json'), JSON.stringify(labCatalogue()))
  writeFileSync(join(output, 'hindcast.json'), JSON.stringify(pastScores()))
  return metafile
}
