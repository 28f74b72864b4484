/**
 * What a queue costs: the same shards of about two seconds made by one process directly, by one worker of a queue on Redis, by
 * two, and by two processes directly, which is what the machine can do; and how many jobs a second the server moves when they do
 * nothing. All are processes of their own that start cold, with the engine's flags of a worker, and are timed from their start to
 * their end. They take turns, there and back (direct, one, two, pair, pair, two, one, direct), so that a machine that gets slower
 * or faster favours none; each ratio is the median over rounds. Time by the clock needs a machine that does nothing else.
 * Run on the built package: npm run bench -- queue [rounds] [shards]
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Queue, Worker } from 'bullmq'
import { asEnacted } from 'technopole'
import { brokerOf, makeShard, prepareStudy, submitStudy } from 'technopole/queue'
import type { OpenStudy } from 'technopole/queue'
import { PASSWORD, redis } from '../test/cluster/servers.js'
import { machine } from './machine.js'

const rounds = Number(process.argv[2] ?? 3)
const shards = Number(process.argv[3] ?? 60)
/** What a shard should take, in seconds. */
const LENGTH = 2
const folder = mkdtempSync(join(tmpdir(), 'queue-'))
const server = await redis()
const broker = await brokerOf({ redis: server.option[1] }, server.environment)

const study = (name: string, runs: number): Promise<OpenStudy> => prepareStudy(join(folder, name),
  { question: 'project', scenarios: [asEnacted], region: ['CN-ZJ'], scale: 0.05, to: 2020, runs, seed: name })

const run = promisify(execFile)
interface Spent { readonly wall: number, readonly processor: number }
/** Seconds by the clock, and of all processors, that a command takes from its start to its end. */
async function spent(...command: readonly string[]): Promise<Spent> {
  const { stderr } = await run('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2> /dev/null', 'bash', process.execPath, ...command],
    { env: { ...process.env, ...server.environment } })
  const [wall, user, system] = stderr.trim().split(' ').map(Number)
  return { wall, processor: user + system }
}
const together = (all: readonly Spent[]): Spent =>
  ({ wall: Math.max(...all.map(({ wall }) => wall)), processor: all.reduce((sum, { processor }) => sum + processor, 0) })
const times = <T>(count: number, make: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, n) => make(n + 1)))
const direct = async (count: number, open: OpenStudy): Promise<Spent> => together(await times(count, (first) =>
  spent('--no-concurrent-recompilation', 'bench/queue/direct-shards.mjs', open.directory, ...[shards, first, count].map(String))))
async function workers(count: number, open: OpenStudy): Promise<Spent> {
  await submitStudy(open, broker, { shards })
  return together(await times(count, () => spent('dist/cli.js', 'worker', open.directory, '--workers', '1', ...server.option)))
}

// How many runs take so long, of a process that is as warm as it gets.
const trial = await study('trial', 100)
for (let number = 1; number < 10; number++) await makeShard(trial, { number, of: 10 })
const before = performance.now()
await makeShard(trial, { number: 10, of: 10 })
const runsAShard = Math.max(1, Math.round(LENGTH / ((performance.now() - before) / 10_000)))

let studies = 0
const rival = { direct: (open: OpenStudy) => direct(1, open), one: (open: OpenStudy) => workers(1, open), two: (open: OpenStudy) => workers(2, open),
  pair: (open: OpenStudy) => direct(2, open) }
type Rival = keyof typeof rival
const names = Object.keys(rival) as Rival[]
const each: Record<Rival, Spent>[] = []
for (let round = 0; round < rounds; round++) {
  const nothing: Spent = { wall: 0, processor: 0 }
  const sums: Record<Rival, Spent> = { direct: nothing, one: nothing, two: nothing, pair: nothing }
  for (const name of [...names, ...[...names].reverse()]) {
    const { wall, processor } = await rival[name](await study(`${name} ${studies++}`, shards * runsAShard))
    sums[name] = { wall: sums[name].wall + wall, processor: sums[name].processor + processor }
    console.error(`round ${round + 1} of ${rounds}, ${name}: ${wall} s`)
  }
  each.push(sums)
}

const connection = { host: broker.host, port: broker.port, password: PASSWORD, maxRetriesPerRequest: null }
const JOBS = 5000
const queue = new Queue('nothing', { connection })
await queue.addBulk(Array.from({ length: JOBS }, (_, n) => ({ name: 'nothing', data: { n } })))
let left = JOBS
const begun = performance.now()
await new Promise<void>((resolve) => {
  new Worker('nothing', () => { if (--left === 0) resolve(); return Promise.resolve() }, { connection, concurrency: 64 }).on('error', () => undefined)
})
const jobsPerSecond = Math.round(JOBS / ((performance.now() - begun) / 1000))

const rounded = (x: number): number => Math.round(x * 1000) / 1000
/** Median, least and most of a figure over the rounds. */
function over(figure: (round: Record<Rival, Spent>) => number): { readonly median: number, readonly least: number, readonly most: number } {
  const sorted = each.map(figure).sort((a, b) => a - b)
  const middle = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
  return { median: rounded(middle), least: rounded(sorted[0]), most: rounded(sorted.at(-1)!) }
}
const result = { command: `npm run bench -- queue ${rounds} ${shards}`, shards, runsAShard,
  secondsPerShard: over((round) => round.direct.wall / (2 * shards)),
  clockOverhead: over(({ direct: d, one }) => one.wall / d.wall - 1),
  processorOverhead: over(({ direct: d, one }) => one.processor / d.processor - 1),
  twoWorkersOverOne: over(({ one, two }) => one.wall / two.wall),
  twoProcessesOverOne: over(({ direct: d, pair }) => d.wall / pair.wall), jobsPerSecond, each, machine: machine() }
writeFileSync('docs/results/queue.json', `${JSON.stringify(result, null, 2)}\n`)
console.log(JSON.stringify({ ...result, each: undefined }, null, 1))
await server.remove()
rmSync(folder, { recursive: true })
process.exit()
