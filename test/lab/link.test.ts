import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { fromDocument, levers, toDocument } from '../../src/index.js'
import { BadLink, isLink, readLink, writeLink } from '../../examples/lab/link.js'
import { documentOf, fresh } from '../../examples/lab/scenario.js'

const state = (more: object = {}): ReturnType<typeof fresh> => Object.assign(fresh('en'), more)
const refused = (fragment: string): string => {
  try {
    readLink(fragment, 'en')
  } catch (error) {
    expect(error).toBeInstanceOf(BadLink)
    return (error as { reason: string }).reason
  }
  return 'nothing'
}
const start = '#v=1&lang=en&base=as-enacted&against=as-enacted'

describe('a link to a scenario', () => {
  it('is short and can be read', () => {
    const moves = new Map([['rd-super-deduction.extra', { value: 1, from: 2016 }]])
    expect(writeLink(state({ moves, against: 'frozen-2015' })))
      .toBe('#v=1&lang=en&base=as-enacted&against=frozen-2015&show=rd-expenditure@CN&set=rd-super-deduction.extra:1@2016')
  })

  it('brings back what was shared, whatever levers were moved and whatever its name', () => {
    const parameters = levers.flatMap((lever) => Object.entries(lever.params).map(([name, p]) => ({ key: `${lever.id}.${name}`, p })))
    const move = fc.constantFrom(...parameters).chain(({ key, p }) => fc.tuple(fc.constant(key), fc.record({ from: fc.integer({ min: 2016, max: 2020 }),
      // No negative zero: a link says 0.
      value: p.kind === 'number' ? fc.double({ min: p.range[0], max: p.range[1], noNaN: true }).map((x) => Number(x.toPrecision(12)) + 0) : fc.constantFrom(...p.options) })))
    fc.assert(fc.property(fc.array(move, { maxLength: 8 }), fc.string({ maxLength: 60 }).map((name) => name.trim()), fc.constantFrom('en', 'zh'), (moves, name, language) => {
      const shared = state({ moves: new Map(moves), name, language })
      const read = readLink(writeLink(shared), 'en')
      expect({ ...read, moves: Object.fromEntries(read.moves) }).toEqual({ ...shared, moves: Object.fromEntries(shared.moves) })
    }), { seed: 7, numRuns: 200 })
  })

  it('says a document that the library accepts, whichever slider was moved first', () => {
    const moves: [string, { value: number, from: number }][] = [['innovation-voucher.budget', { value: 3e9, from: 2018 }], ['rd-super-deduction.extra', { value: 1, from: 2016 }]]
    const documents = [moves, [...moves].reverse()].map((order) => documentOf(state({ moves: new Map(order) })))
    expect(documents[0]).toEqual(documents[1])
    expect(toDocument(fromDocument(documents[0])).changes).toEqual([
      { verb: 'amend', lever: 'innovation-voucher', params: { budget: { 2018: 3e9, 2019: 3e9, 2020: 3e9 } } },
      { verb: 'amend', lever: 'rd-super-deduction', params: { extra: { 2016: 1, 2017: 1, 2018: 1, 2019: 1, 2020: 1 } } },
    ])
  })

  it('that the page writes it can read, with every parameter of the library moved and the longest name', () => {
    const moves = new Map(levers.flatMap((lever) => Object.entries(lever.params).map(([name, p]) => [`${lever.id}.${name}`,
      // No number is written longer than a small one with all its digits.
      { value: p.kind === 'number' ? -1.2345678901234567e-101 : p.options.at(-1), from: 2020 }] as const)))
    const shared = state({ moves, name: '政'.repeat(120) })
    expect(moves.size).toBeGreaterThan(400)
    expect(readLink(writeLink(shared), 'en').moves.size).toBe(moves.size)
    const real = levers.flatMap((lever) => Object.entries(lever.params).map(([name, p]) =>
      [`${lever.id}.${name}`, { value: p.kind === 'number' ? p.range[1] : p.options[0], from: 2016 }] as const))
    expect(fromDocument(documentOf(readLink(writeLink(state({ moves: new Map(real) })), 'en'))).changes.length).toBe(levers.filter(({ params }) => Object.keys(params).length > 0).length)
  })

  it('is one only where it says its version: a place on the page is none and changes nothing', () => {
    expect(['', '#', '#answer', '#lang=en', '#<img src=x onerror=alert(1)>', '#av=1'].filter(isLink)).toEqual([])
    expect(['#v=1', '#v=9', '#lang=en&v=1'].filter(isLink)).toHaveLength(3)
    expect(readLink('#answer', 'zh')).toEqual(fresh('zh'))
  })

  it('is refused in its own language', () => {
    const languageOf = (fragment: string): string | undefined => {
      try {
        return readLink(fragment, 'en').language
      } catch (error) {
        return (error as { language?: string }).language
      }
    }
    expect(languageOf('#v=1&lang=zh&foo=1')).toBe('zh')
    expect(languageOf('#v=9&lang=zh')).toBe('zh')
    expect(languageOf('#v=1&foo=1&lang=fr')).toBeUndefined()
  })

  it('with a name of blanks has no name', () => {
    expect(readLink(`${start}&name=%20%20`, 'en').name).toBe('')
  })

  it('is refused when it is of another version, too long, or says what the page does not know', () => {
    expect(refused('#v=2&lang=en')).toBe('linkVersion')
    expect(refused(`${start}&name=${'x'.repeat(80_000)}`)).toBe('linkTooLong')
    expect(refused(`${start}&name=${'x'.repeat(121)}`)).toBe('linkName')
    expect(refused(start + '&set=a.b:1@2016'.repeat(601))).toBe('linkTooLong')
    for (const part of ['%E0%A4%A', '%', '%zz', '100%', '%ED%A0%80']) expect(refused(`${start}&name=${part}`), part).toBe('linkBroken')
    for (const more of ['&set=rd-super-deduction.extra:1@2016&set=rd-super-deduction.extra:2@2016', '&set=rd-super-deduction.extra:1@1999', '&set=x', '&evil=1', '&lang=fr',
      '&v=1', '&show=<b>@CN', '&show=rd-expenditure@US', '&base=../x', '&set=__proto__.polluted:1@2016', '&set=rd-super-deduction.__proto__:1@2016',
      '&set=rd-super-deduction.constructor:1@2016', '&__proto__=1']) expect(refused(start.replace(/&lang=en(?=.*)/, '') + more), more).toBe('linkUnknown')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('that names no such lever, parameter, value or scenario is refused by the library', () => {
    const asked = (fragment: string): string => {
      try {
        fromDocument(documentOf(readLink(start + fragment, 'en')))
        return 'accepted'
      } catch (error) {
        return (error as Error).message
      }
    }
    expect(asked('&set=no-such-lever.extra:1@2016')).toContain('changes[0].lever: allowed one of')
    expect(asked('&set=rd-super-deduction.rate:1@2016')).toContain('changes[0].params.rate: allowed one of extra')
    expect(asked('&set=rd-super-deduction.extra:9@2016')).toContain('allowed a number from 0 to 3')
    expect(asked('&set=rd-super-deduction.extra:1e999@2016')).toContain('changes[0].params.extra')
    expect(asked('&name=%00')).toContain('name.en: allowed a text of 1 to 200 printable characters')
  })
})
