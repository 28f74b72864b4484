// Installs the other engines that results are compared on, once.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const modules = join(folder, 'node_modules')

/** Programs of the engines and the arguments before a script. */
export const engines = {
  'Node 22': [join(modules, 'node-22/bin/node')],
  'Node 24': [join(modules, 'node-24/bin/node')],
  'Deno 2': [join(modules, '@deno/linux-x64-glibc/deno'), 'run', '--allow-all'],
}

const complete = () => Object.values(engines).every(([program]) => existsSync(program))

/** Whether the engines are there, after trying to install them. */
export function installEngines() {
  if (!complete()) spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts'], { stdio: 'ignore', shell: process.platform === 'win32' })
  return complete()
}
