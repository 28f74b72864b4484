import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { column, defineTable } from '../../src/kernel/columns.js'
import { InputError } from '../../src/kernel/input-error.js'

const schema = defineTable('people', {
  key: column('u32', 'identity'),
  wealth: column('f64', 'CNY'),
  share: column('f32', 'share'),
  born: column('i16', 'year'),
  kind: column('u8', 'class'),
})

function people(count: number): ReturnType<typeof schema.create> {
  const table = schema.create(count)
  table.append(count)
  for (let i = 0; i < count; i++) {
    table.key[i] = i
    table.wealth[i] = i * 1e9 + 0.5
    table.share[i] = i / 8
    table.born[i] = 2000 - i
    table.kind[i] = i % 5
  }
  return table
}
const rowOf = (t: ReturnType<typeof people>, i: number): number[] => [t.key[i]!, t.wealth[i]!, t.share[i]!, t.born[i]!, t.kind[i]!]
const rowsOf = (t: ReturnType<typeof people>): number[][] => Array.from({ length: t.count }, (_, i) => rowOf(t, i))

describe('rows that go', () => {
  it('leave the same rows whether order is kept or not', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (stays) => {
      const ordered = people(stays.length)
      const loose = people(stays.length)
      loose.addColumn('owner/extra', column('f64', 'CNY')).set(loose.wealth.subarray(0, loose.count))
      const mask = Uint8Array.from(stays, Number)
      expect(loose.keepAnyOrder(mask)).toBe(ordered.keep(mask))
      expect(rowsOf(loose).sort((a, b) => a[0]! - b[0]!)).toEqual(rowsOf(ordered))
      for (let i = 0; i < loose.count; i++) expect(loose.extra('owner/extra')[i]).toBe(loose.wealth[i])
    }))
  })

  it('leave columns that are filled anew afterwards as they are', () => {
    const table = people(4)
    const wealth = [...table.wealth.subarray(0, 4)]
    table.keepAnyOrder(Uint8Array.of(0, 1, 1, 1), new Set(['wealth'] as const))
    expect(table.count).toBe(3)
    expect([...table.wealth.subarray(0, 3)]).toEqual(wealth.slice(0, 3))
    expect(rowsOf(table)[0]![0]).toBe(rowOf(people(4), 3)[0])
  })

  it('need a mask that speaks of every row', () => {
    expect(() => people(3).keepAnyOrder(new Uint8Array(2))).toThrow(InputError)
  })
})

describe('rows that come', () => {
  it('are copies of rows of another table, with nothing in columns added at run time', () => {
    const table = people(2)
    table.addColumn('owner/extra', column('f64', 'CNY')).fill(7)
    const first = table.appendFrom(people(10), Uint32Array.of(9, 4, 4))
    expect(first).toBe(2)
    expect(rowsOf(table)).toEqual([...rowsOf(people(2)), ...[9, 4, 4].map((i) => rowOf(people(10), i))])
    expect([...table.extra('owner/extra').subarray(0, 5)]).toEqual([7, 7, 0, 0, 0])
  })

  it('must exist there, in a table of the same shape', () => {
    expect(() => people(2).appendFrom(people(2), Uint32Array.of(2))).toThrow(InputError)
    const other = defineTable('people', schema.columns).create(1)
    expect(() => people(2).appendFrom(other, new Uint32Array(0))).toThrow(InputError)
  })
})

describe('a clone', () => {
  it('has the same rows and the room it is given, never less than it needs', () => {
    const table = people(5)
    expect([table.clone().capacity, table.clone(9).capacity, table.clone(2).capacity]).toEqual([5, 9, 5])
    expect(rowsOf(table.clone(9))).toEqual(rowsOf(table))
    expect(() => table.clone(-1)).toThrow(InputError)
  })

  it('copies all but the columns that its owner fills anew', () => {
    const table = people(3)
    const copy = table.clone(3, new Set(['wealth'] as const))
    expect(copy.key).toEqual(table.key)
    expect(copy.wealth).not.toEqual(table.wealth)
    copy.wealth.set(table.wealth)
    expect(rowsOf(copy)).toEqual(rowsOf(table))
  })
})

describe('memory given back', () => {
  it('serves the next clone, which holds what its own original holds and grows as others do', () => {
    const original = people(6)
    const between = original.clone()
    const first = original.clone(12)
    const memory = first.wealth
    first.addColumn('owner/extra', column('f64', 'CNY'))
    first.append(5)
    const more = (first.extra('owner/extra') as Float64Array).fill(7)
    first.wealth.fill(-1)
    first.release()
    expect([first.count, first.capacity, first.wealth.length]).toEqual([0, 0, 0])
    const second = between.clone(10)
    expect(second.wealth).toBe(memory)
    expect(rowsOf(second)).toEqual(rowsOf(original))
    expect(second.extras().size).toBe(0)
    expect(second.addColumn('owner/other', column('f32', 'CNY')).every((x) => x === 0)).toBe(true)
    expect(second.addColumn('owner/extra', column('f64', 'CNY'))).toBe(more)
    expect(more.every((x) => x === 0)).toBe(true)
    second.append(1)
    expect(rowOf(second, 6)).toEqual([0, 0, 0, 0, 0])
    expect(original.clone(10).wealth).not.toBe(memory)
  })

  it.each([
    ['does not serve a clone that needs more', 6, 7],
    ['is not kept where a boom has made the table more than twice as large as its original', 13, 6],
  ])('%s', (_, before, after) => {
    const original = people(6)
    const released = original.clone(before)
    const memory = released.key
    released.release()
    expect(original.clone(after).key).not.toBe(memory)
  })
})
