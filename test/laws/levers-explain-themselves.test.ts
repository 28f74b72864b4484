import { describe, expect, it } from 'vitest'
import { indicators } from '../../src/indicators/index.js'
import { BASIS } from '../../src/levers/cost.js'
import { equation } from '../../src/levers/equation.js'
import { levers } from '../../src/levers/index.js'
import { ACCOUNTS } from '../../src/levers/ledger.js'
import { defineLever } from '../../src/levers/lever.js'
import { mechanismParameters } from '../../src/mechanisms/parameter-catalogue.js'
import { pathOf } from './a-country.js'

const CHINESE = /\p{Script=Han}/u

describe.each(levers.map((lever) => [lever.id, lever] as const))('the page of %s', (id, lever) => {
  const { equation: { formula, where }, cost, test, params } = lever

  it('gives its rule, and names every symbol in both languages', () => {
    expect(formula).toMatch(/=/)
    expect(formula).not.toMatch(CHINESE)
    expect(where.en).not.toMatch(CHINESE)
    for (const part of where.zh.split('；')) expect(part).toMatch(CHINESE)
    expect(where.zh.split('；')).toHaveLength(where.en.split('; ').length)
  })

  it('says what is booked, in both languages', () => {
    expect(cost.length).toBeGreaterThan(0)
    for (const { what, payers, payees } of cost) {
      expect(what.en).not.toMatch(CHINESE)
      expect(what.zh).toMatch(CHINESE)
      expect(payers.length * payees.length).toBeGreaterThan(0)
    }
  })

  it('books under the accounts, and between the parties, that it names, and no other', () => {
    const rows = pathOf([{ lever, changes: test.params }]).ledger.filter((row) => row.lever === id)
    const named = cost.flatMap(({ account, payers, payees }) => payers.flatMap((payer) => payees.map((payee) => `${account}: ${payer} to ${payee}`)))
    const booked = new Set(rows.map(({ account, payer, payee }) => `${account}: ${payer} to ${payee}`))
    expect(named).toEqual(expect.arrayContaining([...booked]))
    expect([...new Set(rows.map(({ account }) => account))].sort()).toEqual([...new Set(cost.map(({ account }) => account))].sort())
  })

  it('rests every effect it claims on parameters that exist', () => {
    const known = [...mechanismParameters.map((row) => row.id), ...Object.keys(params)]
    expect(test.moves.length).toBeGreaterThan(0)
    for (const { indicator, through } of test.moves) {
      expect(indicators.map((one) => one.id)).toContain(indicator)
      expect(through.length).toBeGreaterThan(0)
      for (const parameter of through) expect(known).toContain(parameter)
    }
  })
})

describe('a lever that does not explain itself', () => {
  const lever = levers[0]!
  const define = (formula: string, en: string, zh = en) => () => defineLever({ ...lever, cost: [], equation: equation(formula, en, zh) })

  it('cannot be defined: a symbol without a name, a name without a symbol, or none in one language', () => {
    expect(define('R = a·Y', 'R R&D; a propensity; Y revenue', 'R 研发；a 倾向；Y 收入')).not.toThrow()
    expect(define('R = a·Y', 'R R&D; a propensity')).toThrow('equation.where.en: allowed what each of R, Y, a stands for; given "R, a"')
    expect(define('R = a·Y', 'R R&D; a propensity; Y revenue; Z rest')).toThrow('equation.where.en')
    expect(define('R = a·Y', 'R R&D; a propensity; Y revenue', 'R 研发；a 倾向')).toThrow('equation.where.zh')
    expect(define('', '')).toThrow('equation.formula')
  })

  it('must name the symbols of what it books too', () => {
    expect(() => defineLever({ ...lever, equation: equation('R = a', 'R R&D; a propensity', 'R 研发；a 倾向') })).toThrow('equation.where.en')
  })
})

it('every account is cash, accrual or a promise', () => {
  expect(Object.keys(BASIS).sort()).toEqual([...ACCOUNTS].sort())
})
