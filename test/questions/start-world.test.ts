import { beforeAll, describe, expect, it } from 'vitest'
import { indicators } from '../../src/indicators/index.js'
import { InputError } from '../../src/kernel/input-error.js'
import { china2015 } from '../../src/population/china-2015.js'
import type { Population } from '../../src/population/population.js'
import { project } from '../../src/questions/ask.js'
import { startWorld } from '../../src/questions/start-world.js'
import { asEnacted } from '../../src/scenarios/named.js'
import { valueIndex } from '../../src/simulation/result.js'
import { trace } from '../../src/simulation/trace.js'

let region: Population
beforeAll(() => { region = china2015({ scale: 0.002, provinces: ['CN-NX', 'CN-QH'] }) })

describe('a world that is stepped', () => {
  it('is the same world as that run of a question, in every indicator, region and year', async () => {
    const { result } = await project(asEnacted, { region, to: 2017, runs: 2, seed: 'steps' })
    const world = startWorld(asEnacted, { region, to: 2017, run: 1, seed: 'steps' })
    for (let y = 0; y < 3; y++) {
      if (y > 0) world.step()
      const values = world.read()
      const from = valueIndex(result, 0, 1, y, 0, 0)
      expect(Array.from(values)).toEqual(Array.from(result.values.subarray(from, from + values.length)))
      expect(values).toHaveLength(3 * indicators.length)
    }
  })

  it('shows the steps of its year to an observer, which changes no bit', () => {
    const watched = startWorld(asEnacted, { region, to: 2016 })
    const alone = startWorld(asEnacted, { region, to: 2016 })
    const steps: string[] = []
    watched.step({ after: (step) => { steps.push(step) } })
    alone.step()
    expect(steps.length).toBeGreaterThan(5)
    expect(steps).toContain('policy writes')
    expect(Array.from(watched.read())).toEqual(Array.from(alone.read()))
  })

  it('tells the story of an enterprise', () => {
    const world = startWorld(asEnacted, { region, to: 2016 })
    const { enterprises } = world.world
    const performer = enterprises.performsRd.indexOf(1)
    world.step()
    const row = trace(world, enterprises.key[performer])
    expect(row.year).toBe(2016)
    const levers = [...row.reachedBy, ...row.missedBy.map(({ lever }) => lever)]
    expect(levers).toContain('rd-super-deduction')
  })

  it('tells of an enterprise that has left that it is not alive, and knows no enterprise that never lived', () => {
    const world = startWorld(asEnacted, { region, to: 2018 })
    const here = (): Set<number> => new Set(world.world.enterprises.key.subarray(0, world.world.enterprises.count))
    const original = here()
    world.step()
    const entrants = [...here()].filter((key) => !original.has(key))
    world.step()
    world.step()
    const gone = [...original, ...entrants].filter((key) => !here().has(key))
    expect(entrants.length).toBeGreaterThan(0)
    expect(gone.length).toBeGreaterThan(0)
    for (const key of gone) expect(trace(world, key).alive).toBe(false)
    for (const key of [0, -1, 1.5, NaN, 2 ** 31, 2 ** 40, '7' as never, undefined as never]) {
      expect(() => trace(world, key)).toThrow(/^key: allowed the key of an enterprise that lived until 2018; given /)
    }
    expect(() => trace(startWorld(asEnacted, { region, to: 2016 }), entrants[0])).toThrow(InputError)
  })

  it('is not stepped past its last year, and refuses before anything changes', () => {
    const world = startWorld(asEnacted, { region, to: 2016 })
    world.step()
    const before = Array.from(world.read())
    expect(() => { world.step() }).toThrow('step: allowed a next year up to 2016, the last that was asked for; given 2017')
    expect(world.year).toBe(2016)
    expect(Array.from(world.read())).toEqual(before)
  })

  it('shows an observer tables that it can only read', () => {
    const world = startWorld(asEnacted, { region, to: 2016 })
    let revenue = 0
    world.step({ before: (_, { enterprises }) => {
      revenue += enterprises.revenue[0]
      // @ts-expect-error an observer writes no column,
      const write = (): number => (enterprises.revenue[0] = 0)
      // @ts-expect-error lets nobody in,
      const append = (): unknown => enterprises.append(1)
      expect([write, append]).toHaveLength(2)
    } })
    expect(revenue).toBeGreaterThan(0)
  })

  it('without behaviour keeps the economy, whatever the policy', () => {
    const still = startWorld(asEnacted, { region, to: 2016, behaviour: 'off' })
    still.step()
    expect(still.year).toBe(2016)
    expect(still.ledger.rows().length).toBeGreaterThan(0)
  })

  it('refuses options that a question refuses', () => {
    expect(() => startWorld(asEnacted, { region, seed: '' })).toThrow(InputError)
    expect(() => startWorld(asEnacted, { region, horizon: 2020 } as never)).toThrow(InputError)
    expect(() => startWorld(asEnacted, null as never)).toThrow(InputError)
    expect(() => startWorld(null as never, { region })).toThrow(InputError)
    expect(() => startWorld({} as never, { region })).toThrow(InputError)
  })
})
