// `npm run bench [-- name…]`: runs the benchmarks of bench/ on the build, one after the other, each in a process.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { buildIfStale, root } from './build.mjs'

await buildIfStale({ types: false })

const wanted = process.argv.slice(2)
const files = readdirSync(join(root, 'bench')).filter((file) => /\.(ts|mjs)$/.test(file)).sort()
const nameOf = (file) => basename(file, extname(file))
const chosen = files.filter((file) => wanted.length === 0 || wanted.includes(nameOf(file)))
if (chosen.length === 0) {
  process.stderr.write(`No such benchmark. There are: ${files.map(nameOf).join(', ')}\n`)
  process.exitCode = 2
}
const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
for (const file of chosen) {
  process.stdout.write(`\n${file}\n`)
  // bench/tsconfig.json drops the path to the sources, so that `technopole` is the build, as for a user.
  const command = [tsx, '--tsconfig', join(root, 'bench', 'tsconfig.json'), join(root, 'bench', file)]
  const run = spawnSync(process.execPath, command, { stdio: 'inherit', cwd: root })
  if (run.status !== 0) process.exitCode = 1
}
