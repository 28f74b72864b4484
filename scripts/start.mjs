// `npm start`: brings the build up to date, then runs the command line with the arguments named in package.json.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale, root } from './build.mjs'

await buildIfStale({ types: false })
const command = spawn(process.execPath, [join(root, 'dist', 'cli.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => command.kill(signal))
command.on('exit', (code, signal) => {
  process.exitCode = signal === null ? code : 1
})
