import { InputError } from '../kernel/input-error.js'
import { exp, ln, pow } from '../kernel/math.js'
import { parseFormula } from './formula-syntax.js'
import type { Node } from './formula-syntax.js'

/**
 * Formulas in scenario documents, such as `0.5 + 0.25 * (year >= 2018)`. mathjs reads the text into a syntax tree,
 * which is translated here, node by node, into plain functions. What has no translation is refused, so a formula can
 * reach the year and the arithmetic below and nothing else. A comparison is 1 or 0.
 */
export type Formula = (year: number) => number

/** Longest formula, characters. */
export const LONGEST_FORMULA = 200
/** Most nodes of its syntax tree. */
const MOST_NODES = 60

const truth = (value: boolean): number => (value ? 1 : 0)
/** Whether a number counts as yes: neither 0 nor what is no number, such as 0/0. */
const isYes = (a: number): boolean => a !== 0 && a === a

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b, subtract: (a, b) => a - b, multiply: (a, b) => a * b, divide: (a, b) => a / b, pow,
  larger: (a, b) => truth(a > b), largerEq: (a, b) => truth(a >= b), smaller: (a, b) => truth(a < b),
  smallerEq: (a, b) => truth(a <= b), equal: (a, b) => truth(a === b), unequal: (a, b) => truth(a !== b),
  and: (a, b) => truth(isYes(a) && isYes(b)), or: (a, b) => truth(isYes(a) || isYes(b)),
}
const SIGNS: Readonly<Record<string, (a: number) => number>> = {
  unaryMinus: (a) => -a, unaryPlus: (a) => a, not: (a) => truth(!isYes(a)),
}
/** Functions with how many arguments they take. */
const FUNCTIONS: Readonly<Record<string, readonly [least: number, most: number, (...x: number[]) => number]>> = {
  min: [1, 10, Math.min], max: [1, 10, Math.max], abs: [1, 1, Math.abs], floor: [1, 1, Math.floor],
  ceil: [1, 1, Math.ceil], round: [1, 1, Math.round], sqrt: [1, 1, Math.sqrt], exp: [1, 1, exp], log: [1, 1, ln],
  pow: [2, 2, pow],
}
const ALLOWED = 'a formula of the year with numbers, + - * / ^, comparisons, and, or, not, a ? b : c and '
  + Object.keys(FUNCTIONS).join(', ')
const CHARACTERS = /^[\w .,+\-*/^()<>=!?:]*$/

const own = <T>(table: Readonly<Record<string, T>>, name: unknown): T | undefined =>
  typeof name === 'string' && Object.hasOwn(table, name) ? table[name] : undefined

/** Translates a formula. Throws InputError, with the path, on anything but the allowed syntax. */
export function compileFormula(text: string, path: string): Formula {
  const refuse = (): never => { throw new InputError(path, ALLOWED, text) }
  if (text.length > LONGEST_FORMULA) {
    throw new InputError(path, `a formula of at most ${LONGEST_FORMULA} characters`, text)
  }
  if (text.trim() === '' || !CHARACTERS.test(text)) refuse()
  let tree: Node
  try {
    tree = parseFormula(text)
  } catch {
    return refuse()
  }
  let nodes = 0
  const translate = (node: Node): Formula => {
    if (++nodes > MOST_NODES) throw new InputError(path, `a formula of at most ${MOST_NODES} terms`, text)
    const terms = (): Formula[] => node.args!.map(translate)
    switch (node.type) {
      case 'ParenthesisNode': return translate(node.content!)
      case 'ConstantNode': {
        const { value } = node
        return typeof value === 'number' && Number.isFinite(value) ? () => value : refuse()
      }
      case 'SymbolNode': return node.name === 'year' ? (year) => year : refuse()
      case 'ConditionalNode': {
        const [test, yes, no] = [node.condition!, node.trueExpr!, node.falseExpr!].map(translate)
        return (year) => (isYes(test(year)) ? yes(year) : no(year))
      }
      case 'RelationalNode': {
        const operators = node.conditionals!.map((name) => own(OPERATORS, name) ?? refuse())
        const compared = node.params!.map(translate)
        return (year) => truth(operators.every((holds, i) => holds(compared[i](year), compared[i + 1](year)) !== 0))
      }
      case 'OperatorNode': {
        const sign = own(SIGNS, node.fn)
        const operator = own(OPERATORS, node.fn)
        const [a, b] = terms()
        if (sign && node.args!.length === 1) return (year) => sign(a(year))
        return operator && node.args!.length === 2 && !node.implicit ? (year) => operator(a(year), b(year)) : refuse()
      }
      case 'FunctionNode': {
        const { fn } = node
        const known = typeof fn === 'object' && fn.type === 'SymbolNode' ? own(FUNCTIONS, fn.name) : undefined
        const given = terms()
        if (!known || given.length < known[0] || given.length > known[1]) return refuse()
        return (year) => known[2](...given.map((term) => term(year)))
      }
      default: return refuse()
    }
  }
  const formula = translate(tree)
  return (year) => {
    const value = formula(year)
    if (!Number.isFinite(value)) throw new InputError(path, `a formula with a finite value in ${year}`, text)
    return value
  }
}
