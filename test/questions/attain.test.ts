import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { china2015 } from '../../src/population/china-2015.js'
import { attain } from '../../src/questions/attain.js'
import { reproduce } from '../../src/questions/reproduce.js'
import { plan } from '../../src/scenarios/named.js'
import { valueIndex } from '../../src/simulation/result.js'

const region = china2015({ scale: 0.002, provinces: ['CN-NX'] })
const options = { region, to: 2017, runs: 8, seed: 'attain' }
const middle = 1.9e9

describe('whether targets are reached', async () => {
  const targets = [
    { id: 'more', indicator: 'enterprise-rd', threshold: middle },
    { id: 'impossible', indicator: 'rd-personnel', threshold: 1e9 },
    { id: 'easy', indicator: 'enterprise-rd', threshold: 1e15, want: 'at-most' as const },
  ]
  const found = await attain(plan, { ...options, targets })
  const row = (id: string) => found.targets.find(({ target }) => target === id)!

  it('is the share of runs that reach each, and all in the same run', () => {
    const { result } = found.answer
    const k = result.indicators.indexOf('enterprise-rd')
    const values = Array.from({ length: 8 }, (_, run) => result.values[valueIndex(result, 0, run, 2, 0, k)])
    expect(row('more').probability).toBe(values.filter((value) => value >= middle).length / 8)
    expect(row('more').expectedShortfall).toBeCloseTo(values.reduce((sum, value) => sum + Math.max(0, middle - value), 0) / 8, 3)
    expect(row('impossible').probability).toBe(0)
    expect(row('easy')).toMatchObject({ probability: 1, expectedShortfall: 0, yearFirstMet: 2016, othersTogether: 0 })
    expect(row('all').probability).toBe(0)
    expect(row('impossible').othersTogether).toBe(row('more').probability)
  })

  it('names the one that binds, in both languages', () => {
    expect(found.binding[0]).toMatchObject({ target: 'impossible', missed: 1 })
    expect(found.binding[0].sentence.en).toContain('binds: missed in 100 % of runs')
    expect(found.binding[0].sentence.zh).toContain('约束性目标')
  })

  it('can be made again from its manifest', async () => {
    expect(found.manifest).toMatchObject({ question: 'attain', settings: { targets } })
    expect((await reproduce(found.manifest, { region })).identical).toBe(true)
  })

  it('is refused before anything is simulated where a target cannot be', async () => {
    const asking = (one: unknown) => attain(plan, { ...options, targets: [one as never] })
    await expect(asking('hnte-revenue')).rejects.toThrow('a target of your own')
    await expect(asking({ indicator: 'no-such', threshold: 1 })).rejects.toThrow('targets[0].indicator')
    await expect(asking({ indicator: 'enterprise-rd', threshold: 1, year: 2019 })).rejects.toThrow('targets[0].year')
    await expect(attain(plan, options)).rejects.toThrow(InputError)
  })
})
