import { describe, expect, it } from 'vitest'
import { checkColumnName, checkRunTimeName } from '../../src/kernel/column-names.js'
import { column, defineTable } from '../../src/kernel/columns.js'
import { decision } from '../../src/kernel/decisions.js'
import { canonicalJson } from '../../src/kernel/digest.js'
import { createDraws } from '../../src/kernel/draws.js'
import { InputError } from '../../src/kernel/input-error.js'
import { bestFirst, endOfService, rankByScore } from '../../src/kernel/order.js'
import { checkMask, checkPermutation, checkRows } from '../../src/kernel/row-checks.js'
import { defineSchedule } from '../../src/kernel/schedule.js'
import { assertExact, exactSum, largestRemainder, LARGEST_EXACT, prefixSums, weightedSum } from '../../src/kernel/sums.js'
import { packTable, unpackTable } from '../../src/kernel/table-packing.js'
import { formatUnit } from '../../src/kernel/units.js'

const columns = { wealth: column('f64', 'CNY'), born: column('i16', 'year') }
const people = defineTable('people', columns)
const three = (): ReturnType<typeof people.create> => {
  const table = people.create(3)
  table.append(3)
  table.wealth.set([1, 2, 3])
  return table
}
const packed = packTable(three(), false)
const year = defineSchedule<object>([{ name: 'open' }, { name: 'filled', does: () => undefined }])
const rows = (...of: number[]): Uint32Array => Uint32Array.from(of)
const claims = (scores: number[], loads: number[], budget = 1) => () =>
  endOfService(Float64Array.from(scores), rows(...scores.map((_, n) => n)), Float64Array.from(loads), scores.length, budget)

/** What is refused, where the message says it is wrong, and what it says was given. */
const refused: readonly (readonly [wrong: () => unknown, path: string, given: string])[] = [
  [() => column('f16' as 'f64', 'share'), 'column.type', '"f16"'],
  [() => column('f64', ''), 'column.unit', '""'],
  [() => column('f64', 7 as never), 'column.unit', '7'],
  [() => defineTable('', columns), 'table.name', '""'],
  [() => defineTable(7 as never, columns), 'table.name', '7'],
  [() => defineTable('people', { Wealth: columns.wealth }), 'people.Wealth', '"Wealth"'],
  [() => people.create(-1), 'people.create', '-1'],
  [() => three().append(-1), 'people.append', '-1'],
  [() => three().clone(0.5), 'people.clone', '0.5'],
  [() => three().keep(new Uint8Array(2)), 'people.keep', '2'],
  [() => three().keepAnyOrder(new Uint8Array(2)), 'people.keepAnyOrder', '2'],
  [() => three().reorder(rows(0, 1)), 'people.reorder', '2'],
  [() => three().reorder(rows(0, 2, 2)), 'people.reorder[2]', '2'],
  [() => three().appendFrom(three(), rows(1, 3)), 'people.appendFrom[1]', '3'],
  [() => three().appendFrom(defineTable('others', columns).create(0), rows()), 'people.appendFrom', '"others"'],
  [() => three().addColumn('wealth', columns.wealth), 'people.wealth', '"wealth"'],
  [() => three().addColumn('Owner/used', columns.wealth), 'people.Owner/used', '"Owner/used"'],
  [() => three().extra('never'), 'people.extra', '"never"'],
  [() => unpackTable(defineTable('others', columns), packed), 'table', '"people"'],
  [() => unpackTable(people, { ...packed, columns: { ...packed.columns, born: new Int16Array(2) } }), 'people.born', '2'],
  [() => unpackTable(people, { ...packed, columns: { born: packed.columns.born! } }), 'people.wealth', 'nothing'],
  [() => decision(' x'), 'decision', '" x"'],
  [() => canonicalJson({ a: { b: [1, Infinity] } }), 'value.a.b[1]', '"Infinity"'],
  [() => createDraws('', 0), 'seed', '""'],
  [() => createDraws('a', -1), 'run', '-1'],
  [() => createDraws('a', 0).at(0.5), 'year', '0.5'],
  [() => createDraws('a', 0).stream(decision('test.where')).uniform(-1), 'entity', '-1'],
  [() => assertExact(0.5, 'budget'), 'budget', '0.5'],
  [() => exactSum([0.5]), 'exactSum', '0.5'],
  [() => weightedSum([0.5], [1], 1), 'weightedSum', '0.5'],
  [() => prefixSums([1, LARGEST_EXACT]), 'prefixSums[1]', '9007199254740992'],
  [() => largestRemainder([1], 0.5), 'largestRemainder.total', '0.5'],
  [() => largestRemainder([1], -1), 'largestRemainder.total', '-1'],
  [() => largestRemainder([1, 2], 5, [1]), 'largestRemainder.keys', '1'],
  [() => largestRemainder([0, 0], 5), 'largestRemainder.shares', '0'],
  [() => largestRemainder([3, -1], 5), 'largestRemainder.shares', '-1'],
  [() => rankByScore(rows(2, 1), [0, NaN, 0], [0, 1, 2]), 'scores[1]', 'NaN'],
  [() => rankByScore(rows(0, 1), [1, 1], [7, 7]), 'keys[1]', '7'],
  [() => bestFirst(rows(2, 1), [0, NaN, 0], [0, 1, 2]), 'scores[1]', 'NaN'],
  [() => bestFirst(rows(0, 1), [1, 1], [7, 7])(), 'keys[1]', '7'],
  [() => bestFirst(rows(), [], [])(), 'bestFirst', '1'],
  [claims([1], [1], -1), 'endOfService.budget', '-1'],
  [claims([1], [1], 0.5), 'endOfService.budget', '0.5'],
  [claims([1, 1], [1, 0]), 'endOfService.loads[1]', '0'],
  [claims([1, NaN], [1, 1]), 'scores[1]', 'NaN'],
  [() => endOfService(Float64Array.of(1, 1), rows(7, 7), Float64Array.of(1, 1), 2, 1), 'keys', '7'],
  [() => year.run({}), 'schedule.open', '"open"'],
  [() => year.fill({ filled: () => undefined }), 'schedule.filled', '"filled"'],
  [() => defineSchedule([{ name: 'a' }, { name: 'a' }]), 'schedule.a', '"a"'],
  [() => defineSchedule([{ name: '' }]), 'schedule', '""'],
  [() => defineSchedule([{ name: 7 as never }]), 'schedule', '7'],
  [() => formatUnit('euro', 'en'), 'unit', '"euro"'],
]

describe('what the kernel refuses', () => {
  it.each(refused.map(([wrong, path, given]) => [path, given, wrong] as const))('%s says where it is wrong, and that %s was given', (path, given, wrong) => {
    expect(wrong).toThrow(InputError)
    expect(wrong).toThrow(expect.objectContaining({ path, given }))
  })

  it('tells what would be taken: the steps still open, the columns there are, the kinds of storage', () => {
    expect(() => year.fill({ holidays: () => undefined })).toThrow('allowed an open step: open; given')
    expect(() => year.fill({ open: () => undefined }).fill({ open: () => undefined })).toThrow('allowed an open step: none; given')
    const table = three()
    table.addColumn('owner/one', columns.wealth)
    table.addColumn('owner/two', columns.wealth)
    expect(() => table.extra('never')).toThrow('allowed owner/one, owner/two; given')
    expect(() => column('f16' as 'f64', 'share')).toThrow('allowed f64, f32, i32, u32, i16, u16, u8; given')
    expect(() => bestFirst(rows(0), [1], [1])).not.toThrow()
  })
})

describe('what lies at the very edge', () => {
  it('is taken: no rows, as many as can be counted, a mask or an order of just the rows there are', () => {
    for (const count of [0, 4294967295]) expect(() => checkRows('rows', count)).not.toThrow()
    for (const count of [-1, 4294967296]) expect(() => checkRows('rows', count)).toThrow(InputError)
    expect(() => checkMask('mask', new Uint8Array(3), 3)).not.toThrow()
    expect(() => checkMask('mask', new Uint8Array(4), 3)).not.toThrow()
    expect(() => checkPermutation('order', rows(2, 0, 1), 3)).not.toThrow()
    expect(people.create(0).append(0)).toBe(0)
    expect([...largestRemainder([1, 2], 0, [4, 5])]).toEqual([0, 0])
  })

  it('is taken of years and entities too: year 0 and before, the first and the last entity', () => {
    const draws = createDraws('edge', 0)
    for (const year of [0, -1]) expect(draws.at(year).stream(decision('test.where')).uniform(0)).toBeGreaterThan(0)
    expect(draws.stream(decision('test.where')).uniform(Number.MAX_SAFE_INTEGER)).toBeGreaterThan(0)
  })
})

describe('names of columns', () => {
  const taken = (check: (path: string, name: string) => void) => (name: string): boolean => {
    try {
      check('name', name)
      return true
    } catch {
      return false
    }
  }

  it('are in camelCase, and no name that the table uses itself', () => {
    const names = ['a', 'wealth', 'wealth2Born', 'A', '2a', 'with-dash', 'owner/used', 'a b', '', 'aÄ']
    expect(names.filter(taken(checkColumnName))).toEqual(['a', 'wealth', 'wealth2Born'])
    const used = Object.getOwnPropertyNames(Object.getPrototypeOf(three()) as object)
    expect(used.length).toBeGreaterThan(8)
    for (const name of [...used, 'count', 'capacity', 'arrangement', 'schema', 'prototype', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable',
      'toString', 'toLocaleString', 'valueOf', 'then']) expect(taken(checkColumnName)(name) || taken(checkRunTimeName)(name), name).toBe(false)
  })

  it('stand behind the owner of a column that is added at run time', () => {
    const names = ['used', 'owner/used', 'innovation-voucher/used-once', 'o2/x', 'Owner/used', '/used', 'owner/', 'owner/a/b', 'owner/Used', 'a_b/used']
    expect(names.filter(taken(checkRunTimeName))).toEqual(['used', 'owner/used', 'innovation-voucher/used-once', 'o2/x'])
  })
})

describe('a table sent to a worker', () => {
  it('holds its rows and no more, in memory of its own or that all share', () => {
    const roomy = people.create(10)
    roomy.append(2)
    roomy.wealth.set([5, 6])
    roomy.born.set([1, 2])
    for (const shared of [false, true]) {
      const sent = packTable(roomy, shared)
      expect(sent).toMatchObject({ name: 'people', count: 2 })
      expect(sent.columns.wealth!.buffer).toBeInstanceOf(shared ? SharedArrayBuffer : ArrayBuffer)
      const again = unpackTable(people, sent)
      expect([again.count, again.capacity, [...again.wealth], [...again.born]]).toEqual([2, 2, [5, 6], [1, 2]])
      expect(again.wealth).toBe(sent.columns.wealth)
    }
  })
})
