import { describe, expect, it } from 'vitest'
import { amend, asEnacted, china2015, compare, earlierDeduction, enactmentsOf, frozen2015, inline, keptRuns, rdSuperDeduction, scenario, simulate } from '../../src/index.js'
import type { Runner } from '../../src/index.js'
import type { Parameters } from '../../src/mechanisms/parameters.js'
import { CommonStart, ModelRun } from '../../src/simulation/model-run.js'

const region = china2015({ scale: 0.002, provinces: ['CN-NX'] })
const ask = async (runner: Runner, scenarios = [earlierDeduction, asEnacted], more: object = {}): Promise<string> =>
  (await compare(scenarios, { region, to: 2017, runs: 2, runner, ...more })).manifest.digests.result

/** How many country-years are lived through meanwhile. */
async function yearsOf(work: () => Promise<unknown>): Promise<number> {
  let years = 0
  const { stepwise } = ModelRun.prototype
  ModelRun.prototype.stepwise = function* counted() { years++; yield* stepwise.call(this) }
  try {
    await work()
  } finally {
    ModelRun.prototype.stepwise = stepwise
  }
  return years
}

const rate = (extra: number) => scenario({ name: { en: 'A rate', zh: '某一比例' }, base: asEnacted, changes: [amend(rdSuperDeduction, { extra: { 2016: extra } })] })

describe('runs that are kept', () => {
  it('have the bytes of runs that are not, asked the first time, again, and with another scenario', async () => {
    const kept = keptRuns()
    const plain = await ask(inline)
    expect([await ask(kept), await ask(kept)]).toEqual([plain, plain])
    expect(await ask(kept, [rate(1), asEnacted])).toBe(await ask(inline, [rate(1), asEnacted]))
  })

  it('cost a second question only what is new in it', async () => {
    const kept = keptRuns()
    expect(await yearsOf(() => ask(kept))).toBe(2 * 2 * 2)
    expect(await yearsOf(() => ask(kept))).toBe(0)
    expect(await yearsOf(() => ask(kept, [rate(1), asEnacted]))).toBe(2 * 2)
  })

  it('are not mistaken for those of another seed, year, place or parameter', async () => {
    const kept = keptRuns()
    await ask(kept)
    const elsewhere = china2015({ scale: 0.002, provinces: ['CN-QH'] })
    for (const more of [{ seed: 'another' }, { to: 2018 }, { parameters: 'central' }, { region: elsewhere }, { behaviour: 'off' }, { by: 'size' }]) {
      expect(await ask(kept, undefined, more)).toBe(await ask(inline, undefined, more))
    }
    const scenarios = [earlierDeduction, asEnacted].map((one) => ({ id: one.id, name: one.name, document: {}, digest: '', enactments: enactmentsOf(one) }))
    const options = { scenarios, population: region, reference: enactmentsOf(asEnacted), runs: 1, seed: 1, to: 2017,
      overrides: (p: Parameters) => ({ ...p, rd: { ...p.rd, adjustment: 0.9 } }) }
    await simulate({ ...options, overrides: undefined, runner: kept })
    expect((await simulate({ ...options, runner: kept })).resultDigest).toBe((await simulate(options)).resultDigest)
  })

  it('are forgotten, the least recently used first, and made again to the same bytes', async () => {
    const kept = keptRuns({ starts: 1, countries: 2 })
    const plain = await ask(inline)
    await ask(kept)
    expect(await yearsOf(() => ask(kept, [earlierDeduction, asEnacted], { runs: 1 }))).toBeGreaterThan(0)
    expect(await ask(kept)).toBe(plain)
  })

  it('stop within a year, and within the base year, when they are told to', async () => {
    const asked = { region, to: 2020, runs: 1 }
    /** Goes on for some steps, then is stopped; how many were taken after that. */
    const stepsAfter = async (steps: number): Promise<number> => {
      const stop = new AbortController()
      let taken = 0
      const counting = <T>(of: Generator<string, T, void>): Generator<string, T, void> => {
        const next = of.next.bind(of)
        return Object.assign(of, { next: () => {
          if (++taken === steps) stop.abort()
          return next()
        } })
      }
      const { stepwise: start } = CommonStart
      const { stepwise: live } = ModelRun.prototype
      CommonStart.stepwise = (...of) => counting(start.apply(CommonStart, of))
      ModelRun.prototype.stepwise = function counted() { return counting(live.call(this)) }
      try {
        expect((await compare([earlierDeduction, asEnacted], { ...asked, runner: keptRuns(), signal: stop.signal })).manifest.runs).toBe(0)
      } finally {
        CommonStart.stepwise = start
        ModelRun.prototype.stepwise = live
      }
      return taken - steps
    }
    expect([await stepsAfter(3), await stepsAfter(30), await stepsAfter(100)]).toEqual([0, 0, 0])
  })

  it('lose nothing that was finished when they are stopped', async () => {
    const kept = keptRuns()
    const stop = new AbortController()
    const years = await yearsOf(async () => {
      const asked = compare([earlierDeduction, frozen2015], { region, to: 2020, runs: 3, runner: kept, signal: stop.signal })
      setTimeout(() => { stop.abort() }, 0)
      expect((await asked).manifest.runs).toBeLessThan(3)
    })
    expect(years).toBeLessThan(30)
    expect(await ask(kept, [earlierDeduction, frozen2015])).toBe(await ask(inline, [earlierDeduction, frozen2015]))
  })

  it('need room for at least one', () => {
    expect(() => keptRuns({ starts: 0 })).toThrow('starts: allowed a whole number from 1; given 0')
  })
})
