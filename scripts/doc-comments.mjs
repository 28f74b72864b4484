// What stands above members of object literals in the sources, for documents made of the code.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** The syntax tree of a file of src. */
export function treeOf(path) {
  return ts.createSourceFile(path, readFileSync(join(src, path), 'utf8'), ts.ScriptTarget.Latest, true)
}

/** The comment above a member of an object, in one line and without its full stop. */
export function commentOf(member) {
  const [comment] = member.jsDoc ?? []
  if (!comment) throw new Error(`${member.getSourceFile().fileName}: ${member.name.getText()} says nothing above it`)
  return ts.getTextOfJSDocComment(comment.comment).replace(/\s+/g, ' ').replace(/\.$/, '')
}

/** Calls of a function by name in a tree, in their order. */
export function callsOf(name, tree) {
  const calls = []
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === name) calls.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return calls
}

/** The object that a constant of a tree holds. */
export function objectNamed(name, tree) {
  const declared = tree.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((one) => one.name.getText() === name)
  if (!declared) throw new Error(`${tree.fileName}: no constant ${name}`)
  const { initializer } = declared
  return ts.isAsExpression(initializer) ? initializer.expression : initializer
}
