// The mutants of a room by Stryker's own instrumenter, those that no test is asked to find, and a sample that anybody can draw again.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import ts from 'typescript'

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} }
const everything = { ignorers: [], excludedMutations: [], plugins: null }
const sha = (...parts) => createHash('sha256').update(parts.join('\0')).digest('hex')

/** Source files below a folder. */
export const filesBelow = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts')).map((file) => join(folder, file)).sort()

const isText = (literal) => /\p{L}.*\s|\s.*\p{L}|\p{Script=Han}/su.test(literal.replaceAll(/\$\{[^}]*\}/g, ''))

/** What no test is asked to find, and why; the names stand in docs/reliability.md. */
const LEFT_OUT = {
  // A text for people: words with a space between, Chinese, or what something is called in a language.
  text: ({ mutator, original }, { key }) => (mutator === 'StringLiteral' && (isText(original) || key === 'en' || key === 'zh'))
    || (mutator === 'ObjectLiteral' && /^\{\s*en: /.test(original)),
  // What a lever's file says the laws shall see of it: an expectation, not a rule.
  expectation: (_mutant, around) => around.path.includes('test') && around.path.at(-1) === 'defineLever',
}

/** Names of the properties around a place, from the inside out, and last the function they are an argument of. */
function surroundings(source, from, to) {
  const holds = (child) => (child.getStart(source) <= from && to <= child.end ? child : undefined)
  let node = source
  for (let next = node; next; node = next ?? node) next = ts.forEachChild(node, holds)
  const path = []
  let key
  for (let at = node; at.parent; at = at.parent) {
    if (ts.isPropertyAssignment(at) || ts.isMethodDeclaration(at)) path.push(at.name.getText(source))
    if (ts.isPropertyAssignment(at) && at.initializer === node) key = at.name.getText(source)
    if (ts.isCallExpression(at) && at.expression.getText(source) === 'defineLever') path.push('defineLever')
  }
  return { key, path }
}

/** Where a line and column of Stryker, both from 0, is in a text. */
function offsetsIn(text) {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return ({ line, column }) => starts[line] + column
}

/** Every mutant of a file: what stands `from` to `to` becomes `replacement`; `leftOut` says why no test is asked to find it. */
export async function mutantsOf(file) {
  const text = readFileSync(file, 'utf8')
  const { mutants } = await new Instrumenter(silent).instrument([{ name: file, mutate: true, content: text }], everything)
  const offset = offsetsIn(text)
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return mutants.map(({ mutatorName, replacement, location: { start, end } }) => {
    const [from, to] = [offset(start), offset(end)]
    const mutant = { file, mutator: mutatorName, line: start.line + 1, from, to, original: text.slice(from, to), replacement }
    const around = surroundings(source, from, to)
    const leftOut = Object.keys(LEFT_OUT).find((rule) => LEFT_OUT[rule](mutant, around))
    return { ...mutant, leftOut, id: sha(file, from, to, mutatorName, replacement, text).slice(0, 16) }
  })
}

/** The text of a file with a mutant in it. */
export function textWith({ file, from, to, mutator, replacement }) {
  const text = readFileSync(file, 'utf8')
  // `a && b && c` with its first part changed is `(a || b) && c`.
  const whole = mutator === 'LogicalOperator' || mutator === 'BooleanLiteral' ? `(${replacement})` : replacement
  return text.slice(0, from) + whole + text.slice(to)
}

/** As many mutants as are asked for, in an order that the seed shuffles: the first of them are the sample. */
export const sample = (mutants, size, seed) => mutants
  .map((mutant) => [sha(seed, mutant.file, mutant.from, mutant.to, mutant.mutator, mutant.replacement), mutant])
  .sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, size).map(([, mutant]) => mutant)
