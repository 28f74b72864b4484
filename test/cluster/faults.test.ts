import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, start } from './commands.js'
import { redis } from './servers.js'
import type { Server } from './servers.js'

const study = ['earlier-deduction', 'as-enacted', '--region', 'CN-NX', '--scale', '0.001', '--to', '2016', '--runs', '12', '--seed', 'faults']

let folder: string
let result: string
const digestIn = (directory: string): string =>
  (JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as { digests: { result: string } }).digests.result
const merged = async (directory: string): Promise<string> => {
  const { code, errors } = await run(['merge', directory, '--format', 'csv'])
  expect(code, errors).toBe(0)
  return digestIn(directory)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'))
  const { code, errors } = await run(['compare', ...study, '--out', join(folder, 'alone'), '--workers', '1'])
  expect(code, errors).toBe(0)
  result = digestIn(join(folder, 'alone'))
})
afterAll(() => { rmSync(folder, { recursive: true }) })

describe('a disk that is full', () => {
  // The limit of a shell on the size of files, in kilobytes, fails a write in the middle as a full disk does.
  const limited = (kilobytes: number): string[] => ['bash', '-c', `ulimit -f ${kilobytes} && exec "$@"`, 'bash']

  it('ends a shard with a clear message, leaves nothing half, and with room the shard is made', async () => {
    const directory = join(folder, 'full')
    const shard = ['shard', '1/1', ...study, '--out', directory, '--workers', '1']
    // The study is written, and its part is not.
    const { code, errors } = await run(shard, { through: limited(24) })
    expect([code, errors]).toEqual([1, expect.stringMatching(/failed: EFBIG: file too large, write\n$/)])
    expect(readdirSync(directory)).toEqual(['study.json'])
    expect(await run(shard)).toMatchObject({ code: 0 })
    // Too little for the table of all runs; enough for that and other files, but not for the page.
    for (const kilobytes of [6, 60]) {
      const merge = await run(['merge', directory], { through: limited(kilobytes) })
      expect([merge.code, merge.out, merge.errors]).toEqual([1, '', expect.stringMatching(/failed: [^\n]+\n$/)])
      expect(readdirSync(directory).filter((name) => !/^part-|^study\.json$/.test(name))).toEqual([])
    }
    expect(await merged(directory)).toBe(result)
  })
})

describe('two tasks that are given the same shard', () => {
  it('both succeed, and their one part is whole', async () => {
    const directory = join(folder, 'same')
    const shard = (text: string) => run(['shard', text, ...study, '--out', directory, '--workers', '1'])
    for (const { code, errors } of await Promise.all([shard('1/2'), shard('1/2'), shard('2/2')])) expect(code, errors).toBe(0)
    expect(readdirSync(directory).sort()).toEqual(['part-000001-of-000002.parquet', 'part-000002-of-000002.parquet', 'study.json'])
    expect(await merged(directory)).toBe(result)
  })
})

describe('a queue', () => {
  let server: Server
  beforeAll(async () => { server = await redis() })
  afterAll(() => server.remove())
  const begin = (args: readonly string[], environment = {}) => start([...args, ...server.option], { environment: { ...server.environment, ...environment } })

  it('does not mind a clock that jumps a year ahead and then two back', async () => {
    const directory = join(folder, 'clock')
    expect(await begin(['submit', ...study, '--shards', '12', '--out', directory]).ended).toMatchObject({ code: 0 })
    const clock = join(folder, 'clock.txt')
    writeFileSync(clock, '+0\n')
    const library = execFileSync('sh', ['-c', 'ls /usr/lib/*/faketime/libfaketime.so.1'], { encoding: 'utf8' }).trim()
    const moved = { LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: clock, FAKETIME_NO_CACHE: '1', DONT_FAKE_MONOTONIC: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' }
    const yearThere = (): number => Number(execFileSync(process.execPath, ['-p', 'new Date().getFullYear()'], { encoding: 'utf8', env: { ...process.env, ...moved } }))
    const thisYear = yearThere()
    const worker = begin(['worker', directory, '--workers', '1', '--lock', '2'], moved)
    await worker.says(/^shard \d+\/12 done$/m)
    writeFileSync(clock, '+366d\n')
    expect(yearThere()).toBe(thisYear + 1)
    await worker.says(/(^shard \d+\/12 done$[^]*){4}/m)
    writeFileSync(clock, '-365d\n')
    const { code, out, errors } = await worker.ended
    expect([code, out], errors).toEqual([0, expect.stringContaining('12 of 12 shards done')])
    expect(await merged(directory)).toBe(result)
  })

  it('makes a part again that was cut off', async () => {
    const directory = join(folder, 'cut')
    expect(await run(['shard', '3/4', ...study, '--out', directory])).toMatchObject({ code: 0 })
    const part = join(directory, 'part-000003-of-000004.parquet')
    const whole = readFileSync(part)
    writeFileSync(part, whole.subarray(0, whole.length - 40))
    expect(await begin(['submit', '--shards', '4', '--out', directory]).ended).toMatchObject({ code: 0 })
    const { code, errors } = await begin(['worker', directory, '--workers', '2', '--lock', '2']).ended
    expect([code, errors]).toEqual([0, expect.stringMatching(/^made again: [^\n]*part-000003-of-000004\.parquet: allowed a whole part as shard wrote it/m)])
    expect(readFileSync(part).equals(whole)).toBe(true)
    expect(await merged(directory)).toBe(result)
  })
})
