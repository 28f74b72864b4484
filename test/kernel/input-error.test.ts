import { describe, expect, it } from 'vitest'
import { InputError, unknownName } from '../../src/kernel/input-error.js'
import { nearestName } from '../../src/kernel/nearest-name.js'

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

describe('a name that is none of those known', () => {
  const known = ['rd-super-deduction', 'innovation-voucher', 'voucher-lottery', 'run', 'list', 'CN-JS', 'CN-JX', 'CN-HE']
  it.each([
    ['rd-super-deducton', 'rd-super-deduction'], ['rd_super_deduction', 'rd-super-deduction'], ['inovation-vouchers', 'innovation-voucher'],
    ['rnu', 'run'], ['lsit', 'list'], ['RUN', 'run'], ['cn-js', 'CN-JS'], ['CNJX', 'CN-JX'],
  ])('%s is taken for %s', (written, meant) => { expect(nearestName(written, known)).toBe(meant) })

  it.each([
    ['of which two are as near', 'CN-JZ'], ['far from all', 'patents'], ['too short to tell', 'x'], ['empty', ''], ['longer than any name', `${'rd-super-deduction'.repeat(10)}`],
  ])('and %s has no nearest', (_, written) => { expect(nearestName(written, known)).toBeUndefined() })

  it('may be wrong in one of three letters, and never in more than three, whatever the slips', () => {
    const name = 'innovation-voucher'
    const slips = [(text: string) => text.slice(1), (text: string) => `${text}s`, (text: string) => text.replace('v', 'w'), (text: string) => text.replace('ou', 'uo')]
    const wrong = (count: number): string => slips.slice(0, count).reduce((text, slip) => slip(text), name)
    expect([0, 1, 2, 3, 4].map((count) => nearestName(wrong(count), [name, 'patents']))).toEqual([name, name, name, name, undefined])
    expect(['ab', 'abx', 'abxyc', 'abcxyz', 'abcdexy'].map((written) => nearestName(written, ['abc', 'abcde']))).toEqual([undefined, 'abc', undefined, undefined, 'abcde'])
  })

  it('ends the message with the nearest, on one line, whatever was written', () => {
    expect(unknownName('lever', 'rd-super-deducton', known, 'a lever').message)
      .toBe('lever: allowed a lever; given "rd-super-deducton"; did you mean "rd-super-deduction"?')
    expect(unknownName('lever', 'patents', ['a', 'b']).message).toBe('lever: allowed one of a, b; given "patents"')
    expect(unknownName('lever', 7, known).nearest).toBeUndefined()
    expect(unknownName('lever', 'evil\nname', ['evil\nname2']).message).not.toContain('\n')
  })

  it('is compared with thousands of names in less than a second, however long it is', () => {
    const many = Array.from({ length: 100_000 }, (_, n) => `${'a'.repeat(50)}${n}`)
    const before = performance.now()
    nearestName('a'.repeat(64), many)
    nearestName('a'.repeat(1e6), many)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
