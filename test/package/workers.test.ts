import { spawn } from 'node:child_process'
import { existsSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { install } from './install.js'

const user = install()
afterAll(() => { user.remove() })
const cli = join(user.folder, 'node_modules/technopole/dist/cli.js')

interface Manifest { readonly runs: number, readonly digests: { readonly result: string } }
const manifestIn = (directory: string): Manifest =>
  JSON.parse(readFileSync(join(user.folder, directory, 'manifest.json'), 'utf8')) as Manifest

/** A program that asks one question with a runner and prints the digest of the result. */
const asking = (runner: string, more = ''): string => `
  import { asEnacted, china2015, compare, earlierDeduction, inline } from 'technopole'
  import { processes, threads } from 'technopole/node'
  ${more}
  const answer = await compare([earlierDeduction, asEnacted],
    { region: china2015({ scale: 0.01, provinces: ['CN-NX', 'CN-TJ'] }), to: 2018, runs: 6, seed: 'workers', runner: ${runner},
      progress: globalThis.progress })
  console.log(answer.manifest.digests.result)`

describe('runs on threads and processes', () => {
  const said = (text: string): string => {
    const { code, out, errors } = user.node(user.write('asking.mjs', text))
    expect(code, errors).toBe(0)
    return out.trim()
  }
  const alone = said(asking('inline'))

  it.each(['threads({ count: 1 })', 'threads({ count: 3 })', 'processes({ count: 2 })'])('have the bytes of one thread: %s', (runner) => {
    expect(said(asking(runner))).toBe(alone)
  })

  it('have them from CommonJS too', () => {
    const { out, errors } = user.node(user.write('asking.cjs', `
      const { asEnacted, china2015, compare, earlierDeduction } = require('technopole')
      const { threads } = require('technopole/node')
      compare([earlierDeduction, asEnacted], { region: china2015({ scale: 0.01, provinces: ['CN-NX', 'CN-TJ'] }), to: 2018, runs: 6,
        seed: 'workers', runner: threads({ count: 2 }) }).then((answer) => console.log(answer.manifest.digests.result))`))
    expect(out.trim(), errors).toBe(alone)
  })

  it('have them where the program is a text and no file', () => {
    const { out, errors } = user.node('--input-type=module', '--eval', asking('threads({ count: 2 })'))
    expect(out.trim(), errors).toBe(alone)
  })

  it('leave the code for typed arrays as fast as it is: no buffer is handed over', () => {
    // Once one is, the engine looks at each access to any array whether its buffer is still there.
    const watched = (...files: string[]): string => user.node('--trace-protector-invalidation', ...files).out
    expect(watched('--eval', 'structuredClone(0, { transfer: [new ArrayBuffer(8)] })')).toContain('ArrayBufferDetaching')
    expect(watched(user.write('watched.mjs', asking('threads({ count: 2 })'))).trim()).toBe(alone)
  })

  it('have them after a worker process was killed in the middle of a run', () => {
    const kill = `
      let killed = 0
      globalThis.progress = () => {
        if (killed > 0) return
        const [worker] = process._getActiveHandles().filter((handle) => handle.constructor.name === 'ChildProcess')
        killed = worker.pid
        process.kill(worker.pid, 'SIGKILL')
      }
      process.on('exit', () => { if (killed === 0) process.exitCode = 9 })`
    expect(said(asking('processes({ count: 2 })', kill))).toBe(alone)
  })
})

describe('a study that is stopped', () => {
  const question = ['compare', 'earlier-deduction', 'as-enacted', '--region', 'CN-NX', '--scale', '0.01', '--to', '2019', '--runs', '60',
    '--format', 'csv', '--workers', '2']
  const ask = (...more: string[]): { code: number | null, errors: string } => user.node(cli, ...question, ...more)
  ask('--out', 'undisturbed')
  const undisturbed = manifestIn('undisturbed')

  const stopped = (signal: 'SIGKILL' | 'SIGINT', directory: string): Promise<unknown> => {
    const command = spawn(process.execPath, [cli, ...question, '--out', directory], { cwd: user.folder })
    let errors = ''
    command.stderr.on('data', (data: Buffer) => {
      errors += String(data)
      if (errors.includes('24/120')) command.kill(signal)
    })
    return new Promise((resolve) => { command.on('close', resolve) })
  }

  it('leaves no journal behind when it is finished', () => {
    expect(existsSync(join(user.folder, 'undisturbed/unfinished-runs.jsonl'))).toBe(false)
  })

  it.each(['SIGINT', 'SIGKILL'] as const)('by %s goes on where it was, to the same bytes', async (signal) => {
    await stopped(signal, signal)
    const journal = join(user.folder, signal, 'unfinished-runs.jsonl')
    const kept = readFileSync(journal, 'utf8').trimEnd().split('\n').length - 1
    expect(kept).toBeGreaterThanOrEqual(12)
    expect(kept).toBeLessThan(60)
    const refused = ask('--out', signal)
    expect([refused.code, refused.errors]).toEqual([2, expect.stringMatching(/unfinished-runs\.jsonl: allowed no unfinished study/)])
    // As if the machine had stopped in the middle of writing the last line.
    truncateSync(journal, readFileSync(journal).length - 100)
    const { code, errors } = ask('--out', signal, '--resume')
    expect(code, errors).toBe(0)
    expect(manifestIn(signal)).toEqual(undisturbed)
    expect(existsSync(journal)).toBe(false)
  }, 60_000)

  it('is not taken up by another question', async () => {
    await stopped('SIGKILL', 'other')
    const other = user.node(cli, ...question, '--out', 'other', '--resume', '--seed', 'another')
    expect([other.code, other.errors]).toEqual([2, expect.stringContaining('an unfinished study of the same question, data and version')])
  }, 60_000)

  it('is resumed only from a directory', () => {
    const { code, errors } = ask('--resume')
    expect([code, errors]).toEqual([2, '--resume: allowed --out DIR with it, where the unfinished study is; given nothing\n'])
  })
})
