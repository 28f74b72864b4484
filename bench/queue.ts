/**
 * What a queue costs: shards of about two seconds made directly, by one worker of a queue on Redis, and by two workers in
 * processes of their own; and how many jobs a second the server moves when they do nothing. Rivals take turns, in the order A B B A, so that
 * a machine that gets slower or faster favours none. Processor time is what the queue adds to the work; time by the clock needs a
 * machine that does nothing else.
 * Run on the built package: npm run bench -- queue [rounds] [shards] [shards for processes]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Queue, Worker } from 'bullmq'
import { asEnacted } from 'technopole'
import { brokerOf, makeShard, prepareStudy, submitStudy, work } from 'technopole/queue'
import type { OpenStudy } from 'technopole/queue'
import { PASSWORD, redis } from '../test/cluster/servers.js'
import { machine } from './machine.js'

const rounds = Number(process.argv[2] ?? 3)
const shards = Number(process.argv[3] ?? 8)
const ofProcesses = Number(process.argv[4] ?? shards)
const folder = mkdtempSync(join(tmpdir(), 'queue-'))
const server = await redis()
const broker = await brokerOf({ redis: server.option[1] }, server.environment)

interface Spent { readonly wall: number, readonly processor: number }
async function spent(work: () => Promise<unknown>): Promise<Spent> {
  const [clock, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: (performance.now() - clock) / 1000, processor: (user + system) / 1e6 }
}
const together = (a: Spent, b: Spent): Spent => ({ wall: a.wall + b.wall, processor: a.processor + b.processor })
const study = (name: string, runs: number): Promise<OpenStudy> => prepareStudy(join(folder, name),
  { question: 'project', scenarios: [asEnacted], region: ['CN-ZJ'], scale: 0.05, to: 2020, runs, seed: name })
const direct = async (open: OpenStudy): Promise<void> => { for (let number = 1; number <= shards; number++) await makeShard(open, { number, of: shards }) }

const trial = await study('trial', shards * 4)
await direct(trial)
const perRun = (await spent(async () => direct(await study('trial again', shards * 4)))).processor / (shards * 4)
const runsAShard = Math.max(1, Math.round(2 / perRun))
const runs = shards * runsAShard

let studies = 0
const alone = async (): Promise<Spent> => {
  const open = await study(`direct ${studies++}`, runs)
  return spent(() => direct(open))
}
const queued = async (): Promise<Spent> => {
  const open = await study(`queue ${studies++}`, runs)
  await submitStudy(open, broker, { shards })
  return spent(() => work(open, broker))
}
const processes = async (count: number): Promise<number> => {
  const open = await study(`${count} workers ${studies++}`, ofProcesses * runsAShard)
  await submitStudy(open, broker, { shards: ofProcesses })
  const { wall } = await spent(() => Promise.all(Array.from({ length: count }, () => new Promise((resolve) => {
    spawn(process.execPath, ['dist/cli.js', 'worker', open.directory, '--workers', '1', ...server.option], { env: { ...process.env, ...server.environment }, stdio: 'ignore' })
      .on('exit', resolve)
  }))))
  return wall
}

const each: { direct: Spent, one: Spent, two: number, oneProcess: number }[] = []
for (let round = 0; round < rounds; round++) {
  const before = await alone()
  const one = together(await queued(), await queued())
  each.push({ direct: together(before, await alone()), one, oneProcess: await processes(1), two: await processes(2) })
  console.error(JSON.stringify(each.at(-1)))
}

const connection = { host: broker.host, port: broker.port, password: PASSWORD, maxRetriesPerRequest: null }
const JOBS = 5000
const queue = new Queue('nothing', { connection })
await queue.addBulk(Array.from({ length: JOBS }, (_, n) => ({ name: 'nothing', data: { n } })))
let left = JOBS
const { wall } = await spent(() => new Promise<void>((resolve) => {
  new Worker('nothing', () => { if (--left === 0) resolve(); return Promise.resolve() }, { connection, concurrency: 64 }).on('error', () => undefined)
}))

const median = (x: readonly number[]): number => [...x].sort((a, b) => a - b)[Math.floor(x.length / 2)]!
const rounded = (x: number): number => Math.round(x * 1000) / 1000
const result = { command: `npm run bench -- queue ${rounds} ${shards} ${ofProcesses}`, shards, shardsForProcesses: ofProcesses, runsAShard,
  secondsPerShard: rounded(perRun * runsAShard),
  processorOverhead: rounded(median(each.map(({ direct: d, one }) => one.processor / d.processor)) - 1),
  clockOverhead: rounded(median(each.map(({ direct: d, one }) => one.wall / d.wall)) - 1),
  twoWorkersOverOne: rounded(median(each.map(({ oneProcess, two }) => oneProcess / two))), jobsPerSecond: Math.round(JOBS / wall), each, machine: machine() }
writeFileSync('docs/results/queue.json', `${JSON.stringify(result, null, 2)}\n`)
console.log(JSON.stringify({ ...result, each: undefined }, null, 1))
await server.remove()
rmSync(folder, { recursive: true })
process.exit()
