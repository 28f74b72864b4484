import { describe, expect, it } from 'vitest'
import { DEEPEST, checked, memberOf } from '../../src/kernel/checked.js'
import { array, boolean, int, membersOf, nothing, number, object, oneOf, optional, record, someOf, string, tagged, union, unknown } from '../../src/kernel/schema.js'
import type { Part } from '../../src/kernel/schema.js'

const nested = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], 0 as unknown)

describe('a document that is refused', () => {
  it.each<[Part, unknown, string]>([
    [oneOf('a', 'b'), 'c', 'x.member: allowed one of a, b; given "c"'],
    [oneOf('size', 'region'), 'sise', 'x.member: allowed one of size, region; given "sise"; did you mean "size"?'],
    [oneOf('a'), 'c', 'x.member: allowed a; given "c"'],
    [number(), 'c', 'x.member: allowed a number; given "c"'],
    [number(), NaN, 'x.member: allowed a number; given NaN'],
    [boolean(), 1, 'x.member: allowed a boolean; given 1'],
    [nothing(), 1, 'x.member: allowed a null; given 1'],
    [array(number()), 'c', 'x.member: allowed an array; given "c"'],
    [array(number()), [1, 'c'], 'x.member[1]: allowed a number; given "c"'],
    [array(number(), { least: 2, most: 2 }), [1], 'x.member: allowed at least 2 (array); given [1]'],
    [array(number(), { least: 2, most: 2 }), [1, 2, 3], 'x.member: allowed at most 2 (array); given [1,2,3]'],
    [number({ most: 3 }), 4, 'x.member: allowed at most 3 (number); given 4'],
    [number({ least: 3 }), 2, 'x.member: allowed at least 3 (number); given 2'],
    [number({ above: 0 }), 0, 'x.member: allowed at least 0 (number); given 0'],
    [number({ most: 3, words: 'three' }), 4, 'x.member: allowed three; given 4'],
    [array(number(), { least: 1, words: 'a list' }), [], 'x.member: allowed a list; given []'],
    [int(), 'c', 'x.member: allowed a number; given "c"'],
    [int(), 1.5, 'x.member: allowed an int; given 1.5'],
    [int({ most: 3 }), 1e300, 'x.member: allowed at most 9007199254740991 (int); given 1e+300'],
    [string({ forms: [[/^a$/]] }), 'b', 'x.member: allowed a text of the form /^a$/; given "b"'],
    [string({ forms: [[/^./], [/^a$/, 'an a']], words: 'a letter' }), 'b', 'x.member: allowed an a; given "b"'],
    [string({ most: 2 }), '𠮷𠮷𠮷', 'x.member: allowed at most 2 (string); given "𠮷𠮷𠮷"'],
    [union([string(), boolean()]), 1, 'x.member: allowed a string or a boolean; given 1'],
    [union([string(), boolean()], { words: 'a word or a yes' }), 1, 'x.member: allowed a word or a yes; given 1'],
    [union([number(), string({ least: 1, words: 'a word' })]), '', 'x.member: allowed a word; given ""'],
    [string({ words: 'a name' }), 1, 'x.member: allowed a name; given 1'],
    [record(string({ most: 2 }), number()), { abc: 1 }, 'x.member.abc: allowed at most 2 (string); given "abc"'],
    [record(string(), number()), { a: 'c' }, 'x.member.a: allowed a number; given "c"'],
    [record(string(), number()), [], 'x.member: allowed a record; given []'],
    [someOf(['a', 'b'], number()), { a: 1, c: 2 }, 'x.member.c: allowed no such member; given "c"'],
    [object({ a: number() }), { a: 1, b: 2 }, 'x.member.b: allowed no such member; given "b"'],
    [object({ a: number() }), { b: 2 }, 'x.member.a: allowed a number; given nothing'],
    [object({ a: optional(number()) }), { a: 'c' }, 'x.member.a: allowed a number; given "c"'],
    [membersOf({ a: number() }), { a: 'c', b: 1 }, 'x.member.a: allowed a number; given "c"'],
    [union([object({ a: number() }), string()]), { a: 'c' }, 'x.member.a: allowed a number; given "c"'],
    [tagged('is', [object({ is: oneOf('all'), of: number() }), object({ is: oneOf('any') })]), { is: 'all', of: 'c' }, 'x.member.of: allowed a number; given "c"'],
    [tagged('is', [object({ is: oneOf('all') }), object({ is: oneOf('any') })]), { is: 'none' }, 'x.member.is: allowed one of all, any; given "none"'],
    [tagged('is', [object({ is: oneOf('all') })]), 'all', 'x.member: allowed an object; given "all"'],
  ])('is told in words what would be taken (%#)', (schema, given, message) => {
    expect(() => checked(object({ member: schema }), { member: given }, 'x')).toThrow(expect.objectContaining({ message }))
  })

  it.each([['text', 'text'], [[1], 'a list'], [null, null], [7, 7]])('as a whole says what it is and not what is in it: %j', (document, kind) => {
    expect(() => checked(object({}), document, '')).toThrow(expect.objectContaining({ path: 'document', given: JSON.stringify(kind) }))
  })

  it('may be as deep as is allowed, and no deeper', () => {
    expect(() => checked(unknown(), nested(DEEPEST), 'x')).not.toThrow()
    expect(() => checked(unknown(), nested(DEEPEST + 1), 'x')).toThrow(`x: allowed a document of at most ${DEEPEST} levels; given "deeper nesting"`)
  })

  it('may hold long texts, many values, and no key that reaches into prototypes', () => {
    expect(() => checked(unknown(), ['x'.repeat(20_000)], 'x')).not.toThrow()
    expect(() => checked(unknown(), ['x'.repeat(20_001)], 'x')).toThrow(expect.objectContaining({ path: 'x[0]' }))
    expect(() => checked(unknown(), Array(199_999).fill(0), 'x')).not.toThrow()
    expect(() => checked(unknown(), Array(200_000).fill(0), 'x')).toThrow('x: allowed a document of at most 200000 values; given "more"')
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(() => checked(unknown(), { a: JSON.parse(`{"${key}": 1}`) as unknown }, 'x')).toThrow(
        expect.objectContaining({ path: 'x.a', given: `"${key}"`, allowed: 'names other than __proto__, constructor, prototype' }))
    expect(() => checked(unknown(), { a: new Date(0) }, '')).toThrow(expect.objectContaining({ path: 'a' }))
    expect(checked(unknown(), Object.create(null), 'x')).toEqual({})
    for (const half of [{ '\ud800': 1 }, '\ud800']) expect(() => checked(unknown(), half, 'x')).toThrow('x: allowed text of whole characters')
  })

  it('is read as a copy of what its schema names, with optional members as they are given', () => {
    const given = { b: [1], a: undefined, c: { d: 'e' } }
    const read = checked(object({ a: optional(number()), b: array(int()), c: membersOf({ d: string() }), e: optional(string()) }), given, 'x')
    expect(read).toStrictEqual(given)
    expect(Object.keys(read)).toEqual(['a', 'b', 'c'])
    expect(read.b).not.toBe(given.b)
    expect(checked(membersOf({ d: string() }), { d: 'e', f: 1 }, 'x')).toEqual({ d: 'e' })
    expect(checked(someOf(['a', 'b'], number()), { b: 1 }, 'x')).toEqual({ b: 1 })
    expect(checked(union([string(), nothing()]), null, 'x')).toBeNull()
  })

  it('is named by its members', () => {
    expect([memberOf('x', 0), memberOf('x', 'a'), memberOf('', 'a'), memberOf('', 0)]).toEqual(['x[0]', 'x.a', 'a', '[0]'])
  })
})
