// What a browser loads to simulate, of the files that ship, taken apart as a page is built of them (split, minified, gzip -9).
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle, gzipped } from './minified.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What bundlers take of the package: a file a module. */
const shipped = (path) => join(root, 'dist', 'modules', path)

/** What a page needs to read scenarios, simulate and compare them. */
export const PAGE = '{ compare, project, china2015, fromDocument, toDocument, keptRuns, scenarioById, webWorkers, InputError }'
/** The same without the levers: what the catalogue shares with the rest belongs to the rest. */
const ENGINE = ['simulation/ensemble.js', 'simulation/model-run.js', 'population/china-2015.js', 'levers/lever.js', 'levers/frame.js']
/** Every file that a lever is written with, and nothing of one lever. */
const shared = () => readdirSync(shipped('levers')).filter((name) => name.endsWith('.js') && name !== 'catalogue.js' && name !== 'index.js').map((name) => `levers/${name}`)

/** A file belongs to a part if so much of it does: bundlers put what one part alone uses beside it. */
const MOSTLY = 0.95

/**
 * Bytes after gzip of three parts: figures (data as JSON), the catalogue of levers, and the core, which is all the rest. Minified by terser unless
 * `by` says esbuild.
 */
export async function browserParts(by) {
  const figures = readdirSync(shipped('data')).filter((name) => name.endsWith('.json.js'))
  const list = (paths) => paths.map((path, n) => `export * as m${n} from ${JSON.stringify(shipped(path))}`).join('\n')
  const texts = { core: `export ${PAGE} from ${JSON.stringify(shipped('index.js'))}`, engine: list([...ENGINE, ...shared()]), catalogue: list(['levers/catalogue.js']),
    figures: figures.map((name, n) => `import j${n} from ${JSON.stringify(shipped(`data/${name}`))}; export { j${n} }`).join('\n') }
  const { outputFiles, metafile } = await bundle({ entryPoints: Object.keys(texts).map((name) => ({ in: `part:${name}`, out: name })), outdir: 'out', splitting: true, absWorkingDir: root,
    plugins: [{ name: 'parts', setup(on) {
      on.onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice(5), namespace: 'part' }))
      on.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({ contents: texts[path], resolveDir: root, loader: 'js' }))
    } }] }, by)
  // What the core loads: its own file and every file that it imports.
  const files = new Map(outputFiles.map(({ path, text }) => [path.slice(root.length), text]))
  const loaded = new Set()
  const load = (name) => {
    if (loaded.has(name)) return
    loaded.add(name)
    for (const { path, external } of metafile.outputs[name].imports) if (!external) load(path)
  }
  load('out/core.js')
  const sizes = { core: 0, catalogue: 0, figures: 0 }
  for (const name of loaded) {
    const inputs = Object.entries(metafile.outputs[name].inputs)
    const mostly = (test) => inputs.filter(([path]) => test(path)).reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)
      > MOSTLY * inputs.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0)
    const part = mostly((path) => path.endsWith('.json.js')) ? 'figures' : mostly((path) => /^dist\/modules\/levers\/(\w+\/|catalogue)/.test(path)) ? 'catalogue' : 'core'
    sizes[part] += await gzipped(files.get(name), by)
  }
  return sizes
}
