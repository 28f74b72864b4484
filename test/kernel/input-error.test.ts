import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'

const given = (value: unknown): string => new InputError('here', 'this', value).given

describe('an error for wrong input', () => {
  it('says where, what is allowed and what was given', () => {
    const error = new InputError('changes[0].lever', 'a lever', 'press')
    expect(error).toMatchObject({ name: 'InputError', path: 'changes[0].lever', allowed: 'a lever', given: '"press"' })
    expect(error.message).toBe('changes[0].lever: allowed a lever; given "press"')
    expect(error).toBeInstanceOf(Error)
  })

  it.each([
    ['text', '"text"'], ['a "quoted" one', '"a \\"quoted\\" one"'], [0.5, '0.5'], [NaN, 'NaN'], [-Infinity, '-Infinity'], [undefined, 'nothing'], [null, 'null'],
    [true, 'true'], [[1, 2], '[1,2]'], [{ a: 1 }, '{"a":1}'], [Symbol('s'), 'Symbol(s)'], [10n, 'a bigint'],
  ])('shows %s as %s', (value, shown) => { expect(given(value)).toBe(shown) })

  it('shows what cannot be written by its kind', () => {
    const circle: unknown[] = []
    circle.push(circle)
    expect(given(circle)).toBe('a object')
  })

  it('shows as much as 80 characters of what was given, and all of what is no longer', () => {
    expect(given('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`)
    expect(given('x'.repeat(79))).toBe(`"${'x'.repeat(78)}…`)
  })

  it('shows as much as 400 characters of a path, and leaves out its middle when it is longer', () => {
    const at = (path: string): string => new InputError(path, 'this', 1).path
    expect(at('p'.repeat(400))).toBe('p'.repeat(400))
    expect(at(`${'a'.repeat(200)}-${'b'.repeat(200)}`)).toBe(`${'a'.repeat(200)}…${'b'.repeat(199)}`)
  })

  it('is one line, whatever names and values a document holds', () => {
    const { message } = new InputError('params.a\nb\u202e', 'no such\u2028member', 'c\r\u200bd')
    expect(message).toBe('params.a\ufffdb\ufffd: allowed no such\ufffdmember; given "c\\r\ufffdd"')
  })
})
