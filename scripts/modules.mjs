// The package for bundlers: a file for each module, figures apart, so that a page gets no module that it does not use. Node loads
// the same in a few large files, which is faster; of these a bundler keeps all that they run when they are loaded.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const source = join(root, 'src')
/** What runs in a browser; each is src/<name>.ts. */
const ENTRIES = ['index', 'plot', 'units', 'web-worker']
/** No attribute of an import is left with this target: figures become modules too. */
const TARGET = 'es2022'

/** Writes modules/ into the folder of a build. */
export async function writeModules(output) {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const shared = { bundle: true, splitting: true, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], target: TARGET, charset: 'utf8', logLevel: 'error',
    absWorkingDir: root, outbase: 'src', outdir: join(output, 'modules'), external: Object.keys({ ...dependencies, ...peerDependencies }) }
  const { metafile } = await build({ ...shared, entryPoints: ENTRIES.map((name) => `src/${name}.ts`), write: false, metafile: true })
  const modules = Object.keys(metafile.inputs).filter((path) => path.startsWith('src/'))
  await build({ ...shared, entryPoints: modules.map((path) => ({ in: path, out: path.slice('src/'.length).replace(/\.ts$/, '') })), chunkNames: 'packages/[hash]',
    // What a module imports of the package stays an import; packages that are copied are copied once.
    plugins: [{ name: 'file-a-module', setup(on) {
      on.onResolve({ filter: /^\.\.?\// }, ({ path, importer }) => (importer.startsWith(source) ? { path: path.replace(/\.json$/, '.json.js'), external: true } : undefined))
      // The main entry of mathjs is names alone; that for numbers also makes functions that are not asked for.
      on.onResolve({ filter: /^mathjs\/number$/ }, () => ({ path: 'mathjs', external: true }))
      // What d3-array calls when it is loaded only makes functions: what nobody uses of them is left out.
      on.onLoad({ filter: /d3-array\.mjs$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replace(/^((?:const|var) \w+ = )(?=\w+\()/gm, '$1/* @__PURE__ */ '), loader: 'js' }))
      // One value, where esbuild would export each of its members too.
      on.onLoad({ filter: /\.json$/ }, ({ path }) => ({ contents: `export default ${readFileSync(path, 'utf8')}`, loader: 'js' }))
    } }] })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeModules(process.argv[2])
