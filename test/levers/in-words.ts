import { create, all } from 'mathjs'

const { evaluate } = create(all)

/** A formula of a lever's page as mathjs reads it: `K₁` is K1, a middle dot multiplies. */
const readable = (formula: string): string => formula
  .replace(/[₀-₉]/g, (digit) => String('₀₁₂₃₄₅₆₇₈₉'.indexOf(digit)))
  .replace(/·/g, '*').replace(/−/g, '-').replace(/Σ(\p{L})/gu, 'sum$1')

/** The number that a formula, as written on a lever's page, gives for these values of its symbols. */
export const worked = (formula: string, values: Readonly<Record<string, number>>): number =>
  evaluate(readable(formula), { ln: Math.log, ...Object.fromEntries(Object.entries(values).map(([name, x]) => [readable(name), x])) }) as number

/** The right side of the equation with this left side, out of a text such as `B = 1 − t; Q = a·Y`. */
export function rightSide(formula: string, left: string): string {
  const found = formula.split('; ').find((part) => part.startsWith(`${left} = `))
  if (found === undefined) throw new Error(`no equation for ${left} in ${formula}`)
  return found.slice(left.length + 3)
}
