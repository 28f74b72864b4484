import { spawnSync } from 'node:child_process'
import {
  chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { inject } from 'vitest'

/** What package.json says of the package itself. */
export const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** What a program printed, and how it ended. */
export interface Ran { readonly code: number | null, readonly out: string, readonly errors: string }

/** A user's directory in which the published files, and nothing else of this project, are installed. */
export interface Installation {
  readonly folder: string
  /** Writes a file of the user and returns its path. */
  write(name: string, text: string): string
  /** Runs Node on a file of the user. */
  node(...command: string[]): Ran
  /** Runs lines of a shell in which `technopole` is a command, and npx finds it. */
  shell(lines: string): Ran
  remove(): void
}

/**
 * Installs the published files beside links to the packages they declare, with `optional` also those that only some need;
 * what they use undeclared is missing.
 */
export function install({ optional = true } = {}): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'user-'))
  const modules = join(folder, 'node_modules')
  for (const { path } of inject('publishedFiles')) cpSync(path, join(modules, 'technopole', path))
  const peers = optional ? Object.keys(manifest.peerDependencies) : []
  for (const name of [...Object.keys(manifest.dependencies), ...peers, '@types/node']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(resolve('node_modules', name), join(modules, name))
  }
  const commands = join(modules, '.bin')
  mkdirSync(commands)
  for (const [name, file] of Object.entries<string>(manifest.bin)) {
    const target = join(modules, 'technopole', file)
    if (!existsSync(target)) continue
    chmodSync(target, 0o755)
    symlinkSync(target, join(commands, name))
  }
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')

  const run = (program: string, command: string[]): Ran => {
    const env = { ...process.env, PATH: [commands, process.env.PATH].join(delimiter), npm_config_offline: 'true' }
    const { status, stdout, stderr, error } = spawnSync(program, command, { cwd: folder, env, encoding: 'utf8' })
    if (error) throw error
    return { code: status, out: stdout, errors: stderr }
  }
  return {
    folder,
    write(name, text) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      return path
    },
    node: (...command) => run(process.execPath, command),
    shell: (lines) => run('bash', ['--norc', '-euo', 'pipefail', '-c', lines]),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
