/**
 * One study in several ways: on one machine, in 7 shards, in 200 shards, and in 200 shards by two workers of a queue on a
 * Redis of its own. All bytes that come out are compared. Also what a run, a shard and a part cost.
 * Run on the built package: npm run bench -- shardings [runs] [shards]; the exit code is 1 if a byte differs.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asEnacted, project } from 'technopole'
import { writeAnswer } from 'technopole/node'
import { TABLE, brokerOf, makeShard, mergeParts, prepareStudy, submitStudy, writeTable } from 'technopole/queue'
import type { OpenStudy } from 'technopole/queue'
import { redis } from '../test/cluster/servers.js'
import { machine } from './machine.js'

const runs = Number(process.argv[2] ?? 10_000)
const shards = Number(process.argv[3] ?? 200)
const folder = mkdtempSync(join(tmpdir(), 'shardings-'))
const asked = { question: 'project', scenarios: [asEnacted], region: ['CN-NX'], scale: 0.001, to: 2016, runs, seed: 'shardings' } as const
const engine = `node ${process.versions.node}`
const ANSWER = ['answer.json', 'attainment.csv', 'effects.csv', 'indicators.csv', 'ledger.csv', 'manifest.json', 'report.txt']

const digestOf = (directory: string, files: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(directory, file)))
  return hash.digest('hex')
}
async function timed<T>(what: string, work: () => Promise<T>): Promise<{ readonly seconds: number, readonly value: T }> {
  const started = performance.now()
  const value = await work()
  const seconds = Math.round((performance.now() - started) / 10) / 100
  console.error(`${what}: ${seconds} s`)
  return { seconds, value }
}
const opened = (name: string): Promise<OpenStudy> => prepareStudy(join(folder, name), asked)

async function merged(open: OpenStudy): Promise<{ answer: string, table: string }> {
  const found = await mergeParts(open, { engine })
  if ('faults' in found) throw found.faults[0]
  await writeTable(join(open.directory, TABLE), found.parts, open)
  await writeAnswer(open.directory, found.answer, { everyRun: false })
  return { answer: digestOf(open.directory, ANSWER), table: digestOf(open.directory, [TABLE]) }
}
async function sharded(name: string, of: number): Promise<Awaited<ReturnType<typeof merged>>> {
  const open = await opened(name)
  for (let number = 1; number <= of; number++) await makeShard(open, { number, of })
  return merged(open)
}

const alone = await timed('one machine', async () => {
  const { options: { region } } = await opened('alone')
  await writeAnswer(join(folder, 'alone'), await project(asEnacted, { region, to: asked.to, runs, seed: asked.seed, engine }), { everyRun: false })
  return digestOf(join(folder, 'alone'), ANSWER)
})
const seven = await timed('7 shards', () => sharded('seven', 7))
const many = await timed(`${shards} shards`, () => sharded('many', shards))
const server = await redis()
const queue = await timed('queue with two workers', async () => {
  const open = await opened('queue')
  await submitStudy(open, await brokerOf({ redis: server.option[1] }, server.environment), { shards })
  const workers = [1, 2].map(() => new Promise<void>((resolve, reject) => {
    const worker = spawn(process.execPath, ['dist/cli.js', 'worker', open.directory, '--workers', '1', ...server.option],
      { env: { ...process.env, ...server.environment }, stdio: ['ignore', 'ignore', 'inherit'] })
    worker.on('exit', (code) => { if (code === 0) resolve(); else reject(new Error(`a worker ended with ${code}`)) })
  }))
  await Promise.all(workers)
  return merged(open)
}).finally(() => server.remove())

const parts = readdirSync(join(folder, 'many')).filter((name) => name.startsWith('part-'))
const bytes = parts.reduce((sum, name) => sum + statSync(join(folder, 'many', name)).size, 0)
const same = new Set([alone.value, seven.value.answer, many.value.answer, queue.value.answer]).size === 1 &&
  new Set([seven.value.table, many.value.table, queue.value.table]).size === 1
const result = { command: `npm run bench -- shardings ${runs} ${shards}`, runs, shards, same, answer: alone.value, table: many.value.table,
  seconds: { alone: alone.seconds, seven: seven.seconds, many: many.seconds, queueOfTwo: queue.seconds },
  bytesPerRun: Math.round(bytes / runs), tableBytesPerRun: Math.round(statSync(join(folder, 'many', TABLE)).size / runs), machine: machine() }
writeFileSync('docs/results/shardings.json', `${JSON.stringify(result, null, 2)}\n`)
rmSync(folder, { recursive: true })
console.log(same ? `the same bytes: ${alone.value}` : `bytes differ: ${JSON.stringify([alone.value, seven.value, many.value, queue.value])}`)
if (!same) process.exitCode = 1
