import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, rmdirSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokerOf } from '../../src/queue/broker.js'
import { openQueue } from '../../src/queue/job-queue.js'
import { submissionOf } from '../../src/queue/queue-file.js'
import { run, start } from './commands.js'
import { PASSWORD } from './servers.js'
import type { Server } from './servers.js'

const study = ['earlier-deduction', 'as-enacted', '--region', 'CN-NX', '--scale', '0.001', '--to', '2016', '--runs', '20', '--seed', 'queue']
const shards = ['--shards', '20']

/** What a queue promises, whatever server it is on. */
export function queueLaws(name: string, open: () => Promise<Server>): void {
  describe(`a queue on ${name}`, () => {
    let folder: string
    let result: string
    const digestIn = (directory: string): string =>
      (JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as { digests: { result: string } }).digests.result

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'queue-'))
      const { code, errors } = await run(['compare', ...study, '--out', join(folder, 'alone'), '--workers', '1'])
      expect(code, errors).toBe(0)
      result = digestIn(join(folder, 'alone'))
    })
    afterAll(() => { rmSync(folder, { recursive: true }) })

    let server: Server
    let said = ''
    beforeAll(async () => { server = await open() })
    afterAll(() => server.remove())

    const directory = (what: string): string => join(folder, `${name}-${what}`)
    const begin = (...args: string[]) => start([...args, ...server.option], { environment: server.environment })
    const command = async (...args: string[]) => {
      const ended = await begin(...args).ended
      said += ended.out + ended.errors
      return ended
    }
    const submit = (where: string, ...more: string[]) => command('submit', ...study, ...shards, '--out', where, ...more)
    const work = (where: string, ...more: string[]) => begin('worker', where, '--workers', '1', '--lock', '2', ...more)
    // A process that is killed while it writes cannot clear up: what it leaves has a name that nobody takes for a part.
    const merged = async (where: string, killed = 0): Promise<string> => {
      const { code, errors } = await run(['merge', where, '--format', 'csv'])
      expect(code, errors).toBe(0)
      expect(readdirSync(where).filter((file) => file.endsWith('.unfinished')).length).toBeLessThanOrEqual(killed)
      return digestIn(where)
    }

    it('shows whoever may not in neither the user nor the password, and keeps nobody in another database than the one asked for', async () => {
      const address = server.option[1]
      const wrong = await start(['submit', ...study, ...shards, '--out', directory('refused'), ...server.option],
        { environment: { TECHNOPOLE_QUEUE_USER: 'somebody-else', TECHNOPOLE_QUEUE_PASSWORD: 'wrong-word' } }).ended
      const nowhere = await start(['submit', ...study, ...shards, '--out', directory('refused'), server.option[0], address.replace(/(:\d+)(\/postgres)?$/, '$1/99')],
        { environment: server.environment }).ended
      for (const { code, errors } of [wrong, nowhere]) {
        expect([code, errors]).toEqual([1, expect.stringMatching(/^failed: the \w+ server at 127\.0\.0\.1:\d+ cannot be used: [^\n]+\n$/)])
        expect(errors).not.toMatch(/somebody|wrong-word|technopole/)
      }
      expect(nowhere.errors).toMatch(/DB index is out of range|database "99" does not exist/)
      expect(existsSync(directory('refused'))).toBe(false)
    })

    it('gives two workers every shard once, and the bytes of one machine; submitting again changes nothing', async () => {
      const where = directory('plain')
      expect(await submit(where)).toMatchObject({ code: 0, out: '20 of 20 shards added to the queue\n' })
      expect(await submit(where)).toMatchObject({ code: 0, out: '0 of 20 shards added to the queue\n' })
      const ends = await Promise.all([work(where), work(where)].map(({ ended }) => ended))
      for (const { code, out, errors } of ends) expect([code, out], errors).toEqual([0, expect.stringMatching(/^20 of 20 shards done, 0 in the making, 0 waiting, 0 set aside; 20 of 20 runs\n/)])
      const made = ends.map(({ errors }) => [...errors.matchAll(/^shard (\d+)\/20 done$/gm)].map(([, number]) => Number(number)))
      expect(made.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
      expect(await merged(where)).toBe(result)
      expect(await submit(where)).toMatchObject({ code: 0, out: '0 of 20 shards added to the queue\n' })
      said += ends.map(({ out, errors }) => out + errors).join('')
    })

    it('lets a worker go as soon as it has said that all is done', async () => {
      const where = directory('gone')
      await submit(where)
      const worker = work(where)
      await worker.says(/^20 of 20 shards done/m)
      // Nothing is left to do but to end; a timer that nobody waits for once held it for five seconds.
      expect(await Promise.race([worker.ended.then(({ code }) => code), setTimeout(4000, 'still there')])).toBe(0)
      said += worker.said()
    })

    it('brings back parts that have gone or were cut off after all was done', async () => {
      const where = directory('plain')
      rmSync(join(where, 'part-000003-of-000020.parquet'))
      truncateSync(join(where, 'part-000005-of-000020.parquet'), 1000)
      expect((await command('status', where)).out).toContain('1 done without a part in the directory: submit the study again')
      expect(await submit(where)).toMatchObject({ code: 0, out: '2 of 20 shards added to the queue\n' })
      expect(await work(where).ended).toMatchObject({ code: 0, out: expect.stringContaining('20 of 20 shards done') })
      expect(await merged(where)).toBe(result)
    })

    it('loses nothing when a worker and then the server are killed in the middle', async () => {
      const where = directory('killed')
      await submit(where)
      const first = work(where)
      await first.says(/^shard \d+\/20 done$/m)
      first.process.kill('SIGKILL')
      await first.ended
      const second = work(where)
      await second.says(/^shard \d+\/20 done$/m)
      await server.kill()
      await setTimeout(500)
      await server.start()
      const third = work(where)
      const ends = await Promise.all([second.ended, third.ended])
      for (const { code, out, errors } of ends) expect([code, out], errors).toEqual([0, expect.stringContaining('20 of 20 shards done')])
      expect(await merged(where, 1)).toBe(result)
      said += first.said() + second.said() + third.said()
    })

    it('lets a worker that is told to end finish what it has in hand, and no more', async () => {
      const where = directory('drained')
      await submit(where)
      const one = work(where)
      await one.says(/^shard \d+\/20 done$/m)
      one.process.kill('SIGTERM')
      const { code, out, errors } = await one.ended
      expect([code, out], errors).toEqual([0, expect.stringMatching(/ of 20 shards done, 0 in the making, \d+ waiting, 0 set aside/)])
      const done = Number(/^(\d+) of 20/.exec(out)![1])
      expect(done).toBeLessThan(20)
      expect(readdirSync(where).filter((file) => file.endsWith('.parquet'))).toHaveLength(done)
      const { out: status } = await command('status', where, '--format', 'json')
      expect(JSON.parse(status)).toMatchObject({ shards: 20, done, active: 0, waiting: 20 - done, runs: done, setAside: [] })
    })

    it('lets a worker that is told to end go while the server is away, and loses nothing', async () => {
      const where = directory('away')
      await submit(where)
      const one = work(where)
      await one.says(/^shard \d+\/20 done$/m)
      await server.kill()
      one.process.kill('SIGTERM')
      expect(await one.ended).toMatchObject({ code: 0, signal: null })
      await server.start()
      expect(await work(where).ended).toMatchObject({ code: 0 })
      expect(await merged(where)).toBe(result)
      said += one.said()
    })

    it('says that it does not hold a study, and its worker does not wait for shards that never come', async () => {
      const where = directory('elsewhere')
      await submit(where)
      const file = join(where, 'queue.json')
      writeFileSync(file, readFileSync(file, 'utf8').replace(/technopole-[0-9a-f]{24}/, `technopole-${'0'.repeat(24)}`))
      expect(await command('status', where)).toMatchObject({ code: 0, out: expect.stringMatching(/^0 of 20 shards done[^]*\n20 not in this queue: /) as string })
      const { code, errors } = await work(where).ended
      expect([code, errors]).toEqual([2, expect.stringMatching(/^--\w+: allowed a server with the shards of this study; .* given "?one without 20 of 20/m)])
    })

    it('sets aside what somebody else has put into its queue, whatever it is, and makes every shard all the same', async () => {
      const where = directory('strangers')
      await submit(where)
      const [option, address] = server.option
      const queue = await openQueue(await brokerOf({ [option!.slice(2)]: address }, server.environment), (await submissionOf(where)).queue)
      const jobs: unknown[] = [null, 7, [], { number: { toString: 1 }, of: 20, identity: 'x' }, { number: 1, of: 20, identity: 'another study' }, { __proto__: null, number: 1e9 }]
      await queue.addBulk(jobs.map((data, n) => ({ name: 'shard', data: data as never, opts: { jobId: `stranger ${n}`, priority: n % 2 } })))
      await queue.close()
      const { code, out, errors } = await work(where).ended
      expect([code, out], errors).toEqual([0, expect.stringContaining('20 of 20 shards done')])
      expect(errors).toContain('a job failed: a job that is no shard of this study')
      const { code: asked, out: status } = await command('status', where)
      expect([asked, status]).toEqual([0, expect.stringMatching(/^20 of 20 shards done, .* 0 set aside; 20 of 20 runs\n(\d jobs in this queue are no shards of the study, and are set aside\n)?$/)])
      expect(await merged(where)).toBe(result)
    })

    it('sets a shard that fails every time aside with its error, goes on, and tries it again when told to', async () => {
      const where = directory('poison')
      await submit(where)
      const blocked = join(where, 'part-000003-of-000020.parquet')
      // A directory where the part should be cannot be renamed over.
      mkdirSync(join(blocked, 'in-the-way'), { recursive: true })
      const ended = await work(where).ended
      expect([ended.code, ended.out], ended.errors).toEqual([1, expect.stringMatching(/19 of 20 shards done.* 1 set aside.*\nshard 3\/20 was tried 3 times: .*part-000003/)])
      expect(await command('status', where)).toMatchObject({ code: 1, out: ended.out })
      rmdirSync(join(blocked, 'in-the-way'))
      rmdirSync(blocked)
      expect(await submit(where, '--retry')).toMatchObject({ code: 0, out: '0 of 20 shards added to the queue, 1 tried again\n' })
      expect(await work(where).ended).toMatchObject({ code: 0 })
      expect(await merged(where)).toBe(result)
      said += ended.out + ended.errors
    })

    it('keeps the password out of every file and every line', () => {
      expect(said).not.toContain(PASSWORD)
      for (const what of ['plain', 'killed', 'drained', 'away', 'strangers', 'poison']) {
        for (const file of readdirSync(directory(what))) expect(readFileSync(join(directory(what), file), 'latin1')).not.toContain(PASSWORD)
      }
    })

    it('says so when the password is wrong or nobody answers', async () => {
      const where = directory('plain')
      const wrong = await run(['status', where, ...server.option], { environment: { ...server.environment, TECHNOPOLE_QUEUE_PASSWORD: 'wrong-and-secret' } })
      expect([wrong.code, wrong.errors]).toEqual([1, expect.stringMatching(/^failed: the \w+ server at 127\.0\.0\.1:\d+ cannot be used: [^\n]+\n$/)])
      expect(wrong.errors).not.toContain('wrong-and-secret')
      const nobody = await run(['status', where, server.option[0], server.option[1].replace(/:\d+/, ':9')], { environment: server.environment })
      expect([nobody.code, nobody.errors]).toEqual([1, expect.stringMatching(/^failed: the \w+ server at 127\.0\.0\.1:9 cannot be used: [^\n]+\n$/)])
    })
  })
}
