import { InputError } from '../kernel/input-error.js'
import type { Label } from '../population/population.js'

/** The rule of a lever in plain maths, for a reader who does not read code. */
export interface Equation {
  /** Equations separated by `; `, of one-letter symbols (`ε`, `B₀`, `ΔQ`), numbers, + − · / ^, min, max, exp and ln. */
  readonly formula: string
  /** Every symbol of the equations and of the amounts booked, and what it stands for: `t income-tax rate; d extra deduction`. */
  readonly where: Label
}

/** `equation('R = a·Y', 'R R&D; a propensity; Y revenue', 'R 研发；a 倾向；Y 收入')`. */
export const equation = (formula: string, en: string, zh: string): Equation => ({ formula, where: { en, zh } })

const FUNCTIONS = ['min', 'max', 'exp', 'ln']
const SYMBOL = /\p{L}+[₀-₉₊₋]*/gu
const HEADS = /^\p{L}+[₀-₉₊₋]*(?:, \p{L}+[₀-₉₊₋]*)* /u

/** The symbols of a formula, each once, in the order of the alphabet. */
export const symbolsOf = (formula: string): string[] =>
  [...new Set(formula.replaceAll('Σ', ' ').match(SYMBOL) ?? [])].filter((symbol) => !FUNCTIONS.includes(symbol)).sort()

/** The symbols that a list explains, in the order of the alphabet. */
const explained = (where: string): string[] =>
  where.split(/[;；] ?/).flatMap((part) => HEADS.exec(part)?.[0].trim().split(', ') ?? [part]).sort()

/** Checks that every symbol of the formulas is explained once in both languages, and nothing else. Throws InputError. */
export function checkEquation({ formula, where }: Equation, amounts: readonly string[], path: string): void {
  if (formula.trim() === '') throw new InputError(`${path}.formula`, 'a rule in plain maths', formula)
  const used = symbolsOf([formula, ...amounts].join('; ')).join(', ')
  for (const language of ['en', 'zh'] as const) {
    const found = explained(where[language]).join(', ')
    if (found !== used) throw new InputError(`${path}.where.${language}`, `what each of ${used} stands for`, found)
  }
}
