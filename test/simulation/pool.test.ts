import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { china2015 } from '../../src/population/china-2015.js'
import { compare } from '../../src/questions/ask.js'
import { asEnacted, earlierDeduction } from '../../src/scenarios/named.js'
import { defineLever } from '../../src/levers/lever.js'
import { innovationVoucher, levers } from '../../src/levers/index.js'
import { enact } from '../../src/scenarios/change.js'
import { scenario } from '../../src/scenarios/scenario.js'
import { pool } from '../../src/simulation/runners/pool.js'
import { localWorkers } from './a-worker.js'

const region = china2015({ scale: 0.01, provinces: ['CN-NX', 'CN-HI'] })
const question = { region, to: 2018, runs: 6, seed: 'pool' }
const scenarios = [earlierDeduction, asEnacted]

describe('a pool of workers', async () => {
  const alone = await compare(scenarios, question)
  const { result } = alone.manifest.digests

  it.each([1, 2, 5])('brings the same bytes as one thread, with %i of them', async (size) => {
    const answer = await compare(scenarios, { ...question, runner: pool({ ...localWorkers(), size }) })
    expect(answer.manifest).toEqual(alone.manifest)
    expect(answer.indicators).toEqual(alone.indicators)
    expect(answer.ledger).toEqual(alone.ledger)
  })

  it('replaces a worker that dies, makes its run again, and nobody can tell', async () => {
    const workers = localWorkers((worker, run) => worker < 2 && run >= 2)
    const answer = await compare(scenarios, { ...question, runner: pool({ ...workers, size: 2 }) })
    expect(answer.manifest.digests.result).toBe(result)
    expect(workers.opened()).toBe(4)
  })

  it('lets the next study have the workers of the last one, to the same bytes', async () => {
    const workers = localWorkers()
    const runner = pool({ ...workers, size: 2 })
    const first = await compare(scenarios, { ...question, runner })
    const second = await compare([asEnacted, earlierDeduction], { ...question, seed: 'another', runner })
    const third = await compare(scenarios, { ...question, runner })
    expect([first, third].map((answer) => answer.manifest.digests.result)).toEqual([result, result])
    expect(second.manifest.digests).toEqual((await compare([asEnacted, earlierDeduction], { ...question, seed: 'another' })).manifest.digests)
    expect(workers.opened()).toBe(2)
  })

  it('lets no study have a worker that died while it rested, and closes those that nobody wants for a second', async () => {
    const workers = localWorkers()
    const dying: ((reason: string) => void)[] = []
    let closed = 0
    const runner = pool({ ...workers, size: 2, open: (events) => {
      dying.push(events.died)
      const worker = workers.open(events)
      return { ...worker, close: () => {
        closed++
        worker.close()
      } }
    } })
    await compare(scenarios, { ...question, runner })
    dying[0]!('ended by somebody')
    const answer = await compare(scenarios, { ...question, runner })
    expect(answer.manifest.digests.result).toBe(result)
    expect(workers.opened()).toBe(3)
    expect(closed).toBe(0)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(closed).toBe(2)
  })

  it('gives up a run that kills every worker', async () => {
    const runner = pool({ ...localWorkers((_, run) => run === 3), size: 2 })
    await expect(compare(scenarios, { ...question, runner })).rejects.toThrow('run 3 ended its worker 3 times: struck by lightning')
  })

  it('keeps every run that it has told of when it is stopped, though one begun before is still being made', async () => {
    const stop = new AbortController()
    const stopped = new Promise((resolve) => { stop.signal.addEventListener('abort', resolve) })
    const workers = localWorkers(undefined, (run) => (run === 2 ? stopped : undefined))
    const told: number[] = []
    const answer = await compare(scenarios, { ...question, runs: 40, runner: pool({ ...workers, size: 2 }), signal: stop.signal,
      progress: (done) => {
        told.push(done)
        if (done >= 12) stop.abort()
      } })
    expect(answer.asked).toBe(40)
    expect(told).toContain(12)
    expect(answer.manifest.runs).toBe(7)
    const same = await compare(scenarios, { ...question, runs: 7 })
    expect(answer.manifest.digests.result).toBe(same.manifest.digests.result)
  })

  it('lets the caller hear of a failure of whoever is told of runs, and the next study go on', async () => {
    const runner = pool({ ...localWorkers(), size: 2 })
    let told = 0
    const failing = compare(scenarios, { ...question, runner, progress: () => {
      if (++told === 2) throw new Error('no room on the disk')
    } })
    await expect(failing).rejects.toThrow('no room on the disk')
    expect((await compare(scenarios, { ...question, runner })).manifest.digests.result).toBe(result)
    expect(told).toBe(2)
  })

  it('reports every run once', async () => {
    const told: number[] = []
    await compare(scenarios, { ...question, runner: pool({ ...localWorkers(), size: 2 }), progress: (done) => told.push(done) })
    expect(told).toEqual([2, 4, 6, 8, 10, 12])
  })

  it('refuses a lever that only this program knows', async () => {
    const own = defineLever({ ...innovationVoucher, id: 'own-voucher' })
    const with_ = scenario({ name: { en: 'Own', zh: '自有' }, base: asEnacted, changes: [enact(own, {})] })
    expect(levers).not.toContain(own)
    await expect(compare([with_, asEnacted], { ...question, runner: pool({ ...localWorkers(), size: 1 }) }))
      .rejects.toThrow('runner: allowed levers that ship where workers make the runs; given "own-voucher"')
  })

  it.each([0, 1.5, 257, NaN])('refuses %d workers', (size) => {
    expect(() => pool({ ...localWorkers(), size })).toThrow(InputError)
  })
})
