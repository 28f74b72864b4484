// What a browser loads to simulate, taken apart as it is built (esbuild, minified, split, gzip -9).
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = (path) => join(root, 'src', path)

/** What a page needs to read scenarios, simulate and compare them. */
const CORE = `export { compare, project, china2015, fromDocument, toDocument, keptRuns, scenarioById, webWorkers, InputError } from ${JSON.stringify(source('index.ts'))}`
/** The same without the levers: what the catalogue shares with the rest belongs to the rest. */
const ENGINE = ['simulation/ensemble.ts', 'simulation/model-run.ts', 'population/china-2015.ts', 'levers/lever.ts', 'levers/frame.ts']
/** Every file that a lever is written with, and nothing of one lever. */
const shared = readdirSync(source('levers')).filter((name) => name.endsWith('.ts') && name !== 'catalogue.ts' && name !== 'index.ts').map((name) => `levers/${name}`)

/** A file belongs to a part if so much of it does: bundlers put what one part alone uses beside it. */
const MOSTLY = 0.95

/** Bytes after gzip of three parts: figures (data as JSON), the catalogue of levers, and the core, which is all the rest. */
export async function browserParts() {
  const figures = readdirSync(source('data')).filter((name) => name.endsWith('.json'))
  const list = (paths) => paths.map((path, n) => `export * as m${n} from ${JSON.stringify(source(path))}`).join('\n')
  const texts = { core: CORE, engine: list([...ENGINE, ...shared]), catalogue: list(['levers/catalogue.ts']),
    figures: figures.map((name, n) => `import j${n} from ${JSON.stringify(source(`data/${name}`))} with { type: 'json' }; export { j${n} }`).join('\n') }
  const { outputFiles, metafile } = await build({ entryPoints: Object.keys(texts).map((name) => ({ in: `part:${name}`, out: name })), outdir: 'out', bundle: true, splitting: true,
    minify: true, write: false, metafile: true, format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8', logLevel: 'error', absWorkingDir: root,
    plugins: [{ name: 'parts', setup(on) {
      on.onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice(5), namespace: 'part' }))
      on.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({ contents: texts[path], resolveDir: root, loader: 'js' }))
    } }] })
  // What the core loads: its own file and every file that it imports.
  const files = new Map(outputFiles.map(({ path, contents }) => [path.slice(root.length), contents]))
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
    const part = mostly((path) => path.includes('.json')) ? 'figures' : mostly((path) => /^src\/levers\/(\w+\/|catalogue)/.test(path)) ? 'catalogue' : 'core'
    sizes[part] += gzipSync(files.get(name), { level: 9 }).length
  }
  return sizes
}
