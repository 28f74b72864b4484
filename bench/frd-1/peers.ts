import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { streamKeys, type Job } from './workload.js'

const here = fileURLToPath(new URL('.', import.meta.url))

/** A directory for what is built in place; removed by `clear`. */
export function workshop(): { readonly path: string, clear(): void } {
  const path = mkdtempSync(join(tmpdir(), 'frd-1-'))
  return { path, clear: () => rmSync(path, { recursive: true, force: true }) }
}

/** Compiles the C form with the system's compiler; undefined when there is none. */
export function compileC(directory: string): { readonly program: string, readonly compiler: string } | undefined {
  const compiler = process.env.CC ?? 'cc'
  const version = spawnSync(compiler, ['--version'], { encoding: 'utf8' })
  if (version.status !== 0) return undefined
  const program = join(directory, 'scalar')
  const { status, stderr } = spawnSync(compiler, ['-O3', '-march=native', '-o', program, join(here, 'scalar.c'), '-lm'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${compiler} refused scalar.c:\n${stderr}`)
  return { program, compiler: `${version.stdout.split('\n')[0]}, -O3 -march=native` }
}

/** Bundles source text that imports from this directory, with the settings of the package's own build; returns the file. */
export async function bundle(directory: string, name: string, source: string): Promise<string> {
  const outfile = join(directory, `${name}.mjs`)
  await build({
    stdin: { contents: source, resolveDir: here, loader: 'ts' }, outfile, bundle: true, format: 'esm', target: 'node20',
    platform: 'node', logLevel: 'warning',
  })
  return outfile
}

/** One run's answer: seconds of processor time, and totals of every year. */
export interface Answer {
  readonly seconds: number
  readonly totals: readonly number[]
}

/** A form in a process of its own. */
export interface Peer {
  readonly name: string
  readonly bytesPerFirm: number
  run(): Promise<Answer>
  end(): void
}

/** Starts the C form. */
export async function openC(program: string, job: Job): Promise<Peer> {
  const child = spawn(program, [String(job.firms), String(job.years)], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.write(`${streamKeys(job.years).join(' ')}\n`)
  // Seven doubles, three bytes and two a firm, as its columns say.
  return talk('C', child, lines(child), 61)
}

/** Starts a form written in TypeScript: `expression` makes it from a job, and `imports` brings it in. */
export async function openForm(directory: string, name: string, imports: string, expression: string, job: Job): Promise<Peer> {
  const file = await bundle(directory, `${name}-${job.firms}`, `import { serve } from './peer.js'\n${imports}\nserve(${expression})\n`)
  const child = spawn(process.execPath, ['--max-old-space-size=8192', file, String(job.firms), String(job.years)],
    { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = lines(child)
  return talk(name, child, answers, Number(await answers()))
}

function talk(name: string, child: ChildProcess, answers: () => Promise<string>, bytesPerFirm: number): Peer {
  return {
    name,
    bytesPerFirm,
    run: async () => {
      child.stdin!.write('run\n')
      const [seconds, ...totals] = (await answers()).split(' ').map(Number)
      return { seconds, totals }
    },
    end: () => child.stdin!.end(),
  }
}

/** Reads a process line by line, as often as asked; fails when it ends first. */
function lines(child: ChildProcess): () => Promise<string> {
  const iterator = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  return async () => {
    const { value, done } = await iterator.next()
    if (done) throw new Error(`a form ended early, with ${child.exitCode ?? child.signalCode}`)
    return value
  }
}
