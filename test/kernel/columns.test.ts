import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { column, defineTable, type ColumnType } from '../../src/kernel/columns.js'
import { InputError } from '../../src/kernel/input-error.js'

const schema = defineTable('enterprise', {
  revenue: column('f64', 'CNY per year'),
  propensity: column('f32', 'share'),
  balance: column('i32', 'CNY'),
  key: column('u32', 'key'),
  age: column('i16', 'year'),
  province: column('u16', 'code'),
  size: column('u8', 'code'),
})
const NAMES = Object.keys(schema.columns) as (keyof typeof schema.columns)[]

/** The naive table: a list of objects. */
type Row = Record<string, number>

const value = (n: number, name: string): number => name === 'propensity' ? Math.fround(n / 7)
  : name === 'size' ? n & 0xff : name === 'revenue' ? n * 1e9 + 0.1 : n & 0x7fff

type Action =
  | { does: 'append', rows: number }
  | { does: 'keep', mask: boolean[] }
  | { does: 'reorder', by: number[] }
  | { does: 'clone' }
  | { does: 'add', type: ColumnType }

const actions = fc.array(fc.oneof(
  fc.record({ does: fc.constant('append' as const), rows: fc.nat(9) }),
  fc.record({ does: fc.constant('keep' as const), mask: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }) }),
  fc.record({ does: fc.constant('reorder' as const), by: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }) }),
  fc.record({ does: fc.constant('clone' as const) }),
  fc.record({ does: fc.constant('add' as const), type: fc.constantFrom<ColumnType>('f64', 'i32', 'u16', 'u8') }),
), { maxLength: 12 })

describe('a table', () => {
  it('behaves like a list of objects, whatever is done to it in whatever order', () => {
    fc.assert(fc.property(fc.nat(5), actions, (capacity, list: Action[]) => {
      let table = schema.create(capacity)
      let model: Row[] = []
      const extras: string[] = []
      let written = 0
      for (const action of list) {
        if (action.does === 'append') {
          const first = table.append(action.rows)
          expect(first).toBe(model.length)
          for (let i = first; i < table.count; i++) {
            const fresh: Row = Object.fromEntries([...NAMES, ...extras].map((name) => [name, 0]))
            // New rows are zeroed, even where rows were dropped before.
            for (const name of NAMES) expect(table[name][i]).toBe(0)
            for (const name of extras) expect(table.extra(name)[i]).toBe(0)
            written++
            for (const name of NAMES) fresh[name] = table[name][i] = value(written, name)
            for (const name of extras) fresh[name] = table.extra(name)[i] = written % 200
            model.push(fresh)
          }
        } else if (action.does === 'keep') {
          model = model.filter((_, i) => action.mask[i % 60])
          const mask = Uint8Array.from({ length: table.count }, (_, i) => Number(action.mask[i % 60]))
          expect(table.keep(mask)).toBe(model.length)
        } else if (action.does === 'reorder') {
          const order = Array.from(model, (_, i) => i).sort((a, b) => action.by[a % 60] - action.by[b % 60] || a - b)
          model = order.map((i) => model[i])
          table.reorder(Uint32Array.from(order))
        } else if (action.does === 'clone') {
          const before = table
          table = table.clone()
          for (const name of NAMES) before[name].fill(77)
          for (const name of extras) before.extra(name).fill(77)
        } else {
          const name = `extra${extras.length}`
          table.addColumn(name, column(action.type, 'number'))
          extras.push(name)
          for (const row of model) row[name] = 0
        }
        expect(table.count).toBe(model.length)
        expect(table.capacity).toBeGreaterThanOrEqual(table.count)
        expect([...table.extras().keys()]).toEqual(extras)
        for (const [i, row] of model.entries()) {
          for (const name of NAMES) expect(table[name][i]).toBe(row[name])
          for (const name of extras) expect(table.extra(name)[i]).toBe(row[name])
        }
      }
    }), { numRuns: 200 })
  })

  it('hands the past of a column on by a year without copying it', () => {
    const past = defineTable('past', { now: column('u32', 'piece'), before: column('u32', 'piece'), long: column('u32', 'piece'), other: column('f64', 'CNY') })
    const table = past.create(2)
    table.append(2)
    table.now.set([1, 2])
    table.before.set([3, 4])
    const { now, before, long } = table
    table.shift(['now', 'before', 'long'])
    expect([table.before, table.long, table.now]).toEqual([now, before, long])
    expect(table.before).toBe(now)
    expect(() => { table.shift(['now', 'other']) }).toThrow(InputError)
  })

  it('grows to an eighth more than is needed', () => {
    const table = schema.create(10)
    table.append(10)
    table.append(1)
    expect(table.capacity).toBe(13)
    table.append(89)
    expect(table.capacity).toBe(113)
    for (const name of NAMES) expect(table[name].length).toBe(113)
  })

  it('keeps its columns as plain data properties, in one shape for all tables of a schema', () => {
    const [a, b] = [schema.create(0), schema.create(5)]
    for (const name of NAMES) {
      expect(Object.getOwnPropertyDescriptor(a, name)).toMatchObject({ value: a[name], enumerable: true, writable: true })
    }
    expect(Object.keys(a)).toEqual(Object.keys(b))
    expect(a.schema).toBe(schema)
  })

  it('preserves every bit it moves, the sign of zero and the payload of NaN included', () => {
    const table = schema.create(3)
    table.append(3)
    table.propensity.set([NaN, -0, 1])
    new Uint32Array(table.propensity.buffer)[0] = 0x7fc12345
    table.reorder(Uint32Array.of(2, 1, 0))
    expect(new Uint32Array(table.propensity.buffer)[2]).toBe(0x7fc12345)
    expect(table.propensity[1]).toBe(-0)
  })

  it('has an arrangement of its own after everything that moves its rows, so that what is remembered of rows is known to be old', () => {
    const table = schema.create(4)
    const seen = new Set([table.arrangement])
    table.append(4)
    expect(seen).toContain(table.arrangement)
    for (const move of [() => table.reorder(Uint32Array.of(3, 2, 1, 0)), () => table.keep(Uint8Array.of(1, 1, 1, 0)),
      () => table.keepAnyOrder(Uint8Array.of(0, 1, 1)), () => table.reorder(Uint32Array.of(1, 0)), () => table.keepAnyOrder(Uint8Array.of(1, 0))]) {
      move()
      expect(seen).not.toContain(table.arrangement)
      seen.add(table.arrangement)
    }
  })

  it('itemises its memory', () => {
    const table = schema.create(100)
    table.addColumn('queue', column('f32', 'number'))
    const { total, columns } = table.bytes()
    expect(columns).toEqual({ revenue: 800, propensity: 400, balance: 400, key: 400, age: 200, province: 200, size: 100, queue: 400 })
    expect(total).toBe(Object.values(columns).reduce((a, b) => a + b))
  })
})

describe('a table refuses', () => {
  const refuses = (act: () => unknown): void => expect(act).toThrow(InputError)
  const number = column('f64', 'number')

  it('names that mean something else', () => {
    for (const name of ['count', 'append', 'extra', 'constructor', 'toString', 'then', 'Upper', 'with space', '__proto__', '']) {
      refuses(() => defineTable('t', JSON.parse(`{${JSON.stringify(name)}: {"type":"f64","unit":"a"}}`)))
    }
    refuses(() => schema.create(1).addColumn('count', number))
  })

  it('a column twice', () => {
    const table = schema.create(1)
    refuses(() => table.addColumn('revenue', number))
    table.addColumn('later', number)
    refuses(() => table.addColumn('later', number))
    refuses(() => table.extra('never'))
  })

  it('columns without type or unit', () => {
    refuses(() => column('f16' as 'f64', 'share'))
    refuses(() => column('f64', ''))
  })

  it('masks too short and orders that are no permutation', () => {
    const table = schema.create(3)
    table.append(3)
    refuses(() => table.keep(new Uint8Array(2)))
    refuses(() => table.reorder(Uint32Array.of(0, 1)))
    refuses(() => table.reorder(Uint32Array.of(0, 1, 1)))
    refuses(() => table.reorder(Uint32Array.of(0, 1, 3)))
    refuses(() => table.append(-1))
    refuses(() => table.append(0.5))
    refuses(() => schema.create(NaN))
  })
})
