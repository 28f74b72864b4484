// `npm run lab`: builds the lab of examples/lab if the package has changed, and serves it to this machine. `--port N` for another port.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildIfStale, root } from './build.mjs'

const source = join(root, 'examples', 'lab')
/** Where the built page is. */
export const built = join(root, 'out', 'lab')

const lastChange = (folder) => Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs))

/** Builds the package and the page unless both are fresh. */
export async function buildLabIfStale() {
  await buildIfStale({ types: false })
  const page = join(built, 'catalogue.json')
  const since = existsSync(page) ? statSync(page).mtimeMs : 0
  if (since > lastChange(source) && since > statSync(join(root, 'dist', '.built.json')).mtimeMs) return
  const { buildLab } = await import('../examples/lab/build.mjs')
  await buildLab(built)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { port } = parseArgs({ options: { port: { type: 'string', default: '8015' } } }).values
  await buildLabIfStale()
  const { labServer } = await import('../examples/lab/serve.mjs')
  const server = labServer(built)
  server.on('error', (error) => {
    process.stderr.write(`The lab cannot be served: ${error.message}. Another port: npm run lab -- --port 8016\n`)
    process.exitCode = 1
  })
  server.listen(Number(port), '127.0.0.1', () => { process.stdout.write(`The lab is at http://localhost:${server.address().port}/ (Ctrl-C ends it)\n`) })
}
