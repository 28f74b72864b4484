import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

const cli = resolve('dist/cli.js')

/** A command line that runs, and what it says. */
export interface Running {
  readonly process: ChildProcess
  /** What it said so far on both streams. */
  said(): string
  /** Resolves when it has said something like this, rejects when it ends without. */
  says(pattern: RegExp): Promise<void>
  readonly ended: Promise<{ readonly code: number | null, readonly signal: NodeJS.Signals | null, readonly out: string, readonly errors: string }>
}

/** Starts `technopole …` of the build in a process of its own; `through` is a program that starts it, such as a shell with a limit. */
export function start(args: readonly string[], { environment = {}, through = [] }: {
  readonly environment?: Readonly<Record<string, string>>, readonly through?: readonly string[] } = {}): Running {
  const [program, ...rest] = [...through, process.execPath, cli, ...args]
  const child = spawn(program, rest, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  const heard = new Set<() => void>()
  const listen = (data: Buffer, add: (text: string) => void): void => {
    add(String(data))
    for (const check of heard) check()
  }
  child.stdout.on('data', (data: Buffer) => { listen(data, (text) => { out += text }) })
  child.stderr.on('data', (data: Buffer) => { listen(data, (text) => { errors += text }) })
  const ended = new Promise<Awaited<Running['ended']>>((done) => { child.on('close', (code, signal) => { done({ code, signal, out, errors }) }) })
  return { process: child, ended, said: () => out + errors,
    says: (pattern) => new Promise((found, reject) => {
      const check = (): void => { if (pattern.test(out + errors)) { heard.delete(check); found() } }
      heard.add(check)
      check()
      void ended.then(({ code }) => { reject(new Error(`ended with ${code} and did not say ${pattern}: ${out}${errors}`)) })
    }) }
}

/** Runs `technopole …` to its end. */
export const run = (args: readonly string[], options?: Parameters<typeof start>[1]): Running['ended'] => start(args, options).ended
