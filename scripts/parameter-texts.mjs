// What parameters mean, read from the comments above them: src/data/parameter-texts.json, with the Chinese that stands there. `npm run pages` calls it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const src = fileURLToPath(new URL('../src', import.meta.url))
const FILE = join(src, 'data', 'parameter-texts.json')

/** The comment above a member of an object, in one line and without its full stop. */
function commentOf(member) {
  const [comment] = member.jsDoc ?? []
  if (!comment) throw new Error(`${member.name.getText()} says nothing above it`)
  return ts.getTextOfJSDocComment(comment.comment).replace(/\s+/g, ' ').replace(/\.$/, '')
}

/** What the parameters of every group mean, in the order of the sources. */
function comments() {
  const said = {}
  for (const folder of ['mechanisms', 'indicators']) for (const name of readdirSync(join(src, folder)).sort()) {
    const text = readFileSync(join(src, folder, name), 'utf8')
    if (!text.includes('defineParameters(')) continue
    const visit = (node) => {
      if (ts.isCallExpression(node) && node.expression.getText() === 'defineParameters') {
        const [{ text: group }, { properties }] = node.arguments
        said[group] = Object.fromEntries(properties.map((member) => [member.name.getText(), commentOf(member)]))
      }
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true))
  }
  return said
}

const member = ([key, value]) => `${JSON.stringify(key)}: ${value}`

/** The file as it should be: English from the comments, and the Chinese that was made for the same English. */
export function parameterTexts(written = readFileSync(FILE, 'utf8')) {
  const before = JSON.parse(written)
  const groups = Object.entries(comments()).map(([group, names]) => [group, `{\n${Object.entries(names).map(([name, en]) => {
    const old = before[group]?.[name]
    return `  ${member([name, JSON.stringify(old?.en === en ? old : { en })])}`
  }).join(',\n')}\n }`])
  return `{\n${groups.map((group) => ` ${member(group)}`).join(',\n')}\n}\n`
}

/** Writes the file where it is not what the comments say. */
export function writeParameterTexts() {
  const texts = parameterTexts()
  if (texts !== readFileSync(FILE, 'utf8')) writeFileSync(FILE, texts)
}
