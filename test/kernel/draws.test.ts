import { createRequire } from 'node:module'
import fc from 'fast-check'
import alea from 'seedrandom/lib/alea.js'
import { describe, expect, it } from 'vitest'
import { createDraws, decision, decisionNames } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'

const EXIT = decision('test.exit')
const ENTRY = decision('test.entry')
const entity = fc.oneof(fc.nat(), fc.maxSafeInteger().map(Math.abs))

describe('a draw', () => {
  it('depends on its key and on nothing that was drawn before', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.integer(), entity, fc.nat(), (seed, run, year, who, k) => {
      const draws = createDraws(seed, run)
      const first = draws.at(year).stream(EXIT).uniform(who, k)
      draws.at(year + 1).stream(EXIT).uniform(who, k)
      draws.at(year).stream(ENTRY).u32(who)
      expect(draws.at(year).stream(EXIT).uniform(who, k)).toBe(first)
      expect(createDraws(seed, run).at(year).stream(EXIT).uniform(who, k)).toBe(first)
    }))
  })

  it('is the same whichever streams were opened before its own, in a year and outside of years', () => {
    const open = (first: typeof EXIT[]) => [createDraws('a', 0), createDraws('a', 0).at(2016)].map((draws) => {
      for (const other of first) draws.stream(other)
      return draws.stream(EXIT).uniform(1)
    })
    expect(open([ENTRY, EXIT, ENTRY])).toEqual(open([]))
  })

  it('lies inside (0, 1), and u32 gives the bits that lead in it', () => {
    fc.assert(fc.property(entity, fc.nat(), (who, k) => {
      const stream = createDraws('x', 0).at(2016).stream(EXIT)
      const u = stream.uniform(who, k)
      expect(u).toBeGreaterThan(0)
      expect(u).toBeLessThan(1)
      expect(Math.floor(u * 2 ** 26)).toBe(Math.floor(stream.u32(who, k) / 64))
    }))
  })

  it('changes with every coordinate of its key', () => {
    const values = [
      createDraws('a', 0).at(2016).stream(EXIT).uniform(1),
      createDraws('b', 0).at(2016).stream(EXIT).uniform(1),
      createDraws('a', 1).at(2016).stream(EXIT).uniform(1),
      createDraws('a', 2 ** 32).at(2016).stream(EXIT).uniform(1),
      createDraws('a', 0).at(2017).stream(EXIT).uniform(1),
      createDraws('a', 0).at(-2016).stream(EXIT).uniform(1),
      createDraws('a', 0).at(2016).stream(ENTRY).uniform(1),
      createDraws('a', 0).at(2016).stream(EXIT).uniform(2),
      createDraws('a', 0).at(2016).stream(EXIT).uniform(2 ** 32 + 1),
      createDraws('a', 0).at(2016).stream(EXIT).uniform(1, 1),
      createDraws('a', 0).stream(EXIT).uniform(1),
    ]
    expect(new Set(values).size).toBe(values.length)
  })

  it('stays what it has always been', () => {
    const draws = createDraws('golden', 7)
    const stream = draws.at(2016).stream(decision('golden'))
    expect([stream.uniform(0), stream.uniform(1), stream.uniform(4294967296), stream.uniform(9007199254740991, 4294967295),
      draws.stream(decision('golden')).uniform(0)]).toEqual(GOLDEN)
  })

  it('fills a column with the draws of its keys', () => {
    const stream = createDraws('x', 0).at(2016).stream(EXIT)
    const keys = Uint32Array.of(5, 4294967295, 0)
    const into = new Float64Array(4)
    stream.fill(into, keys, 3, 2)
    expect([...into]).toEqual([stream.uniform(5, 2), stream.uniform(4294967295, 2), stream.uniform(0, 2), 0])
  })
})

const GOLDEN = [0.2570033038844928, 0.42647705541012526, 0.6797891856382294, 0.9565569671282459, 0.12943746053573904]

describe('a seed', () => {
  it('means the same as a number and as a text', () => {
    const first = (seed: string | number): number => createDraws(seed, 0).stream(EXIT).uniform(0)
    expect(first(1)).toBe(first('1'))
    expect(first(-0)).toBe(first('0'))
    expect(first(1.5)).toBe(first('1.5'))
    expect(first('1')).not.toBe(first('2'))
  })

  it('gives each of 20 000 numbers a root of its own', () => {
    const roots = new Set<string>()
    for (let seed = 0; seed < 20_000; seed++) {
      const next = alea(String(seed))
      roots.add(`${next.int32()} ${next.int32()}`)
    }
    expect(roots.size).toBe(20_000)
  })

  it('is expanded by the one generator, loaded alike by import and require', () => {
    const required = createRequire(import.meta.url)('seedrandom/lib/alea.js') as typeof alea
    expect(required('paper-1').int32()).toBe(alea('paper-1').int32())
    // Importing it leaves the engine's own Math as it was, unlike importing the whole of seedrandom.
    expect('seedrandom' in Math).toBe(false)
  })

  it('must be a text or a finite number, and a run, year or entity a whole number', () => {
    for (const seed of [null, undefined, '', NaN, Infinity, {}, true]) {
      expect(() => createDraws(seed as string, 0)).toThrow(InputError)
    }
    for (const run of [-1, 0.5, NaN, 2 ** 53, '1', undefined]) expect(() => createDraws('a', run as number)).toThrow(InputError)
    for (const year of [0.5, NaN, '2016', undefined]) expect(() => createDraws('a', 0).at(year as number)).toThrow(InputError)
    for (const who of [-1, 2 ** 53, NaN, Infinity]) {
      expect(() => createDraws('a', 0).stream(EXIT).uniform(who)).toThrow(InputError)
    }
  })
})

describe('a decision', () => {
  it('is one object a name, and counts how often it was declared', () => {
    const once = decision('test.once')
    expect(Object.isFrozen(once)).toBe(true)
    expect(decisionNames().find(({ name }) => name === 'test.once')?.times).toBe(1)
    expect(decision('test.once')).toBe(once)
    expect(decisionNames().find(({ name }) => name === 'test.once')?.times).toBe(2)
  })

  it('is listed by name, whenever it was declared', () => {
    for (const name of ['test.list.b', 'test.list.c', 'test.list.a']) decision(name)
    expect(decisionNames().map(({ name }) => name).filter((name) => name.startsWith('test.list.'))).toEqual(['test.list.a', 'test.list.b', 'test.list.c'])
  })

  it('has 64 hashed bits that no other name shares', () => {
    const hashes = new Set<string>()
    for (let i = 0; i < 20_000; i++) {
      const { high, low } = decision(`test.hash.${i}`)
      hashes.add(`${high} ${low}`)
    }
    expect(hashes.size).toBe(20_000)
  })

  it('needs a printable name', () => {
    for (const name of ['', ' x', 'a\nb', 'x'.repeat(121), undefined]) expect(() => decision(name as string)).toThrow(InputError)
  })
})
