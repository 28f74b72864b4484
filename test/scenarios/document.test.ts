import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { innovationVoucher, rdSuperDeduction } from '../../src/levers/index.js'
import { amend, enact, hold, repeal } from '../../src/scenarios/change.js'
import { fromDocument, toDocument } from '../../src/scenarios/document.js'
import { asEnacted, namedScenarios } from '../../src/scenarios/named.js'
import { enactmentsOf, scenario, scenarioDigest } from '../../src/scenarios/scenario.js'
import type { Scenario } from '../../src/scenarios/scenario.js'
import { scenarioSchema } from '../../src/scenarios/schema.js'

const name = { en: 'A question', zh: '一个问题' }
const document = {
  technopole: 1,
  id: 'reform',
  name,
  question: 'What does it cost?',
  base: 'as-enacted',
  changes: [
    { verb: 'repeal', lever: 'hnte-tax-rate', from: 2019, note: 'sunset' },
    { verb: 'amend', lever: 'rd-super-deduction', params: { extra: '0.5 + 0.25 * (year >= 2017)' } },
    {
      verb: 'amend',
      lever: 'innovation-voucher',
      note: '',
      params: { budget: { 2016: '2 billion CNY', 2018: '30 亿元' }, publicShare: '60 %', rationing: 'merit' },
    },
    { verb: 'hold', year: 2030 },
  ],
}
const throughJson = (s: Scenario): Scenario => fromDocument(JSON.parse(JSON.stringify(toDocument(s))))

describe('a scenario document', () => {
  it('comes back exactly as it was written, formulas and quantities included', () => {
    expect(toDocument(fromDocument(document))).toEqual(document)
    const inline = { ...document, id: 'nested', base: { ...document, base: null, changes: [] }, changes: [] }
    expect(toDocument(fromDocument(inline))).toEqual(inline)
  })

  it('means what it says', () => {
    const reform = fromDocument(document)
    const same = scenario({
      name,
      base: asEnacted,
      changes: [
        repeal(namedLever('hnte-tax-rate'), '', { from: 2019 }),
        amend(rdSuperDeduction, { extra: { 2008: 0.5, 2017: 0.75, 2018: 0.75, 2022: 0.75, 2023: 0.75 } }),
        amend(innovationVoucher, { budget: { 2016: 2e9, 2018: 3e9 }, publicShare: 0.6, rationing: 'merit' }),
        hold(2030),
      ],
    })
    expect(scenarioDigest(reform)).toBe(scenarioDigest(same))
  })

  it('carries every scenario that ships through JSON', () => {
    for (const s of namedScenarios) {
      expect(toDocument(throughJson(s))).toEqual(toDocument(s))
      expect(scenarioDigest(throughJson(s))).toBe(scenarioDigest(s))
    }
  })

  it('carries any dated rate through JSON', () => {
    const rates = fc.dictionary(
      fc.integer({ min: 2008, max: 2035 }).map(String),
      fc.double({ min: 0, max: 3, noNaN: true }),
      { minKeys: 1 },
    )
    fc.assert(
      fc.property(rates, fc.integer({ min: 2008, max: 2030 }), (extra, from) => {
        const s = scenario({
          name,
          changes: [
            enact(rdSuperDeduction, { extra }, 'any', { implementation: { shape: 's-curve', from, full: from + 4 } }),
          ],
        })
        expect(scenarioDigest(throughJson(s))).toBe(scenarioDigest(s))
        expect(JSON.stringify(enactmentsOf(throughJson(s)))).toBe(JSON.stringify(enactmentsOf(s)))
      }),
    )
  })

  it('has a published JSON Schema that names its parts', () => {
    const schema = scenarioSchema()
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(JSON.stringify(schema)).toContain('"amend"')
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })
})

const namedLever = (id: string) => enactmentsOf(asEnacted).find(({ lever }) => lever.id === id)!.lever

describe('a wrong document', () => {
  const change = (changed: object) => ({ ...document, changes: [changed] })
  const budget = (value: unknown) => change({ verb: 'amend', lever: 'innovation-voucher', params: { budget: value } })
  const extra = (value: unknown) => change({ verb: 'amend', lever: 'rd-super-deduction', params: { extra: value } })
  const nested = (levels: number): unknown => {
    let d: unknown = null
    for (let i = 0; i < levels; i++) d = { ...document, changes: [], base: d }
    return d
  }
  let targeting: object = { is: 'not-excluded-industry' }
  for (let i = 0; i < 100; i++) targeting = { is: 'not', of: targeting }

  it.each<[string, unknown, string]>([
    ['a number', 5, 'document'],
    ['nothing', undefined, 'document'],
    ['a list', [document], 'document'],
    ['another version', { ...document, technopole: 2 }, 'technopole'],
    ['no version', { ...document, technopole: undefined }, 'technopole'],
    ['an unknown member', { ...document, author: 'me' }, 'author'],
    ['an unknown base', { ...document, base: 'best-of-all' }, 'base'],
    ['a missing base', { ...document, base: undefined }, 'base'],
    ['a base of another kind', { ...document, base: 7 }, 'base'],
    [
      'a fault inside the base',
      { ...document, base: { ...document, changes: [{ verb: 'hold', year: 1066 }] } },
      'base.changes[0].year',
    ],
    [
      'an unknown lever inside the base',
      { ...document, base: change({ verb: 'enact', lever: 'printing-press' }) },
      'base.changes[0].lever',
    ],
    ['an unknown lever', change({ verb: 'enact', lever: 'printing-press' }), 'changes[0].lever'],
    ['a lever by its name', change({ verb: 'enact', lever: 'Innovation vouchers' }), 'changes[0].lever'],
    ['an inherited lever', change({ verb: 'enact', lever: 'constructor' }), 'changes[0].lever'],
    ['an unknown verb', change({ verb: 'adopt', lever: 'rd-super-deduction' }), 'changes[0].verb'],
    ['no parameters to amend', change({ verb: 'amend', lever: 'rd-super-deduction' }), 'changes[0].params'],
    [
      'an unknown parameter',
      change({ verb: 'amend', lever: 'rd-super-deduction', params: { bonus: 1 } }),
      'changes[0].params.bonus',
    ],
    [
      'a parameter that is no name',
      change({ verb: 'amend', lever: 'rd-super-deduction', params: { 'a b': 1 } }),
      'changes[0].params.a b',
    ],
    ['a prototype key', JSON.parse('{"technopole":1,"__proto__":{"id":"x"}}'), 'document'],
    [
      'a prototype key deep inside',
      change(JSON.parse('{"verb":"amend","lever":"rd-super-deduction","params":{"__proto__":{"extra":1}}}')),
      'changes[0].params',
    ],
    [
      'a constructor key',
      change(JSON.parse('{"verb":"amend","lever":"rd-super-deduction","params":{"constructor":1}}')),
      'changes[0].params',
    ],
    ['a wrong currency', budget('2 billion USD'), 'changes[0].params.budget'],
    ['a wrong unit', budget('50 %'), 'changes[0].params.budget'],
    ['money for a share', extra('2 billion CNY'), 'changes[0].params.extra'],
    ['a wrong unit in a year', budget({ 2016: '3 years' }), 'changes[0].params.budget.2016'],
    ['a quantity out of range', budget('9 trillion CNY'), 'changes[0].params.budget'],
    ['a negative quantity', budget('-2 billion CNY'), 'changes[0].params.budget'],
    ['a formula that calls', extra('import(1)'), 'changes[0].params.extra'],
    ['a formula that assigns', extra('year = 3'), 'changes[0].params.extra'],
    ['a formula that reaches into objects', extra('year.constructor'), 'changes[0].params.extra'],
    ['a formula too long', extra('1' + '+0'.repeat(120)), 'changes[0].params.extra'],
    ['a formula out of range in some years', extra('year - 2015'), 'changes[0].params.extra.2008'],
    ['a formula without value in a year', extra('1 / (year - 2016)'), 'changes[0].params.extra'],
    ['a text that is neither', extra('as much as possible'), 'changes[0].params.extra'],
    ['a list of values', extra([0.5]), 'changes[0].params.extra'],
    ['yes for a number', extra(true), 'changes[0].params.extra'],
    ['null for a number', extra(null), 'changes[0].params.extra'],
    ['a year with two digits', extra({ 16: 0.5 }), 'changes[0].params.extra.16'],
    ['a year out of range', extra({ 1992: 0.5 }), 'changes[0].params.extra.1992'],
    ['a hold without a year', change({ verb: 'hold' }), 'changes[0].year'],
    ['a year in words', change({ verb: 'hold', year: '2015' }), 'changes[0].year'],
    [
      'an unknown shape',
      change({ verb: 'enact', lever: 'rd-super-deduction', implementation: { shape: 'jump', from: 2016, full: 2016 } }),
      'changes[0].implementation.shape',
    ],
    [
      'an unknown condition',
      change({ verb: 'enact', lever: 'rd-super-deduction', targeting: { is: 'friend' } }),
      'changes[0].targeting.is',
    ],
    ['a condition without end', change({ verb: 'enact', lever: 'rd-super-deduction', targeting }), 'document'],
    ['bases without end', nested(100), 'document'],
    ['a name as long as a book', { ...document, name: { en: 'x'.repeat(1e6), zh: '长' } }, 'name.en'],
    ['a text that turns the line around', { ...document, name: { en: 'safe\u202eelif', zh: '反' } }, 'name.en'],
    [
      'more changes than anybody reads',
      { ...document, changes: Array.from({ length: 501 }, () => ({ verb: 'hold', year: 2015 })) },
      'changes',
    ],
    ['the id of another scenario, which ships', { ...document, id: 'frozen-2015' }, 'id'],
    ['such an id in the base', { ...document, base: { ...document, id: 'as-enacted' } }, 'base.id'],
    ['a date', { ...document, question: new Date(0) }, 'question'],
  ])('%s fails where it stands, in one line', (_, wrong, path) => {
    try {
      fromDocument(wrong)
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      const { path: found, allowed, given, message } = error as InputError
      expect(found).toBe(path)
      expect(message).toBe(`${path}: allowed ${allowed}; given ${given}`)
      expect(message).not.toMatch(/[\u0000-\u001f\u202e]/)
      expect(message.length).toBeLessThan(3000)
      return
    }
    expect.fail('was accepted')
  })

  it('is shown the levers that its author may have meant', () => {
    expect(() => fromDocument(change({ verb: 'enact', lever: 'hnte-rate' }))).toThrow(/list levers`, such as hnte-tax-rate, /)
  })

  it('leaves the prototypes alone', () => {
    expect(() => fromDocument(JSON.parse('{"__proto__":{"polluted":1}}'))).toThrow(InputError)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('says under which path a document stands', () => {
    expect(() => fromDocument({ ...document, base: 'x' }, { path: 'reform.json' })).toThrow('reform.json.base')
  })
})
