import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { DEEPEST, accepts, checked, memberOf } from '../../src/kernel/checked.js'

const nested = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], 0 as unknown)

describe('a document that is refused', () => {
  it.each([
    [z.enum(['a', 'b']), 'c', 'x.member: allowed one of a, b; given "c"'],
    [z.literal('a'), 'c', 'x.member: allowed a; given "c"'],
    [z.number(), 'c', 'x.member: allowed a number; given "c"'],
    [z.array(z.number()), 'c', 'x.member: allowed an array; given "c"'],
    [z.array(z.number()), [1, 'c'], 'x.member[1]: allowed a number; given "c"'],
    [z.number().check(z.maximum(3)), 4, 'x.member: allowed at most 3 (number); given 4'],
    [z.number().check(z.minimum(3)), 2, 'x.member: allowed at least 3 (number); given 2'],
    [z.number().check(z.multipleOf(2)), 3, 'x.member: allowed a multiple of 2; given 3'],
    [z.string().check(z.regex(/^a$/)), 'b', 'x.member: allowed a text of the form /^a$/; given "b"'],
    [z.union([z.string(), z.boolean()]), 1, 'x.member: allowed a string or a boolean; given 1'],
    [z.string({ error: accepts('a name') }), 1, 'x.member: allowed a name; given 1'],
    [z.record(z.string().check(z.maxLength(2)), z.number()), { abc: 1 }, 'x.member.abc: allowed at most 2 (string); given "abc"'],
    [z.strictObject({ a: z.number() }), { a: 1, b: 2 }, 'x.member.b: allowed no such member; given "b"'],
    [z.union([z.strictObject({ a: z.number() }), z.string()]), { a: 'c' }, 'x.member.a: allowed a number; given "c"'],
  ])('is told in words what would be taken (%#)', (schema, given, message) => {
    expect(() => checked(z.strictObject({ member: schema as z.ZodMiniType }), { member: given }, 'x')).toThrow(expect.objectContaining({ message }))
  })

  it.each([['text', 'text'], [[1], 'a list'], [null, null], [7, 7]])('as a whole says what it is and not what is in it: %j', (document, kind) => {
    expect(() => checked(z.strictObject({}), document, '')).toThrow(expect.objectContaining({ path: 'document', given: JSON.stringify(kind) }))
  })

  it('may be as deep as is allowed, and no deeper', () => {
    expect(() => checked(z.any(), nested(DEEPEST), 'x')).not.toThrow()
    expect(() => checked(z.any(), nested(DEEPEST + 1), 'x')).toThrow(`x: allowed a document of at most ${DEEPEST} levels; given "deeper nesting"`)
  })

  it('may hold long texts, many values, and no key that reaches into prototypes', () => {
    expect(() => checked(z.any(), ['x'.repeat(20_000)], 'x')).not.toThrow()
    expect(() => checked(z.any(), ['x'.repeat(20_001)], 'x')).toThrow(expect.objectContaining({ path: 'x[0]' }))
    expect(() => checked(z.any(), Array(199_999).fill(0), 'x')).not.toThrow()
    expect(() => checked(z.any(), Array(200_000).fill(0), 'x')).toThrow('x: allowed a document of at most 200000 values; given "more"')
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(() => checked(z.any(), { a: JSON.parse(`{"${key}": 1}`) as unknown }, 'x')).toThrow(
        expect.objectContaining({ path: 'x.a', given: `"${key}"`, allowed: 'names other than __proto__, constructor, prototype' }))
    expect(() => checked(z.any(), { a: new Date(0) }, '')).toThrow(expect.objectContaining({ path: 'a' }))
    expect(checked(z.any(), Object.create(null), 'x')).toEqual({})
    for (const half of [{ '\ud800': 1 }, '\ud800']) expect(() => checked(z.any(), half, 'x')).toThrow('x: allowed text of whole characters')
  })

  it('is named by its members', () => {
    expect([memberOf('x', 0), memberOf('x', 'a'), memberOf('', 'a'), memberOf('', 0)]).toEqual(['x[0]', 'x.a', 'a', '[0]'])
  })
})
