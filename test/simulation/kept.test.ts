import { describe, expect, it } from 'vitest'
import { amend, asEnacted, china2015, compare, earlierDeduction, enactmentsOf, frozen2015, inline, keptRuns, rdSuperDeduction, scenario, simulate } from '../../src/index.js'
import type { Runner } from '../../src/index.js'
import type { Parameters } from '../../src/mechanisms/parameters.js'
import { ModelRun } from '../../src/simulation/model-run.js'

const region = china2015({ scale: 0.002, provinces: ['CN-NX'] })
const ask = async (runner: Runner, scenarios = [earlierDeduction, asEnacted], more: object = {}): Promise<string> =>
  (await compare(scenarios, { region, to: 2017, runs: 2, runner, ...more })).manifest.digests.result

/** How many country-years are lived through meanwhile. */
async function stepsOf(work: () => Promise<unknown>): Promise<number> {
  let steps = 0
  const { step } = ModelRun.prototype
  ModelRun.prototype.step = function counted(observer) { steps++; step.call(this, observer) }
  try {
    await work()
  } finally {
    ModelRun.prototype.step = step
  }
  return steps
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
    expect(await stepsOf(() => ask(kept))).toBe(2 * 2 * 2)
    expect(await stepsOf(() => ask(kept))).toBe(0)
    expect(await stepsOf(() => ask(kept, [rate(1), asEnacted]))).toBe(2 * 2)
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
    expect(await stepsOf(() => ask(kept, [earlierDeduction, asEnacted], { runs: 1 }))).toBeGreaterThan(0)
    expect(await ask(kept)).toBe(plain)
  })

  it('stop after a year when they are told to, and lose nothing that was finished', async () => {
    const kept = keptRuns()
    const stop = new AbortController()
    const steps = await stepsOf(async () => {
      const asked = compare([earlierDeduction, frozen2015], { region, to: 2020, runs: 3, runner: kept, signal: stop.signal })
      setTimeout(() => { stop.abort() }, 0)
      expect((await asked).manifest.runs).toBeLessThan(3)
    })
    expect(steps).toBeLessThan(30)
    expect(await ask(kept, [earlierDeduction, frozen2015])).toBe(await ask(inline, [earlierDeduction, frozen2015]))
  })

  it('need room for at least one', () => {
    expect(() => keptRuns({ starts: 0 })).toThrow('starts: allowed a whole number from 1; given 0')
  })
})
