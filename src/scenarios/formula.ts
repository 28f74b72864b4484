import { InputError } from '../kernel/input-error.js'
import { exp, ln, pow } from '../kernel/math.js'

/**
 * Formulas in scenario documents, such as `0.5 + 0.25 * (year >= 2018)`: the grammar of mathjs as far as it is arithmetic of the
 * year. A text is read from the left, one function for each level of precedence, straight into plain functions; so a formula
 * can reach the year and the arithmetic below and nothing else. A comparison is 1 or 0.
 */
export type Formula = (year: number) => number

/** Longest formula, characters. */
export const LONGEST_FORMULA = 200
/** Most terms: numbers, names, brackets, operators and calls. */
const MOST_TERMS = 60

const truth = (value: boolean): number => (value ? 1 : 0)
/** Whether a number counts as yes: neither 0 nor what is no number, such as 0/0. */
const isYes = (a: number): boolean => a !== 0 && a === a

type Table<T> = Readonly<Record<string, T>>
type Operators = Table<(a: number, b: number) => number>
const EITHER: Operators = { or: (a, b) => truth(isYes(a) || isYes(b)) }
const BOTH: Operators = { and: (a, b) => truth(isYes(a) && isYes(b)) }
const COMPARISONS: Table<(a: number, b: number) => boolean> = {
  '>': (a, b) => a > b, '>=': (a, b) => a >= b, '<': (a, b) => a < b, '<=': (a, b) => a <= b, '==': (a, b) => a === b, '!=': (a, b) => a !== b,
}
const SUMS: Operators = { '+': (a, b) => a + b, '-': (a, b) => a - b }
const PRODUCTS: Operators = { '*': (a, b) => a * b, '/': (a, b) => a / b }
const SIGNS: Table<(a: number) => number> = { '-': (a) => -a, '+': (a) => a, not: (a) => truth(!isYes(a)) }
/** Functions with how many arguments they take. */
const FUNCTIONS: Table<readonly [least: number, most: number, (...x: number[]) => number]> = {
  min: [1, 10, Math.min], max: [1, 10, Math.max], abs: [1, 1, Math.abs], floor: [1, 1, Math.floor],
  ceil: [1, 1, Math.ceil], round: [1, 1, Math.round], sqrt: [1, 1, Math.sqrt], exp: [1, 1, exp], log: [1, 1, ln],
  pow: [2, 2, pow],
}
const ALLOWED = 'a formula of the year with numbers, + - * / ^, comparisons, and, or, not, a ? b : c and '
  + Object.keys(FUNCTIONS).join(', ')
const CHARACTERS = /^[\w .,+\-*/^()<>=!?:]*$/
/** Numbers (with the prefixes 0x, 0o and 0b, or decimal; a point before * / ^ is no decimal one), names, comparisons, and every other character by itself. */
const TOKENS = /0[box]\w*|(?:\d+(?:\.(?![*/^]))?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_]\w*|[<>=!]=|\S/g

const own = <T>(table: Table<T>, name: string | undefined): T | undefined =>
  name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined

/** Translates a formula. Throws InputError, with the path, on anything but the allowed syntax. */
export function compileFormula(text: string, path: string): Formula {
  if (text.length > LONGEST_FORMULA) {
    throw new InputError(path, `a formula of at most ${LONGEST_FORMULA} characters`, text)
  }
  const refuse = (): never => { throw new InputError(path, ALLOWED, text) }
  const tokens = text.match(TOKENS)
  if (!tokens || !CHARACTERS.test(text)) return refuse()
  let at = 0
  let terms = 0
  const takes = (token: string): boolean => {
    if (tokens[at] !== token) return false
    at += 1
    return true
  }
  const term = (formula: Formula): Formula => {
    terms += 1
    return formula
  }
  /** Operators that bind alike, from the left. */
  const chain = (operators: Operators, part: () => Formula) => (): Formula => {
    let formula = part()
    for (;;) {
      const operator = own(operators, tokens[at])
      if (!operator) return formula
      at += 1
      const [a, b] = [formula, part()]
      formula = term((year) => operator(a(year), b(year)))
    }
  }

  /** What is taken where the test fails may be another `a ? b : c`; where it holds, one in brackets. */
  const conditional = (): Formula => {
    const test = either()
    if (!takes('?')) return test
    const yes = either()
    if (!takes(':')) return refuse()
    const no = conditional()
    return term((year) => (isYes(test(year)) ? yes(year) : no(year)))
  }
  /** `a <= b < c` holds if all its comparisons do. */
  const comparison = (): Formula => {
    const compared = [sum()]
    const operators: ((a: number, b: number) => boolean)[] = []
    for (;;) {
      const operator = own(COMPARISONS, tokens[at])
      if (!operator) break
      at += 1
      operators.push(operator)
      compared.push(sum())
    }
    return operators.length === 0 ? compared[0] : term((year) => truth(operators.every((holds, i) => holds(compared[i](year), compared[i + 1](year)))))
  }
  const sign = (): Formula => {
    const operator = own(SIGNS, tokens[at])
    if (!operator) return power()
    at += 1
    const a = sign()
    return term((year) => operator(a(year)))
  }
  /** Powers bind from the right, before a sign on their left and after one on their right. */
  const power = (): Formula => {
    const base = primary()
    if (!takes('^')) return base
    const exponent = sign()
    return term((year) => pow(base(year), exponent(year)))
  }
  const primary = (): Formula => {
    const token = tokens[at]
    at += 1
    if (token === '(') {
      const inner = conditional()
      return takes(')') ? term(inner) : refuse()
    }
    if (/^[\d.]/.test(token)) {
      const value = Number(token)
      return Number.isFinite(value) ? term(() => value) : refuse()
    }
    if (token === 'year') return term((year) => year)
    const known = own(FUNCTIONS, token)
    return known && takes('(') ? call(known) : refuse()
  }
  const call = ([least, most, compute]: (typeof FUNCTIONS)[string]): Formula => {
    const given = [conditional()]
    while (takes(',')) given.push(conditional())
    if (!takes(')') || given.length < least || given.length > most) return refuse()
    return term((year) => compute(...given.map((one) => one(year))))
  }
  const sum = chain(SUMS, chain(PRODUCTS, sign))
  const either = chain(EITHER, chain(BOTH, comparison))

  const formula = conditional()
  if (at < tokens.length) refuse()
  if (terms > MOST_TERMS) throw new InputError(path, `a formula of at most ${MOST_TERMS} terms`, text)
  return (year) => {
    const value = formula(year)
    if (!Number.isFinite(value)) throw new InputError(path, `a formula with a finite value in ${year}`, text)
    return value
  }
}
