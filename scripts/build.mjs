// Builds dist/ (`npm run build`), and tells other scripts whether it is up to date.
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { build as runTsup } from 'tsup'
import { writeModules } from './modules.mjs'

/** The directory of the package. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const dist = join(root, 'dist')
const STAMP = '.built.json'
const stamp = join(dist, STAMP)
const inputs = ['src', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsup.config.ts', 'scripts/build.mjs', 'scripts/modules.mjs']

/** Builds everything, or with `types: false` only the code, which takes a moment instead of many seconds; into dist, or elsewhere. */
export async function build({ types = true, output = dist } = {}) {
  const started = Date.now()
  rmSync(output, { recursive: true, force: true })
  await runTsup({ config: join(root, 'tsup.config.ts'), outDir: output, ...(types ? {} : { dts: false }) })
  translateToCommonJs(output)
  await writeModules(output)
  writeFileSync(join(output, STAMP), JSON.stringify({ started, types }))
}

/** Whether dist/ holds what the sources say; with `types: false` the code alone is enough. */
export function isFresh({ types = true } = {}) {
  if (!existsSync(stamp)) return false
  const built = JSON.parse(readFileSync(stamp, 'utf8'))
  return (built.types || !types) && built.started > Math.max(...inputs.map((name) => lastChange(join(root, name))))
}

/** Builds unless the build is fresh. */
export async function buildIfStale(what) {
  if (!isFresh(what)) await build(what)
}

// tsup's own CommonJS with shared chunks passes through a second compiler, which turns every `??` into a call.
// This keeps the statements of the ESM build, so that both formats compute alike and equally fast.
function translateToCommonJs(output) {
  const scripts = ['cli.js', 'node-worker.js', 'web-worker.js']
  // The command line loads these two and nothing else does.
  const itsOwn = /^(main|console)-[0-9A-Z]{8}\.js$/
  const modules = readdirSync(output).filter((name) => name.endsWith('.js') && !scripts.includes(name) && !itsOwn.test(name))
  for (const name of modules) {
    const source = readFileSync(join(output, name), 'utf8')
    const own = source.includes('import.meta.url')
    const { code } = transformSync(source, { format: 'cjs', platform: 'node', target: 'node20',
      ...(own ? { define: { 'import.meta.url': 'ownAddress' }, banner: 'const ownAddress = require("node:url").pathToFileURL(__filename).href;' } : {}) })
    const local = code.replace(/require\("(\.\/[^"]+)\.js"\)/g, 'require("$1.cjs")')
    writeFileSync(join(output, name.replace(/js$/, 'cjs')), local)
  }
}

function lastChange(path) {
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  // The directory's own time counts too: it changes when a file is added or removed.
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
