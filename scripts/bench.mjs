// `npm run bench -- NAME [arguments]` runs bench/NAME.ts on an up-to-date build; without a name it lists them.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale, root } from './build.mjs'

const [wanted, ...given] = process.argv.slice(2)
const files = readdirSync(join(root, 'bench'), { recursive: true }).filter((file) => /\.(ts|mjs)$/.test(file)).sort()
const file = files.find((name) => name.replace(/\.\w+$/, '') === wanted)

if (file === undefined) {
  process.stderr.write(`${wanted === undefined ? 'Which one?' : `There is no ${wanted}.`} ${files.join(', ')}\n`)
  process.exitCode = 2
} else {
  await buildIfStale({ types: false })
  // bench/tsconfig.json drops the path to the sources, so that `technopole` is the build, as for a user.
  const tsx = [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), '--tsconfig', join(root, 'bench', 'tsconfig.json')]
  const { status } = spawnSync(process.execPath, [...tsx, join(root, 'bench', file), ...given], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
