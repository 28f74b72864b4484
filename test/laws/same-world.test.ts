import { describe, expect, it, vi } from 'vitest'
import { endScratchOfStep, scratchDoubles, scratchWords } from '../../src/kernel/scratch.js'
import { all, region } from '../../src/levers/eligibility.js'
import { innovationVoucher, levers } from '../../src/levers/index.js'
import type { Lever } from '../../src/levers/lever.js'
import { frozen2015 } from '../../src/scenarios/named.js'
import { enactmentsOf } from '../../src/scenarios/scenario.js'
import { CommonStart, ModelRun } from '../../src/simulation/model-run.js'
import { country, moved, nation as nationOf, pathOf, reference, settings, without as lawWithout } from './a-country.js'

describe('the same world', () => {
  it('gives a difference of exactly nothing for two scenarios with the same policy', () => {
    const one = pathOf(reference)
    const two = pathOf([...reference].reverse())
    expect(moved(one, two)).toEqual([])
    expect(two.ledger).toEqual(one.ledger)
  })

  it('gives different paths to different policies, runs and seeds, so that equality means something', () => {
    const one = pathOf(reference)
    expect(moved(one, pathOf(enactmentsOf(frozen2015)))).toContain('enterprise-rd')
    expect(moved(one, pathOf(reference, {}, 1)).length).toBeGreaterThan(8)
    expect(moved(one, pathOf(reference, { seed: 'another' })).length).toBeGreaterThan(8)
  })

  it('is not changed by a bit by a lever that nobody can claim', () => {
    const nobody = { lever: innovationVoucher as unknown as Lever, changes: { budget: 1e12 } as never,
      targeting: all(region(country().regions[0]!.code), region(country().regions[1]!.code)) }
    const without = reference.filter((x) => x.lever.id !== innovationVoucher.id)
    expect(moved(pathOf(without), pathOf([...without, nobody]))).toEqual([])
  })

  it('is not changed by a bit by an observer that looks at everything', () => {
    let looked = 0
    const watched = pathOf(reference, {}, 0, (_, world) => { looked += world.enterprises.revenue.reduce((a, b) => a + b, 0) > 0 ? 1 : 0 })
    expect(looked).toBeGreaterThan(100)
    expect(moved(pathOf(reference), watched)).toEqual([])
  })

  it('is not changed by a bit when the rows of the enterprise table are shuffled before every step', () => {
    const shuffled = pathOf(reference, {}, 0, (_, { enterprises: e }) => {
      const step = 7919
      const order = Uint32Array.from({ length: e.count }, (_, i) => (i * step + 13) % e.count)
      if (new Set(order).size === e.count) e.reorder(order)
      else e.reorder(Uint32Array.from({ length: e.count }, (_, i) => e.count - 1 - i))
    })
    const plain = pathOf(reference)
    expect(moved(plain, shuffled)).toEqual([])
    expect(shuffled.ledger).toEqual(plain.ledger)
  })

  it('is not changed by a bit when the table grows and is compacted before every step', () => {
    const compacted = pathOf(reference, {}, 0, (_, { enterprises: e }) => {
      const first = e.append(500)
      // Spread the empty rows among the others, so that compaction really moves rows.
      e.reorder(Uint32Array.from({ length: e.count }, (_, i) => (i % 2 === 0 && i < 1000 ? first + i / 2 : i < 1000 ? (i - 1) / 2 : i - 500)))
      e.keep(Uint8Array.from({ length: e.count }, (_, i) => (e.weight[i]! > 0 ? 1 : 0)))
    })
    const plain = pathOf(reference)
    expect(moved(plain, compacted)).toEqual([])
    expect(compacted.ledger).toEqual(plain.ledger)
  })

  it('is not changed by a bit when memory that one step has left is spoiled before the next', () => {
    let spoiled = 0
    const rough = pathOf(reference, {}, 0, (_, { enterprises: e }) => {
      for (let n = 0; n < 60; n++) {
        for (const length of [e.count + 1, e.count >> 2, e.count >> 5]) {
          scratchDoubles(`spoiled ${n} ${length}`, length).fill(NaN)
          spoiled += scratchWords(`spoiled ${n} ${length}`, length).fill(0xfffffff1).length
        }
      }
      endScratchOfStep()
    })
    expect(spoiled).toBeGreaterThan(1e6)
    const plain = pathOf(reference)
    expect(moved(plain, rough)).toEqual([])
    expect(rough.ledger).toEqual(plain.ledger)
  })

  it('is not changed by a bit when places and funds are shuffled at the end of a year', () => {
    const plain = pathOf(reference)
    const shuffled = pathOf(reference, {}, 0, (step, { funds }) => {
      if (step === 'profit before relief is known') funds.reorder(Uint32Array.from({ length: funds.count }, (_, i) => funds.count - 1 - i))
    })
    expect(moved(plain, shuffled)).toEqual([])
  })

  it('names every decision that is drawn once, so that a draw added to one mechanism moves no other', async () => {
    // A model of its own: other tests name decisions too.
    vi.resetModules()
    const { decisionNames } = await import('../../src/kernel/draws.js')
    const fresh = await import('./a-country.js')
    fresh.pathOf(fresh.reference)
    expect(decisionNames().filter(({ times }) => times > 1)).toEqual([])
    expect(decisionNames().length).toBeGreaterThan(20)
  })

  it('can be stepped and gives the same years as a whole run', () => {
    const stepped = new ModelRun(new CommonStart(settings(), 0), reference)
    stepped.step()
    stepped.step()
    expect([...stepped.read()]).toEqual([...pathOf(reference).values[2]!])
    expect(stepped.year).toBe(2017)
  })
})

describe('every lever', () => {
  it.each(levers.map((lever) => [lever.id, lever] as const))('%s at neutral parameters equals its absence, bit for bit', (id, lever) => {
    const without = lawWithout(lever)
    const neutral = pathOf([...without, { lever, changes: lever.neutral as never }])
    const absent = pathOf(without)
    expect(moved(absent, neutral)).toEqual([])
    expect(neutral.ledger.filter((row) => row.lever === id)).toEqual([])
  })

  it.each(levers.map((lever) => [lever.id, lever] as const))('%s at its test value moves what its page claims and leaves what it cannot reach', (id, lever) => {
    const without = lawWithout(lever)
    // What works through the wage of research staff needs it to clear; all else is looked at without it.
    const off = { closures: { wages: lever.test.moves.some(({ through }) => through.some((one) => one.startsWith('wages.'))) } }
    const base = [0, 1, 2].map((run) => pathOf(without, off, run))
    const test = [0, 1, 2].map((run) => pathOf([...without, { lever, changes: lever.test.params as never }], off, run))
    const year = (lever.test.readIn ?? 2020) - 2015
    for (const { indicator, direction } of lever.test.moves) {
      const effect = test.reduce((sum, path, run) => sum + nationOf(path, indicator, year) - nationOf(base[run]!, indicator, year), 0)
      expect({ indicator, moved: Math.sign(effect) }).toEqual({ indicator, moved: direction === 'up' ? 1 : -1 })
    }
    // In its first year, before anything has had time to spread through growth and competition.
    const untouched = { closures: { wages: false, spillovers: false }, to: 2016 }
    const touchedBy = (to: number): string[] =>
      moved(pathOf(without, { ...untouched, to }), pathOf([...without, { lever, changes: lever.test.params as never }], { ...untouched, to }))
    const touched = touchedBy(2016)
    for (const indicator of lever.test.leaves) expect(touched).not.toContain(indicator)
    // What works through productivity or demand shows in the revenue of the year after.
    if (touched.length === 0) expect(touchedBy(2017).length).toBeGreaterThan(0)
  })

  it.each(levers.filter((lever) => lever.aim !== 'nation' && (lever.eligible.is !== 'all' || lever.takeUp)).map((lever) => [lever.id, lever] as const))(
    '%s aimed at one province books money there and nowhere else', (id, lever) => {
      const target = country().regions[1]!.code
      const path = pathOf([...lawWithout(lever),
        { lever, changes: lever.test.params as never, targeting: all(region(target)) }], { to: 2018 })
      const paid = path.ledger.filter((row) => row.lever === id)
      expect(paid.length).toBeGreaterThan(0)
      expect([...new Set(paid.map((row) => country().regions[row.province]!.code))]).toEqual([target])
    })

  it('stays in one lever file that states a source for every number', () => {
    for (const lever of levers) for (const [name, p] of Object.entries(lever.params))
      expect({ lever: lever.id, name, sourced: Boolean(p.source) && p.meaning.en.length > 3 }).toEqual({ lever: lever.id, name, sourced: true })
  })
})

describe('accounts', () => {
  it('close to exactly zero for every lever and year', () => {
    const { run } = pathOf(reference)
    const balances = [...run.ledger.balances().values()]
    expect(balances.length).toBeGreaterThan(2)
    for (const balance of balances) expect(Object.values(balance).reduce((a, b) => a + b, 0)).toBe(0)
  })

  it('are integral yuan', () => {
    for (const { amount } of pathOf(reference).ledger) expect(Number.isSafeInteger(amount)).toBe(true)
  })
})
