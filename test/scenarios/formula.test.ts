import fc from 'fast-check'
import { all, create } from 'mathjs/number'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/kernel/input-error.js'
import { exp, ln, pow } from '../../src/kernel/math.js'
import { LONGEST_FORMULA, compileFormula } from '../../src/scenarios/formula.js'

/** mathjs as it comes, with comparisons as good as exact. */
const mathjs = create(all!, { relTol: 1e-15, absTol: 0 })
/** Formulas as people write them: precedence is left to the reader. */
const { written } = fc.letrec<{ written: string }>((tie) => {
  const part = tie('written')
  const operator = fc.constantFrom('+', '-', '*', '/', '^', '<', '>=', '==', '!=', ' and ', ' or ')
  return { written: fc.oneof({ maxDepth: 5 }, fc.constantFrom('year', '2017', '0.5', '3', '2e3', '0x1f'), fc.tuple(part, operator, part).map((all) => all.join('')),
    part.map((x) => `(${x})`), part.map((x) => `-${x}`), part.map((x) => `not ${x}`), fc.tuple(part, part).map(([a, b]) => `${a} <= year < ${b}`),
    fc.tuple(part, part).map((args) => `max(${args.join(', ')})`), fc.tuple(part, part, part).map(([a, b, c]) => `${a} ? ${b} : ${c}`)) }
})

const at = (text: string, year: number): number => compileFormula(text, 'params.extra')(year)

describe('a formula of the year', () => {
  it('raises a rate from a year on', () => {
    expect(at('0.5 + 0.25 * (year >= 2018)', 2017)).toBe(0.5)
    expect(at('0.5 + 0.25 * (year >= 2018)', 2018)).toBe(0.75)
  })

  it('knows conditions, chains of comparison and logic', () => {
    expect(at('year < 2018 ? 0.5 : 0.75', 2017)).toBe(0.5)
    expect(at('2016 <= year <= 2018', 2017)).toBe(1)
    expect(at('2016 <= year <= 2018', 2019)).toBe(0)
    expect(at('not (year > 2016) or year == 2020', 2020)).toBe(1)
    expect(at('(year != 2016) and (year != 2017)', 2017)).toBe(0)
  })

  it('takes what is no number for a no', () => {
    const given = ['0/0 ? 2 : 3', 'not (0/0)', '0/0 or 0', '0/0 and 1', '0/0 or 1', 'not (0/0 and 0/0)']
    expect(given.map((text) => at(text, 2016))).toEqual([3, 1, 0, 0, 1, 1])
    expect(given.map((text) => Number(mathjs.evaluate(text)))).toEqual([3, 1, 0, 0, 1, 1])
  })

  it('knows the listed functions', () => {
    expect(at('min(3, max(1, 2)) + abs(-1) + floor(1.5) + ceil(1.5) + round(1.4) + sqrt(16)', 2015)).toBe(
      2 + 1 + 1 + 2 + 1 + 4,
    )
  })

  it("has the bits of the project's own exponential, logarithm and power", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2008, max: 2035 }), (year) => {
        expect(at('exp((year - 2015) / 7)', year)).toBe(exp((year - 2015) / 7))
        expect(at('log(year / 2000)', year)).toBe(ln(year / 2000))
        expect(at('1.07 ^ (year - 2015)', year)).toBe(pow(1.07, year - 2015))
        expect(at('pow(1.07, year - 2015)', year)).toBe(pow(1.07, year - 2015))
      }),
    )
  })

  it('binds powers before signs, and signs before products', () => {
    expect(at('-2 ^ 2', 2015)).toBe(-4)
    expect(at('2 * -3 + 1', 2015)).toBe(-5)
  })

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['an unknown name', 'gdp * 2'],
    ['a member', 'year.constructor'],
    ['an index', 'year[0]'],
    ['a list', '[1, 2]'],
    ['an object', '{a: 1}'],
    ['an assignment', 'x = 3'],
    ['a function definition', 'f(x) = x'],
    ['two statements', '1; 2'],
    ['a text', '"0.5"'],
    ['an import', 'import(1)'],
    ['an evaluation', 'evaluate(1)'],
    ['a constructor', 'constructor(1)'],
    ['a random number', 'random()'],
    ['an inherited name', 'toString'],
    ['an inherited function', 'hasOwnProperty(1)'],
    ['a unit', '2 cm'],
    ['an implicit product', '2 year'],
    ['a factorial', 'year!'],
    ['a remainder', 'year % 4'],
    ['a range', '1:4'],
    ['a conversion', '1 to 2'],
    ['a comment', '1 # 2'],
    ['a line break', '1\n2'],
    ['a backslash', '1 \\ 2'],
    ['an open bracket', '(1 + 2'],
    ['a function without arguments', 'max()'],
    ['too many arguments', 'sqrt(1, 2)'],
    ['a function as a value', 'min'],
    ['an element-wise product', '2 .* 3'],
    ['bits', '1 | 2'],
    ['a template', '`1`'],
    ['the truth constants', 'true'],
    ['an infinite constant', '1e999'],
    ['other letters', 'уear'],
  ])('refuses %s', (_, text) => {
    expect(() => compileFormula(text, 'params.extra')).toThrow(InputError)
  })

  it('refuses a formula that is too long or has too many terms', () => {
    expect(() => compileFormula('1' + '+1'.repeat(LONGEST_FORMULA), 'p')).toThrow('at most 200 characters')
    expect(() => compileFormula('1' + '+1'.repeat(60), 'p')).toThrow('at most 60 terms')
  })

  it('refuses a year in which it has no finite value', () => {
    expect(() => at('1 / (year - 2015)', 2015)).toThrow('finite value in 2015')
    expect(() => at('log(2015 - year)', 2016)).toThrow(InputError)
  })

  it('means what the same text means to mathjs as it comes, whose parser it is', () => {
    let read = 0
    fc.assert(
      fc.property(written, fc.integer({ min: 2008, max: 2035 }), (text, year) => {
        let value: number
        try {
          value = at(text, year)
        } catch {
          return
        }
        read += 1
        const theirs = Number(mathjs.evaluate(text, { year }))
        expect(Math.abs(value - theirs)).toBeLessThanOrEqual(1e-12 * Math.abs(theirs))
      }),
      { numRuns: 500 },
    )
    expect(read).toBeGreaterThan(100)
  })

  it('never answers anything but a finite number or an InputError, whatever the text', () => {
    const pieces = fc.constantFrom('year', '1', '0.5', '+', '-', '*', '/', '^', '(', ')', '<', '>=', '==', '?', ':', 'min', ',', 'and', 'not', '.', '!', 'e9', ' ')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        try {
          expect(Number.isFinite(at(parts.join(''), 2016))).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      { numRuns: 500 },
    )
  })
})
